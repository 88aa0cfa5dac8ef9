// Policygraph makes a knowledge graph of government work reports and answers
// questions about it.
//
//	policygraph serve                          GraphQL over the built-in graph
//	policygraph extract FILE...                what reports state, as JSON Lines
//	policygraph ingest FILE... --store DIR     reports into a graph of your own
//	policygraph export [--store DIR]           the whole graph
//	policygraph track [--store DIR]            what was promised, what was done
//	policygraph diff A B [--store DIR]         two reports of one place compared
//	policygraph audit [--store DIR]            what does not add up
//	policygraph names [--store DIR]            which names are one
//	policygraph neo4j start|stop|status        a local Neo4j, without Docker
//	policygraph key add|list|remove            API keys of a server
//	policygraph help [COMMAND]                 this list, or one command's flags
//
// # From a report to answers
//
// A report is plain text, Markdown, HTML, DOCX or PDF, as it was published; the
// name - stands for standard input. What a report states can be looked at without
// keeping anything:
//
//	policygraph extract report.txt
//	policygraph extract --coverage report.txt
//
// What is doubtful in it is listed for people to decide on, once; extract and
// ingest replay the decisions:
//
//	policygraph extract --review report.txt > review.tsv
//	policygraph ingest --reviewed review.tsv report.txt --store graph/
//
// To keep it, ingest it into a store: a directory of JSON Lines files, made
// where it is missing, or a Neo4j. Doing it twice changes nothing; a directory
// takes all the reports or none, a Neo4j one whole report after the other. Then
// serve the store, or export it:
//
//	policygraph ingest report.txt --store graph/
//	policygraph serve --store graph/
//	policygraph export --store graph/ > graph.jsonl
//
// Without --store, serve, export, track, audit and diff take the graph that is built in.
//
// What became of the targets of a store, and what a later report has made of an
// earlier one:
//
//	policygraph track --store graph/
//	policygraph diff document:330300:2023-annual document:330300:2024-annual --store graph/
//
// What does not add up in it, with the exit status 1 where that is an error:
//
//	policygraph audit --store graph/
//
// Names that policygraph does not know, such as those of a city's own platforms
// and districts, come from a directory of text files, --registry DIR.
// docs/registry.md describes them.
//
// # Output and exit status
//
// Data goes to standard output, everything else to standard error. The exit
// status is 0 when the work is done, 1 when it could not be done and 2 for wrong
// usage. An error is one sentence: where (file, line and column), what is wrong
// and what to do. A command that fails leaves the store as it was.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func main() { os.Exit(run()) }

// run runs the command line and returns the exit status.
func run() int {
	root := newRoot()
	var unwritten error
	root.SetHelpFunc(checked(root.HelpFunc(), &unwritten))
	command, err := root.ExecuteC()
	err = cmp.Or(err, unwritten)
	if err == nil {
		return 0
	}
	var wrong usageError
	if errors.As(err, &wrong) {
		help := command.CommandPath() + " --help"
		if command.Name() == "help" {
			help = command.CommandPath()
		}
		fmt.Fprintf(os.Stderr, "policygraph: %v; see %s\n", err, help)
		return 2
	}
	fmt.Fprintf(os.Stderr, "policygraph: %v\n", withAdvice(err))
	return 1
}

// checked is the help function that keeps the error of writing, which cobra
// leaves no way to return.
func checked(help func(*cobra.Command, []string), unwritten *error) func(*cobra.Command, []string) {
	return func(command *cobra.Command, args []string) {
		out := command.OutOrStdout()
		var text strings.Builder
		command.SetOut(&text)
		help(command, args)
		command.SetOut(out)
		_, *unwritten = io.WriteString(out, text.String())
	}
}

// version is that of the module or, where it was built from a checkout, the
// revision.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && info.Main.Version == "(devel)" {
			return setting.Value
		}
	}
	return info.Main.Version
}

// usageError is a command line that cannot be run.
type usageError struct{ error }

func wrongUsage(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "policygraph",
		Short: "A knowledge graph of government work reports",
		Long: `policygraph reads government work reports and makes of them a knowledge graph:
the platforms, areas, programmes, reforms, policies and projects that they name,
how these belong together, and every figure stated about them, result or target,
with its exact place in the text.`,
		Example: `  policygraph serve
  policygraph extract report.txt
  policygraph ingest report.txt --store graph/`,
		Version:               version(),
		SilenceErrors:         true,
		SilenceUsage:          true,
		DisableFlagsInUseLine: true,
		CompletionOptions:     cobra.CompletionOptions{DisableDefaultCmd: true},
		Args:                  noSuchCommand,
		RunE: func(*cobra.Command, []string) error {
			return wrongUsage("a command is missing")
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.SetHelpCommand(helpCommand())
	root.AddCommand(serveCommand(), extractCommand(), ingestCommand(), exportCommand(), trackCommand(), diffCommand(), auditCommand(), namesCommand(), neo4jCommand(), keyCommand())
	return root
}

func noSuchCommand(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrongUsage("there is no command %q", args[0])
	}
	return nil
}

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Say what the commands do",
		Example: "  policygraph help extract",
		Args:    atMostOne,
		RunE: func(help *cobra.Command, args []string) error {
			command, rest, _ := help.Root().Find(args) // the root where there is none
			if len(rest) > 0 {
				return noSuchCommand(help, rest)
			}
			command.InitDefaultHelpFlag()
			command.InitDefaultVersionFlag()
			return command.Help()
		},
	}
}

func atMostOne(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return wrongUsage("%q is one too many; give one command", args[1])
	}
	return nil
}

// someFiles asks for one FILE at least.
func someFiles(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return wrongUsage("a FILE is missing; give a report's text, or - for standard input")
	}
	return nil
}

func noFiles(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrongUsage("%q is one too many; the command takes flags only", args[0])
	}
	return nil
}
