// Command score measures extraction against the labels in bench/labels: facts of
// real reports with their places, written by reading.
//
// Usage:
//
//	go run ./bench/score [-reports DIR] [-misses | -rules | -calibrate]
//
// For each labelled report it prints precision, recall and F1 of numbers (found
// at the very place), of each attribute of a metric, of whole tuples (all
// attributes right), of entities (found; found with the right type), relations
// and statuses. -misses lists every difference with its place, but for the held-out reports: who
// reads their misses can no longer say that no rule was written by them. The reports
// themselves are not in the repository; DIR holds them. Last comes how much of what
// has a confidence is right. -rules prints instead, by rule, which attributes are wrong
// how often. -calibrate prints nothing but the table of confidence
// that the labels give, for ingest/extract/confidence/confidence.tsv.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	reports := flag.String("reports", "../shared/reports", "the folder of the reports' texts")
	labels := flag.String("labels", "bench/labels", "the folder of the labels")
	misses := flag.Bool("misses", false, "list every difference")
	calibrate := flag.Bool("calibrate", false, "print the table of confidence instead")
	rules := flag.Bool("rules", false, "print what is wrong in the statements of each rule instead")
	flag.Parse()
	scores, missing, err := scoreAll(*labels, *reports)
	if err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
	for _, path := range missing {
		fmt.Fprintf(os.Stderr, "score: %s is missing and not scored\n", path)
	}
	for _, s := range scores {
		if *misses && !strings.HasPrefix(s.report, heldOut) {
			fmt.Println(strings.Join(s.misses, "\n"))
		}
	}
	if *rules {
		fmt.Print(confusion(scores))
		return
	}
	if *calibrate {
		fmt.Print(calibrated(scores))
		return
	}
	fmt.Print(table(scores) + calibration(scores))
}
