package resolvers

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/resolvers/generated"
	"github.com/policygraph/policygraph/resolvers/measure"
	"github.com/policygraph/policygraph/resolvers/persisted"
)

// maxPersisted bounds the texts kept of operations that clients name by a hash,
// in bytes.
const maxPersisted = 4 << 20

// ReadOperations reads the operations that a server is to allow, in a file or a
// directory; persisted.Read has the forms.
func ReadOperations(path string) (*persisted.List, error) {
	return persisted.Read(path, generated.NewExecutableSchema(generated.Config{}).Schema())
}

// find puts the text of the operation in the place of its hash, and refuses one
// that is not allowed.
func (h *handler) find(params *graphql.RawParams) gqlerror.List {
	hash, named := hashOf(params)
	allowed := h.options.Operations
	switch {
	case allowed != nil && params.Query == "":
		text, listed := allowed.Get(hash)
		if !listed {
			return refuse(codeNotAllowed, "the server's list has no operation of this hash; it answers no others")
		}
		params.Query = text
	case allowed != nil:
		if !allowed.Holds(params.Query, measure.MaxTokens) {
			return refuse(codeNotAllowed, "the operation is not in the server's list; it answers no others")
		}
	case named && params.Query == "":
		text, found := h.sent.Get(hash)
		if !found {
			return refuse(codeNotPersisted, "PersistedQueryNotFound") // clients know it by these very letters
		}
		params.Query = text
	case named:
		if persisted.Hash(params.Query) != hash {
			return refuse(codeBadUserInput, "extensions.persistedQuery.sha256Hash is not the SHA-256 of the query")
		}
		h.sent.Add(hash, params.Query)
	}
	return nil
}

// hashOf is the hash that the request names its operation by.
func hashOf(params *graphql.RawParams) (hash string, named bool) {
	extension, _ := params.Extensions["persistedQuery"].(map[string]any)
	hash, named = extension["sha256Hash"].(string)
	return hash, named
}
