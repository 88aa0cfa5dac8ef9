package rule

import (
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
)

// List is names to be told in a message.
type List []Text

// most is how many names a message tells.
const most = 12

// Text is the names in both languages, the first dozen of them.
func (l List) Text() Text {
	var chinese, english []string
	for _, name := range l[:min(most, len(l))] {
		chinese, english = append(chinese, name.Chinese), append(english, name.English)
	}
	text := Text{strings.Join(chinese, "、"), strings.Join(english, ", ")}
	if len(l) > most {
		text.Chinese += fmt.Sprintf("等%d个", len(l))
		text.English += fmt.Sprintf(" and %d more", len(l)-most)
	}
	return text
}

// Counted is a message about how many there are and which.
func Counted(chinese, english string) func(List) Text {
	return func(names List) Text {
		list := names.Text()
		return Text{
			fmt.Sprintf(chinese, len(names)) + "：" + list.Chinese,
			fmt.Sprintf(english, len(names)) + ": " + list.English,
		}
	}
}

// Same is a text that is one in both languages, such as a name.
func Same(text string) Text { return Text{text, text} }

// Joined is the names one after another.
func Joined(names []string) Text {
	return Text{strings.Join(names, "、"), strings.Join(names, ", ")}
}

// Say fills two formats with the same values, of a Text with that of the language.
func Say(chinese, english string, values ...any) Text {
	in := func(language func(Text) string) []any {
		said := make([]any, len(values))
		for i, value := range values {
			said[i] = value
			if text, ok := value.(Text); ok {
				said[i] = language(text)
			}
		}
		return said
	}
	return Text{
		fmt.Sprintf(chinese, in(func(t Text) string { return t.Chinese })...),
		fmt.Sprintf(english, in(func(t Text) string { return t.English })...),
	}
}

// Stated is the metric's number as one reads it.
func Stated(m *graph.Metric) Text {
	return Text{track.Stated(m, track.Chinese), track.Stated(m, track.English)}
}

// Amount is a value with its unit.
func Amount(value, unit string) Text {
	return Text{track.Amount(value, unit, track.Chinese), track.Amount(value, unit, track.English)}
}
