package measure

import "github.com/vektah/gqlparser/v2/ast"

// The bounds of what is compared before a query is executed: the validator holds
// every two fields of one name in one place against each other, and does not stop
// when the client is gone.
const (
	// MaxOverlaps is how many pairs of such fields a query may have.
	MaxOverlaps = 10_000
	// MaxSpread counts the fields where each fragment stands in the place of its
	// spreads.
	MaxSpread = 20_000
)

// overlap counts the pairs of fields that share a name and a place.
type overlap struct {
	fragments    map[string]ast.SelectionSet
	pairs, steps int
}

// Repeats tells whether the fields of the document repeat too often. It takes no
// more than MaxSpread steps.
func Repeats(document *ast.QueryDocument) bool {
	o := overlap{fragments: map[string]ast.SelectionSet{}}
	for _, fragment := range document.Fragments {
		o.fragments[fragment.Name] = fragment.SelectionSet
	}
	for _, operation := range document.Operations {
		o.compare([]ast.SelectionSet{operation.SelectionSet})
	}
	for _, fragment := range document.Fragments {
		o.compare([]ast.SelectionSet{fragment.SelectionSet})
	}
	return o.beyond()
}

func (o *overlap) beyond() bool { return o.pairs > MaxOverlaps || o.steps > MaxSpread }

// compare counts in selections of one place, and in what lies below them.
func (o *overlap) compare(place []ast.SelectionSet) {
	named := map[string][]ast.SelectionSet{}
	fragments := map[string]bool{}
	for _, set := range place {
		o.gather(set, named, fragments)
	}
	for _, below := range named {
		o.pairs += len(below) * (len(below) - 1) / 2
		if o.beyond() {
			return
		}
		o.compare(below)
	}
}

// gather puts the fields of a selection under their names, with what is selected in
// each. A fragment counts once in a place.
func (o *overlap) gather(set ast.SelectionSet, named map[string][]ast.SelectionSet, fragments map[string]bool) {
	for _, selection := range set {
		if o.steps++; o.beyond() {
			return
		}
		switch selection := selection.(type) {
		case *ast.Field:
			named[selection.Alias] = append(named[selection.Alias], selection.SelectionSet)
		case *ast.InlineFragment:
			o.gather(selection.SelectionSet, named, fragments)
		case *ast.FragmentSpread:
			if !fragments[selection.Name] {
				fragments[selection.Name] = true
				o.gather(o.fragments[selection.Name], named, fragments)
			}
		}
	}
}
