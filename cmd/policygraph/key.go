package main

import (
	"errors"
	"fmt"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/policygraph/policygraph/gateway/auth"
)

func keyCommand() *cobra.Command {
	var file string
	command := &cobra.Command{
		Use:   "key",
		Short: "Make and take back API keys of a server",
		Long: `Make and take back API keys, with which callers of policygraph serve --keys FILE
sign in. The file holds their hashes, not the keys; a server that runs reads it anew
within a second of a change.

A reader may ask; a curator also sees the schema where readers do not, and what a
query costs; an admin also sees the measurements at /metrics.`,
		Example: `  policygraph key add --keys keys --role reader "planning tool"
  policygraph key list --keys keys
  policygraph key remove --keys keys k3v7q2ma`,
		Args: noSuchKeyCommand,
		RunE: func(*cobra.Command, []string) error {
			return wrongUsage("say which: key add, key list or key remove")
		},
	}
	command.PersistentFlags().StringVar(&file, "keys", "", "the `FILE` of keys")
	command.PersistentPreRunE = func(command *cobra.Command, _ []string) error {
		if file == "" && !command.HasSubCommands() {
			return wrongUsage("--keys FILE is missing")
		}
		return nil
	}
	command.AddCommand(keyAddCommand(&file), keyListCommand(&file), keyRemoveCommand(&file))
	return command
}

func noSuchKeyCommand(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrongUsage("there is no command key %q; give add, list or remove", args[0])
	}
	return nil
}

func keyAddCommand(file *string) *cobra.Command {
	var role string
	command := &cobra.Command{
		Use:     "add NAME",
		Short:   "Make a key and print it, once",
		Example: `  policygraph key add --keys keys --role reader "planning tool"`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) != 1:
				return wrongUsage("give one NAME, of the person or program that the key is for")
			case !slices.Contains(auth.Roles(), auth.Role(role)):
				return wrongUsage("--role is %q; give reader, curator or admin", role)
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			key, err := auth.AddKey(*file, args[0], auth.Role(role), time.Now().UTC())
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(command.OutOrStdout(), key)
			return err
		},
	}
	command.Flags().StringVar(&role, "role", string(auth.Reader), "what its holder may do: `ROLE` reader, curator or admin")
	return command
}

func keyListCommand(file *string) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the keys by ID, role, day and name",
		Example: "  policygraph key list --keys keys",
		Args:    noFiles,
		RunE: func(command *cobra.Command, _ []string) error {
			keys, err := auth.Keys(*file)
			if err != nil {
				return err
			}
			table := tabwriter.NewWriter(command.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, key := range keys {
				fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", key.ID, key.Role, key.Created.Format(time.DateOnly), key.Name)
			}
			return table.Flush()
		},
	}
}

func keyRemoveCommand(file *string) *cobra.Command {
	return &cobra.Command{
		Use:     "remove ID",
		Short:   "Take a key out, so that it is refused",
		Example: "  policygraph key remove --keys keys k3v7q2ma",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrongUsage("give one ID, as key list shows it")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			err := auth.RemoveKey(*file, args[0])
			if errors.Is(err, auth.ErrNoKey) {
				return fmt.Errorf("%w; policygraph key list shows the IDs", err)
			}
			return err
		},
	}
}
