import type { ComponentChildren } from 'preact'
import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import { useLanguage } from '../language'
import { nodeColours } from './palette'
import { Show } from './states'

const groupsQuery = graphql(`
  query Groups($document: ID, $after: Cursor) {
    entities(filter: { document: $document, related: [{ type: HAS_MEMBER }] }, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Thing
        members(first: 1) {
          totalCount
        }
      }
    }
  }
`)

/** The groups to begin with, the largest first: those of at least so many members. */
export function GroupTiles({ document, least, most, link, none }: { document?: string; least: number; most: number; link: (group: { id: string }) => string; none: ComponentChildren }) {
  const { t, name } = useLanguage()
  const answer = useAnswer(`groups ${document}`, (signal) => allPages(async (after) => (await ask(groupsQuery, { document, after }, signal)).entities))
  return (
    <Show answer={answer}>
      {({ nodes }) => {
        const groups = nodes.filter(({ members }) => members.totalCount >= least).toSorted((a, b) => b.members.totalCount - a.members.totalCount)
        if (groups.length === 0) return none
        return (
          <ul class="tiles">
            {groups.slice(0, most).map((group) => (
              <li key={group.id}>
                <a class="tile" href={link(group)} style={{ '--fill': nodeColours(group.type).fill }}>
                  <strong>{name(group)}</strong>
                  <span class="quiet">{t('membersOf', { n: group.members.totalCount })}</span>
                </a>
              </li>
            ))}
          </ul>
        )
      }}
    </Show>
  )
}
