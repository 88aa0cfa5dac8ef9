package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/compare"
	"github.com/policygraph/policygraph/vocabulary"
)

// diffOptions are the flags of diff.
type diffOptions struct {
	at       location
	format   string
	language string
	changes  []string
}

func diffCommand() *cobra.Command {
	var o diffOptions
	command := &cobra.Command{
		Use:   "diff A B",
		Short: "Compare two reports of one place",
		Long: `Compare two documents of the graph, the earlier one A and the later one B: their
targets, and the things that they name.

  kept      延续      in both, and the same
  changed   调整      in both, and not the same: what is different is named
  renamed   更名      in both, under another name in B
  dropped   不再提出  in A alone; of a target, B states the result
  silent    无下文    a target of A of which B says nothing, neither result nor target
  added     新提出    in B alone

policygraph ingest --list shows the IDs of the documents of a store.`,
		Example: `  policygraph diff document:130600:2022-annual document:130600:2023-annual --store graph/
  policygraph diff A B --store graph/ --change silent,renamed --format csv > silent.csv`,
		Args: func(_ *cobra.Command, args []string) error { return o.check(args) },
		RunE: func(command *cobra.Command, args []string) error {
			return printComparison(command, graph.ID(args[0]), graph.ID(args[1]), o)
		},
	}
	o.at.addFlags(command)
	flags := command.Flags()
	flags.StringVar(&o.format, "format", "table", "the `FORMAT`: table, jsonl or csv")
	flags.StringVar(&o.language, "lang", "zh", "the `LANGUAGE` of words: zh or en")
	flags.StringSliceVar(&o.changes, "change", nil, "only what is `CHANGE`: kept, changed, renamed, dropped, silent or added (repeatable,\nor several with commas)")
	return command
}

func (o *diffOptions) check(args []string) error {
	if err := o.at.check(); err != nil {
		return err
	}
	if err := oneOf("format", o.format, []string{"table", "jsonl", "csv"}); err != nil {
		return err
	}
	if err := oneOf("lang", o.language, []string{"zh", "en"}); err != nil {
		return err
	}
	for _, change := range o.changes {
		if err := oneOf("change", change, codes("Continuity")); err != nil {
			return err
		}
	}
	if len(args) != 2 {
		return wrongUsage("give the IDs of two documents, the earlier one first")
	}
	return nil
}

func printComparison(command *cobra.Command, earlier, later graph.ID, o diffOptions) error {
	g, err := o.at.graph(command.Context())
	if err != nil {
		return err
	}
	comparison, err := compare.Reports(g, earlier, later)
	if err != nil {
		return err
	}
	changes := slices.DeleteFunc(comparison.Changes, func(c *compare.Change) bool {
		return len(o.changes) > 0 && !slices.Contains(o.changes, string(c.Continuity))
	})
	w, language := command.OutOrStdout(), track.Language(o.language)
	switch o.format {
	case "jsonl":
		return writeChanges(w, changes)
	case "csv":
		return writeSheet(w, changeColumns(), changes, language)
	}
	return writeComparison(w, changes, language)
}

// writeComparison prints a table of the changes and how many there are of each
// kind.
func writeComparison(w io.Writer, changes []*compare.Change, language track.Language) error {
	var out strings.Builder
	if len(changes) > 0 {
		out.WriteString(drawn(changeColumns()[:6], changes, language) + "\n")
	}
	for _, of := range []string{"target", "entity"} {
		out.WriteString(changeSummary(of, changes, language) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// changeSummary says in one line how many targets or entities were kept,
// changed and so on.
func changeSummary(of string, changes []*compare.Change, language track.Language) string {
	number, all := map[string]int{}, 0
	for _, c := range changes {
		if kindOf(c) == of {
			number[string(c.Continuity)]++
			all++
		}
	}
	var parts []string
	for _, code := range codes("Continuity") {
		if number[code] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", word(language, vocabulary.Label("Continuity", code), code), number[code]))
		}
	}
	title := map[string]string{"target": word(language, "目标", "targets"), "entity": word(language, "名称", "names")}[of]
	if all == 0 {
		return title + " 0"
	}
	return fmt.Sprintf("%s %d%s%s", title, all, word(language, "：", ": "), strings.Join(parts, word(language, "，", ", ")))
}

func kindOf(c *compare.Change) string {
	for _, node := range []graph.Node{c.Before, c.After} {
		if node != nil && node.NodeKind() == graph.NodeEntity {
			return "entity"
		}
	}
	return "target"
}

// changeColumns are those of the spreadsheet; the first six make the table.
func changeColumns() []column[*compare.Change] {
	return []column[*compare.Change]{
		{"变化", "change", func(c *compare.Change, l track.Language) string {
			return word(l, vocabulary.Label("Continuity", string(c.Continuity)), string(c.Continuity))
		}},
		{"类别", "of", func(c *compare.Change, l track.Language) string { return changedKind(c, l) }},
		{"名称", "name", func(c *compare.Change, _ track.Language) string { return bothNames(c) }},
		{"前", "before", func(c *compare.Change, l track.Language) string { return changedFigure(c.Before, l) }},
		{"后", "after", func(c *compare.Change, l track.Language) string { return changedFigure(c.After, l) }},
		{"不同之处", "differences", func(c *compare.Change, l track.Language) string { return stepList(c.Steps, l) }},
		{"前文件", "earlier document", func(c *compare.Change, _ track.Language) string { return string(c.BeforeSource.Document) }},
		{"后文件", "later document", func(c *compare.Change, _ track.Language) string { return string(c.AfterSource.Document) }},
	}
}

func changedKind(c *compare.Change, language track.Language) string {
	for _, node := range []graph.Node{c.Before, c.After} {
		if e, ok := node.(*graph.Entity); ok {
			return word(language, vocabulary.Label("EntityType", string(e.Type)), string(e.Type))
		}
	}
	return word(language, vocabulary.Label("Kind", "target"), "target")
}

func bothNames(c *compare.Change) string {
	switch {
	case c.Name == "":
		return c.LaterName
	case c.LaterName == "" || c.Name == c.LaterName:
		return c.Name
	}
	return c.Name + " → " + c.LaterName
}

func changedFigure(node graph.Node, language track.Language) string {
	if m, ok := node.(*graph.Metric); ok {
		return figure(m, language)
	}
	return ""
}

// stepList says in words what is different.
func stepList(steps []compare.Step, language track.Language) string {
	sets := map[vocabulary.Field]string{vocabulary.FieldComparator: "Comparator", vocabulary.FieldStrength: "Strength", vocabulary.FieldStatus: "Status"}
	var parts []string
	for _, s := range steps {
		side := func(text string) string {
			if set := sets[s.Field]; set != "" {
				text = word(language, vocabulary.Label(set, text), text)
			}
			if text == "" {
				return "–"
			}
			return text
		}
		parts = append(parts, word(language, vocabulary.Label("Field", string(s.Field)), string(s.Field))+" "+side(s.Before)+" → "+side(s.After))
	}
	return strings.Join(parts, word(language, "；", "; "))
}

// The records of diff --format jsonl.
type (
	changeRecord struct {
		Record string                `json:"record"`
		Of     string                `json:"of"` // target or entity
		Change vocabulary.Continuity `json:"change"`
		Name   string                `json:"name"`
		Before *placeRecord          `json:"before,omitempty"`
		After  *placeRecord          `json:"after,omitempty"`
		Later  string                `json:"laterName,omitempty"` // where it is another
		Steps  []stepRecord          `json:"steps,omitempty"`
	}
	stepRecord struct {
		Field  vocabulary.Field `json:"field"`
		Before string           `json:"before"`
		After  string           `json:"after"`
	}
)

func writeChanges(w io.Writer, changes []*compare.Change) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, c := range changes {
		record := changeRecord{Record: "change", Of: kindOf(c), Change: c.Continuity, Name: c.Name}
		if c.Before != nil {
			place := newPlace(c.BeforeSource)
			record.Before = &place
		} else {
			record.Name = c.LaterName
		}
		if c.After != nil {
			place := newPlace(c.AfterSource)
			record.After = &place
		}
		if c.LaterName != record.Name {
			record.Later = c.LaterName
		}
		for _, s := range c.Steps {
			record.Steps = append(record.Steps, stepRecord(s))
		}
		if err := encoder.Encode(record); err != nil {
			return err
		}
	}
	return nil
}
