package resolvers

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/graph"
)

// response is the body of an answer.
type response struct {
	Errors     gqlerror.List    `json:"errors,omitempty"`
	Data       *json.RawMessage `json:"data,omitempty"` // nil where nothing was executed
	Extensions extensions       `json:"extensions"`
}

type extensions struct {
	Cost  any     `json:"cost,omitempty"`
	Graph reading `json:"graph"`
}

// extensions are those of an answer from the view.
func (h *handler) extensions(ctx context.Context, view graph.View) extensions {
	e := extensions{Graph: h.reading(view)}
	if h.options.Cost != nil {
		e.Cost = h.options.Cost(ctx)
	}
	return e
}

// named are the extensions in the form that gqlgen's transport takes.
func (e extensions) named() map[string]any {
	named := map[string]any{"graph": e.Graph}
	if e.Cost != nil {
		named["cost"] = e.Cost
	}
	return named
}

// encode is the answer in parts. The data is JSON already and one of them as it is.
func (r response) encode() ([][]byte, error) {
	extensions, err := marshal(r.Extensions)
	if err != nil {
		return nil, err
	}
	var before []byte
	if len(r.Errors) > 0 {
		errors, err := marshal(r.Errors)
		if err != nil {
			return nil, err
		}
		before = append(append([]byte(`"errors":`), errors...), ',')
	}
	var data json.RawMessage
	if r.Data != nil {
		before, data = append(before, `"data":`...), append(*r.Data, ',')
	}
	return [][]byte{[]byte("{"), before, data, []byte(`"extensions":`), extensions, []byte("}\n")}, nil
}

// marshal leaves the signs of HTML as they are.
func marshal(value any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSuffix(text.Bytes(), []byte("\n")), err
}

// Mode is where the graph is read that answers are of.
type Mode string

// The modes, as clients see them.
const (
	ModeEmbedded Mode = "embedded" // in this process, which has no other store
	ModeLive     Mode = "live"     // in a database, by each query anew
	ModeSnapshot Mode = "snapshot" // in this process, which follows a database
)

// reading tells a client which graph an answer is of; docs/api.md explains it.
type reading struct {
	Mode       Mode          `json:"mode"`
	Version    graph.Version `json:"version,omitempty"`
	From       graph.Version `json:"from,omitempty"` // where the graph changed meanwhile
	StaleSince string        `json:"staleSince,omitempty"`
}

func (h *handler) reading(view graph.View) reading {
	first, last := view.Seen()
	r := reading{Mode: h.options.Mode, Version: last}
	if first != last {
		r.From = first
	}
	if h.options.StaleSince != nil {
		if since := h.options.StaleSince(); !since.IsZero() {
			r.StaleSince = since.UTC().Format(time.RFC3339)
		}
	}
	return r
}
