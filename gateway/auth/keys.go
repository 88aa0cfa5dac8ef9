package auth

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// keyPrefix begins every API key, so that one is told from a token, and found
// where it was written down by mistake.
const keyPrefix = "pgk_"

// Key is an API key as its file keeps it: without the key itself.
type Key struct {
	ID      string
	Role    Role
	Hash    [sha256.Size]byte
	Created time.Time
	Name    string // of whom it is for
}

// ErrNoKey: the file has no key of the ID.
var ErrNoKey = errors.New("no such key")

const keyHeader = "# policygraph keys: id, role, SHA-256 of the key, day, name\n"

// Keys reads a file of keys.
func Keys(file string) ([]Key, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("the file of keys cannot be read: %w; policygraph key add makes one", err)
	}
	var keys []Key
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		if line = strings.TrimRight(line, "\r\n"); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, err := parseKey(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, number, err)
		}
		keys = append(keys, key)
	}
	return keys, nil
}

func parseKey(line string) (Key, error) {
	fields := strings.Split(line, "\t")
	if len(fields) != 5 {
		return Key{}, fmt.Errorf("the line has %d columns, not id, role, SHA-256, day and name; make keys with policygraph key add", len(fields))
	}
	key := Key{ID: fields[0], Role: Role(fields[1]), Name: fields[4]}
	if !slices.Contains(Roles(), key.Role) {
		return Key{}, fmt.Errorf("the role %q is none; give reader, curator or admin", key.Role)
	}
	hash, err := hex.DecodeString(fields[2])
	if err != nil || len(hash) != len(key.Hash) {
		return Key{}, errors.New("the third column is no SHA-256 in hexadecimal; make keys with policygraph key add")
	}
	copy(key.Hash[:], hash)
	if key.Created, err = time.Parse(time.DateOnly, fields[3]); err != nil {
		return Key{}, fmt.Errorf("the day %q is none like 2024-08-26", fields[3])
	}
	return key, nil
}

func byHash(file string) (map[[sha256.Size]byte]Key, error) {
	keys, err := Keys(file)
	if err != nil {
		return nil, err
	}
	known := make(map[[sha256.Size]byte]Key, len(keys))
	for _, key := range keys {
		known[key.Hash] = key
	}
	return known, nil
}

// AddKey makes a key, puts its hash into the file, which is made where it is
// missing, and returns the key, which nobody can tell again.
func AddKey(file, name string, role Role, now time.Time) (string, error) {
	if strings.ContainsAny(name, "\t\r\n") {
		return "", errors.New("a name is one line without tabs")
	}
	id := strings.ToLower(rand.Text()[:8])
	secret := keyPrefix + id + "_" + rand.Text()
	added := Key{ID: id, Role: role, Hash: sha256.Sum256([]byte(secret)), Created: now, Name: name}
	return secret, change(file, func(keys []Key) ([]Key, error) { return append(keys, added), nil })
}

// RemoveKey takes the key out of the file: it is refused from then on.
// ErrNoKey where there is none.
func RemoveKey(file, id string) error {
	return change(file, func(keys []Key) ([]Key, error) {
		left := slices.DeleteFunc(slices.Clone(keys), func(k Key) bool { return k.ID == id })
		if len(left) == len(keys) {
			return nil, fmt.Errorf("%s has no key %q: %w", file, id, ErrNoKey)
		}
		return left, nil
	})
}

// change writes the file anew, whole or not at all, one process after the other.
func change(file string, edit func([]Key) ([]Key, error)) error {
	lock := flock.New(file + ".lock")
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("the file of keys cannot be locked: %w", err)
	}
	defer lock.Unlock()
	keys, err := Keys(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if keys, err = edit(keys); err != nil {
		return err
	}
	slices.SortFunc(keys, func(a, b Key) int { return cmp.Compare(a.ID, b.ID) })
	text := bytes.NewBufferString(keyHeader)
	for _, k := range keys {
		fmt.Fprintf(text, "%s\t%s\t%x\t%s\t%s\n", k.ID, k.Role, k.Hash, k.Created.Format(time.DateOnly), k.Name)
	}
	return replace(file, text.Bytes())
}

// replace puts a new file, which its owner alone can read, in the place of one.
func replace(file string, text []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".*") // with mode 0600
	if err != nil {
		return err
	}
	_, err = temporary.Write(text)
	if err == nil {
		err = temporary.Sync()
	}
	if err = errors.Join(err, temporary.Close()); err == nil {
		err = os.Rename(temporary.Name(), file)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	return nil
}
