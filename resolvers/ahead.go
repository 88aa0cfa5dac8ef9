package resolvers

import (
	"context"

	"github.com/policygraph/policygraph/resolvers/answer"
	"github.com/policygraph/policygraph/resolvers/feed"
	"github.com/policygraph/policygraph/resolvers/load"
)

// ahead computes what many queries share, now and after every change of the
// graph, until the server ends.
func (h *handler) ahead(changes *feed.Feed) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	versions, err := changes.Follow(ctx)
	if err != nil {
		h.noteOutage(ctx, err)
		return
	}
	for {
		select {
		case <-h.options.Ending:
			return
		case <-versions:
			if err := answer.Compute(load.NewContext(ctx, load.New(h.source.View(), h.derivations))); err != nil {
				h.noteOutage(ctx, err)
			}
		}
	}
}
