import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { EntityType, TimelineQuery } from '../api/generated/graphql'
import { amount, endOf, period } from '../format'
import { useLanguage } from '../language'
import { useParameters } from '../parts/address'
import { useReports } from '../parts/documents'
import { SourceLink, Thing, type Named } from '../parts/links'
import { ReportSelect } from '../parts/reports'
import { Empty, Show } from '../parts/states'

const timelineQuery = graphql(`
  query Timeline($types: [EntityType!], $document: ID, $after: Cursor) {
    entities(filter: { types: $types, document: $document }, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Thing
        groups(first: 1) {
          nodes {
            ...Thing
          }
        }
        partOf(first: 1) {
          nodes {
            ...Thing
          }
        }
        milestones(first: 10) {
          nodes {
            id
            status
            period
            sources {
              ...Where
            }
          }
        }
      }
    }
  }
`)

/** Projects are read first, lest other things take all the room. */
const kinds: EntityType[][] = [['Project'], ['Platform', 'Area', 'Programme', 'Reform', 'Policy', 'Event']]

/** So many things of both are looked at, at most. */
const most = 500

type Item = TimelineQuery['entities']['nodes'][number]

/** Milestones by stage and date, a lane a group. */
export function Timeline() {
  const { t } = useLanguage()
  const [parameters, set] = useParameters()
  const reports = useReports()
  const answer = useAnswer(`timeline ${parameters.document}`, async (signal) => {
    const of = (types: EntityType[]) => allPages(async (after) => (await ask(timelineQuery, { types, document: parameters.document, after }, signal)).entities, most)
    const [projects, others] = await Promise.all(kinds.map(of))
    return { nodes: [...projects!.nodes, ...others!.nodes], total: projects!.total + others!.total }
  })
  return (
    <div class="page wide">
      <h1>{t('timeline')}</h1>
      {reports.length > 1 && (
        <div class="controls">
          <ReportSelect reports={reports} value={parameters.document} choose={(document) => set({ document })} />
        </div>
      )}
      <Show answer={answer}>{({ nodes, total }) => <Lanes items={nodes.filter(({ milestones }) => milestones.nodes.length > 0)} read={nodes.length} of={total} />}</Show>
    </div>
  )
}

function Lanes({ items, read, of }: { items: Item[]; read: number; of: number }) {
  const { t, language } = useLanguage()
  const cut = read < of && <p class="cut">{t('timelineCut', { read: amount(read, ''), of: amount(of, ''), shown: amount(items.length, '') })}</p>
  if (items.length === 0) return cut || <Empty title={t('noMilestones')} />
  const periods = [...new Set(items.flatMap(({ milestones }) => milestones.nodes.map(({ period }) => period)))].sort((a, b) => endOf(a) - endOf(b) || b.length - a.length)
  return (
    <>
      {cut}
      <div class="scroll card">
        <table class="timeline">
          <thead>
            <tr>
              <th>{t('lanes')}</th>
              {periods.map((one) => (
                <th key={one}>{period(one, language)}</th>
              ))}
            </tr>
          </thead>
          {lanes(items).map(({ lane, items }) => (
            <tbody key={lane?.id ?? ''}>
              <tr class="lane">
                <th colSpan={periods.length + 1}>{lane ? <Thing node={lane} /> : t('otherProjects')}</th>
              </tr>
              {items.map((item) => (
                <Line key={item.id} item={item} periods={periods} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  )
}

function Line({ item, periods }: { item: Item; periods: string[] }) {
  const { code } = useLanguage()
  return (
    <tr>
      <th>
        <Thing node={item} />
      </th>
      {periods.map((one) => (
        <td key={one}>
          {item.milestones.nodes
            .filter((milestone) => milestone.period === one)
            .map((milestone) => (
              <span key={milestone.id} class={`stagemark status-${milestone.status}`}>
                {code('Status', milestone.status)} {milestone.sources[0] && <SourceLink source={milestone.sources[0]} />}
              </span>
            ))}
        </td>
      ))}
    </tr>
  )
}

type Lane = { lane?: Named; items: Item[] }

/** Items by the group that they belong to, those of none last. */
function lanes(items: Item[]): Lane[] {
  const all = new Map<string, Lane>()
  for (const item of items) {
    const lane = item.groups.nodes[0] ?? item.partOf.nodes[0]
    const held: Lane = all.get(lane?.id ?? '') ?? { lane, items: [] }
    held.items.push(item)
    all.set(lane?.id ?? '', held)
  }
  return [...all.values()].sort((a, b) => Number(!a.lane) - Number(!b.lane) || b.items.length - a.items.length)
}
