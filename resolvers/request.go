package resolvers

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// The bounds of a request, in bytes.
const (
	maxBody = 1 << 20
	maxURL  = 16 << 10 // of the part behind the question mark
)

// read takes the GraphQL request out of an HTTP request.
func read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	switch r.Method {
	case http.MethodGet:
		return readURL(r.URL.RawQuery)
	case http.MethodPost:
		return readBody(w, r)
	}
	w.Header().Set("Allow", "GET, POST")
	return nil, &refusal{http.StatusMethodNotAllowed, codeBadRequest, "use GET or POST"}
}

func readURL(raw string) (*graphql.RawParams, *refusal) {
	if len(raw) > maxURL {
		return nil, &refusal{http.StatusRequestURITooLong, codeLimitExceeded, "the query is too long for a URL; send it by POST"}
	}
	values, err := url.ParseQuery(raw)
	if err != nil {
		return nil, badRequest("the URL's parameters are not well encoded")
	}
	params := &graphql.RawParams{Query: values.Get("query"), OperationName: values.Get("operationName")}
	for name, into := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if text := values.Get(name); text != "" {
			if err := unmarshal([]byte(text), into); err != nil {
				return nil, badRequest("the parameter " + name + " is no JSON object")
			}
		}
	}
	if _, named := hashOf(params); params.Query == "" && !named {
		return nil, badRequest("the parameter query is missing")
	}
	return params, nil
}

func readBody(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "application/json" {
		return nil, &refusal{http.StatusUnsupportedMediaType, codeBadRequest, "send the request as Content-Type: application/json"}
	}
	if r.ContentLength > maxBody {
		return nil, tooLarge()
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var beyond *http.MaxBytesError
	switch {
	case errors.As(err, &beyond):
		return nil, tooLarge()
	case err != nil:
		return nil, badRequest("the body could not be read to its end")
	case !utf8.Valid(body):
		return nil, badRequest("the body is not UTF-8")
	}
	params := &graphql.RawParams{}
	if err := unmarshal(body, params); err != nil {
		return nil, badRequest("the body is no JSON object with query (a string), and operationName (a string) and variables (an object) where needed")
	}
	if _, named := hashOf(params); params.Query == "" && !named {
		return nil, badRequest("the field query is missing in the body")
	}
	return params, nil
}

func tooLarge() *refusal {
	return &refusal{http.StatusRequestEntityTooLarge, codeLimitExceeded, "the body is larger than 1 MB"}
}

// unmarshal reads one JSON value and keeps the digits of its numbers.
func unmarshal(text []byte, into any) error {
	if !json.Valid(text) { // a second value behind the first makes it so, too
		return errors.New("not one JSON value")
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(into)
}
