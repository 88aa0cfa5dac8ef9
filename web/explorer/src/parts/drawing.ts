import type { Core, ElementDefinition, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Neighbourhood } from '../views/graph'
import type { Named } from './links'
import { nodeColours, relationColours } from './palette'

/** Two parts of the graph as one. */
export function join(a: Neighbourhood, b: Neighbourhood): Neighbourhood {
  const both = <T extends { id: string }>(x: T[], y: T[]) => [...new Map([...x, ...y].map((one) => [one.id, one])).values()]
  return { truncated: a.truncated || b.truncated, entities: both(a.entities, b.entities), relations: both(a.relations, b.relations) }
}

/** Draws a part of the graph; on the event "grow" it takes in a larger one, around a node. */
export async function draw(box: HTMLElement, part: Neighbourhood, middle: string, dark: boolean, name: (thing: Named) => string, relationName: (type: string) => string): Promise<Core> {
  const [{ default: cytoscape }, { default: fcose }] = await Promise.all([import('cytoscape'), import('cytoscape-fcose')])
  cytoscape.use(fcose)
  await new Promise(requestAnimationFrame) // the page answers between loading and drawing
  const elements = (of: Neighbourhood) => [...of.entities.map((entity) => node(entity, name)), ...of.relations.map((relation) => edge(relation, relationName, dark))]
  const ink = getComputedStyle(box)
  const core = cytoscape({
    container: box,
    elements: elements(part),
    minZoom: 0.15,
    maxZoom: 3,
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          width: 44,
          height: 44,
          'background-color': 'data(fill)',
          color: ink.color,
          'font-family': ink.fontFamily,
          'font-size': 13,
          'text-valign': 'bottom',
          'text-margin-y': 5,
          'text-wrap': 'wrap',
          'text-max-width': '110px',
          'text-background-color': ink.backgroundColor,
          'text-background-opacity': 0.8,
          'text-background-padding': '2px',
        },
      },
      { selector: `node[id = "${middle}"]`, style: { width: 60, height: 60, 'font-weight': 'bold', 'border-width': 4, 'border-color': ink.color } },
      {
        selector: 'edge',
        style: {
          label: 'data(label)',
          width: 'data(width)',
          'line-color': 'data(colour)',
          'target-arrow-color': 'data(colour)',
          'target-arrow-shape': 'triangle',
          'curve-style': 'bezier',
          'font-size': 10,
          color: ink.color,
          'text-rotation': 'autorotate',
          'text-background-color': ink.backgroundColor,
          'text-background-opacity': 0.8,
          'min-zoomed-font-size': 7,
        },
      },
    ],
    layout: { name: 'preset' },
  })
  const arrange = (fresh: boolean) =>
    core
      .layout({ name: 'fcose', animate: false, randomize: fresh, nodeSeparation: 140, idealEdgeLength: 150, nodeDimensionsIncludeLabels: true, nodeRepulsion: 9000, quality: 'default', padding: 30 } as never)
      .run()
  arrange(true)
  core.on('grow', (_event, larger: Neighbourhood, around: string) => {
    const centre = core.getElementById(around).position()
    const fresh = elements(larger).filter(({ data }) => core.getElementById(data.id!).empty())
    core.add(fresh.map((element) => (element.group === 'nodes' ? { ...element, position: { ...centre } } : element)))
    if (fresh.length > 0) arrange(false)
  })
  return core
}

const node = (entity: Named, name: (thing: Named) => string): ElementDefinition => ({
  group: 'nodes',
  data: { id: entity.id, label: shortened(name(entity)), fill: nodeColours(entity.type ?? '').fill },
})

const edge = ({ id, type, from, to }: Neighbourhood['relations'][number], relationName: (type: string) => string, dark: boolean): ElementDefinition => ({
  group: 'edges',
  data: { id, source: from.id, target: to.id, label: relationName(type), colour: relationColours(type, dark).colour, width: relationColours(type).width },
})

/** A long name breaks or ends before it covers its neighbours. */
const shortened = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name)

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What is drawn, as an SVG file of its own. */
export function svgOf(core: Core): string {
  const bounds = core.elements().boundingBox({ includeLabels: true })
  const line = (edge: EdgeSingular) => {
    const [a, b] = [edge.source().position(), edge.target().position()]
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${edge.data('colour')}" stroke-width="${edge.data('width')}"/><text x="${(a.x + b.x) / 2}" y="${(a.y + b.y) / 2}" font-size="10">${escaped(edge.data('label'))}</text>`
  }
  const circle = (node: NodeSingular) => {
    const { x, y } = node.position()
    return `<circle cx="${x}" cy="${y}" r="${node.width() / 2}" fill="${node.data('fill')}"/><text x="${x}" y="${y + node.width() / 2 + 15}" font-size="13">${escaped(node.data('label'))}</text>`
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${bounds.x1 - 20} ${bounds.y1 - 20} ${bounds.w + 40} ${bounds.h + 40}" font-family="sans-serif" text-anchor="middle">`,
    ...core.edges().map(line),
    ...core.nodes().map(circle),
    '</svg>',
  ].join('\n')
}
