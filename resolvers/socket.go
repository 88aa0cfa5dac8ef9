package resolvers

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/resolvers/feed"
	"github.com/policygraph/policygraph/resolvers/generated"
	"github.com/policygraph/policygraph/resolvers/subprotocol"
)

// The bounds of a connection that stays open.
const (
	// maxOperations is how many subscriptions one WebSocket may hold.
	maxOperations = 20
	// greetBound is how long a WebSocket may take to initialise.
	greetBound = 5 * time.Second
	// pulse is how often an open connection is tried.
	pulse = 15 * time.Second
	// writeBound is how long a client may take to read what it is sent.
	writeBound = 10 * time.Second
)

// Subscription answers the fields of the type Subscription.
func (r root) Subscription() generated.SubscriptionResolver { return subscription(r) }

type subscription root

func (s subscription) Graph(ctx context.Context) (<-chan *feed.Change, error) {
	return s.changes.Follow(ctx)
}

func (s subscription) IngestProgress(ctx context.Context) (<-chan []*feed.Progress, error) {
	return s.ingests.Follow(ctx)
}

// socket answers over a WebSocket until one of the two sides closes it.
func (h *handler) socket(w http.ResponseWriter, r *http.Request) {
	if !strings.Contains(r.Header.Get("Sec-WebSocket-Protocol"), subprotocol.Name) {
		refused := badRequest("a WebSocket speaks the subprotocol " + subprotocol.Name + " here")
		h.write(w, r, h.source.View(), refused.status, refused.response())
		return
	}
	limit := int64(maxBody)
	s := &session{handler: h}
	defer s.end()
	transport.Websocket{
		Implementation: subprotocol.Strict{Within: greetBound}, InitFunc: s.greet,
		PingPongInterval: pulse, PayloadReadLimit: &limit,
	}.Do(impatient{w}, r, s)
}

// hold counts one more open connection, or answers that there are too many.
func (h *handler) hold(w http.ResponseWriter, r *http.Request) bool {
	select {
	case h.held <- struct{}{}:
		return true
	default:
		full := &refusal{http.StatusServiceUnavailable, codeUnavailable, errFull.Error()}
		w.Header().Set("Retry-After", "10")
		h.write(w, r, h.source.View(), full.status, full.response())
		return false
	}
}

func (h *handler) release() { <-h.held }

// session executes the operations that come over one WebSocket.
type session struct {
	handler *handler
	open    atomic.Int32 // subscriptions
	held    bool
}

// greet takes the payload of connection_init for the headers that a browser cannot
// set, and counts one more open connection.
func (s *session) greet(ctx context.Context, payload transport.InitPayload) (context.Context, *transport.InitPayload, error) {
	if greet := s.handler.options.Greet; greet != nil {
		headers := http.Header{}
		for name, value := range payload {
			if text, ok := value.(string); ok {
				headers.Set(name, text)
			}
		}
		known, err := greet(ctx, headers)
		if err != nil {
			return closing(ctx, subprotocol.CloseForbidden, err), nil, err
		}
		ctx = known
	}
	select {
	case s.handler.held <- struct{}{}:
		s.held = true
		return ctx, nil, nil
	default:
		const tryAgain = 1013
		return closing(ctx, tryAgain, errFull), nil, errFull
	}
}

var errFull = errors.New("the server holds as many open connections as it may; try again later")

func closing(ctx context.Context, code int, reason error) context.Context {
	return transport.AppendCloseReason(transport.WithWebsocketCloseCode(ctx, code), reason.Error())
}

func (s *session) end() {
	if s.held {
		s.handler.release()
	}
}

var _ graphql.GraphExecutor = (*session)(nil)

// CreateOperationContext implements graphql.GraphExecutor.
func (s *session) CreateOperationContext(ctx context.Context, params *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	if wait := s.handler.options.Wait; wait != nil {
		if long := wait(ctx); long > 0 {
			errs := refuse(codeRateLimited, fmt.Sprintf("too many requests; try again in %d s", int(math.Ceil(long.Seconds()))))
			s.handler.tell(ctx, params, response{Errors: errs})
			return &graphql.OperationContext{}, errs
		}
	}
	operation, errs := s.handler.prepare(ctx, params)
	if errs == nil && operation.Operation.Operation == ast.Subscription && s.open.Add(1) > maxOperations {
		s.open.Add(-1)
		errs = refuse(codeLimitExceeded, fmt.Sprintf("this connection has %d subscriptions; end one, or open another connection", maxOperations))
	}
	if errs != nil {
		s.handler.tell(ctx, params, response{Errors: errs})
	}
	return operation, errs
}

// DispatchOperation implements graphql.GraphExecutor.
func (s *session) DispatchOperation(ctx context.Context, operation *graphql.OperationContext) (graphql.ResponseHandler, context.Context) {
	h, params := s.handler, &graphql.RawParams{OperationName: operation.OperationName, Query: operation.RawQuery}
	if h.options.Begin != nil {
		ctx = h.options.Begin(ctx)
	}
	if operation.Operation.Operation != ast.Subscription {
		view := h.source.View()
		_, answered := h.answerInTurn(ctx, view, func(ctx context.Context) (int, response) { return h.execute(ctx, operation) })
		h.tell(ctx, params, answered)
		sent := &graphql.Response{Errors: answered.Errors, Extensions: h.extensions(ctx, view).named()}
		if answered.Data != nil {
			sent.Data = *answered.Data
		}
		return graphql.OneShot(sent), ctx
	}
	h.tell(ctx, params, response{})
	responses, ctx := h.exec.DispatchOperation(ctx, operation)
	return func(ctx context.Context) *graphql.Response {
		sent := responses(ctx)
		if sent == nil {
			s.open.Add(-1)
			return nil
		}
		sent.Extensions = h.extensions(ctx, h.source.View()).named()
		return sent
	}, ctx
}

// DispatchError implements graphql.GraphExecutor.
func (s *session) DispatchError(_ context.Context, errs gqlerror.List) *graphql.Response {
	return &graphql.Response{Errors: errs}
}

// impatient lends a connection on which every write has its bound, so that a
// client that does not read holds nothing for ever.
type impatient struct{ http.ResponseWriter }

// Hijack implements http.Hijacker.
func (w impatient) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, buffered, err := http.NewResponseController(w.ResponseWriter).Hijack()
	if err != nil {
		return nil, nil, err
	}
	bounded := impatientConn{conn}
	return bounded, bufio.NewReadWriter(buffered.Reader, bufio.NewWriter(bounded)), nil
}

type impatientConn struct{ net.Conn }

func (c impatientConn) Write(p []byte) (int, error) {
	if err := c.SetWriteDeadline(time.Now().Add(writeBound)); err != nil {
		return 0, err
	}
	return c.Conn.Write(p)
}
