import { useRoute } from 'preact-iso'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { ReaderQuery, ReaderEntitiesQuery, ReaderMetricsQuery } from '../api/generated/graphql'
import { figure, period } from '../format'
import { useLanguage } from '../language'
import { useParameters } from '../parts/address'
import { useDocuments } from '../parts/documents'
import { Dot, Thing } from '../parts/links'
import { Empty, Show, Unknown } from '../parts/states'
import { paragraphs, type Mark, type Paragraph } from '../parts/marks'

const readerQuery = graphql(`
  query Reader($id: ID!) {
    node(id: $id) {
      ... on Document {
        id
        title
        period
        date
        text
        length
        place {
          name
          english
        }
        sections(first: 100) {
          nodes {
            id
            number
            title
            start
            end
            sections(first: 100) {
              nodes {
                id
                number
                title
                start
                end
              }
            }
          }
        }
      }
    }
    audit {
      findings(filter: { rules: ["unread-digits"], document: $id }, first: 10) {
        nodes {
          passages(first: 100) {
            start
            end
            document {
              id
            }
          }
        }
      }
    }
  }
`)

const metricsQuery = graphql(`
  query ReaderMetrics($id: ID!, $observations: Cursor, $targets: Cursor) {
    observations(filter: { document: $id }, first: 100, after: $observations) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Read
      }
    }
    targets(filter: { document: $id }, first: 100, after: $targets) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Read
      }
    }
  }
`)

const entitiesQuery = graphql(`
  query ReaderEntities($id: ID!, $after: Cursor) {
    entities(filter: { document: $id }, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Thing
        mentions(first: 50) {
          nodes {
            document {
              id
            }
            start
            end
          }
        }
      }
    }
  }
`)

type Document = Extract<NonNullable<ReaderQuery['node']>, { title: string }>
type Metric = (ReaderMetricsQuery['observations'] | ReaderMetricsQuery['targets'])['nodes'][number]
type Entity = ReaderEntitiesQuery['entities']['nodes'][number]
export type Record = { node: Metric | Entity | null; start: number; end: number }

/** The text of a report with what was read from it. */
export function Reader() {
  const id = useRoute().params.id
  return id ? <Opened id={id} /> : <Choose />
}

/** Without a report: all of them. */
function Choose() {
  const { t, name, language } = useLanguage()
  const documents = useDocuments()
  return (
    <div class="page">
      <h1>{t('reader')}</h1>
      <Show answer={documents}>
        {(nodes) => (
          <ul class="results">
            {nodes.map((document) => (
              <li key={document.id}>
                <a class="thing" href={`/reader/${encodeURIComponent(document.id)}`}>
                  <Dot type="Document" />
                  <span>{document.title}</span>
                </a>
                <span class="quiet">
                  {' '}
                  {name(document.place)} · {period(document.period, language)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Show>
    </div>
  )
}

function Opened({ id }: { id: string }) {
  const answer = useAnswer(`reader ${id}`, async (signal) => {
    const { node, audit } = await ask(readerQuery, { id }, signal)
    const document = node && 'sections' in node ? (node as Document) : undefined
    if (!document) return undefined
    const here = <P extends { document: { id: string }; start: number; end: number }>(place: P) => place.document.id === id
    const records: Record[] = audit.findings.nodes.flatMap(({ passages }) => passages.filter(here).map(({ start, end }) => ({ node: null, start, end })))
    for (const list of ['observations', 'targets'] as const) {
      const { nodes } = await allPages<Metric>(async (after) => (await ask(metricsQuery, { id, [list]: after }, signal))[list])
      for (const metric of nodes) for (const { start, end } of metric.sources.filter(here)) records.push({ node: metric, start, end })
    }
    const { nodes } = await allPages<Entity>(async (after) => (await ask(entitiesQuery, { id, after }, signal)).entities)
    for (const entity of nodes) for (const { start, end } of entity.mentions.nodes.filter(here)) records.push({ node: entity, start, end })
    return { document, records: records.sort((a, b) => a.start - b.start || b.end - a.end) }
  })
  return <Show answer={answer}>{(read) => (read ? <Panes {...read} /> : <Unknown />)}</Show>
}

function Panes({ document, records }: { document: Document; records: Record[] }) {
  const { t, name, language } = useLanguage()
  const [parameters, set] = useParameters()
  const [from = -1, to = from] = (parameters.at ?? '').split('-').map(Number)
  const chosen = records.filter(({ start, end }) => start < to && from < end)
  const choose = ({ start, end }: { start: number; end: number }) => set({ at: `${start}-${end}` })
  return (
    <div class="page wide">
      <div class="heading">
        <h1>{document.title}</h1>
        <p class="quiet">
          {name(document.place)} · {period(document.period, language)}
          {document.date && ` · ${document.date}`}
        </p>
      </div>
      {document.text == null && <Empty title={t('noText')} hint={t('noTextHint')} />}
      <div class="panes">
        {document.text == null ? <Places document={document} records={records} at={from} choose={choose} /> : <Text text={document.text} records={records} from={from} to={to} choose={choose} />}
        <aside aria-label={t('records')} aria-live="polite">
          <Detail records={chosen} />
        </aside>
      </div>
    </div>
  )
}

function Text({ text, records, from, to, choose }: { text: string; records: Record[]; from: number; to: number; choose: (place: { start: number; end: number }) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => paragraphs(text, records), [text, records])
  useEffect(() => {
    const line = box.current?.querySelector('.chosen')
    line?.scrollIntoView({ block: 'center' })
  }, [from])
  return (
    <div ref={box} class="text" lang="zh-CN">
      {parts.map((paragraph) => (
        <ParagraphOf key={paragraph.start} paragraph={paragraph} from={from} to={to} choose={choose} />
      ))}
    </div>
  )
}

function ParagraphOf({ paragraph, from, to, choose }: { paragraph: Paragraph; from: number; to: number; choose: (place: { start: number; end: number }) => void }) {
  return (
    <p>
      {paragraph.marks.map((mark) => {
        const chosen = mark.start < to && from < mark.end
        if (mark.records.length === 0) return chosen ? <mark class="chosen">{mark.text}</mark> : mark.text
        const take = () => choose(mark.records.at(-1)!)
        const keys = (event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), take())
        return (
          <span role="button" tabIndex={0} key={mark.start} class={`mark ${kindOf(mark)} ${chosen ? 'chosen' : ''}`} aria-pressed={chosen} onClick={take} onKeyDown={keys}>
            {mark.text}
          </span>
        )
      })}
    </p>
  )
}

/** What a stretch of text is marked as: by the smallest record over it. */
function kindOf({ records }: Mark): string {
  const { node } = records.at(-1)!
  if (!node) return 'unread'
  return 'kind' in node ? (node.kind === 'target' ? 'target' : 'observation') : 'entity'
}

/** Without the text: the records with their places, by section. */
function Places({ document, records, at, choose }: { document: Document; records: Record[]; at: number; choose: (place: { start: number; end: number }) => void }) {
  const { t } = useLanguage()
  const sections = document.sections.nodes.flatMap((part) => [part, ...part.sections.nodes])
  const within = (section: (typeof sections)[number]) =>
    records.filter(({ start }) => sections.findLast((one) => one.start <= start && start < one.end) === section)
  return (
    <div class="text places">
      {sections.map((section) => (
        <section key={section.id}>
          <h2>
            {section.number} {section.title}
          </h2>
          <ul>
            {within(section).map((record, i) => (
              <li key={i}>
                <button type="button" class={record.start === at ? 'mark chosen' : 'mark'} onClick={() => choose(record)}>
                  {t('position', { start: record.start, end: record.end })}
                </button>{' '}
                <Said record={record} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Said({ record: { node } }: { record: Record }) {
  const { t, language, name } = useLanguage()
  if (!node) return <span class="tag">{t('unread')}</span>
  if (!('kind' in node)) return <Thing node={node} />
  return (
    <span>
      {name(node.indicator)} <b class="number">{figure(node, language)}</b>
    </span>
  )
}

function Detail({ records }: { records: Record[] }) {
  const { t } = useLanguage()
  if (records.length === 0) return <p class="quiet hint">{t('recordsHint')}</p>
  return (
    <ul class="details">
      {records.map(({ node, start }) => (
        <li key={(node?.id ?? '') + start} class="card">
          {!node && <p>{t('unread')}</p>}
          {node && 'kind' in node && <MetricDetail metric={node} />}
          {node && !('kind' in node) && (
            <p>
              <Thing node={node} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function MetricDetail({ metric }: { metric: Metric }) {
  const { t, code, language } = useLanguage()
  return (
    <>
      <p class="type">
        <Dot type={metric.__typename} /> {code('Kind', metric.kind)} · {code('Measure', metric.measure)}
      </p>
      <p class="big">{figure(metric, language)}</p>
      <p>
        <Thing node={metric.indicator} />
      </p>
      <p>
        {t('about')} <Thing node={metric.about} />
        {metric.benchmark && (
          <>
            {' '}
            / <Thing node={metric.benchmark} />
          </>
        )}
      </p>
      <p class="quiet">
        {period(metric.period, language)} · {metric.sources[0]?.rule}
      </p>
    </>
  )
}
