package report

// Reading is the report as it is read: its text without what only the writing
// put in, such as line breaks inside paragraphs, page numbers and full-width
// digits. Its spans count the code points of that text; Written leads them back.
// It is the report itself where there is nothing to clean.
func (r *Report) Reading() *Report {
	if r.reading == nil {
		return r
	}
	return r.reading
}

// Written is the place in Text of a span of the Reading's text.
func (r *Report) Written(s Span) Span {
	if r.reading == nil {
		return s
	}
	if s.Len() > 0 {
		return Span{int(r.written[s.Start]), int(r.written[s.End-1]) + 1}
	}
	if s.Start == len(r.written) {
		return Span{len(r.Text), len(r.Text)}
	}
	return Span{int(r.written[s.Start]), int(r.written[s.Start])}
}

// asWritten returns the report with its spans led back to the text that it was
// cleaned from.
func asWritten(reading *Report, c cleaned) *Report {
	r := &Report{Text: c.source, SHA256: reading.SHA256, Given: reading.Given, Front: reading.Front, reading: reading, written: c.written}
	r.Front.Span, r.Front.Salutation = r.Written(r.Front.Span), r.Written(r.Front.Salutation)
	for _, s := range reading.Sections {
		s.Span, s.Heading = r.Written(s.Span), r.Written(s.Heading)
		r.Sections = append(r.Sections, s)
	}
	r.Sentences = r.writtenSentences(reading.Sentences)
	for _, n := range reading.Notes {
		n.Span, n.Term, n.Sentences = r.Written(n.Span), r.Written(n.Term), r.writtenSentences(n.Sentences)
		r.Notes = append(r.Notes, n)
	}
	pages := c.pages
	for _, f := range reading.Furniture {
		f = r.Written(f)
		for len(pages) > 0 && pages[0].Start < f.Start {
			r.Furniture = append(r.Furniture, pages[0])
			pages = pages[1:]
		}
		for len(pages) > 0 && f.Contains(pages[0]) {
			pages = pages[1:]
		}
		r.Furniture = append(r.Furniture, f)
	}
	r.Furniture = append(r.Furniture, pages...)
	return r
}

func (r *Report) writtenSentences(reading []Sentence) []Sentence {
	var sentences []Sentence
	for _, s := range reading {
		clauses := make([]Clause, len(s.Clauses))
		for i, clause := range s.Clauses {
			clauses[i] = Clause{r.Written(clause.Span), clause.Close}
		}
		s.Span, s.Clauses = r.Written(s.Span), clauses
		sentences = append(sentences, s)
	}
	return sentences
}
