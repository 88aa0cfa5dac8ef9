// Command score measures extraction against the labels in bench/labels: facts of
// real reports with their places, written by reading.
//
// Usage:
//
//	go run ./bench/score [-reports DIR] [-misses]
//
// For each labelled report it prints precision, recall and F1 of numbers (found
// at the very place), of each attribute of a metric, of whole tuples (all
// attributes right), of entities (found; found with the right type), relations
// and statuses. -misses lists every difference with its place. The reports
// themselves are not in the repository; DIR holds them.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	reports := flag.String("reports", "../shared/reports", "the folder of the reports' texts")
	labels := flag.String("labels", "bench/labels", "the folder of the labels")
	misses := flag.Bool("misses", false, "list every difference")
	flag.Parse()
	scores, err := scoreAll(*labels, *reports)
	if err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
	for _, s := range scores {
		if *misses {
			for _, line := range s.misses {
				fmt.Println(line)
			}
		}
	}
	fmt.Print(table(scores))
}
