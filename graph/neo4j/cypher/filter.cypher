{{define "text"}}any(name IN n._names WHERE name CONTAINS $text){{end}}
{{define "types"}}n.type IN $types{{end}}
{{define "place of entity"}}n.place = $place{{end}}
{{define "place of metric"}}(n.about = $place OR EXISTS { MATCH (a:Record {id: n.about}) WHERE a.place = $place }){{end}}
{{define "group"}}EXISTS { (n)<-[:HAS_MEMBER]-(:Record {id: $group}) }{{end}}
{{define "status of entity"}}EXISTS { (n)-[:HAS_MILESTONE]->(:Milestone {status: $status}) }{{end}}
{{define "status of milestone"}}n.status = $status{{end}}
{{define "relationTypes"}}n.type IN $relationTypes{{end}}
{{define "kinds"}}n.kind IN $kinds{{end}}
{{define "indicators"}}n.indicator IN $indicators{{end}}
{{define "about"}}n.about IN $about{{end}}
{{define "measures"}}n.measure IN $measures{{end}}
{{define "comparators"}}n.comparator IN $comparators{{end}}
{{define "strengths"}}n.strength IN $strengths{{end}}
{{define "periods"}}n.period IN $periods{{end}}
{{define "baseUnit"}}n.baseUnit = $baseUnit{{end}}
{{define "least"}}n._value >= $least{{end}}
{{define "most"}}n._value <= $most{{end}}
{{define "leastBase"}}n._baseValue >= $leastBase{{end}}
{{define "mostBase"}}n._baseValue <= $mostBase{{end}}
{{define "document of section"}}n.document = $document{{end}}
{{define "section of section"}}EXISTS { (n)<-[:HAS_SECTION*0..]-(:Record {id: $section}) }{{end}}
{{define "document"}}EXISTS { MATCH (n)-[:{{.Stating}}]->(s) WHERE s.document = $document OR s.id = $document }{{end}}
{{define "section"}}EXISTS { (n)-[:{{.Stating}}]->(:Section)<-[:HAS_SECTION*0..]-(:Record {id: $section}) }{{end}}
{{define "document and section"}}EXISTS { (n)-[:{{.Stating}}]->(:Section {document: $document})<-[:HAS_SECTION*0..]-(:Record {id: $section}) }{{end}}
