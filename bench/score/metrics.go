package main

import "strings"

// attributes of a metric, each with the value that is compared.
func attributes(r record) map[string]string {
	return map[string]string{"indicator": r.Indicator, "about": r.About, "measure": r.Measure, "value": number(r.Value.String()),
		"unit": r.Unit, "comparator": r.Comparator, "kind": r.Kind, "period": r.Period, "benchmark": r.Benchmark}
}

// number writes a decimal without the zeros that say nothing.
func number(text string) string {
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// metrics pairs labels and records that stand at the same place, the most alike
// first, and counts what is right.
func (s *score) metrics(labels, found []record) {
	at := map[[2]int][]record{}
	for _, r := range found {
		at[[2]int{r.Start, r.End}] = append(at[[2]int{r.Start, r.End}], r)
		s.rules.found(r)
	}
	right := map[string]int{}
	for _, label := range labels {
		key := [2]int{label.Start, label.End}
		best, wrong := mostAlike(label, at[key])
		if best < 0 {
			s.miss("missed", label.Start, label.End, label.Indicator)
			continue
		}
		matched := at[key][best]
		at[key] = append(at[key][:best], at[key][best+1:]...)
		right["numbers"]++
		for name := range attributes(label) {
			if wrong[name] == "" {
				right[name]++
			}
		}
		if len(wrong) == 0 {
			right["tuples"]++
			s.rules.right(matched)
			continue
		}
		for name, what := range wrong {
			s.faults.add(matched, name)
			s.miss(name, label.Start, label.End, what)
		}
	}
	for key, extra := range at {
		for _, r := range extra {
			s.faults.add(r, "extra")
			s.miss("extra", key[0], key[1], r.Indicator)
		}
	}
	for class := range attributes(record{}) {
		s.counts[class] = count{len(labels), len(found), right[class]}
	}
	s.counts["numbers"] = count{len(labels), len(found), right["numbers"]}
	s.counts["tuples"] = count{len(labels), len(found), right["tuples"]}
}

// mostAlike is the index of the record with the fewest wrong attributes, -1
// where there is none, and those attributes with both values.
func mostAlike(label record, candidates []record) (int, map[string]string) {
	best, least := -1, map[string]string(nil)
	want := attributes(label)
	for i, candidate := range candidates {
		wrong := map[string]string{}
		for name, value := range attributes(candidate) {
			if value != want[name] {
				wrong[name] = want[name] + " ≠ " + value
			}
		}
		if best < 0 || len(wrong) < len(least) {
			best, least = i, wrong
		}
	}
	return best, least
}
