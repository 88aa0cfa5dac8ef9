package main

// questions are those of bench/api, by name.
func questions() map[string]question {
	figure := leaves("id", "period", "value", "unit")
	return map[string]question{
		"entity": {"entity", `
MATCH (e:Record {id: $id})
RETURN [e.id, e.type, e.name, e.english, coalesce(e.aliases, []), e.code,
  COLLECT { MATCH (p:Record {id: e.place}) RETURN [p.id, p.name, p.type, p.code] }[0]]`,
			leaves("id", "type", "name", "english", "aliases", "code").object("place", leaves("id", "name", "type", "code"))},
		"group": {"entity", `
MATCH (g:Record {id: $id})
RETURN [g.id, g.name, COLLECT {
  MATCH (g)-[:HAS_MEMBER]->(m)
  RETURN [m.id, m.name, COLLECT {
    MATCH (o:Observation)-[:ABOUT]->(m)
    MATCH (o)-[:OF]->(i)
    RETURN [o.id, o.period, o.value, o.unit, [i.name]]
  }]
}]`,
			leaves("id", "name").list("members", leaves("id", "name").list("observations", figure.object("indicator", leaves("name"))))},
		"list": {"entities", `
MATCH (e:Entity)
WHERE e.name STARTS WITH $prefix AND e.type = $type
WITH e ORDER BY e.id LIMIT 50
MATCH (p:Record {id: e.place})
RETURN collect([e.id, e.name, e.type, e.english, [p.id, p.name, p.code]])`,
			leaves("id", "name", "type", "english").object("place", leaves("id", "name", "code"))},
		"indicators": {"indicators", `
MATCH (i:Record) WHERE i.id IN $ids
RETURN collect([i.id, i.name,
  COLLECT { MATCH (o:Observation)-[:OF]->(i)
    RETURN [o.id, o.period, o.value, o.unit, COLLECT { MATCH (o)-[:IN_DOCUMENT]->(d) RETURN [d.id, d.title] }] },
  COLLECT { MATCH (o:Target)-[:OF]->(i)
    RETURN [o.id, o.period, o.value, o.unit, COLLECT { MATCH (o)-[:IN_DOCUMENT]->(d) RETURN [d.id, d.title] }] }
])`,
			leaves("id", "name").
				list("observations", figure.list("sources", leaves("id", "title"))).
				list("targets", figure.list("sources", leaves("id", "title")))},
		"document": {"document", `
MATCH (d:Record {id: $id})
RETURN [d.id, d.title, COLLECT {
  MATCH (o:Observation)-[:IN_DOCUMENT]->(d)
  WITH o ORDER BY o._position LIMIT 50
  MATCH (o)-[:CONCERNS]->(e)
  RETURN [o.id, o.period, o.value, o.unit, [e.id, e.name, COLLECT {
    MATCH (g)-[:HAS_MEMBER]->(e)
    MATCH (g)-[:OF_PLACE]->(p)
    RETURN [g.id, g.name, [p.id, p.name]]
  }]]
}]`,
			leaves("id", "title").list("observations", figure.object("about",
				leaves("id", "name").list("groups", leaves("id", "name").object("place", leaves("id", "name")))))},
	}
}
