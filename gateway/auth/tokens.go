package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/MicahParks/keyfunc/v3"
	"github.com/golang-jwt/jwt/v5"

	"github.com/policygraph/policygraph/gateway/reload"
)

// TokenOptions say which tokens (JWT) are valid: those that one of the keys
// signed, for this audience, by this issuer, and that have not expired.
type TokenOptions struct {
	Keys     string // a JSON Web Key Set: a file, or an https address
	Issuer   string
	Audience string
	Claim    string // that names the role or roles; "role" where empty
}

// Bounds of tokens.
const (
	leeway     = 30 * time.Second // by which clocks may differ
	keysWithin = 2 * time.Second  // an unknown key is asked for
)

// algorithms are those by which a key that is public can verify: none is "none",
// none shares a secret.
func algorithms() []string {
	return []string{"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
}

type tokens struct {
	parser *jwt.Parser
	keys   func(ctx context.Context) jwt.Keyfunc
	claim  string
}

func newTokens(ctx context.Context, o TokenOptions, log *slog.Logger) (*tokens, error) {
	if o.Issuer == "" || o.Audience == "" {
		return nil, errors.New("tokens need an issuer and an audience: any other token of the provider would be valid here, too")
	}
	t := &tokens{claim: o.Claim, parser: jwt.NewParser(
		jwt.WithValidMethods(algorithms()), jwt.WithIssuer(o.Issuer), jwt.WithAudience(o.Audience),
		jwt.WithExpirationRequired(), jwt.WithLeeway(leeway),
	)}
	if t.claim == "" {
		t.claim = "role"
	}
	var err error
	if address, parseErr := url.Parse(o.Keys); parseErr == nil && address.Host != "" {
		t.keys, err = keysAt(ctx, address, log)
	} else {
		t.keys, err = keysIn(o.Keys, log)
	}
	return t, err
}

// keysAt asks the address for the keys, again every hour, and where a token is
// signed by one that is unknown, once in five minutes at most.
func keysAt(ctx context.Context, address *url.URL, log *slog.Logger) (func(context.Context) jwt.Keyfunc, error) {
	if address.Scheme != "https" && !(address.Scheme == "http" && isLoopback(address.Hostname())) {
		return nil, fmt.Errorf("the keys of tokens at %s could be exchanged on their way; give an https address", address)
	}
	atOnce := false
	keys, err := keyfunc.NewDefaultOverrideCtx(ctx, []string{address.String()}, keyfunc.Override{
		HTTPTimeout:               10 * time.Second,
		NoErrorReturnFirstHTTPReq: &atOnce,
		RateLimitWaitMax:          time.Millisecond,
		RefreshErrorHandlerFunc: func(string) func(context.Context, error) {
			return func(ctx context.Context, err error) {
				log.ErrorContext(ctx, "the keys of tokens cannot be asked for; those of before stay", "error", err)
			}
		},
	})
	if err != nil {
		return nil, fmt.Errorf("the keys of tokens cannot be had from %s: %w", address, err)
	}
	return keys.KeyfuncCtx, nil
}

func isLoopback(host string) bool {
	return host == "localhost" || net.ParseIP(host).IsLoopback()
}

func keysIn(file string, log *slog.Logger) (func(context.Context) jwt.Keyfunc, error) {
	keys, err := reload.Open(func() (keyfunc.Keyfunc, error) {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("the keys of tokens cannot be read: %w", err)
		}
		keys, err := keyfunc.NewJWKSetJSON(json.RawMessage(text))
		if err != nil {
			return nil, fmt.Errorf("%s is no JSON Web Key Set: %w", file, err)
		}
		return keys, nil
	}, log, file)
	return func(ctx context.Context) jwt.Keyfunc { return keys.Get().KeyfuncCtx(ctx) }, err
}

// caller is whom the token names.
func (t *tokens) caller(ctx context.Context, text string) (Caller, error) {
	ctx, cancel := context.WithTimeout(ctx, keysWithin)
	defer cancel()
	claims := jwt.MapClaims{}
	if _, err := t.parser.ParseWithClaims(text, claims, t.keys(ctx)); err != nil {
		return Caller{}, ErrInvalid
	}
	subject, err := claims.GetSubject()
	if err != nil || subject == "" {
		return Caller{}, ErrInvalid
	}
	role := highest(claims[t.claim])
	if role == "" {
		return Caller{}, ErrNoRole
	}
	return Caller{Name: "token " + subject, Role: role}, nil
}

// highest is the role of a claim, a text or a list of them, with the most rights.
func highest(claim any) Role {
	var named []string
	switch claim := claim.(type) {
	case string:
		named = strings.Fields(claim)
	case []any:
		for _, one := range claim {
			if text, ok := one.(string); ok {
				named = append(named, text)
			}
		}
	}
	for _, role := range slices.Backward(Roles()) {
		if slices.Contains(named, string(role)) {
			return role
		}
	}
	return ""
}
