package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/internal/neo4jserver"
)

func neo4jCommand() *cobra.Command {
	command := &cobra.Command{
		Use:   "neo4j",
		Short: "Run a local Neo4j, without Docker",
		Long: `Run a real Neo4j Community with Browser on this machine, for people without
Docker. It needs Java 17 or newer and Maven; docs/neo4j.md says where things lie.`,
		Example: `  policygraph neo4j start
  policygraph neo4j status
  policygraph neo4j stop`,
		Args: noFiles,
		RunE: func(*cobra.Command, []string) error {
			return wrongUsage("start, stop or status is missing")
		},
	}
	command.AddCommand(neo4jStartCommand(), neo4jStopCommand(), neo4jStatusCommand())
	return command
}

func neo4jStartCommand() *cobra.Command {
	options := neo4jserver.Options{BoltPort: neo4jserver.DefaultBoltPort, HTTPPort: neo4jserver.DefaultHTTPPort}
	command := &cobra.Command{
		Use:     "start",
		Short:   "Start it and say where it is reached",
		Example: "  policygraph neo4j start\n  policygraph neo4j start --bolt-port 0 --http-port 0",
		Args:    noFiles,
		RunE: func(command *cobra.Command, _ []string) error {
			options.Progress = command.ErrOrStderr()
			return startNeo4j(command.OutOrStdout(), options)
		},
	}
	flags := command.Flags()
	flags.IntVar(&options.BoltPort, "bolt-port", options.BoltPort, "the `PORT` for drivers; 0 is any free one")
	flags.IntVar(&options.HTTPPort, "http-port", options.HTTPPort, "the `PORT` for Browser; 0 is any free one")
	flags.StringVar(&options.Home, "home", "", "keep databases, logs and password in `DIR`, not in the user's own folder")
	flags.StringVar(&options.Heap, "heap", "", "memory of `SIZE` for the program, such as 2g")
	return command
}

func startNeo4j(out io.Writer, options neo4jserver.Options) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var err error
	if options.Home, err = homeOr(options.Home); err != nil {
		return err
	}
	if options.Cache, err = neo4jserver.DefaultCache(); err != nil {
		return err
	}
	server, err := neo4jserver.Start(ctx, options)
	if err != nil && !errors.Is(err, neo4jserver.ErrRunning) {
		return err
	}
	return describe(out, server)
}

func neo4jStopCommand() *cobra.Command {
	var home string
	command := &cobra.Command{
		Use:     "stop",
		Short:   "Stop it; the data stays",
		Example: "  policygraph neo4j stop",
		Args:    noFiles,
		RunE: func(command *cobra.Command, _ []string) error {
			dir, err := homeOr(home)
			if err != nil {
				return err
			}
			return neo4jserver.Stop(command.Context(), dir)
		},
	}
	command.Flags().StringVar(&home, "home", "", "the one whose home is `DIR`")
	return command
}

func neo4jStatusCommand() *cobra.Command {
	var home string
	command := &cobra.Command{
		Use:     "status",
		Short:   "Say whether it runs, and where it is reached",
		Example: "  policygraph neo4j status",
		Args:    noFiles,
		RunE: func(command *cobra.Command, _ []string) error {
			dir, err := homeOr(home)
			if err != nil {
				return err
			}
			server, err := neo4jserver.Status(dir)
			if err != nil {
				return err
			}
			return describe(command.OutOrStdout(), server)
		},
	}
	command.Flags().StringVar(&home, "home", "", "the one whose home is `DIR`")
	return command
}

func homeOr(dir string) (string, error) {
	if dir != "" {
		return dir, nil
	}
	return neo4jserver.DefaultHome()
}

// describe prints where a server is reached, for people and for a shell.
func describe(out io.Writer, server neo4jserver.Server) error {
	_, err := fmt.Fprintf(out, "Neo4j runs (process %d)\nBrowser   %s\nuser      %s\npassword  %s\nlog       %s\n\nexport %s\n",
		server.PID, server.Browser, server.Username, server.Password, server.Log, strings.Join(server.Environ(), " "))
	return err
}
