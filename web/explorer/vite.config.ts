import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { buildSchema, isEnumType } from 'graphql'
import { defineConfig, type Plugin } from 'vite'

/**
 * The project's own tables as modules, so that the page has no list of its own:
 * `project:vocabulary`, the codes with their Chinese from the schema's
 * descriptions ("已完成: the target is reached."), and `project:palette`, the
 * colours of nodes and relations.
 */
function tables(): Plugin {
  const made: Record<string, () => unknown> = {
    'project:vocabulary': vocabulary,
    'project:palette': () => ({ nodes: rows('../../palette/nodes.tsv'), relations: rows('../../palette/relations.tsv') }),
  }
  return {
    name: 'project-tables',
    resolveId: (id) => (id in made ? id : undefined),
    load: (id) => (made[id] ? `export default ${JSON.stringify(made[id]())}` : undefined),
  }
}

function vocabulary() {
  const schema = buildSchema(readFileSync('../../schema.graphqls', 'utf8'))
  const codes: Record<string, Record<string, [chinese: string, english: string]>> = {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type) || type.name.startsWith('__')) continue
    codes[type.name] = Object.fromEntries(
      type.getValues().map(({ name, description }) => {
        const [chinese = name, english = name] = (description ?? '').split(/: (.*)/s)
        return [name, [chinese, english]]
      }),
    )
  }
  return codes
}

function rows(file: string) {
  const [heading = '', ...lines] = readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  const names = heading.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell])))
}

export default defineConfig({
  plugins: [preact(), tables()],
  logLevel: 'warn',
  build: { outDir: 'dist', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, rolldownOptions: { checks: { pluginTimings: false } } },
})
