// Command planner-go lists the targets that are behind, by area: an example of a
// typed client of policygraph's API.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/Khan/genqlient/graphql"

	"github.com/policygraph/policygraph/examples/planner-go/planning"
)

func main() {
	url := flag.String("url", "http://127.0.0.1:8080/graphql", "the server's `URL`")
	place := flag.String("place", "", "the name or ID of a `PLACE`; all where empty")
	flag.Parse()
	client := graphql.NewClient(*url, &http.Client{Timeout: 10 * time.Second})
	if err := planning.Print(context.Background(), os.Stdout, client, *place); err != nil {
		if errors.As(err, new(*net.OpError)) {
			err = fmt.Errorf("%w; policygraph serve starts a server, -url names another", err)
		}
		fmt.Fprintln(os.Stderr, "planner-go:", err)
		os.Exit(1)
	}
}
