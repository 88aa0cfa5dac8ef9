import { figure, period, type Figure } from '../format'
import { useLanguage } from '../language'
import { nodeColours } from './palette'

export type Named = { __typename?: string; type?: string; id: string; name: string; english?: string | null }

/** The address of a node's page. */
export function address(node: { id: string }): string {
  const id = encodeURIComponent(node.id)
  if (node.id.startsWith('indicator:')) return `/indicator/${id}`
  if (node.id.startsWith('document:')) return `/reader/${id}`
  return `/entity/${id}`
}

/** A thing's name with the colour of its type, leading to its page. */
export function Thing({ node }: { node: Named }) {
  const { name, code } = useLanguage()
  const type = node.type ?? node.__typename ?? (node.id.startsWith('indicator:') ? 'Indicator' : '')
  return (
    <a class="thing" href={address(node)} title={node.type ? `${code('EntityType', node.type)} ${node.name}` : node.name}>
      {type && <Dot type={type} />}
      <span>{name(node)}</span>
    </a>
  )
}

export function Dot({ type }: { type: string }) {
  return (
    <svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill={nodeColours(type).fill} />
    </svg>
  )
}

export type Place = { document: { id: string; title: string }; section?: { number: string } | null; start: number; end: number; quote?: string | null; context?: string | null }

/** A place in a text, leading to it in the reader. */
export function SourceLink({ source }: { source: Place }) {
  const { t } = useLanguage()
  return (
    <a
      class="source"
      href={`/reader/${encodeURIComponent(source.document.id)}?at=${source.start}-${source.end}`}
      title={source.context ?? `${source.document.title} · ${t('position', { start: source.start, end: source.end })}`}
    >
      {source.section ? `§${source.section.number}` : t('source')}
    </a>
  )
}

/** A figure with its indicator, period and place in the text. */
export function FigureRow({ metric }: { metric: Figure & { id: string; period: string; indicator: Named; sources: Place[] } }) {
  const { language } = useLanguage()
  return (
    <tr>
      <td>
        <Thing node={metric.indicator} />
      </td>
      <td class="number">{figure(metric, language)}</td>
      <td class="quiet when">{period(metric.period, language)}</td>
      <td>{metric.sources[0] && <SourceLink source={metric.sources[0]} />}</td>
    </tr>
  )
}
