package answer

import "github.com/policygraph/policygraph/resolvers/object"

// The connections of answers, and their edges.
type (
	TargetChangeConnection  = object.Connection[*TargetChange]
	EntityChangeConnection  = object.Connection[*EntityChange]
	FindingConnection       = object.Connection[*Finding]
	UncheckedConnection     = object.Connection[*Unchecked]
	FigureGroupConnection   = object.Connection[*FigureGroup]
	SeriesConnection        = object.Connection[*Series]
	RankingConnection       = object.Connection[*Ranking]
	NameHitConnection       = object.Connection[*NameHit]
	PlaceCoverageConnection = object.Connection[*PlaceCoverage]

	TargetChangeEdge  = object.Edge[*TargetChange]
	EntityChangeEdge  = object.Edge[*EntityChange]
	FindingEdge       = object.Edge[*Finding]
	UncheckedEdge     = object.Edge[*Unchecked]
	FigureGroupEdge   = object.Edge[*FigureGroup]
	SeriesEdge        = object.Edge[*Series]
	RankingEdge       = object.Edge[*Ranking]
	NameHitEdge       = object.Edge[*NameHit]
	PlaceCoverageEdge = object.Edge[*PlaceCoverage]
)
