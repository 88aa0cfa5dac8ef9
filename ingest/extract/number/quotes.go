package number

import (
	"github.com/policygraph/policygraph/ingest/report"
)

// quoteMask marks the code points inside short quotations: slogans and names.
func quoteMask(r *report.Report) []bool {
	mask := make([]bool, len(r.Text))
	open := -1
	for i, c := range r.Text {
		switch c {
		case '“', '《':
			open = i
		case '”', '》':
			for j := open; open >= 0 && i-open <= 40 && j < i; j++ {
				mask[j] = true
			}
			open = -1
		case '。', '\n':
			open = -1
		}
	}
	return mask
}
