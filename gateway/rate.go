package gateway

import (
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// rates are the token buckets of the clients that were seen last.
type rates struct {
	each    rate.Limit
	buckets *lru.Cache[string, *rate.Limiter]
}

// newRates bounds each client to so many requests a second; 0 bounds none.
func newRates(each float64) (*rates, error) {
	buckets, err := lru.New[string, *rate.Limiter](maxClients)
	return &rates{rate.Limit(each), buckets}, err
}

// take lets the client send one more request now, or tells how long it has to wait.
func (r *rates) take(client string, now time.Time) time.Duration {
	if r.each == 0 {
		return 0
	}
	bucket, known := r.buckets.Get(client)
	if !known {
		bucket = rate.NewLimiter(r.each, max(1, int(float64(r.each)*burst)))
		if other, found, _ := r.buckets.PeekOrAdd(client, bucket); found {
			bucket = other
		}
	}
	reserved := bucket.ReserveN(now, 1)
	wait := reserved.DelayFrom(now)
	if wait > 0 {
		reserved.CancelAt(now)
	}
	return wait
}
