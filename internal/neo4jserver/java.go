package neo4jserver

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

const (
	oldestJava    = 17
	howToGetJava  = "install Java 17 or 21 (Debian, Ubuntu: apt install openjdk-17-jre-headless)"
	shownLogLines = 20
)

var javaVersion = regexp.MustCompile(`version "(\d+)`)

// findJava returns the java of the PATH, if it can run Neo4j.
func findJava(ctx context.Context) (string, error) {
	java, err := exec.LookPath("java")
	if err != nil {
		return "", fmt.Errorf("java is not on the PATH, and Neo4j runs on it: %s", howToGetJava)
	}
	output, err := exec.CommandContext(ctx, java, "-version").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("run %s -version: %w: %s", java, err, output)
	}
	match := javaVersion.FindSubmatch(output)
	if match == nil {
		return "", fmt.Errorf("%s -version names no version: %s", java, output)
	}
	if major, _ := strconv.Atoi(string(match[1])); major < oldestJava {
		return "", fmt.Errorf("%s is too old for Neo4j %s (it is version %s): %s", java, Version, match[1], howToGetJava)
	}
	return java, nil
}

// lastLines is the end of a log as a person wants to see it: without Java's stack frames.
func lastLines(log io.Reader) string {
	var kept []string
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "\tat ") || strings.HasPrefix(line, "\t... ") {
			continue
		}
		kept = append(kept, line)
	}
	return strings.Join(kept[max(0, len(kept)-shownLogLines):], "\n")
}
