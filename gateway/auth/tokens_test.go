package auth_test

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/policygraph/policygraph/gateway/auth"
)

const issuer, audience = "https://login.example.org/", "policygraph"

// signer is an identity provider's key and the set that it publishes.
func signer(t *testing.T) (ed25519.PrivateKey, string) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return private, fmt.Sprintf(`{"keys":[{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig","kid":"one","x":%q}]}`,
		base64.RawURLEncoding.EncodeToString(public))
}

func claims(change func(jwt.MapClaims)) jwt.MapClaims {
	c := jwt.MapClaims{
		"iss": issuer, "aud": audience, "sub": "planner", "role": "reader",
		"exp": time.Now().Add(time.Hour).Unix(),
	}
	if change != nil {
		change(c)
	}
	return c
}

func signed(t *testing.T, method jwt.SigningMethod, key any, kid string, c jwt.MapClaims) string {
	t.Helper()
	token := jwt.NewWithClaims(method, c)
	token.Header["kid"] = kid
	text, err := token.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	return "Bearer " + text
}

func TestTokens(t *testing.T) {
	t.Parallel()
	private, set := signer(t)
	other, _ := signer(t)
	file := filepath.Join(t.TempDir(), "jwks.json")
	if err := os.WriteFile(file, []byte(set), 0o600); err != nil {
		t.Fatal(err)
	}
	provider := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, set) }))
	defer provider.Close()
	good := func(change func(jwt.MapClaims)) string {
		return signed(t, jwt.SigningMethodEdDSA, private, "one", claims(change))
	}
	with := func(name string, value any) func(jwt.MapClaims) {
		return func(c jwt.MapClaims) { c[name] = value }
	}
	without := func(name string) func(jwt.MapClaims) {
		return func(c jwt.MapClaims) { delete(c, name) }
	}
	tests := map[string]struct {
		authorization string
		role          auth.Role
		err           error
	}{
		"a reader":           {good(nil), auth.Reader, nil},
		"of several roles":   {good(with("role", []string{"reader", "other", "curator"})), auth.Curator, nil},
		"no role":            {good(without("role")), "", auth.ErrNoRole},
		"another role":       {good(with("role", "root")), "", auth.ErrNoRole},
		"expired":            {good(with("exp", time.Now().Add(-time.Hour).Unix())), "", auth.ErrInvalid},
		"for ever":           {good(without("exp")), "", auth.ErrInvalid},
		"not yet":            {good(with("nbf", time.Now().Add(time.Hour).Unix())), "", auth.ErrInvalid},
		"another's audience": {good(with("aud", "mail")), "", auth.ErrInvalid},
		"another issuer":     {good(with("iss", "https://evil.example.org/")), "", auth.ErrInvalid},
		"nobody's":           {good(without("sub")), "", auth.ErrInvalid},
		"another key":        {signed(t, jwt.SigningMethodEdDSA, other, "one", claims(nil)), "", auth.ErrInvalid},
		"unknown key":        {signed(t, jwt.SigningMethodEdDSA, other, "two", claims(nil)), "", auth.ErrInvalid},
		"no signature":       {signed(t, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, "one", claims(nil)), "", auth.ErrInvalid},
		"public key as secret": {signed(t, jwt.SigningMethodHS256, []byte(private.Public().(ed25519.PublicKey)), "one", claims(nil)),
			"", auth.ErrInvalid},
		"changed":         {strings.Replace(good(nil), ".", ".e30", 1), "", auth.ErrInvalid},
		"an unknown key":  {"Bearer pgk_abc", "", auth.ErrInvalid},
		"nothing of this": {"Digest x", "", auth.ErrMissing},
	}
	for _, keys := range []string{file, provider.URL} {
		a, err := auth.New(t.Context(), auth.Options{
			Tokens: auth.TokenOptions{Keys: keys, Issuer: issuer, Audience: audience}, Log: slog.New(slog.DiscardHandler),
		})
		if err != nil {
			t.Fatal(err)
		}
		for name, test := range tests {
			caller, err := a.Caller(request(test.authorization))
			if caller.Role != test.role || !errors.Is(err, test.err) || (err == nil && caller.Name != "token planner") {
				t.Errorf("%s: got %v, %v; want %q, %v", name, caller, err, test.role, test.err)
			}
		}
	}
}

func TestTokenOptionsRefused(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "jwks.json")
	if err := os.WriteFile(file, []byte("no JSON"), 0o600); err != nil {
		t.Fatal(err)
	}
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	for want, options := range map[string]auth.TokenOptions{
		"an issuer and an audience":      {Keys: file},
		"no JSON Web Key Set":            {Keys: file, Issuer: issuer, Audience: audience},
		"cannot be read":                 {Keys: file + "x", Issuer: issuer, Audience: audience},
		"give an https address":          {Keys: "http://login.example.org/jwks", Issuer: issuer, Audience: audience},
		"cannot be had from " + gone.URL: {Keys: gone.URL, Issuer: issuer, Audience: audience},
	} {
		if _, err := auth.New(t.Context(), auth.Options{Tokens: options, Log: slog.New(slog.DiscardHandler)}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", options, err, want)
		}
	}
}
