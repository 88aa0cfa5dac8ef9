// Package persisted keeps operations that clients name by a hash: those that they
// sent once, in a Cache, and those that a server allows, in a List.
package persisted

import (
	"container/list"
	"sync"
)

// Cache keeps texts by their hash, those used last, up to a number of bytes. It
// is safe for concurrent use.
type Cache struct {
	mu    sync.Mutex
	bytes int // of all texts and hashes
	most  int
	order *list.List // of entries, the last used first
	texts map[string]*list.Element
}

type entry struct{ hash, text string }

func (e entry) size() int { return len(e.hash) + len(e.text) }

// NewCache makes a cache of so many bytes at most.
func NewCache(bytes int) *Cache {
	return &Cache{most: bytes, order: list.New(), texts: map[string]*list.Element{}}
}

// Get returns the text of the hash.
func (c *Cache) Get(hash string) (text string, found bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, found := c.texts[hash]
	if !found {
		return "", false
	}
	c.order.MoveToFront(element)
	kept, _ := element.Value.(entry)
	return kept.text, true
}

// Add keeps the text, and gives up others where it has to.
func (c *Cache) Add(hash, text string) {
	added := entry{hash, text}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.texts[hash]; known || added.size() > c.most {
		return
	}
	c.texts[hash] = c.order.PushFront(added)
	c.bytes += added.size()
	for c.bytes > c.most {
		last, _ := c.order.Remove(c.order.Back()).(entry)
		delete(c.texts, last.hash)
		c.bytes -= last.size()
	}
}
