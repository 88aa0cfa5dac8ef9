package execute

import (
	"bytes"
	"context"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// Text appends a text, an ID or a value of an enum.
func Text[T ~string](text []byte, value T) ([]byte, bool) {
	return appendString(text, string(value)), true
}

// Bool appends a Boolean.
func Bool[T ~bool](text []byte, value T) ([]byte, bool) {
	return strconv.AppendBool(text, bool(value)), true
}

// Int appends an Int.
func Int[T ~int | ~int32 | ~int64](text []byte, value T) ([]byte, bool) {
	return strconv.AppendInt(text, int64(value), 10), true
}

// Float appends a Float, null where it is no number.
func Float[T ~float64](text []byte, value T) ([]byte, bool) {
	written := bytes.NewBuffer(text)
	if err := graphql.MarshalFloatContext(float64(value)).MarshalGQLContext(context.Background(), written); err != nil {
		return append(text, "null"...), false
	}
	return written.Bytes(), true
}

// Optional appends what a pointer leads to, null for nil.
func Optional[T any](text []byte, value *T, write func([]byte, T) ([]byte, bool)) ([]byte, bool) {
	if value == nil {
		return append(text, "null"...), false
	}
	return write(text, *value)
}

// List appends a list, where a nil one is null unless required, and where a null
// may be among the elements unless they are.
func List[T any](text []byte, values []T, required, elements bool, write func([]byte, T) ([]byte, bool)) ([]byte, bool) {
	if values == nil && !required {
		return append(text, "null"...), false
	}
	start := len(text)
	ok := true
	text = append(text, '[')
	for i, value := range values {
		if i > 0 {
			text = append(text, ',')
		}
		var filled bool
		text, filled = write(text, value)
		ok = ok && (filled || !elements)
	}
	if !ok {
		return append(text[:start], "null"...), false
	}
	return append(text, ']'), true
}

// appendString writes a text as gqlgen does.
func appendString(text []byte, s string) []byte {
	const hex = "0123456789ABCDEF"
	text = append(text, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			continue
		}
		text = append(text, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			text = append(text, `\t`...)
		case '\r':
			text = append(text, `\r`...)
		case '\n':
			text = append(text, `\n`...)
		case '\\', '"':
			text = append(text, '\\', c)
		default:
			text = append(text, `\u00`...)
			text = append(text, hex[c>>4], hex[c&0xf])
		}
	}
	return append(append(text, s[start:]...), '"')
}
