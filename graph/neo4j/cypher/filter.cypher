{{define "prefix"}}{{.Name}}.name STARTS WITH ${{.Prefix}}prefix{{end}}
{{define "text"}}any(name IN {{.Name}}._names WHERE name CONTAINS ${{.Prefix}}text){{end}}
{{define "type"}}{{.Name}}:{{.Label}}{{end}}
{{define "types"}}{{.Name}}.type IN ${{.Prefix}}types{{end}}
{{define "place of entity"}}{{.Name}}.place = ${{.Prefix}}place{{end}}
{{define "place of metric"}}({{.Name}}.about = ${{.Prefix}}place OR EXISTS { MATCH (a:Record {id: {{.Name}}.about}) WHERE a.place = ${{.Prefix}}place }){{end}}
{{define "group"}}EXISTS { ({{.Name}})<-[:HAS_MEMBER]-(:Record {id: ${{.Prefix}}group}) }{{end}}
{{define "status of entity"}}EXISTS { ({{.Name}})-[:HAS_MILESTONE]->(:Milestone {status: ${{.Prefix}}status}) }{{end}}
{{define "status of milestone"}}{{.Name}}.status = ${{.Prefix}}status{{end}}
{{define "relationTypes"}}{{.Name}}.type IN ${{.Prefix}}relationTypes{{end}}
{{define "results"}}{{.Name}}:Observation{{end}}
{{define "aims"}}{{.Name}}:Target{{end}}
{{define "kinds"}}{{.Name}}.kind IN ${{.Prefix}}kinds{{end}}
{{define "indicators"}}{{.Name}}.indicator IN ${{.Prefix}}indicators{{end}}
{{define "about"}}{{.Name}}.about IN ${{.Prefix}}about{{end}}
{{define "measures"}}{{.Name}}.measure IN ${{.Prefix}}measures{{end}}
{{define "comparators"}}{{.Name}}.comparator IN ${{.Prefix}}comparators{{end}}
{{define "strengths"}}{{.Name}}.strength IN ${{.Prefix}}strengths{{end}}
{{define "periods"}}{{.Name}}.period IN ${{.Prefix}}periods{{end}}
{{define "baseUnit"}}{{.Name}}.baseUnit = ${{.Prefix}}baseUnit{{end}}
{{define "least"}}{{.Name}}._value >= ${{.Prefix}}least{{end}}
{{define "most"}}{{.Name}}._value <= ${{.Prefix}}most{{end}}
{{define "leastBase"}}{{.Name}}._baseValue >= ${{.Prefix}}leastBase{{end}}
{{define "mostBase"}}{{.Name}}._baseValue <= ${{.Prefix}}mostBase{{end}}
{{define "document of section"}}{{.Name}}.document = ${{.Prefix}}document{{end}}
{{define "section of section"}}EXISTS { ({{.Name}})<-[:HAS_SECTION*0..]-(:Record {id: ${{.Prefix}}section}) }{{end}}
{{define "document"}}EXISTS { MATCH ({{.Name}})-[:{{.Stating}}]->(s) WHERE s.document = ${{.Prefix}}document OR s:Document AND s.id = ${{.Prefix}}document }{{end}}
{{define "section"}}EXISTS { ({{.Name}})-[:{{.Stating}}]->(:Section)<-[:HAS_SECTION*0..]-(:Record {id: ${{.Prefix}}section}) }{{end}}
{{define "document and section"}}EXISTS { ({{.Name}})-[:{{.Stating}}]->(:Section {document: ${{.Prefix}}document})<-[:HAS_SECTION*0..]-(:Record {id: ${{.Prefix}}section}) }{{end}}
{{define "ids"}}{{.Name}}.id IN ${{.Prefix}}ids{{end}}
{{define "documents"}}any(document IN {{.Name}}.documents WHERE document IN ${{.Prefix}}documents){{end}}
{{define "documents of section"}}{{.Name}}.document IN ${{.Prefix}}documents{{end}}
{{define "document in documents"}}${{.Prefix}}document IN ${{.Prefix}}documents{{end}}
{{define "documents and section"}}EXISTS { MATCH ({{.Name}})-[:{{.Stating}}]->(s:Section)<-[:HAS_SECTION*0..]-(:Record {id: ${{.Prefix}}section}) WHERE s.document IN ${{.Prefix}}documents }{{end}}
{{define "having about it"}}EXISTS {
      MATCH ({{.Name}}:Metric)
      USING INDEX {{.Name}}:Metric(about, _position)
      WHERE {{.Name}}.about = {{.Of}}.id AND {{.Name}}._position IS NOT NULL{{.Filter}}
    }{{end}}
{{define "having what it is about"}}EXISTS { MATCH ({{.Name}}:Record {id: {{.Of}}.about}) WHERE {{.Name}}:Entity{{.Filter}} }{{end}}
{{define "having"}}EXISTS { MATCH ({{.Of}}){{.Left}}[:{{.Via}}]{{.Right}}({{.Name}}:{{.Label}}) WHERE true{{.Filter}} }{{end}}
