package observe

import (
	"context"
	"log/slog"

	"go.opentelemetry.io/otel/trace"
)

// Log is the handler with the request's ID in each line that is about one, and
// that of its trace where it is traced.
func Log(handler slog.Handler) slog.Handler { return naming{handler} }

type naming struct{ slog.Handler }

// Handle implements slog.Handler.
func (n naming) Handle(ctx context.Context, line slog.Record) error {
	if r := from(ctx); r != nil {
		line = line.Clone()
		line.AddAttrs(slog.String("request", r.id))
		if span := trace.SpanContextFromContext(ctx); span.IsSampled() {
			line.AddAttrs(slog.String("trace", span.TraceID().String()))
		}
	}
	return n.Handler.Handle(ctx, line)
}

// WithAttrs implements slog.Handler.
func (n naming) WithAttrs(attributes []slog.Attr) slog.Handler {
	return naming{n.Handler.WithAttrs(attributes)}
}

// WithGroup implements slog.Handler.
func (n naming) WithGroup(name string) slog.Handler { return naming{n.Handler.WithGroup(name)} }
