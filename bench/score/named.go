package main

import "slices"

// named scores entities, relations and statuses. An entity is found where one of
// its names is the label's and a mention overlaps; relations and statuses are
// compared over the entities so paired.
func (s *score) named(labels, found *statements) {
	paired := s.pairEntities(labels.entities, found.entities)
	same := func(label, name string) bool {
		return label == name || paired[label] == name
	}
	labelNames, foundNames := canonical(labels.entities), canonical(found.entities)
	s.counts["relations"] = s.count("relation", labels.relations, found.relations, func(l, f record) bool {
		return l.Type == f.Type && same(labelNames(l.From), foundNames(f.From)) && same(labelNames(l.To), foundNames(f.To))
	})
	s.counts["statuses"] = s.count("status", labels.statuses, found.statuses, func(l, f record) bool {
		return l.Status == f.Status && same(labelNames(l.Entity), foundNames(f.Entity))
	})
}

// canonical resolves aliases to names.
func canonical(entities []record) func(string) string {
	names := map[string]string{}
	for _, e := range entities {
		for _, alias := range e.Aliases {
			names[alias] = e.Name
		}
	}
	for _, e := range entities {
		names[e.Name] = e.Name
	}
	return func(name string) string {
		if known, ok := names[name]; ok {
			return known
		}
		return name
	}
}

// pairEntities counts entities and returns the found name of each label's.
func (s *score) pairEntities(labels, found []record) map[string]string {
	paired := map[string]string{}
	used := make([]bool, len(found))
	right, typed := 0, 0
	for _, label := range labels {
		i := slices.IndexFunc(found, func(f record) bool { return sameEntity(label, f) })
		if i < 0 || used[i] {
			s.miss("entity missed", label.Mentions[0][0], label.Mentions[0][1], label.Type+" "+label.Name)
			continue
		}
		used[i] = true
		paired[label.Name] = found[i].Name
		right++
		if label.Type == found[i].Type {
			typed++
			s.rules.right(found[i])
		} else {
			s.faults.add(found[i], "type "+label.Type)
			s.miss("entity type", label.Mentions[0][0], label.Mentions[0][1], label.Type+" ≠ "+found[i].Type)
		}
	}
	for i, f := range found {
		s.rules.found(f)
		if !used[i] && len(f.Mentions) > 0 {
			s.faults.add(f, "extra")
			s.miss("entity extra", f.Mentions[0][0], f.Mentions[0][1], f.Type+" "+f.Name)
		}
	}
	s.counts["entities"] = count{len(labels), len(found), right}
	s.counts["entity types"] = count{len(labels), len(found), typed}
	return paired
}

func sameEntity(label, found record) bool {
	names := append([]string{label.Name}, label.Aliases...)
	if !slices.ContainsFunc(append([]string{found.Name}, found.Aliases...), func(n string) bool { return slices.Contains(names, n) }) {
		return false
	}
	for _, a := range label.Mentions {
		for _, b := range found.Mentions {
			if a[0] < b[1] && b[0] < a[1] {
				return true
			}
		}
	}
	return false
}

func (s *score) count(kind string, labels, found []record, same func(l, f record) bool) count {
	used := make([]bool, len(found))
	c := count{labelled: len(labels), found: len(found)}
	for _, label := range labels {
		i := -1
		for j := range found {
			if !used[j] && same(label, found[j]) {
				i = j
				break
			}
		}
		if i < 0 {
			s.miss(kind+" missed", label.Start, label.End, label.Type+label.Status+" "+label.From+label.Entity+" "+label.To)
			continue
		}
		used[i] = true
		s.rules.right(found[i])
		c.right++
	}
	for j, f := range found {
		s.rules.found(f)
		if !used[j] {
			s.faults.add(f, "extra")
			s.miss(kind+" extra", f.Start, f.End, f.Type+f.Status+" "+f.From+f.Entity+" "+f.To)
		}
	}
	return c
}
