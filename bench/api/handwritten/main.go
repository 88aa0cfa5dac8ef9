// Command handwritten answers the questions of bench/api with Cypher written for
// each, through the Go driver and net/http, without GraphQL: what is to be had at
// best. It prints its address when it is ready.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"strconv"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, "handwritten:", err)
		os.Exit(1)
	}
}

func serve() error {
	auth := neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), "")
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"), auth)
	if err != nil {
		return err
	}
	for name, q := range questions() {
		http.HandleFunc("POST /"+name, func(w http.ResponseWriter, r *http.Request) {
			var params map[string]any
			if err := json.NewDecoder(r.Body).Decode(&params); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			answer, err := q.answer(r.Context(), driver, params)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			_, _ = w.Write(answer)
		})
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	return http.Serve(listener, nil)
}

// question is a statement that returns one list, and the names of its values.
type question struct {
	field, cypher string
	shape         shape
}

// shape names the values of a list in their order. A name with a shape below it
// is an object, one with "[]" behind it a list of them.
type shape []named

type named struct {
	name  string
	many  bool
	below shape
}

func leaves(names ...string) shape {
	var s shape
	for _, name := range names {
		s = append(s, named{name: name})
	}
	return s
}

func (s shape) object(name string, below shape) shape {
	return append(s, named{name, false, below})
}

func (s shape) list(name string, below shape) shape {
	return append(s, named{name, true, below})
}

func (q question) answer(ctx context.Context, driver neo4j.DriverWithContext, params map[string]any) ([]byte, error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
	defer session.Close(ctx)
	result, err := session.Run(ctx, q.cypher, params)
	if err != nil {
		return nil, err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return nil, err
	}
	text := append(make([]byte, 0, 16<<10), `{"data":{"`+q.field+`":`...)
	if q.field == "entities" || q.field == "indicators" {
		text = q.shape.writeAll(text, record.Values[0])
	} else {
		text = q.shape.write(text, record.Values[0])
	}
	return append(text, "}}"...), nil
}

func (s shape) writeAll(text []byte, value any) []byte {
	list, _ := value.([]any)
	text = append(text, '[')
	for i, one := range list {
		if i > 0 {
			text = append(text, ',')
		}
		text = s.write(text, one)
	}
	return append(text, ']')
}

func (s shape) write(text []byte, value any) []byte {
	list, is := value.([]any)
	if !is {
		return append(text, "null"...)
	}
	text = append(text, '{')
	for i, field := range s {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(append(append(text, '"'), field.name...), `":`...)
		switch {
		case field.many:
			text = field.below.writeAll(text, list[i])
		case field.below != nil:
			text = field.below.write(text, list[i])
		default:
			text = writeLeaf(text, list[i])
		}
	}
	return append(text, '}')
}

func writeLeaf(text []byte, value any) []byte {
	switch value := value.(type) {
	case string:
		return strconv.AppendQuote(text, value) // no control characters in these texts
	case int64:
		return strconv.AppendInt(text, value, 10)
	case float64:
		return strconv.AppendFloat(text, value, 'f', -1, 64)
	case []any:
		text = append(text, '[')
		for i, one := range value {
			if i > 0 {
				text = append(text, ',')
			}
			text = writeLeaf(text, one)
		}
		return append(text, ']')
	}
	return append(text, "null"...)
}
