// Package auth tells who asks: by an API key, of which the server's file has the
// hash, or by a token that an identity provider signed.
package auth

import (
	"context"
	"crypto/sha256"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/gateway/reload"
)

// Role is what a caller may do. Each role may do what those before it may.
type Role string

// The roles. docs/operations.md explains them.
const (
	Reader  Role = "reader"  // queries, and the pages that ask them
	Curator Role = "curator" // the schema where it is not shown to readers, and what a query costs
	Admin   Role = "admin"   // measurements of the process
)

// Roles lists the roles, each with more rights than the one before.
func Roles() []Role { return []Role{Reader, Curator, Admin} }

// Caller is who asks.
type Caller struct {
	Name string // for logs and bounds: one caller has one name
	Role Role
}

// May tells whether the caller has the role, or one that includes it.
func (c Caller) May(role Role) bool {
	return slices.Index(Roles(), c.Role) >= slices.Index(Roles(), role)
}

// The reasons why a request has no caller; match them with errors.Is. Their
// texts are for clients.
var (
	ErrMissing = errors.New("sign in: send an API key or a token as Authorization: Bearer")
	ErrInvalid = errors.New("the API key or token is not known here, or is no longer valid")
	ErrNoRole  = errors.New("the token names no role: reader, curator or admin")
)

// Options say where keys and tokens are known from; one of them at least.
type Options struct {
	KeyFile string // of API keys; none where empty
	Tokens  TokenOptions
	Log     *slog.Logger
}

// Authenticator knows the callers. It is safe for concurrent use.
type Authenticator struct {
	keys   *reload.Value[map[[sha256.Size]byte]Key] // nil where there are none
	tokens *tokens                                  // nil where there are none
	log    *slog.Logger
}

// New reads the keys; those of an identity provider are read again until ctx ends.
func New(ctx context.Context, o Options) (*Authenticator, error) {
	a := &Authenticator{log: o.Log}
	var err error
	if o.KeyFile != "" {
		if a.keys, err = reload.Open(func() (map[[sha256.Size]byte]Key, error) { return byHash(o.KeyFile) }, o.Log, o.KeyFile); err != nil {
			return nil, err
		}
	}
	if o.Tokens.Keys != "" {
		if a.tokens, err = newTokens(ctx, o.Tokens, o.Log); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// Caller is who sends the request: with a key or token behind Bearer, or with a
// key as the password of Basic, which browsers ask people for.
func (a *Authenticator) Caller(r *http.Request) (Caller, error) {
	scheme, given, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	given = strings.TrimSpace(given)
	switch {
	case strings.EqualFold(scheme, "Basic"):
		_, password, ok := r.BasicAuth()
		if !ok {
			return Caller{}, ErrInvalid
		}
		given = password
	case !strings.EqualFold(scheme, "Bearer") || given == "":
		return Caller{}, ErrMissing
	}
	if strings.HasPrefix(given, keyPrefix) {
		return a.ofKey(given)
	}
	if a.tokens == nil {
		return Caller{}, ErrInvalid
	}
	return a.tokens.caller(r.Context(), given)
}

func (a *Authenticator) ofKey(given string) (Caller, error) {
	if a.keys == nil {
		return Caller{}, ErrInvalid
	}
	// The hash is looked up, not compared: how long that takes tells nothing of a
	// secret of 128 random bits.
	key, known := a.keys.Get()[sha256.Sum256([]byte(given))]
	if !known {
		return Caller{}, ErrInvalid
	}
	return Caller{Name: "key " + key.ID, Role: key.Role}, nil
}

type callerKey struct{}

// NewContext hands the caller to what answers the request.
func NewContext(ctx context.Context, c Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, c)
}

// FromContext is the caller, and whether one is known.
func FromContext(ctx context.Context) (Caller, bool) {
	c, ok := ctx.Value(callerKey{}).(Caller)
	return c, ok
}
