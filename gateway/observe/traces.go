package observe

import (
	"context"
	"fmt"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Traces sends spans where the environment says by OpenTelemetry's own variables:
// nowhere, with a nil provider, unless OTEL_EXPORTER_OTLP_ENDPOINT or
// OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is set. flush sends the last ones.
func Traces(ctx context.Context, getenv func(string) string, version string) (provider trace.TracerProvider, flush func(context.Context) error, err error) {
	nothing := func(context.Context) error { return nil }
	if getenv("OTEL_EXPORTER_OTLP_ENDPOINT") == "" && getenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") == "" ||
		getenv("OTEL_SDK_DISABLED") == "true" || getenv("OTEL_TRACES_EXPORTER") == "none" {
		return nil, nothing, nil
	}
	for _, name := range []string{"OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"} {
		if protocol := getenv(name); protocol != "" && protocol != "http/protobuf" {
			return nil, nothing, fmt.Errorf("%s is %q; traces are sent by http/protobuf alone", name, protocol)
		}
	}
	exporter, err := otlptracehttp.New(ctx) // which reads the other variables
	if err != nil {
		return nil, nothing, fmt.Errorf("traces cannot be sent: %w", err)
	}
	about, err := resource.New(ctx,
		resource.WithAttributes(attribute.String("service.name", "policygraph"), attribute.String("service.version", version)),
		resource.WithTelemetrySDK(), resource.WithFromEnv())
	if err != nil {
		return nil, nothing, fmt.Errorf("OTEL_RESOURCE_ATTRIBUTES: %w", err)
	}
	sending := sdk.NewTracerProvider(sdk.WithBatcher(exporter), sdk.WithResource(about))
	return sending, sending.Shutdown, nil
}
