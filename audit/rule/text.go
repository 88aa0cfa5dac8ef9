package rule

import (
	"fmt"
	"strings"
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

// Say fills two formats with the same values.
func Say(chinese, english string, values ...any) Text {
	return Text{fmt.Sprintf(chinese, values...), fmt.Sprintf(english, values...)}
}
