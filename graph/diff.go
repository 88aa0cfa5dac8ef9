package graph

import (
	"cmp"
	"reflect"
)

// Diff is what a change of the store did to the graph. Each list is sorted by
// kind and ID; a node is changed where any of its fields is, sources included.
type Diff struct {
	Added   []Node
	Changed []Node // as it is now
	Gone    []Node // as it was
}

// Compare tells what leads from the old graph to the new one. Both are sorted.
func Compare(old, new *Graph) Diff {
	var diff Diff
	compareLists(&diff, old.Documents, new.Documents)
	compareLists(&diff, old.Entities, new.Entities)
	compareLists(&diff, old.Indicators, new.Indicators)
	compareLists(&diff, old.Metrics, new.Metrics)
	compareLists(&diff, old.Milestones, new.Milestones)
	compareLists(&diff, old.Relations, new.Relations)
	compareLists(&diff, old.Sections, new.Sections)
	return diff
}

// compareLists walks two sorted lists side by side.
func compareLists[T any, N interface {
	*T
	Node
}](diff *Diff, old, new []N) {
	for len(old) > 0 || len(new) > 0 {
		switch order := compareHeads(old, new); {
		case order < 0:
			diff.Gone = append(diff.Gone, old[0])
			old = old[1:]
		case order > 0:
			diff.Added = append(diff.Added, new[0])
			new = new[1:]
		default:
			if old[0] != new[0] && !reflect.DeepEqual(old[0], new[0]) {
				diff.Changed = append(diff.Changed, new[0])
			}
			old, new = old[1:], new[1:]
		}
	}
}

// compareHeads compares the IDs of the first nodes; an empty list comes last.
func compareHeads[N Node](old, new []N) int {
	if len(old) == 0 || len(new) == 0 {
		return cmp.Compare(len(new), len(old))
	}
	return cmp.Compare(old[0].NodeID(), new[0].NodeID())
}
