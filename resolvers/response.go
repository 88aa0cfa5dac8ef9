package resolvers

import (
	"encoding/json"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/graph"
)

// response is the body of an answer.
type response struct {
	Errors     gqlerror.List    `json:"errors,omitempty"`
	Data       *json.RawMessage `json:"data,omitempty"` // nil where nothing was executed
	Extensions struct {
		Cost  any     `json:"cost,omitempty"`
		Graph reading `json:"graph"`
	} `json:"extensions"`
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
