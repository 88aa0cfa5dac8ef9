package resolvers

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

const mediaEvents = "text/event-stream"

func acceptsEvents(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), mediaEvents)
}

// events answers as server-sent events, a connection for each operation, as the
// protocol of graphql-sse has it. It returns the answer, of a subscription an
// empty one.
func (h *handler) events(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) (answered response) {
	if !h.hold(w, r) {
		return response{}
	}
	defer h.release()
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	operation, errs := h.prepare(ctx, params)
	stream := h.openStream(w)
	if errs == nil && operation.Operation.Operation == ast.Subscription {
		responses, ctx := h.exec.DispatchOperation(ctx, operation)
		stream.follow(ctx, func() *graphql.Response { return responses(ctx) })
		return response{}
	}
	view := h.source.View()
	if answered.Errors = errs; errs == nil {
		_, answered = h.answerInTurn(ctx, view, func(ctx context.Context) (int, response) { return h.execute(ctx, operation) })
	}
	answered.Extensions = h.extensions(ctx, view)
	stream.next(answered)
	stream.complete()
	return answered
}

// stream writes events. After an error it writes nothing more.
type stream struct {
	handler *handler
	w       http.ResponseWriter
	control *http.ResponseController
	err     error
}

func (h *handler) openStream(w http.ResponseWriter) *stream {
	s := &stream{handler: h, w: w, control: http.NewResponseController(w)}
	s.err = s.control.SetReadDeadline(time.Time{}) // that of the request, which has been read
	w.Header().Set("Content-Type", mediaEvents+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("X-Accel-Buffering", "no") // proxies hold nothing back
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(http.StatusOK)
	s.write(":\n\n")
	return s
}

// follow sends what next returns until that is nil, the client is gone or the
// server ends. Only the first is told as the end of the operation, so that
// clients come back after the last.
func (s *stream) follow(ctx context.Context, next func() *graphql.Response) {
	results := make(chan *graphql.Response)
	go func() {
		defer close(results)
		for result := next(); result != nil; result = next() {
			select {
			case results <- result:
			case <-ctx.Done():
				return
			}
		}
	}()
	beat := time.NewTicker(pulse)
	defer beat.Stop()
	for s.err == nil {
		select {
		case <-s.handler.options.Ending:
			return
		case <-beat.C:
			s.write(": pulse\n\n")
		case result, more := <-results:
			if !more {
				s.complete()
				return
			}
			answered := response{Errors: result.Errors, Data: &result.Data}
			answered.Extensions = s.handler.extensions(ctx, s.handler.source.View())
			s.next(answered)
		}
	}
}

func (s *stream) next(answered response) {
	text, err := json.Marshal(answered)
	if err != nil {
		s.err = err
		return
	}
	s.write(fmt.Sprintf("event: next\ndata: %s\n\n", text))
}

func (s *stream) complete() { s.write("event: complete\ndata:\n\n") }

func (s *stream) write(text string) {
	if s.err == nil {
		s.err = s.control.SetWriteDeadline(time.Now().Add(writeBound))
	}
	if s.err == nil {
		_, s.err = s.w.Write([]byte(text))
	}
	if s.err == nil {
		s.err = s.control.Flush()
	}
}
