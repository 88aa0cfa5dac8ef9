package memory

import (
	"cmp"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

var _ graph.IngestLog = (*Store)(nil)

// NoteIngest implements graph.IngestLog by a file beside those of the graph. Where
// there is no store yet nobody serves it, and nothing is written.
func (s *Store) NoteIngest(_ context.Context, i graph.Ingest) error {
	if s.dir == nil || !Holds(s.dir.path) {
		return nil
	}
	name := s.dir.ingestFile(i.ID)
	if i.State == vocabulary.IngestDone {
		return s.dir.forgetIngests(name)
	}
	text, err := json.Marshal(i)
	if err != nil {
		return err
	}
	if err := os.WriteFile(name+temporarySuffix, text, 0o644); err != nil {
		return s.dir.fail(err)
	}
	if err := os.Rename(name+temporarySuffix, name); err != nil {
		return s.dir.fail(err)
	}
	return nil
}

// Ingests implements graph.IngestLog.
func (s *Store) Ingests(ctx context.Context) ([]graph.Ingest, error) {
	if s.dir == nil {
		return nil, ctx.Err()
	}
	all, err := s.dir.ingests()
	ingests := make([]graph.Ingest, 0, len(all))
	for _, i := range all {
		ingests = append(ingests, i)
	}
	slices.SortFunc(ingests, func(a, b graph.Ingest) int {
		return cmp.Or(a.Started.Compare(b.Started), strings.Compare(a.ID, b.ID))
	})
	return ingests, err
}

func (d *directory) ingestFile(id string) string {
	return filepath.Join(d.path, "ingest-"+id+".json")
}

// ingests are what the files tell, by their names. One that is gone by now, or is
// no such file, is passed over.
func (d *directory) ingests() (map[string]graph.Ingest, error) {
	names, err := filepath.Glob(d.ingestFile("*"))
	if err != nil {
		return nil, d.fail(err)
	}
	ingests := map[string]graph.Ingest{}
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			continue
		}
		text, err := os.ReadFile(name)
		i := graph.Ingest{}
		if err != nil || json.Unmarshal(text, &i) != nil {
			continue
		}
		if i.State != vocabulary.IngestFailed && time.Since(info.ModTime()) > graph.IngestSilence {
			i.State = vocabulary.IngestInterrupted
		}
		ingests[name] = i
	}
	return ingests, nil
}

// forgetIngests removes the file, and those of others that have ended.
func (d *directory) forgetIngests(name string) error {
	ingests, err := d.ingests()
	if err != nil {
		return err
	}
	for other, i := range ingests {
		if other == name || i.State == vocabulary.IngestFailed || i.State == vocabulary.IngestInterrupted {
			_ = os.Remove(other) // who runs beside us may have done so
		}
	}
	return nil
}
