import { useMemo } from 'preact/hooks'
import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { LedgerOrder, LedgerQuery } from '../api/generated/graphql'
import { amount, figure, period } from '../format'
import { useLanguage } from '../language'
import { listed, useParameters } from '../parts/address'
import { Bullet } from '../parts/bullet'
import { Chips, CopyButton, Select } from '../parts/controls'
import { useReports, type Report } from '../parts/documents'
import { SourceLink, Thing, type Named } from '../parts/links'
import { ReportSelect } from '../parts/reports'
import { Cut, Empty, Show } from '../parts/states'
import { states, StateBar, StateTag } from '../parts/summary'
import { saveCSV, saveXLSX, type Column } from '../parts/table-files'

const ledgerQuery = graphql(`
  query Ledger($filter: LedgerFilter, $orderBy: LedgerOrder!, $after: Cursor) {
    ledger(filter: $filter) {
      summary {
        targets
        counts {
          state
          targets
        }
        text {
          chinese
          english
        }
      }
      entries(orderBy: $orderBy, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          state
          note {
            chinese
            english
          }
          programme {
            ...Thing
          }
          source {
            ...Where
          }
          resultSource {
            ...Where
          }
          arithmetic {
            nature
            ceiling
            share
            elapsed
            gap
            pace
          }
          target {
            id
            measure
            value
            unit
            comparator
            period
            strength
            indicator {
              id
              name
              english
            }
            about {
              ...Thing
            }
          }
          result {
            id
            measure
            value
            unit
            comparator
            period
          }
        }
      }
    }
  }
`)

const aboutsQuery = graphql(`
  query Abouts($filter: LedgerFilter, $after: Cursor) {
    ledger(filter: $filter) {
      groups(by: entity, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          node {
            ...Thing
          }
          summary {
            targets
          }
        }
      }
    }
  }
`)

type Summary = LedgerQuery['ledger']['summary']
export type Entry = LedgerQuery['ledger']['entries']['nodes'][number]

/** So many targets are shown at most: more than a person reads, few enough to be drawn at once. */
const most = 300

const orders: LedgerOrder[] = ['text', 'gap', 'due']

/** Targets against results. */
export function Ledger() {
  const { t, code } = useLanguage()
  const [parameters, set] = useParameters()
  const chosen = listed(parameters.states, states)
  const [orderBy = 'text'] = listed(parameters.sort, orders)
  const within = { document: parameters.document, place: parameters.place }
  const filter = { ...within, states: chosen.length > 0 ? chosen : undefined, about: parameters.about ? [parameters.about] : undefined }
  const answer = useAnswer(`ledger ${orderBy} ${JSON.stringify(filter)}`, async (signal) => {
    let summary: Summary | undefined
    const entries = await allPages(async (after) => {
      const { ledger } = await ask(ledgerQuery, { filter, orderBy, after }, signal)
      summary = ledger.summary
      return ledger.entries
    }, most)
    return { summary: summary!, ...entries }
  })
  const reports = useReports()
  return (
    <div class="page wide">
      <h1>{t('ledger')}</h1>
      <div class="controls">
        {reports.length > 1 && <ReportSelect reports={reports} value={parameters.document} choose={(document) => set({ document, about: undefined })} />}
        <PlaceSelect reports={reports} value={parameters.place} choose={(place) => set({ place, about: undefined })} />
        <AboutSelect within={within} value={parameters.about} choose={(about) => set({ about })} />
        <Select
          label={t('groupBy')}
          value={parameters.by ?? 'section'}
          options={[
            ['section', t('section')],
            ['about', t('about')],
            ['programme', t('programme')],
            ['none', t('noGroup')],
          ]}
          choose={(by) => set({ by })}
        />
        <Select
          label={t('sort')}
          value={orderBy}
          options={[
            ['text', t('byText')],
            ['gap', t('byGap')],
            ['due', t('byDue')],
          ]}
          choose={(sort) => set({ sort })}
        />
        <Chips label={t('state')} chosen={chosen} options={states.map((state) => [state, code('State', state)])} choose={(list) => set({ states: list.join(',') })} />
      </div>
      <Show answer={answer}>{({ summary, nodes, total }) => <Entries reports={reports} summary={summary} entries={nodes} total={total} by={parameters.by ?? 'section'} />}</Show>
    </div>
  )
}

/** The places that reports are on, where there are several. */
function PlaceSelect({ reports, value, choose }: { reports: Report[]; value?: string; choose: (place: string) => void }) {
  const { t, name } = useLanguage()
  const places = new Map(reports.map(({ place }) => [place.id, name(place)]))
  if (places.size < 2) return null
  return <Select label={t('place')} value={value ?? ''} options={[['', t('allPlaces')], ...places]} choose={choose} />
}

/** What targets are about, by type. */
function AboutSelect({ within, value, choose }: { within: { document?: string; place?: string }; value?: string; choose: (about: string) => void }) {
  const { t, name, code } = useLanguage()
  const answer = useAnswer(`abouts ${JSON.stringify(within)}`, (signal) =>
    allPages(async (after) => (await ask(aboutsQuery, { filter: within, after }, signal)).ledger.groups, most),
  )
  const { nodes, total } = answer.state === 'done' ? answer.data : { nodes: [], total: 0 }
  const options = nodes
    .toSorted((a, b) => b.summary.targets - a.summary.targets)
    .flatMap(({ node, summary }): [string, string, string][] => {
      const about = node as (Named & { type: string }) | null
      return about ? [[about.id, `${name(about)} (${summary.targets})`, code('EntityType', about.type)]] : []
    })
  if (value && !options.some(([id]) => id === value)) options.push([value, value.split(':').at(-1)!, '–'])
  return <Select label={total > nodes.length ? t('someAbouts', { shown: nodes.length, of: amount(total, '') }) : t('about')} value={value ?? ''} options={[['', t('allAbouts')], ...options]} choose={choose} />
}

function Entries({ reports, summary, entries, total, by }: { reports: Report[]; summary: Summary; entries: Entry[]; total: number; by: string }) {
  const { t, text, name, language } = useLanguage()
  const [parameters] = useParameters()
  const columns = useColumns()
  const groups = useMemo(() => grouped(entries, by, name), [entries, by, language])
  if (entries.length === 0) return <Empty title={t('noTargets')} />
  const several = new Set(entries.map(({ source }) => source.document.id)).size > 1
  const reportOf = (id: string) => reports.filter((one) => one.id === id).map((one) => `${name(one.place)} ${period(one.period, language)}`)[0]
  const seen = groups.flatMap(({ entries }) => entries)
  return (
    <>
      <section class="card">
        <StateBar counts={summary.counts} total={summary.targets} link={(state) => `/ledger?${new URLSearchParams({ ...parameters, states: state })}`} />
        <div class="row">
          <p class="sentence">{text(summary.text)}</p>
          <CopyButton text={text(summary.text)} />
          <button type="button" onClick={() => saveCSV('ledger.csv', columns, seen)}>
            {t('downloadCSV')}
          </button>
          <button type="button" onClick={() => saveXLSX('ledger.xlsx', columns, seen)}>
            {t('downloadXLSX')}
          </button>
        </div>
        <p class="quiet">{t('timeMark')}</p>
      </section>
      {total > entries.length && <Cut shown={entries.length} of={total} />}
      {groups.map(({ key, heading, document, entries }) => (
        <section key={key} class="ledger">
          {by !== 'none' && (
            <h2>
              {several && document && <span class="quiet">{reportOf(document)} · </span>}
              {heading ?? t('none')} <span class="quiet">{entries.length}</span>
            </h2>
          )}
          <ul>
            {entries.map((entry) => (
              <Row key={entry.target.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Row({ entry }: { entry: Entry }) {
  const { t, text, code, language } = useLanguage()
  const { target, result } = entry
  return (
    <li class="entry">
      <div class="what">
        <Thing node={target.indicator} />
        <span class="quiet">
          <Thing node={target.about} /> · {period(target.period, language)}
          {target.strength && target.strength !== 'expected' && ` · ${code('Strength', target.strength)}`}
        </span>
      </div>
      <div class="figures">
        <span>
          <span class="quiet">{t('target')}</span> <b>{figure(target, language)}</b> <SourceLink source={entry.source} />
        </span>
        <span>
          <span class="quiet">{t('result')}</span> {result ? <b>{figure(result, language)}</b> : '–'} {entry.resultSource && <SourceLink source={entry.resultSource} />}
        </span>
      </div>
      <Bullet entry={entry} />
      <div class="verdict">
        <StateTag state={entry.state} />
        <span class="quiet">{text(entry.note)}</span>
      </div>
    </li>
  )
}

type Group = { key: string; heading?: string; document?: string; entries: Entry[] }

type Name = (thing: { name: string; english?: string | null }) => string

function grouped(entries: Entry[], by: string, name: Name): Group[] {
  const groups = new Map<string, Group>()
  for (const entry of entries) {
    const [key, heading, document] = groupOf(entry, by, name)
    const group = groups.get(key) ?? { key, heading, document, entries: [] }
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => Number(!a.heading) - Number(!b.heading))
}

function groupOf({ source, target, programme }: Entry, by: string, name: Name): [key: string, heading?: string, document?: string] {
  if (by === 'section') return [source.document.id + source.section?.number, source.section ? `${source.section.number} ${source.section.title}` : undefined, source.document.id]
  if (by === 'about') return [target.about.id, name(target.about)]
  if (by === 'programme') return [programme?.id ?? '', programme ? name(programme) : undefined]
  return ['']
}

/** The columns of the files: exactly what the page shows. */
function useColumns(): Column<Entry>[] {
  const { t, text, name, code, language } = useLanguage()
  const digits = (value: number | null | undefined) => value ?? null
  return [
    { heading: t('indicator'), of: ({ target }) => name(target.indicator) },
    { heading: t('about'), of: ({ target }) => name(target.about) },
    { heading: t('period'), of: ({ target }) => target.period },
    { heading: t('strength'), of: ({ target }) => (target.strength ? code('Strength', target.strength) : '') },
    { heading: t('target'), of: ({ target }) => figure(target, language) },
    { heading: t('result'), of: ({ result }) => (result ? figure(result, language) : '') },
    { heading: t('state'), of: ({ state }) => code('State', state) },
    { heading: `${t('share')} %`, of: ({ arithmetic }) => digits(arithmetic?.share) },
    { heading: `${t('elapsed')} %`, of: ({ arithmetic }) => digits(arithmetic?.elapsed) },
    { heading: t('gap'), of: ({ arithmetic, target }) => (arithmetic?.gap == null ? '' : amount(arithmetic.gap, arithmetic.nature === 'rate' && target.unit === '%' ? t('points') : target.unit)) },
    { heading: t('pace'), of: ({ arithmetic, target }) => (arithmetic?.pace == null ? '' : amount(arithmetic.pace, target.unit)) },
    { heading: t('programme'), of: ({ programme }) => (programme ? name(programme) : '') },
    { heading: t('note'), of: ({ note }) => text(note) },
    { heading: t('document'), of: ({ source }) => source.document.title },
    { heading: t('section'), of: ({ source }) => source.section?.number ?? '' },
  ]
}
