import type { ComponentChildren } from 'preact'
import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { Comparator, CompareTargetsQuery, Continuity } from '../api/generated/graphql'
import { comparators, figure } from '../format'
import { useLanguage } from '../language'
import { listed, useParameters } from '../parts/address'
import { Chips, Select } from '../parts/controls'
import { useDocuments, useReportName } from '../parts/documents'
import { SourceLink, Thing } from '../parts/links'
import { Cut, Empty, Show } from '../parts/states'

const targetsQuery = graphql(`
  query CompareTargets($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
    compare(from: $from, to: $to) {
      targetCounts {
        continuity
        count
      }
      targets(continuities: $continuities, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          continuity
          steps {
            field
            before
            after
          }
          before {
            ...Figure
          }
          after {
            ...Figure
          }
        }
      }
    }
  }
`)

const entitiesQuery = graphql(`
  query CompareEntities($from: ID!, $to: ID!, $continuities: [Continuity!], $after: Cursor) {
    compare(from: $from, to: $to) {
      entityCounts {
        continuity
        count
      }
      entities(continuities: $continuities, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          continuity
          steps {
            field
            before
            after
          }
          before {
            ...Thing
          }
          after {
            ...Thing
          }
        }
      }
    }
  }
`)

type TargetChange = CompareTargetsQuery['compare']['targets']['nodes'][number]
type Count = { continuity: Continuity; count: number }

const continuities: Continuity[] = ['changed', 'renamed', 'dropped', 'silent', 'added', 'kept']

/** Two reports of one place held against each other. */
export function Compare() {
  const { t } = useLanguage()
  const [parameters, set] = useParameters()
  const documents = useDocuments()
  const reportName = useReportName()
  return (
    <div class="page wide">
      <h1>{t('compare')}</h1>
      <Show answer={documents}>
        {(nodes) => {
          if (nodes.length < 2) return <Empty title={t('oneReport')} hint={t('oneReportHint')} />
          const ordered = nodes.toSorted((a, b) => (a.date ?? a.period).localeCompare(b.date ?? b.period))
          const options = (of: typeof nodes): [string, string][] => of.map((one) => [one.id, reportName(one)])
          const last = ordered.at(-1)!
          const to = parameters.to ?? (ordered.findLast((one) => ordered.some((other) => other !== one && other.place.id === one.place.id)) ?? last).id
          const place = ordered.find(({ id }) => id === to)?.place.id
          const from = parameters.from ?? ordered.findLast((one) => one.id !== to && one.place.id === place)?.id
          return (
            <>
              <div class="controls">
                <Select label={t('from')} value={from ?? ''} options={[['', '–'], ...options(ordered)]} choose={(id) => set({ from: id, to })} />
                <Select label={t('to')} value={to} options={options(ordered)} choose={(id) => set({ from, to: id })} />
              </div>
              {from ? <Changes key={`${from} ${to}`} from={from} to={to} /> : <Empty title={t('chooseTwo')} />}
            </>
          )
        }}
      </Show>
    </div>
  )
}

function Changes({ from, to }: { from: string; to: string }) {
  const { t } = useLanguage()
  const [parameters, set] = useParameters()
  const chosen = listed(parameters.became, continuities)
  const became = chosen.length > 0 ? chosen : undefined
  const answer = useAnswer(`compare ${from} ${to} ${became}`, async (signal) => {
    let targetCounts: Count[] = []
    let entityCounts: Count[] = []
    const targets = await allPages(async (after) => {
      const { compare } = await ask(targetsQuery, { from, to, continuities: became, after }, signal)
      targetCounts = compare.targetCounts
      return compare.targets
    })
    const entities = await allPages(async (after) => {
      const { compare } = await ask(entitiesQuery, { from, to, continuities: became, after }, signal)
      entityCounts = compare.entityCounts
      return compare.entities
    })
    return { targets, entities, targetCounts, entityCounts }
  })
  return (
    <Show answer={answer}>
      {({ targets, entities, targetCounts, entityCounts }) => (
        <>
          <Counted targets={targetCounts} entities={entityCounts} chosen={chosen} choose={(list) => set({ became: list.join(',') })} />
          <section class="card">
            <h2>
              {t('targets')} <span class="quiet">{targets.nodes.length}</span>
            </h2>
            {targets.cut && <Cut shown={targets.nodes.length} of={targets.total} />}
            <ChangeTable changes={targets.nodes} cell={(target) => <TargetCell target={target} />} />
          </section>
          <section class="card">
            <h2>
              {t('things')} <span class="quiet">{entities.nodes.length}</span>
            </h2>
            {entities.cut && <Cut shown={entities.nodes.length} of={entities.total} />}
            <ChangeTable changes={entities.nodes} cell={(entity) => <Thing node={entity} />} />
          </section>
        </>
      )}
    </Show>
  )
}

function Counted({ targets, entities, chosen, choose }: { targets: Count[]; entities: Count[]; chosen: Continuity[]; choose: (list: string[]) => void }) {
  const { t, code } = useLanguage()
  const sum = (one: Continuity) => [...targets, ...entities].filter(({ continuity }) => continuity === one).reduce((n, { count }) => n + count, 0)
  return (
    <Chips label={t('changed')} chosen={chosen} options={continuities.map((one) => [one, <>{code('Continuity', one)} <b>{sum(one)}</b></>])} choose={choose} />
  )
}

function Became({ continuity }: { continuity: Continuity }) {
  const { code, meaning } = useLanguage()
  return (
    <span class={`tag became-${continuity}`} title={meaning('Continuity', continuity)}>
      {code('Continuity', continuity)}
    </span>
  )
}

/** The fields whose values are codes, and of which list. */
const codes: { [field: string]: string } = { comparator: 'Comparator', strength: 'Strength', status: 'Status' }

function Steps({ steps }: { steps: TargetChange['steps'] }) {
  const { code, language } = useLanguage()
  const said = (field: string, value: string | null) => {
    if (field === 'comparator' && language === 'en') return comparators[value as Comparator] || '='
    return value && codes[field] ? code(codes[field], value) : value || '–'
  }
  return (
    <ul class="steps">
      {steps.map(({ field, before, after }) => (
        <li key={field}>
          {code('Field', field)}: {said(field, before)} → {said(field, after)}
        </li>
      ))}
    </ul>
  )
}

/** What became of targets or things: one a row, the cells before and after as `cell` draws them. */
function ChangeTable<T>({ changes, cell }: { changes: { continuity: Continuity; steps: TargetChange['steps']; before: T | null; after: T | null }[]; cell: (one: T) => ComponentChildren }) {
  const { t } = useLanguage()
  if (changes.length === 0) return <p class="quiet">{t('nothing')}</p>
  return (
    <div class="scroll">
      <table class="stack">
        <thead>
          <tr>
            <th>{t('changed')}</th>
            <th>{t('before')}</th>
            <th>{t('after')}</th>
            <th>{t('steps')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, i) => (
            <tr key={i}>
              <td>
                <Became continuity={change.continuity} />
              </td>
              <td data-label={t('before')}>{change.before && cell(change.before)}</td>
              <td data-label={t('after')}>{change.after && cell(change.after)}</td>
              <td>
                <Steps steps={change.steps} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TargetCell({ target }: { target: NonNullable<TargetChange['before']> }) {
  const { language } = useLanguage()
  return (
    <>
      <Thing node={target.indicator} /> <b class="number">{figure(target, language)}</b> {target.sources[0] && <SourceLink source={target.sources[0]} />}
    </>
  )
}
