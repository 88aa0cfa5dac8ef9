package gateway

import (
	"fmt"
	"net"
	"net/netip"
	"sync"
	"time"

	"github.com/policygraph/policygraph/gateway/observe"
)

// gate is a listener that lets in so many connections, and so many of one address.
type gate struct {
	net.Listener
	most     int
	each     func(netip.Addr) bool // whether connections of the address are counted
	plain    bool                  // the connections speak HTTP without TLS
	observer *observe.Observer

	mu   sync.Mutex
	open int
	by   map[netip.Addr]int
}

func newGate(listener net.Listener, o Options, loopback bool) *gate {
	return &gate{
		Listener: listener, most: o.MaxConnections, plain: o.Cert == "", observer: o.Observer, by: map[netip.Addr]int{},
		each: func(address netip.Addr) bool {
			return !loopback && !address.IsLoopback() && !within(o.Proxies, address)
		},
	}
}

// Accept implements net.Listener.
func (g *gate) Accept() (net.Conn, error) {
	for {
		connection, err := g.Listener.Accept()
		if err != nil {
			return nil, err
		}
		address := addressOf(connection.RemoteAddr().String())
		if !g.enter(address) {
			g.refuse(connection)
			continue
		}
		g.observer.Connections(1)
		return &admitted{Conn: connection, leave: sync.OnceFunc(func() {
			g.leave(address)
			g.observer.Connections(-1)
		})}, nil
	}
}

func (g *gate) enter(address netip.Addr) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.open >= g.most || g.each(address) && g.by[network(address)] >= maxPerClient {
		return false
	}
	g.open++
	if g.each(address) {
		g.by[network(address)]++
	}
	return true
}

func (g *gate) leave(address netip.Addr) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.open--
	if !g.each(address) {
		return
	}
	client := network(address)
	if g.by[client]--; g.by[client] == 0 {
		delete(g.by, client)
	}
}

// refuse says why, where it can be said without waiting for the client.
func (g *gate) refuse(connection net.Conn) {
	g.observer.Rejected("connections")
	defer connection.Close()
	if !g.plain {
		return
	}
	body := problem{codeUnavailable, "the server has too many connections; try again in a second, or close some of yours"}.json()
	_ = connection.SetWriteDeadline(time.Now().Add(100 * time.Millisecond))
	_, _ = fmt.Fprintf(connection, "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json; charset=utf-8\r\n"+
		"Content-Length: %d\r\nRetry-After: 1\r\nConnection: close\r\n\r\n%s", len(body), body) // an error means that the client is gone
}

// admitted is a connection that is counted until it is closed.
type admitted struct {
	net.Conn
	leave func()
}

// Close implements net.Conn.
func (a *admitted) Close() error {
	a.leave()
	return a.Conn.Close()
}

// CloseWrite ends what is sent, as net/http does with an answer to a request that it
// has not read whole: a reset could otherwise overtake the answer.
func (a *admitted) CloseWrite() error {
	if half, ok := a.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return nil
}

// addressOf is that of HOST:PORT.
func addressOf(hostPort string) netip.Addr {
	parsed, err := netip.ParseAddrPort(hostPort)
	if err != nil {
		return netip.Addr{}
	}
	return plain(parsed.Addr())
}

func plain(address netip.Addr) netip.Addr { return address.Unmap().WithZone("") }

// network is what a client is known by: its address or, of IPv6, in which one client
// has many, the part that names its network.
func network(address netip.Addr) netip.Addr {
	if address.Is6() && !address.IsLoopback() {
		if prefix, err := address.Prefix(64); err == nil {
			return prefix.Addr()
		}
	}
	return address
}

func within(prefixes []netip.Prefix, address netip.Addr) bool {
	for _, prefix := range prefixes {
		if prefix.Contains(address) {
			return true
		}
	}
	return false
}
