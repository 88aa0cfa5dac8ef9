package batch_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/resolvers/batch"
)

// upper answers in capitals and writes down what it is asked.
func upper(asked *[][]string) func(context.Context, []string) ([]string, error) {
	return func(_ context.Context, keys []string) ([]string, error) {
		*asked = append(*asked, slices.Clone(keys))
		switch {
		case slices.Contains(keys, "fails"):
			return nil, errors.New("no answer")
		case slices.Contains(keys, "panics"):
			panic("no answer")
		case slices.Contains(keys, "short"):
			return nil, nil
		}
		return strings.Split(strings.ToUpper(strings.Join(keys, " ")), " "), nil
	}
}

// TestLoader wants questions together after Hold, each once, and answers kept.
func TestLoader(t *testing.T) {
	t.Parallel()
	var asked [][]string
	queue := &batch.Queue{}
	loader := batch.NewLoader(queue, upper(&asked))
	load := func(key string) string {
		value, err := loader.Load(t.Context(), key)
		if errors.Is(err, batch.ErrPending) {
			return "pending"
		}
		if err != nil {
			return "error"
		}
		return value
	}
	loader.Prime("known", "primed")
	loader.Prime("known", "too late")
	got := []string{load("known"), load("a")}
	queue.Hold()
	got = append(got, load("a"), load("b"), load("c"), load("b"))
	if !queue.Flush(t.Context()) || queue.Flush(t.Context()) {
		t.Error("Flush does not tell whether there was a question")
	}
	got = append(got, load("b"), load("c"))
	for _, key := range []string{"fails", "panics", "short"} {
		load(key)
		queue.Flush(t.Context())
		got = append(got, load(key))
	}
	want := []string{"primed", "A", "A", "pending", "pending", "pending", "B", "C", "error", "error", "error"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
	calls := [][]string{{"a"}, {"b", "c"}, {"fails"}, {"panics"}, {"short"}}
	if diff := cmp.Diff(calls, asked); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
}

// A queue that has failed asks nobody.
func TestFail(t *testing.T) {
	queue := &batch.Queue{}
	loader := batch.NewLoader(queue, func(context.Context, []string) ([]string, error) {
		t.Error("asked")
		return nil, nil
	})
	loader.Prime("known", "primed")
	away := errors.New("away")
	queue.Hold()
	queue.Fail(away)
	if _, err := loader.Load(t.Context(), "a"); !errors.Is(err, batch.ErrPending) || !queue.Flush(t.Context()) {
		t.Errorf("before Flush: %v", err)
	}
	if _, err := loader.Load(t.Context(), "a"); !errors.Is(err, away) {
		t.Errorf("%v, want %v", err, away)
	}
	if value, err := loader.Load(t.Context(), "known"); value != "primed" || err != nil {
		t.Errorf("what is known: %q, %v", value, err)
	}
}
