// Package resolvers serves the graph over GraphQL: the root of the schema, the
// handler with its limits, and the codes of its errors. The types of the schema
// are those of packages object and answer; package generated is gqlgen's alone,
// written by `go run ./internal/gqlgen` from schema.graphqls.
package resolvers
