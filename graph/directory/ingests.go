package directory

import (
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// NoteIngest keeps how far an ingest has come in a file beside those of the graph,
// until it is done. Where there is no store yet nobody serves it, and nothing is
// written.
func (d *Directory) NoteIngest(i graph.Ingest) error {
	if !Holds(d.path) {
		return nil
	}
	name := d.ingestFile(i.ID)
	if i.State == vocabulary.IngestDone {
		return d.forgetIngests(name)
	}
	text, err := json.Marshal(i)
	if err != nil {
		return err
	}
	if err := os.WriteFile(name+temporarySuffix, text, 0o644); err != nil {
		return d.fail(err)
	}
	if err := os.Rename(name+temporarySuffix, name); err != nil {
		return d.fail(err)
	}
	return nil
}

func (d *Directory) ingestFile(id string) string {
	return filepath.Join(d.path, "ingest-"+id+".json")
}

// Ingests are what the files tell, by their names. One that is gone by now, or is
// no such file, is passed over.
func (d *Directory) Ingests() (map[string]graph.Ingest, error) {
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
func (d *Directory) forgetIngests(name string) error {
	ingests, err := d.Ingests()
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
