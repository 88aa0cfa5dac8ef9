# Every target of the project; CI runs the same ones. `make` lists them.

GO ?= go
REPORTS ?= ../shared/reports
FUZZTIME ?= 1m
PLATFORMS ?= linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64

.DEFAULT_GOAL := help
.PHONY: attacks dist help run neo4j build explorer test race lint generate generated data score bench fuzz release pictures

help: ## list the targets
	@grep -E '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: ## serve the built-in graph at http://127.0.0.1:8080, the page built anew where its sources changed
	@test -z "$$(git status --porcelain -- web/explorer 2>/dev/null)" || ! command -v npm >/dev/null || $(MAKE) explorer || echo "the page could not be built; the one in web/explorer/dist is served" >&2
	$(GO) build -o bin/policygraph ./cmd/policygraph
	@exec bin/policygraph serve

neo4j: ## start a local Neo4j with Browser, without Docker
	$(GO) run ./cmd/policygraph neo4j start

build: ## build bin/policygraph
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/policygraph ./cmd/policygraph

dist: explorer ## release programs, licences, bill of materials and checksums in bin/dist
	rm -rf bin/dist && mkdir -p bin/dist
	@for platform in $(PLATFORMS); do \
		echo $$platform; export GOOS=$${platform%/*} GOARCH=$${platform#*/}; \
		CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w' -o bin/dist/policygraph-$$GOOS-$$GOARCH$$($(GO) env GOEXE) ./cmd/policygraph || exit 1; \
	done
	$(GO) run ./internal/materials -out bin/dist -version "$$(git describe --tags --always --dirty)"
	cd bin/dist && sha256sum * > SHA256SUMS

explorer: ## build the page for people anew, from web/explorer (Node.js)
	cd web/explorer && npm ci --no-fund --no-audit --silent && npm run --silent build

test: ## run every test
	$(GO) test ./...

race: ## the tests of what runs concurrently, with the race detector (a C compiler)
	CGO_ENABLED=1 $(GO) test -race ./gateway/... ./graph/... ./ingest ./resolvers/...

lint: ## gofmt, vet and staticcheck
	@files=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$files" || { echo "not formatted: $$files"; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

generate: ## write the generated code anew
	$(GO) run ./internal/gqlgen
	cd examples/planner-go/planning && $(GO) tool genqlient genqlient.yaml

generated: generate explorer ## fail where the generated code or the built page is not up to date
	git diff --exit-code -- resolvers examples web/explorer

data: ## make the built-in graph anew from the report's text
	@test -r $(REPORTS)/wenzhou-2024-mid.txt || { echo "$(REPORTS)/wenzhou-2024-mid.txt: the report's text is not here; say where it is with make data REPORTS=DIR" >&2; exit 1; }
	rm -rf bin/data && mkdir -p bin
	$(GO) run ./cmd/policygraph ingest --store bin/data --reviewed data/reviewed.tsv $(REPORTS)/wenzhou-2024-mid.txt
	$(GO) run ./cmd/policygraph export --store bin/data --without-text > bin/wenzhou-2024-mid.jsonl
	mv bin/wenzhou-2024-mid.jsonl data/wenzhou-2024-mid.jsonl

score: ## precision, recall and F1 of extraction against the labels
	$(GO) run ./bench/score -reports $(REPORTS)

bench: ## the benchmarks: extraction, opening a large store
	$(GO) test -run - -bench . -benchtime 2x ./bench/...

fuzz: ## every fuzz test of the project, FUZZTIME each (1m)
	@grep -rno --include='*_test.go' 'func Fuzz[A-Za-z]*' . | sed -E 's|^(.*)/[^/]*:[0-9]+:func (.*)|\1 \2|' | while read -r package test; do \
		$(GO) test -run - -fuzz "^$$test\$$" -fuzztime $(FUZZTIME) "$$package" || exit 1; done

release: ## keep the schema as that of the release, which later ones may not break
	cp schema.graphqls docs/schema/released.graphqls

attacks: ## attack a server for 10 seconds in each of thirty ways, of the built-in graph and of 100,000 nodes
	$(GO) test ./cmd/policygraph -run TestAttacks -count 1 -v -attack 10s -timeout 30m
	$(GO) test ./cmd/policygraph -run TestAttacks -count 1 -v -attack 10s -timeout 30m -attack-nodes 100000

pictures: ## take the pictures of the explorer and of Neo4j Browser in docs/pictures anew
	$(GO) test -count 1 -run TestExplorerInBrowser ./web -pictures
	POLICYGRAPH_NEO4J=require $(GO) test -count 1 -run TestNeo4j/Browser ./browser -pictures
