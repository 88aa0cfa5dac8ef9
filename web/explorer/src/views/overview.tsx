import { useQuery, type Answer } from '../api/client'
import { graphql } from '../api/generated'
import type { ProgressQuery } from '../api/generated/graphql'
import { amount, period } from '../format'
import { useLanguage } from '../language'
import { useParameters } from '../parts/address'
import { CopyButton, Select } from '../parts/controls'
import { useDocuments, useReportName, type Report } from '../parts/documents'
import { kindName } from '../parts/kinds'
import { GroupTiles } from '../parts/groups'
import { address, FigureRow } from '../parts/links'
import { Empty, Show } from '../parts/states'
import { SeverityTag, StateBar } from '../parts/summary'
import { nodeColours } from '../parts/palette'

const countsQuery = graphql(`
  query Counts($document: ID) {
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
  }
`)

const progressQuery = graphql(`
  query Progress($document: ID) {
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
    due: ledger(filter: { document: $document, over: false, states: [not_due, behind, on_track, ahead, no_result] }) {
      entries(orderBy: due, first: 6) {
        nodes {
          source {
            ...Where
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
          }
        }
      }
    }
  }
`)

const gravestQuery = graphql(`
  query Gravest($document: ID) {
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
      {(documents) => <Glance documents={documents} />}
    </Show>
  )
}

function Glance({ documents }: { documents: Report[] }) {
  const { t } = useLanguage()
  const [parameters] = useParameters()
  const latest = documents.toSorted((a, b) => (a.date ?? a.period).localeCompare(b.date ?? b.period)).at(-1)
  const chosen = documents.find(({ id }) => id === parameters.document) ?? latest
  if (!chosen) return <Empty title={t('nothing')} hint="policygraph ingest FILE --store DIR" />
  return <OneReport chosen={chosen} documents={documents} />
}

function OneReport({ chosen, documents }: { chosen: Report; documents: Report[] }) {
  const { t, name, language } = useLanguage()
  const [, set] = useParameters()
  const reportName = useReportName()
  const progress = useQuery(progressQuery, { document: chosen.id })
  const ledger = `/ledger?document=${encodeURIComponent(chosen.id)}`
  return (
    <div class="page overview">
      <div class="heading">
        <h1>{chosen.title}</h1>
        <p class="quiet">
          {name(chosen.place)} · {period(chosen.period, language)}
          {chosen.date && ` · ${chosen.date}`} · <a href={`/reader/${encodeURIComponent(chosen.id)}`}>{t('reader')}</a>
        </p>
        {documents.length > 1 && (
          <Select label={t('document')} value={chosen.id} options={documents.map((one) => [one.id, reportName(one)])} choose={(document) => set({ document })} />
        )}
      </div>
      <Groups document={chosen.id} />
      <div class="column">
        <Progress answer={progress} ledger={ledger} />
        <Counts document={chosen.id} />
      </div>
      <div class="column">
        <Due answer={progress} ledger={ledger} />
        <Findings document={chosen.id} />
      </div>
      <p class="quiet">
        <a href="/graphiql" target="_blank">
          {t('editor')}
        </a>
      </p>
    </div>
  )
}

/** The groups to begin with, the largest first. */
function Groups({ document }: { document: string }) {
  const { t } = useLanguage()
  return (
    <section class="card start">
      <h2>{t('groups')}</h2>
      <p class="quiet">{t('groupsHint')}</p>
      <GroupTiles document={document} least={2} most={8} link={address} none={<p class="quiet">{t('noGroups')}</p>} />
    </section>
  )
}

type Answered = { answer: Answer<ProgressQuery>; ledger: string }

/** What has become of the targets. */
function Progress({ answer, ledger }: Answered) {
  const { t, text } = useLanguage()
  return (
    <section class="card">
      <h2>{t('ledgerSummary')}</h2>
      <Show answer={answer}>
        {({ ledger: { summary } }) => (
          <>
            <StateBar counts={summary.counts} total={summary.targets} link={(state) => `${ledger}&states=${state}`} />
            <div class="row">
              <p class="sentence">{text(summary.text)}</p>
              <CopyButton text={text(summary.text)} />
            </div>
          </>
        )}
      </Show>
    </section>
  )
}

/** The targets whose time ends first. */
function Due({ answer, ledger }: Answered) {
  const { t } = useLanguage()
  return (
    <section class="card">
      <div class="row">
        <h2>{t('dueNext')}</h2>
        <a href={`${ledger}&sort=due&by=none`}>{t('all')}</a>
      </div>
      <Show answer={answer}>
        {({ due: { entries } }) =>
          entries.nodes.length === 0 ? (
            <p class="quiet">{t('noTargets')}</p>
          ) : (
            <table>
              <tbody>
                {entries.nodes.map(({ target, source }) => (
                  <FigureRow key={target.id} metric={{ ...target, sources: [source] }} />
                ))}
              </tbody>
            </table>
          )
        }
      </Show>
    </section>
  )
}

function Findings({ document }: { document: string }) {
  const { t, text } = useLanguage()
  const answer = useQuery(gravestQuery, { document })
  const audit = `/audit?document=${encodeURIComponent(document)}`
  return (
    <section class="card">
      <div class="row">
        <h2>{t('largestFindings')}</h2>
        <a href={audit}>{t('all')}</a>
      </div>
      <Show answer={answer}>
        {({ audit: { findings } }) =>
          findings.totalCount === 0 ? (
            <p class="quiet">{t('noFindings')}</p>
          ) : (
            <ul class="findings">
              {findings.nodes.map((finding) => (
                <li key={finding.key}>
                  <SeverityTag severity={finding.severity} /> <a href={`${audit}&rule=${finding.rule}#${finding.key}`}>{text(finding.message)}</a>
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </section>
  )
}

function Counts({ document }: { document: string }) {
  const language = useLanguage()
  const { t } = language
  const answer = useQuery(countsQuery, { document })
  return (
    <section class="card">
      <h2>{t('counts')}</h2>
      <Show answer={answer}>
        {(data) => {
          const counts: [kind: string, count: { totalCount: number }][] = [
            ['Platform', data.platforms],
            ['Area', data.areas],
            ['Programme', data.programmes],
            ['Reform', data.reforms],
            ['Policy', data.policies],
            ['Project', data.projects],
            ['Observation', data.observations],
            ['Target', data.targets],
          ]
          return (
            <dl class="counts">
              {counts.map(([kind, { totalCount }]) => (
                <div key={kind} style={{ '--fill': nodeColours(kind).fill }}>
                  <dt>{kindName(language, kind)}</dt>
                  <dd>{amount(totalCount, '')}</dd>
                </div>
              ))}
            </dl>
          )
        }}
      </Show>
    </section>
  )
}
