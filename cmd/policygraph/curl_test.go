package main

import (
	"errors"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

var curlExample = regexp.MustCompile("(?ms)^```sh\n(curl .*?)^```")

// TestCurl runs the examples of docs/api.md as they stand, against a server
// elsewhere. A stream is left after its first event.
func TestCurl(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("no curl on this machine")
	}
	const stands, timedOut = "localhost:8080", 28
	examples := curlExample.FindAllStringSubmatch(contentOf(t, "../../docs/api.md"), -1)
	if len(examples) == 0 {
		t.Fatal("docs/api.md has no example of curl")
	}
	address := strings.TrimPrefix(serveHere(t), "http://")
	for _, example := range examples {
		command := strings.ReplaceAll(example[1], stands, address)
		out, err := exec.Command("sh", "-c", strings.ReplaceAll(command, "curl -sN", "curl -sN --max-time 2")).CombinedOutput()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() == timedOut && strings.Contains(command, "curl -sN") {
			err = nil
		}
		if answer := string(out); err != nil || !strings.Contains(answer, `{"data":{`) || strings.Contains(answer, `"errors"`) || !strings.Contains(command, address) {
			t.Errorf("%s\n%v: %s", command, err, out)
		}
	}
}
