package memory

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAscending(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{0, 1, 63, 64, 65, 1000} {
		want := make([]int32, 0, size)
		for position := range int32(size) {
			if random.IntN(3) > 0 || position == int32(size)-1 {
				want = append(want, position)
			}
		}
		shuffled := slices.Clone(want)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := ascending(shuffled, size); !slices.Equal(got, want) {
			t.Errorf("of %d: %v, want %v", size, got, want)
		}
	}
}
