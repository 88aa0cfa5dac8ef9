// Command gqlgen is gqlgen with one more plugin, which writes
// resolvers/generated/fields.go for package execute.
package main

import (
	_ "embed"
	"fmt"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
)

//go:embed fields.gotpl
var fieldsTemplate string

func main() {
	config, err := config.LoadConfigFromDefaultLocations()
	if err == nil {
		err = api.Generate(config, api.AddPlugin(fields{}))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// fields writes the fields of all object types as functions.
type fields struct{}

// Name implements plugin.Plugin.
func (fields) Name() string { return "fields" }

// MutateConfig takes away the file of the last time, which may not fit any more.
func (fields) MutateConfig(config *config.Config) error {
	return os.RemoveAll(filename(config))
}

func filename(config *config.Config) string {
	return filepath.Join(filepath.Dir(config.Exec.Filename), "fields.go")
}

// GenerateCode implements plugin.CodeGenerator.
func (fields) GenerateCode(data *codegen.Data) error {
	var objects, members []*codegen.Object
	for _, object := range data.Objects {
		if object.IsReserved() || object.Definition == data.Schema.Subscription {
			continue
		}
		objects = append(objects, object)
		if len(data.Schema.GetImplements(object.Definition)) > 0 {
			members = append(members, object)
		}
	}
	return templates.Render(templates.Options{
		PackageName:     data.Config.Exec.Package,
		Filename:        filename(data.Config),
		Data:            map[string]any{"Objects": objects, "Members": members},
		Funcs:           template.FuncMap{"plain": plain, "call": call, "leaf": leaf, "found": found, "fails": fails},
		GeneratedHeader: true,
		Packages:        data.Config.Packages,
		Template:        fieldsTemplate,
	})
}

func isLeaf(f *codegen.Field) bool { return f.TypeReference.Definition.IsLeafType() }

// fails tells the fields that return an error, too.
func fails(f *codegen.Field) bool { return f.IsResolver || f.IsMethod() && !f.NoErr }

// plain tells the leaves for which a look at the object is enough.
func plain(f *codegen.Field) bool {
	return isLeaf(f) && !fails(f) && !f.MethodHasContext && len(f.Args) == 0
}

// call is the field as Go has it, of the value on.
func call(f *codegen.Field) (string, error) {
	if f.IsMap() || f.VOkFunc || f.IsResolver && !f.Object.Root {
		return "", fmt.Errorf("%s.%s is neither a method nor a field of its Go type", f.Object.Name, f.Name)
	}
	if f.IsVariable() && !f.IsResolver {
		return fmt.Sprintf("on.(%s).%s", goType(f.Object.Reference()), f.GoFieldName), nil
	}
	var arguments []string
	if f.MethodHasContext || f.IsResolver {
		arguments = append(arguments, "ctx")
	}
	for i := range f.Args {
		arguments = append(arguments, fmt.Sprintf("a%d", i))
	}
	receiver := f.Object.Name + "Resolver"
	if !f.IsResolver {
		receiver = goType(f.Object.Reference())
	}
	return fmt.Sprintf("on.(%s).%s(%s)", receiver, f.GoFieldName, strings.Join(arguments, ", ")), nil
}

func goType(t types.Type) string { return templates.CurrentImports.LookupType(t) }

// leaf appends the value to the text.
func leaf(value string, ref *config.TypeReference) string {
	switch {
	case ref.IsPtr():
		return fmt.Sprintf("execute.Optional(text, %s, %s)", value, writer(ref.Elem()))
	case ref.IsSlice():
		return fmt.Sprintf("execute.List(text, %s, %t, %t, %s)", value, ref.GQL.NonNull, ref.GQL.Elem.NonNull, writer(ref.Elem()))
	}
	return fmt.Sprintf("%s(text, %s)", writer(ref), value)
}

// writer is a function that appends values.
func writer(ref *config.TypeReference) string {
	if ref.IsPtr() || ref.IsSlice() {
		return fmt.Sprintf("func(text []byte, value %s) ([]byte, bool) { return %s }", goType(ref.GO), leaf("value", ref))
	}
	basic, is := ref.GO.Underlying().(*types.Basic)
	switch {
	case !is: // Append stands beside gqlgen's Marshal
		name := strings.Replace(ref.Marshaler.Name(), "Marshal", "Append", 1)
		return templates.CurrentImports.Lookup(ref.Marshaler.Pkg().Path()) + "." + name
	case basic.Info()&types.IsBoolean != 0:
		return "execute.Bool"
	case basic.Info()&types.IsInteger != 0:
		return "execute.Int"
	case basic.Info()&types.IsFloat != 0:
		return "execute.Float"
	}
	return "execute.Text"
}

// found adds the value v, unless there is an err, to what was found.
func found(f *codegen.Field) (string, error) {
	err := "nil"
	if fails(f) {
		err = "err"
	}
	if isLeaf(f) {
		return fmt.Sprintf("found.Leaf(func(text []byte) ([]byte, bool) { return %s }, %s)", leaf("v", f.TypeReference), err), nil
	}
	add := ""
	switch t := types.Unalias(f.TypeReference.GO).(type) {
	case *types.Pointer:
		add = "execute.Pointer(found, v, %s)"
	case *types.Slice:
		element := types.Unalias(t.Elem())
		if _, is := element.(*types.Pointer); is {
			add = "execute.Pointers(found, v, %s)"
		} else if types.IsInterface(element) {
			add = "execute.Interfaces(found, v, %s)"
		} else {
			add = "execute.Values(found, v, %s)"
		}
	default:
		if types.IsInterface(t) {
			add = "found.Object(v, %s)"
		} else {
			add = "found.Object(&v, %s)"
		}
	}
	return fmt.Sprintf(add, err), nil
}
