package auth_test

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/policygraph/policygraph/gateway/auth"
)

// request is one with the header Authorization, none where it is empty.
func request(authorization string) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "/graphql", nil)
	if authorization != "" {
		r.Header.Set("Authorization", authorization)
	}
	return r
}

func TestKeys(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "keys")
	day := time.Date(2024, 8, 26, 9, 0, 0, 0, time.UTC)
	first, err := auth.AddKey(file, "planning tool", auth.Reader, day)
	if err != nil {
		t.Fatal(err)
	}
	second, err := auth.AddKey(file, "a person", auth.Admin, day)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), first) || strings.Contains(string(text), first[len(first)-20:]) {
		t.Errorf("the file holds the key itself: %s", text)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has mode %v, %v", info.Mode(), err)
	}
	keys, err := auth.Keys(file)
	if err != nil || len(keys) != 2 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	roles := map[string]auth.Role{}
	for _, key := range keys {
		roles[key.Name] = key.Role
	}
	if diff := cmp.Diff(map[string]auth.Role{"planning tool": auth.Reader, "a person": auth.Admin}, roles); diff != "" {
		t.Error(diff)
	}

	a, err := auth.New(t.Context(), auth.Options{KeyFile: file, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	basic := request("")
	basic.SetBasicAuth("anyone", second)
	for name, test := range map[string]struct {
		request *http.Request
		role    auth.Role
		err     error
	}{
		"bearer":        {request("Bearer " + first), auth.Reader, nil},
		"lower case":    {request("bearer " + second), auth.Admin, nil},
		"basic":         {basic, auth.Admin, nil},
		"nothing":       {request(""), "", auth.ErrMissing},
		"no key":        {request("Bearer "), "", auth.ErrMissing},
		"a wrong key":   {request("Bearer " + first + "X"), "", auth.ErrInvalid},
		"a part":        {request("Bearer " + first[:len(first)-1]), "", auth.ErrInvalid},
		"its hash":      {request("Bearer " + strings.Split(string(text), "\t")[2]), "", auth.ErrInvalid},
		"broken basic":  {request("Basic !"), "", auth.ErrInvalid},
		"token, no JWT": {request("Bearer a.b.c"), "", auth.ErrInvalid},
	} {
		caller, err := a.Caller(test.request)
		if caller.Role != test.role || !errors.Is(err, test.err) {
			t.Errorf("%s: got %v, %v; want %q, %v", name, caller, err, test.role, test.err)
		}
	}

	id := strings.Split(first, "_")[1]
	if err := auth.RemoveKey(file, id); err != nil {
		t.Fatal(err)
	}
	if err := auth.RemoveKey(file, id); !errors.Is(err, auth.ErrNoKey) {
		t.Errorf("removed again: %v", err)
	}
	if keys, err := auth.Keys(file); err != nil || len(keys) != 1 || keys[0].Name != "a person" {
		t.Errorf("left are %v, %v", keys, err)
	}
}

func TestKeyFileRefused(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a\treader":                                               "keys:1: the line has 2 columns",
		"# x\na\treader\tzz\t2024-08-26\tname":                    "keys:2: the third column is no SHA-256",
		"a\troot\tzz\t2024-08-26\tname":                           `the role "root" is none; give reader, curator or admin`,
		"a\treader\t" + strings.Repeat("0", 64) + "\ttoday\tname": `the day "today" is none`,
	} {
		file := filepath.Join(t.TempDir(), "keys")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := auth.New(t.Context(), auth.Options{KeyFile: file}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	if _, err := auth.New(t.Context(), auth.Options{KeyFile: "/nowhere/keys"}); err == nil || !strings.Contains(err.Error(), "policygraph key add") {
		t.Errorf("a missing file: %v", err)
	}
	if _, err := auth.AddKey(filepath.Join(t.TempDir(), "keys"), "two\nlines", auth.Reader, time.Now()); err == nil {
		t.Error("a name of two lines is taken")
	}
}

func TestRoles(t *testing.T) {
	t.Parallel()
	got := map[auth.Role][]auth.Role{}
	for _, role := range append(auth.Roles(), "") {
		for _, asked := range auth.Roles() {
			if (auth.Caller{Role: role}).May(asked) {
				got[role] = append(got[role], asked)
			}
		}
	}
	want := map[auth.Role][]auth.Role{
		auth.Reader: {auth.Reader}, auth.Curator: {auth.Reader, auth.Curator}, auth.Admin: auth.Roles(),
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	caller := auth.Caller{Name: "key a", Role: auth.Reader}
	if got, ok := auth.FromContext(auth.NewContext(t.Context(), caller)); !ok || got != caller {
		t.Errorf("got %v", got)
	}
	if _, ok := auth.FromContext(context.Background()); ok {
		t.Error("a caller from nowhere")
	}
}
