package main

import (
	"io"
	"log/slog"
	"net/netip"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/policygraph/policygraph/gateway"
	"github.com/policygraph/policygraph/gateway/auth"
	"github.com/policygraph/policygraph/gateway/observe"
	"github.com/policygraph/policygraph/resolvers"
)

// exposure are the flags of serve that say to whom it is open, how far, and what is
// seen of it.
type exposure struct {
	keys      string
	tokens    auth.TokenOptions
	insecure  bool
	cert, key string
	origins   []string
	proxies   []string
	trusted   []netip.Prefix // the proxies, once checked

	introspection  bool
	timeout        time.Duration
	maxQueries     int
	rate           float64
	maxConnections int

	slow     time.Duration
	logLevel string
	logJSON  bool
}

func (e *exposure) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&e.keys, "keys", "", "callers sign in with an API key of this `FILE`, which policygraph key add writes")
	flags.StringVar(&e.tokens.Keys, "jwks", "", "callers sign in with a token (JWT) signed by a key of this JSON Web Key Set, a `FILE` or an https address")
	flags.StringVar(&e.tokens.Issuer, "jwt-issuer", "", "the `ISSUER` that tokens must have")
	flags.StringVar(&e.tokens.Audience, "jwt-audience", "", "the `AUDIENCE` that tokens must have")
	flags.StringVar(&e.tokens.Claim, "jwt-role", "role", "the `CLAIM` of tokens that names the role: reader, curator or admin")
	flags.BoolVar(&e.insecure, "insecure", false, "serve everybody who reaches the address, without sign-in")
	flags.StringVar(&e.cert, "tls-cert", "", "speak HTTPS with this certificate, a `FILE` in PEM, read anew when it changes")
	flags.StringVar(&e.key, "tls-key", "", "the certificate's key, a `FILE` in PEM")
	flags.StringSliceVar(&e.origins, "cors", nil, "pages of this `ORIGIN`, such as https://plan.example.org, may ask (repeatable; * is any)")
	flags.StringSliceVar(&e.proxies, "trust-proxy", nil, "proxies in this `NETWORK`, such as 10.0.0.0/8, say for whom they ask (repeatable)")
	flags.BoolVar(&e.introspection, "introspection", true, "show the schema to everybody who may ask; with =false to curators and admins alone")
	flags.DurationVar(&e.timeout, "timeout", resolvers.DefaultTimeout, "give a query up after this `DURATION`")
	flags.IntVar(&e.maxQueries, "max-queries", resolvers.DefaultMaxQueries, "answer so `MANY` queries at once")
	flags.Float64Var(&e.rate, "rate", -1, "let each client send so `MANY` requests a second, 0 for as many as it likes (default 100, on loopback 0)")
	flags.IntVar(&e.maxConnections, "max-connections", gateway.DefaultMaxConnections, "hold so `MANY` connections open at once")
	flags.DurationVar(&e.slow, "slow-query", time.Second, "log queries that take this `DURATION` or more, 0 for none")
	flags.StringVar(&e.logLevel, "log-level", "info", "log this `LEVEL` and above: debug (every request), info, warn or error")
	flags.BoolVar(&e.logJSON, "log-json", false, "log a JSON object a line")
	flags.Lookup("rate").DefValue = "0" // not printed: its usage says it
}

// maxTimeout leaves time to answer before the server gives up a connection, or ends.
const maxTimeout = gateway.Finishing - time.Second

// check tells whether the flags fit together.
func (e *exposure) check() error {
	for _, text := range e.proxies {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return wrongUsage("--trust-proxy is %q; give a network such as 10.0.0.0/8, or 10.0.0.7/32 for one proxy", text)
		}
		e.trusted = append(e.trusted, prefix)
	}
	tokens := e.tokens
	switch {
	case (e.cert == "") != (e.key == ""):
		return wrongUsage("--tls-cert and --tls-key go together")
	case tokens.Keys != "" && (tokens.Issuer == "" || tokens.Audience == ""):
		return wrongUsage("--jwks needs --jwt-issuer and --jwt-audience, so that no token made for another service is valid here")
	case tokens.Keys == "" && (tokens.Issuer != "" || tokens.Audience != ""):
		return wrongUsage("--jwt-issuer and --jwt-audience go with --jwks")
	case e.insecure && (e.keys != "" || tokens.Keys != ""):
		return wrongUsage("--insecure does not go with --keys or --jwks: either callers sign in or they do not")
	case slices.ContainsFunc(e.origins, func(origin string) bool { return origin != "*" && !strings.Contains(origin, "://") }):
		return wrongUsage("--cors is %s; give origins such as https://plan.example.org", strings.Join(e.origins, ","))
	case e.timeout <= 0 || e.timeout > maxTimeout:
		return wrongUsage("--timeout is %s; give more than 0 and at most %s", e.timeout, maxTimeout)
	case e.maxQueries < 1 || e.maxConnections < 1:
		return wrongUsage("--max-queries and --max-connections are 1 or more")
	case e.level() == nil:
		return wrongUsage("--log-level is %q; give debug, info, warn or error", e.logLevel)
	}
	return nil
}

// level is nil where there is none of the name.
func (e *exposure) level() slog.Leveler {
	var level slog.Level
	if err := level.UnmarshalText([]byte(e.logLevel)); err != nil {
		return nil
	}
	return level
}

// logger writes lines that say which request they are about.
func (e *exposure) logger(w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: e.level()}
	if e.logJSON {
		return slog.New(observe.Log(slog.NewJSONHandler(w, options)))
	}
	return slog.New(observe.Log(slog.NewTextHandler(w, options)))
}
