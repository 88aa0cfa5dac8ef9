package neo4jserver

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Username is the user that Neo4j Community starts with.
const Username = "neo4j"

// DefaultHome is the folder for the databases where the user names no other. It is
// not in the cache, which people empty.
func DefaultHome() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "policygraph", "neo4j"), nil
	}
	dir, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the user's home folder: %w", err)
	}
	return filepath.Join(dir, ".local", "share", "policygraph", "neo4j"), nil
}

// home is the folder of one server: what package neo4jserver keeps in it.
type home string

func (h home) path(elem ...string) string {
	return filepath.Join(append([]string{string(h)}, elem...)...)
}

func (h home) console() string { return h.path("logs", "console.log") }

func (h home) make() error {
	for _, dir := range []string{"conf", "data", "logs"} {
		if err := os.MkdirAll(h.path(dir), 0o700); err != nil {
			return fmt.Errorf("make the home of neo4j: %w", err)
		}
	}
	return nil
}

// configure writes neo4j.conf: the options, over settings of ours.
func (h home) configure(ports ports, opts Options) error {
	settings := map[string]string{
		"server.bolt.listen_address":     fmt.Sprintf("127.0.0.1:%d", ports.Bolt),
		"server.bolt.advertised_address": fmt.Sprintf("localhost:%d", ports.Bolt),
		"server.http.listen_address":     fmt.Sprintf("127.0.0.1:%d", ports.HTTP),
		"server.http.advertised_address": fmt.Sprintf("localhost:%d", ports.HTTP),
		"server.https.enabled":           "false",
		"server.memory.pagecache.size":   opts.PageCache,
		"dbms.security.auth_enabled":     "true",
		"dbms.usage_report.enabled":      "false",
		"client.allow_telemetry":         "false",
		// Browser may take style and guides from policygraph serve, and from nobody else.
		"browser.remote_content_hostname_whitelist": "localhost,127.0.0.1",
		// Else each of the two databases takes 256 MB of disk before it holds a node.
		"db.tx_log.preallocate": "false",
		// Else stopping takes ten seconds more, when the databases have long been closed.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	}
	maps.Copy(settings, opts.Settings)
	var conf strings.Builder
	conf.WriteString("# Written by policygraph at every start; changes here are lost.\n")
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		fmt.Fprintf(&conf, "%s=%s\n", name, settings[name])
	}
	if err := os.WriteFile(h.path("conf", "neo4j.conf"), []byte(conf.String()), 0o600); err != nil {
		return fmt.Errorf("configure neo4j: %w", err)
	}
	return nil
}

func (h home) password() (string, error) {
	text, err := os.ReadFile(h.path("password"))
	if err != nil {
		return "", fmt.Errorf("read the password of neo4j: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}

// ensurePassword returns the password of user neo4j. Before the first start of the
// databases it makes one up and has Neo4j's own tool set it, so that the server
// never runs with the password that everybody knows.
func (h home) ensurePassword(ctx context.Context, run program) (string, error) {
	_, err := os.Stat(h.path("data", "databases", "system"))
	started := err == nil
	password, err := h.password()
	switch {
	case started && errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("%s is missing, and the databases beside it are protected by it: "+
			"write the password of user %s there, or start with another home", h.path("password"), Username)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return "", err
	case started:
		return password, nil
	}
	password = rand.Text()
	if err := os.WriteFile(h.path("password"), []byte(password+"\n"), 0o600); err != nil {
		return "", fmt.Errorf("keep the password of neo4j: %w", err)
	}
	return password, h.setPassword(ctx, run, password)
}

func (h home) setPassword(ctx context.Context, run program, password string) error {
	// Java reads its arguments from a file, as other users can see those of a process.
	arguments := h.path("conf", "password.args")
	text := fmt.Sprintf("-XX:TieredStopAtLevel=1\n-cp\n%q\norg.neo4j.cli.AdminTool\ndbms\nset-initial-password\n%s\n", run.classPath(), password)
	if err := os.WriteFile(arguments, []byte(text), 0o600); err != nil {
		return fmt.Errorf("set the password of neo4j: %w", err)
	}
	defer os.Remove(arguments)
	cmd := exec.CommandContext(ctx, run.java, "@"+arguments)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+string(h), "NEO4J_CONF="+h.path("conf"))
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set the password of neo4j: %w: %s", err, output)
	}
	return nil
}
