package graph

import (
	"context"
	"time"

	"github.com/policygraph/policygraph/vocabulary"
)

// Ingest is how far a process has come that reads reports into a store. It is no
// part of the graph.
type Ingest struct {
	ID      string                 `json:"id"` // of the run
	State   vocabulary.IngestState `json:"state"`
	Report  string                 `json:"report,omitempty"` // the file that was read last, without its folder
	Done    int                    `json:"done"`             // reports: read while they are read, in the store while they are merged
	Total   int                    `json:"total"`
	Started time.Time              `json:"started"`
}

// IngestSilence is after how long an ingest of which nothing is heard counts as
// interrupted: whoever runs one tells of it more often.
const IngestSilence = 10 * time.Second

// IngestLog is what stores keep beside their graph, for other processes to see how
// far an ingest has come. Writing it does not change the version of the graph.
type IngestLog interface {
	// NoteIngest writes how far one has come. One that is done is forgotten, with
	// those before it that failed or were interrupted.
	NoteIngest(ctx context.Context, i Ingest) error
	// Ingests lists those that are not forgotten, by their start.
	Ingests(ctx context.Context) ([]Ingest, error)
}
