import type { ComponentChildren } from 'preact'
import { useQuery } from '../api/client'
import { graphql } from '../api/generated'
import { useLanguage } from '../language'
import { nodeColours } from './palette'
import { Show } from './states'

const groupsQuery = graphql(`
  query Groups($document: ID) {
    entities(filter: { types: [Platform, Area, Programme], document: $document }, first: 100) {
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
  const answer = useQuery(groupsQuery, { document })
  return (
    <Show answer={answer}>
      {({ entities }) => {
        const groups = entities.nodes.filter(({ members }) => members.totalCount >= least).toSorted((a, b) => b.members.totalCount - a.members.totalCount)
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
