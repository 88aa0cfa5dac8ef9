package object

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"github.com/policygraph/policygraph/graph"
)

// MarshalDecimal writes the scalar Decimal as a JSON number with its digits.
func MarshalDecimal(d graph.Decimal) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		// The writer is the response's buffer, which takes everything.
		_, _ = io.WriteString(w, d.String())
	})
}

// AppendDecimal appends what MarshalDecimal writes.
func AppendDecimal(text []byte, d graph.Decimal) ([]byte, bool) { return d.Append(text), true }

// UnmarshalDecimal reads the scalar Decimal from a number or a string.
func UnmarshalDecimal(input any) (graph.Decimal, error) {
	switch value := input.(type) {
	case json.Number:
		return graph.ParseDecimal(value.String())
	case string:
		return graph.ParseDecimal(value)
	case int64:
		return graph.ParseDecimal(strconv.FormatInt(value, 10))
	case float64:
		return graph.ParseDecimal(strconv.FormatFloat(value, 'f', -1, 64))
	}
	return graph.Decimal{}, fmt.Errorf("%v is no decimal number: %w", input, graph.ErrInvalid)
}
