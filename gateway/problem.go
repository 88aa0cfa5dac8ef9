package gateway

import (
	"encoding/json"
	"math"
	"strconv"
	"time"
)

// The codes that an error carries before a query is read; docs/api.md explains
// them to clients.
const (
	codeUnauthenticated = "UNAUTHENTICATED"
	codeForbidden       = "FORBIDDEN"
	codeRateLimited     = "RATE_LIMITED"
	codeUnavailable     = "UNAVAILABLE"
)

// problem is why a request is turned away, in the form that GraphQL's errors have.
type problem struct{ code, message string }

func (p problem) json() []byte {
	type extensions struct {
		Code string `json:"code"`
	}
	type entry struct {
		Message    string     `json:"message"`
		Extensions extensions `json:"extensions"`
	}
	body, _ := json.Marshal(map[string][]entry{"errors": {{p.message, extensions{p.code}}}}) // texts alone
	return append(body, '\n')
}

// seconds is a wait as Retry-After has it.
func seconds(wait time.Duration) string {
	return strconv.Itoa(max(1, int(math.Ceil(wait.Seconds()))))
}
