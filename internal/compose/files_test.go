// Package compose holds docker-compose.yml and Dockerfile to the rules of their
// formats, to the rest of the repository, and to a real Neo4j: their very commands
// run, without Docker.
package compose

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/internal/neo4jserver"
)

const root = "../.."

// load reads docker-compose.yml as Docker does, with the schema of the format.
func load(t *testing.T, environment types.Mapping) (*types.Project, error) {
	t.Helper()
	dir, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	return loader.LoadWithContext(t.Context(), types.ConfigDetails{
		WorkingDir:  dir,
		ConfigFiles: []types.ConfigFile{{Filename: filepath.Join(dir, "docker-compose.yml")}},
		Environment: environment,
	})
}

func service(t *testing.T, project *types.Project, name string) types.ServiceConfig {
	t.Helper()
	found, err := project.GetService(name)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestComposeFile(t *testing.T) {
	if _, err := load(t, nil); err == nil || !strings.Contains(err.Error(), "NEO4J_PASSWORD") {
		t.Errorf("without a password: %v", err)
	}
	project, err := load(t, types.Mapping{"NEO4J_PASSWORD": "long-enough"})
	if err != nil {
		t.Fatal(err)
	}
	if image := service(t, project, "neo4j").Image; image != "neo4j:"+neo4jserver.Version+"-community" {
		t.Errorf("%s is not the Neo4j of the tests, %s", image, neo4jserver.Version)
	}
	waits := map[string]string{}
	for name, service := range project.Services {
		for _, port := range service.Ports {
			if port.HostIP != "127.0.0.1" || port.Published != strconv.Itoa(int(port.Target)) {
				t.Errorf("%s: port %d is published on %s:%s", name, port.Target, port.HostIP, port.Published)
			}
		}
		for other, dependency := range service.DependsOn {
			waits[name+" for "+other] = dependency.Condition
		}
	}
	if diff := cmp.Diff(map[string]string{
		"ingest for neo4j": types.ServiceConditionHealthy,
		"serve for neo4j":  types.ServiceConditionHealthy,
		"serve for ingest": types.ServiceConditionCompletedSuccessfully,
	}, waits); diff != "" {
		t.Errorf("who waits for whom (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(filepath.Join(project.WorkingDir, "reports"), service(t, project, "ingest").Volumes[0].Source); diff != "" {
		t.Errorf("the reports' folder (-want +got):\n%s", diff)
	}
}

// image is what Dockerfile says of the image and how it is made.
type image struct {
	From       []string // the base of each stage
	Build      string   // the command
	User       string
	Entrypoint []string
}

func dockerfile(t *testing.T) image {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "Dockerfile"))
	if err != nil {
		t.Fatal(err)
	}
	var found image
	for line := range strings.Lines(strings.ReplaceAll(string(text), "\\\n", " ")) {
		instruction, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		words := strings.Fields(rest)
		switch instruction {
		case "FROM":
			found.From = append(found.From, words[0])
		case "RUN":
			words = slices.DeleteFunc(words, func(word string) bool { return strings.HasPrefix(word, "--") })
			found.Build = strings.Join(words, " ")
		case "USER":
			found.User = rest
		case "ENTRYPOINT":
			if err := json.Unmarshal([]byte(rest), &found.Entrypoint); err != nil {
				t.Fatal(err)
			}
		case "", "#", "WORKDIR", "COPY", "LABEL", "EXPOSE", "CMD":
		default:
			t.Errorf("Dockerfile: there is no instruction %s here", instruction)
		}
	}
	return found
}

func TestDockerfile(t *testing.T) {
	module, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(module), "\ngo ")
	version, _, _ := strings.Cut(rest, "\n")
	want := image{
		From:       []string{"golang:" + version, "alpine:3.22"},
		Build:      "CGO_ENABLED=0 go build -trimpath -o /policygraph ./cmd/policygraph",
		User:       "65532:65532",
		Entrypoint: []string{"policygraph"},
	}
	if diff := cmp.Diff(want, dockerfile(t)); diff != "" {
		t.Errorf("Dockerfile (-want +got):\n%s", diff)
	}
}
