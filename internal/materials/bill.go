package main

import (
	"strings"

	"github.com/CycloneDX/cyclonedx-go"
)

// billOf lists the parts in the CycloneDX form. It has neither serial number nor
// time, so that one source gives one bill.
func billOf(version string, parts []part) *cyclonedx.BOM {
	bill := cyclonedx.NewBOM()
	program := component(part{ecosystem: "golang", name: "github.com/policygraph/policygraph", version: version})
	program.Type = cyclonedx.ComponentTypeApplication
	bill.Metadata = &cyclonedx.Metadata{Component: &program}
	components := make([]cyclonedx.Component, len(parts))
	for i, p := range parts {
		components[i] = component(p)
		components[i].Licenses = &cyclonedx.Licenses{{Expression: p.licence}}
	}
	bill.Components = &components
	return bill
}

// component is the part with its package URL (github.com/package-url/purl-spec).
func component(p part) cyclonedx.Component {
	url := "pkg:" + p.ecosystem + "/" + strings.Replace(p.name, "@", "%40", 1)
	if p.version != "" {
		url += "@" + p.version
	}
	return cyclonedx.Component{BOMRef: url, Type: cyclonedx.ComponentTypeLibrary, Name: p.name, Version: p.version, PackageURL: url}
}
