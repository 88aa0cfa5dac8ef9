import { useQuery } from '../api/client'
import { graphql } from '../api/generated'
import type { OverviewQuery } from '../api/generated/graphql'
import { endOf, figure, period } from '../format'
import { useLanguage } from '../language'
import { useParameters } from '../parts/address'
import { CopyButton, Select } from '../parts/controls'
import { useDocuments } from '../parts/documents'
import { SourceLink, Thing } from '../parts/links'
import { Empty, Show } from '../parts/states'
import { SeverityTag, StateBar } from '../parts/summary'
import { nodeColours } from '../parts/palette'

const overviewQuery = graphql(`
  query Overview($document: ID) {
    platforms: entities(filter: { types: [Platform], document: $document }, first: 1) {
      totalCount
    }
    areas: entities(filter: { types: [Area], document: $document }, first: 1) {
      totalCount
    }
    programmes: entities(filter: { types: [Programme], document: $document }, first: 1) {
      totalCount
    }
    reforms: entities(filter: { types: [Reform], document: $document }, first: 1) {
      totalCount
    }
    policies: entities(filter: { types: [Policy], document: $document }, first: 1) {
      totalCount
    }
    projects: entities(filter: { types: [Project], document: $document }, first: 1) {
      totalCount
    }
    observations(filter: { document: $document }, first: 1) {
      totalCount
    }
    targets(filter: { document: $document }, first: 1) {
      totalCount
    }
    groups: entities(filter: { types: [Platform, Area, Programme], document: $document }, first: 100) {
      nodes {
        id
        type
        name
        english
        members(first: 1) {
          totalCount
        }
      }
    }
    ledger(filter: { document: $document }) {
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
    }
    due: ledger(filter: { document: $document, states: [not_due, behind, on_track, ahead, no_result] }) {
      entries(first: 100) {
        nodes {
          state
          source {
            document {
              id
              title
            }
            start
            end
          }
          target {
            id
            measure
            value
            unit
            comparator
            period
            indicator {
              id
              name
              english
            }
            about {
              id
              type
              name
              english
            }
          }
        }
      }
    }
    audit {
      findings(filter: { document: $document }, first: 5) {
        totalCount
        nodes {
          key
          rule
          severity
          message {
            chinese
            english
          }
        }
      }
    }
  }
`)

/** The report at a glance. */
export function Overview() {
  const documents = useDocuments()
  return (
    <Show answer={documents}>
      {({ documents: { nodes } }) => <Glance documents={nodes} />}
    </Show>
  )
}

type Report = { id: string; title: string; period: string; horizon?: string | null; date?: string | null; place: { name: string; english?: string | null } }

function Glance({ documents }: { documents: Report[] }) {
  const language = useLanguage()
  const { t, name } = language
  const [parameters, set] = useParameters()
  const latest = documents.toSorted((a, b) => (a.date ?? a.period).localeCompare(b.date ?? b.period)).at(-1)
  const chosen = documents.find(({ id }) => id === parameters.document) ?? latest
  const answer = useQuery(overviewQuery, { document: chosen?.id })
  if (!chosen) return <Empty title={t('nothing')} hint="policygraph ingest FILE --store DIR" />
  return (
    <div class="page overview">
      <div class="heading">
        <h1>{chosen.title}</h1>
        <p class="quiet">
          {name(chosen.place)} · {period(chosen.period, language.language)}
          {chosen.date && ` · ${chosen.date}`} · <a href={`/reader/${encodeURIComponent(chosen.id)}`}>{t('reader')}</a>
        </p>
        {documents.length > 1 && (
          <Select label={t('document')} value={chosen.id} options={documents.map(({ id, title }) => [id, title])} choose={(document) => set({ document })} />
        )}
      </div>
      <Show answer={answer}>{(data) => <Facts data={data} document={chosen.id} />}</Show>
    </div>
  )
}

function Facts({ data, document }: { data: OverviewQuery; document: string }) {
  const { t, text } = useLanguage()
  const groups = data.groups.nodes.filter(({ members }) => members.totalCount > 1).toSorted((a, b) => b.members.totalCount - a.members.totalCount)
  return (
    <>
      {groups.length > 0 && (
        <section class="card start">
          <h2>{t('groups')}</h2>
          <p class="quiet">{t('groupsHint')}</p>
          <ul class="tiles">
            {groups.slice(0, 8).map((group) => (
              <li key={group.id}>
                <a class="tile" href={`/entity/${encodeURIComponent(group.id)}`} style={{ '--fill': nodeColours(group.type).fill }}>
                  <Name of={group} />
                  <span class="quiet">{t('membersOf', { n: group.members.totalCount })}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card">
        <div class="row">
          <h2>{t('ledgerSummary')}</h2>
          <CopyButton text={text(data.ledger.summary.text)} />
        </div>
        <StateBar
          counts={data.ledger.summary.counts}
          total={data.ledger.summary.targets}
          link={(state) => `/ledger?document=${encodeURIComponent(document)}&states=${state}`}
        />
        <p class="sentence">{text(data.ledger.summary.text)}</p>
      </section>
      <Due data={data} document={document} />
      <Findings data={data} />
      <Counts data={data} />
    </>
  )
}

function Name({ of }: { of: { name: string; english?: string | null } }) {
  const { name } = useLanguage()
  return <strong>{name(of)}</strong>
}

/** The targets whose time ends first. */
function Due({ data, document }: { data: OverviewQuery; document: string }) {
  const { t, language } = useLanguage()
  const next = data.due.entries.nodes.toSorted((a, b) => endOf(a.target.period) - endOf(b.target.period)).slice(0, 6)
  if (next.length === 0) return null
  return (
    <section class="card">
      <div class="row">
        <h2>{t('dueNext')}</h2>
        <a href={`/ledger?document=${encodeURIComponent(document)}`}>{t('all')}</a>
      </div>
      <table>
        <tbody>
          {next.map(({ target, source }) => (
            <tr key={target.id}>
              <td>
                <Thing node={target.indicator} />
              </td>
              <td class="number">{figure(target, language)}</td>
              <td class="quiet">{period(target.period, language)}</td>
              <td>
                <SourceLink source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Findings({ data }: { data: OverviewQuery }) {
  const { t, text } = useLanguage()
  const { nodes, totalCount } = data.audit.findings
  return (
    <section class="card">
      <div class="row">
        <h2>{t('largestFindings')}</h2>
        <a href="/audit">
          {t('all')} ({totalCount})
        </a>
      </div>
      {nodes.length === 0 && <p class="quiet">{t('noFindings')}</p>}
      <ul class="findings">
        {nodes.map((finding) => (
          <li key={finding.key}>
            <SeverityTag severity={finding.severity} /> <a href={`/audit?rule=${finding.rule}#${finding.key}`}>{text(finding.message)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts({ data }: { data: OverviewQuery }) {
  const { t, code } = useLanguage()
  const counts: [kind: string, label: string, count: number, href?: string][] = [
    ['Platform', code('EntityType', 'Platform'), data.platforms.totalCount],
    ['Area', code('EntityType', 'Area'), data.areas.totalCount],
    ['Programme', code('EntityType', 'Programme'), data.programmes.totalCount],
    ['Reform', code('EntityType', 'Reform'), data.reforms.totalCount],
    ['Policy', code('EntityType', 'Policy'), data.policies.totalCount],
    ['Project', code('EntityType', 'Project'), data.projects.totalCount],
    ['Observation', t('observations'), data.observations.totalCount],
    ['Target', t('targets'), data.targets.totalCount],
  ]
  return (
    <section class="card">
      <h2>{t('counts')}</h2>
      <dl class="counts">
        {counts.map(([kind, label, count]) => (
          <div key={kind} style={{ '--fill': nodeColours(kind).fill }}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
