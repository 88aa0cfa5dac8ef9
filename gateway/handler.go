package gateway

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/rs/cors"

	"github.com/policygraph/policygraph/gateway/auth"
	"github.com/policygraph/policygraph/gateway/observe"
)

// CostHeader asks for what a query costs.
const CostHeader = "X-Policygraph-Cost"

// handler joins the routes.
func (s *Server) handler(routes []Route) (http.Handler, error) {
	rates, err := newRates(s.options.Rate)
	if err != nil {
		return nil, err
	}
	shared := cors.New(cors.Options{
		AllowedOrigins: s.options.Origins,
		AllowedMethods: []string{http.MethodGet, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Authorization", "Content-Type", "Traceparent", observe.RequestID, CostHeader},
		ExposedHeaders: []string{observe.RequestID, "Retry-After"},
		MaxAge:         600,
	})
	large := make(chan struct{}, maxLarge)
	mux := http.NewServeMux()
	names := map[string]string{}
	for _, route := range routes {
		handler := s.measured(route.Handler, large)
		handler = s.admitted(handler, route, rates)
		if route.Shared && len(s.options.Origins) > 0 {
			handler = shared.Handler(handler)
		}
		mux.Handle(route.Pattern, handler)
		names[route.Pattern] = route.Name
	}
	return s.options.Observer.Requests(s.hosted(mux), func(r *http.Request) string {
		_, pattern := mux.Handler(r)
		if name, ok := names[pattern]; ok {
			return name
		}
		return "none"
	}), nil
}

// hosted refuses names of hosts that are not this machine's, where anybody on it may
// ask: a page of another host could otherwise have its own name lead here, and
// read the answers.
func (s *Server) hosted(next http.Handler) http.Handler {
	if !s.loopback || s.options.Auth != nil || s.options.Insecure {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		name := strings.ToLower(strings.Trim(host, "[]."))
		if ip, err := netip.ParseAddr(name); name == "localhost" || strings.HasSuffix(name, ".localhost") || err == nil && ip.IsLoopback() {
			next.ServeHTTP(w, r)
			return
		}
		s.refuse(w, "host", http.StatusMisdirectedRequest, problem{codeForbidden,
			"without sign-in the server answers as localhost alone; behind a proxy give it keys, or --insecure"})
	})
}

// admitted lets those through who may ask, not too often.
func (s *Server) admitted(next http.Handler, route Route, rates *rates) http.Handler {
	needs := route.Needs
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, err := s.caller(r)
		client := caller.Name
		if err != nil || client == "" {
			client = s.client(r).String()
		}
		if wait := rates.take(client, time.Now()); wait > 0 {
			w.Header().Set("Retry-After", seconds(wait))
			s.refuse(w, "rate", http.StatusTooManyRequests, problem{codeRateLimited, "too many requests; try again in " + seconds(wait) + " s"})
			return
		}
		switch {
		case needs == "":
		case route.Greets && errors.Is(err, auth.ErrMissing) && r.Header.Get("Upgrade") != "":
		case errors.Is(err, auth.ErrNoRole):
			s.refuse(w, "role", http.StatusForbidden, problem{codeForbidden, err.Error()})
			return
		case err != nil:
			w.Header().Add("WWW-Authenticate", `Basic realm="policygraph, a key as the password", charset="UTF-8"`)
			w.Header().Add("WWW-Authenticate", `Bearer realm="policygraph"`)
			s.refuse(w, "caller", http.StatusUnauthorized, problem{codeUnauthenticated, err.Error()})
			return
		case !caller.May(needs):
			s.refuse(w, "role", http.StatusForbidden, problem{codeForbidden, tooFar(caller, needs).Error()})
			return
		}
		ctx := r.Context()
		if err == nil {
			ctx = s.known(ctx, caller, client, rates)
		} else {
			ctx = waiting(ctx, client, rates)
		}
		if route.Greets && r.Header.Get("Upgrade") != "" {
			ctx = context.WithValue(ctx, greetKey{}, s.greeting(r, needs, client, rates))
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// known is the context of a caller.
func (s *Server) known(ctx context.Context, caller auth.Caller, client string, rates *rates) context.Context {
	if caller.Name != "" {
		client = caller.Name
		s.options.Observer.Caller(ctx, caller.Name)
	}
	return auth.NewContext(waiting(ctx, client, rates), caller)
}

func tooFar(caller auth.Caller, needs auth.Role) error {
	return fmt.Errorf("the role %s does not go so far; it takes %s", caller.Role, needs)
}

type greetKey struct{}

// greeting signs a caller in by what the first message of a WebSocket says.
func (s *Server) greeting(r *http.Request, needs auth.Role, client string, rates *rates) func(context.Context, string) (context.Context, error) {
	return func(ctx context.Context, authorization string) (context.Context, error) {
		signed := r.Clone(ctx)
		signed.Header.Set("Authorization", authorization)
		caller, err := s.caller(signed)
		reason := "caller"
		if err == nil && !caller.May(needs) {
			reason, err = "role", tooFar(caller, needs)
		}
		if err != nil {
			s.options.Observer.Rejected(reason)
			return ctx, err
		}
		return s.known(ctx, caller, client, rates), nil
	}
}

// Greet is the context of the caller whom Authorization names, one of the headers
// that come with the first message of a WebSocket. Without that header the caller
// is the one who opened it.
func Greet(ctx context.Context, headers http.Header) (context.Context, error) {
	authorization := headers.Get("Authorization")
	if _, known := auth.FromContext(ctx); authorization == "" && known {
		return ctx, nil
	}
	if greet, ok := ctx.Value(greetKey{}).(func(context.Context, string) (context.Context, error)); ok {
		return greet(ctx, authorization)
	}
	return ctx, auth.ErrMissing
}

type waitKey struct{}

func waiting(ctx context.Context, client string, rates *rates) context.Context {
	return context.WithValue(ctx, waitKey{}, func() time.Duration { return rates.take(client, time.Now()) })
}

// Wait counts one more request of the client, for connections over which several
// come, and tells how long it has to wait for that; 0 lets it through.
func Wait(ctx context.Context) time.Duration {
	if take, ok := ctx.Value(waitKey{}).(func() time.Duration); ok {
		return take()
	}
	return 0
}

// caller is who asks; everybody may do everything where nobody has to sign in.
func (s *Server) caller(r *http.Request) (auth.Caller, error) {
	if s.options.Auth == nil {
		return auth.Caller{Role: auth.Admin}, nil
	}
	return s.options.Auth.Caller(r)
}

// client is the address that the request comes from, beyond the proxies that are
// trusted.
func (s *Server) client(r *http.Request) netip.Addr {
	at := addressOf(r.RemoteAddr)
	forwarded := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(forwarded) - 1; i >= 0 && within(s.options.Proxies, at); i-- {
		before, err := netip.ParseAddr(strings.TrimSpace(forwarded[i]))
		if err != nil {
			break
		}
		at = plain(before)
	}
	return network(at)
}

// measured lets only so many large bodies in at once: each takes memory while it is
// read.
func (s *Server) measured(next http.Handler, large chan struct{}) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength >= 0 && r.ContentLength <= largeBody {
			next.ServeHTTP(w, r)
			return
		}
		soon, cancel := context.WithTimeout(r.Context(), patience)
		defer cancel()
		select {
		case large <- struct{}{}:
			defer func() { <-large }()
			next.ServeHTTP(w, r)
		case <-soon.Done():
			w.Header().Set("Retry-After", "1")
			s.refuse(w, "bodies", http.StatusServiceUnavailable, problem{codeUnavailable, "the server is reading too many large requests; send a smaller one, or try again in a second"})
		}
	})
}

func (s *Server) refuse(w http.ResponseWriter, reason string, status int, p problem) {
	s.options.Observer.Rejected(reason)
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(p.json()) // an error means that the client is gone
}
