// Package gateway is what stands between the network and the API: who may ask, how
// much at a time, over which connections, and how it all ends. It knows HTTP and
// nothing of GraphQL.
package gateway

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"github.com/policygraph/policygraph/gateway/auth"
	"github.com/policygraph/policygraph/gateway/observe"
	"github.com/policygraph/policygraph/gateway/reload"
)

// Options adjust a server.
type Options struct {
	Addr string // HOST:PORT
	// Cert and Key are files in PEM; without them it speaks plain HTTP. They are
	// read anew when they change.
	Cert, Key string
	// Auth knows the callers; where it is nil everybody may ask, which New allows
	// on loopback alone, unless Insecure is set.
	Auth     *auth.Authenticator
	Insecure bool
	// Origins are those of the pages of other hosts that may ask; "*" is any.
	Origins []string
	// Proxies are trusted to say in X-Forwarded-For for whom they ask.
	Proxies []netip.Prefix
	// Rate is how many requests a second each client may send, five times that at
	// once; 0 is as many as it likes. DefaultRate where it is negative, but on
	// loopback as many as it likes.
	Rate float64
	// MaxConnections may be open at once; DefaultMaxConnections where it is 0.
	MaxConnections int
	Observer       *observe.Observer
	Log            *slog.Logger
}

// Route is what is answered at a pattern of http.ServeMux.
type Route struct {
	Pattern, Name string
	Handler       http.Handler
	Needs         auth.Role // "" is open to everybody
	Shared        bool      // with the pages of Options.Origins
	Greets        bool      // callers of WebSockets, by Greet, who did not sign in before
}

// Server answers requests.
type Server struct {
	options  Options
	listener net.Listener
	http     *http.Server
	loopback bool
}

// New listens, and does not answer yet. It refuses to serve everybody on a network
// without being told so.
func New(o Options, routes []Route) (*Server, error) {
	listener, err := listen(o.Addr)
	if err != nil {
		return nil, err
	}
	s := &Server{options: o, listener: listener, loopback: isLoopback(listener.Addr())}
	if err := s.prepare(routes); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	return s, nil
}

func (s *Server) prepare(routes []Route) error {
	if s.options.Auth == nil && !s.loopback && !s.options.Insecure {
		return fmt.Errorf("%s can be reached from other machines, and anybody there could read the graph; "+
			"give API keys with --keys FILE or the keys of tokens with --jwks, or say --insecure to serve everybody", s.options.Addr)
	}
	secured, err := s.certificate()
	if err != nil {
		return err
	}
	if s.options.Rate < 0 {
		s.options.Rate = DefaultRate
		if s.loopback {
			s.options.Rate = 0
		}
	}
	if s.options.MaxConnections == 0 {
		s.options.MaxConnections = DefaultMaxConnections
	}
	handler, err := s.handler(routes)
	if err != nil {
		return err
	}
	s.listener = newGate(s.listener, s.options, s.loopback)
	s.http = &http.Server{
		Handler: handler, TLSConfig: secured,
		ReadHeaderTimeout: headerWithin, ReadTimeout: readWithin, WriteTimeout: writeWithin, IdleTimeout: idleWithin,
		MaxHeaderBytes: maxHeader,
		HTTP2:          &http.HTTP2Config{MaxConcurrentStreams: maxStreams},
		ErrorLog:       slog.NewLogLogger(s.options.Log.Handler(), slog.LevelDebug), // what clients do wrong
	}
	return nil
}

func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use by another program; stop that one, or give another address with --addr HOST:PORT", addr)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s (%w); give another address with --addr HOST:PORT", addr, err)
	}
	return listener, nil
}

func isLoopback(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// certificate is the setting of TLS, nil without files.
func (s *Server) certificate() (*tls.Config, error) {
	cert, key := s.options.Cert, s.options.Key
	if cert == "" && key == "" {
		if s.options.Auth != nil && !s.loopback {
			s.options.Log.Warn("keys and tokens go over the network as plain text; give --tls-cert and --tls-key, or put a proxy with TLS before the server")
		}
		return nil, nil
	}
	pair, err := reload.Open(func() (*tls.Certificate, error) {
		pair, err := tls.LoadX509KeyPair(cert, key)
		if err != nil {
			return nil, fmt.Errorf("the certificate %s with the key %s cannot be used: %w", cert, key, err)
		}
		return &pair, nil
	}, s.options.Log, cert, key)
	if err != nil {
		return nil, err
	}
	return &tls.Config{
		MinVersion:     tls.VersionTLS12,
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return pair.Get(), nil },
	}, nil
}

// URL is where the server is reached from this machine.
func (s *Server) URL() string {
	scheme, host := "http", s.listener.Addr().String()
	if s.options.Cert != "" { // net/http gives a server without a certificate a TLSConfig, too
		scheme = "https"
	}
	if tcp, ok := s.listener.Addr().(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		host = fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return scheme + "://" + host
}

// Run answers until ctx ends, then finishes the requests that are running, for
// Finishing at most; ending is called in between.
func (s *Server) Run(ctx context.Context, ending func()) error {
	ended := make(chan error, 1)
	go func() {
		if s.http.TLSConfig != nil {
			ended <- s.http.ServeTLS(s.listener, "", "")
		} else {
			ended <- s.http.Serve(s.listener)
		}
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	ending()
	finishing, cancel := context.WithTimeout(context.WithoutCancel(ctx), Finishing)
	defer cancel()
	if err := s.http.Shutdown(finishing); err != nil {
		return fmt.Errorf("stopped though queries were still running after %s: %w", Finishing, errors.Join(err, s.http.Close()))
	}
	return nil
}

// Finishing is how long running requests have once the server is to stop; it is
// longer than any query may take.
const Finishing = 10 * time.Second
