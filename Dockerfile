# The program in a small image: docker build -t policygraph .
FROM golang:1.26.8 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath -o /policygraph ./cmd/policygraph

# Alpine has the certificates for neo4j+s:// and wget for health checks.
FROM alpine:3.22
LABEL org.opencontainers.image.title="policygraph" \
      org.opencontainers.image.description="A knowledge graph of government work reports, with a GraphQL API" \
      org.opencontainers.image.source="https://github.com/policygraph/policygraph"
COPY --from=build /policygraph /usr/local/bin/policygraph
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["policygraph"]
CMD ["serve", "--addr", "0.0.0.0:8080"]
