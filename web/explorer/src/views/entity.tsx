import { useRoute } from 'preact-iso'
import { useQuery } from '../api/client'
import { graphql } from '../api/generated'
import type { EntityCardQuery } from '../api/generated/graphql'
import { period } from '../format'
import { useLanguage } from '../language'
import { Dot, FigureRow, SourceLink, Thing } from '../parts/links'
import { nodeColours } from '../parts/palette'
import { Show, Unknown } from '../parts/states'

const entityQuery = graphql(`
  query EntityCard($id: ID!) {
    entity(id: $id) {
      ...Thing
      aliases
      code
      membersNamed
      place {
        ...Thing
      }
      members(first: 100) {
        totalCount
        edges {
          ordinal
          node {
            ...Thing
            observations(first: 3) {
              totalCount
              nodes {
                ...Figure
              }
            }
            targets(first: 3) {
              totalCount
              nodes {
                ...Figure
              }
            }
            milestones(first: 1) {
              nodes {
                id
                status
                period
              }
            }
            relations(types: [PART_OF, LOCATED_IN, HAS_MEMBER], first: 6) {
              nodes {
                id
                from {
                  ...Thing
                }
                to {
                  ...Thing
                }
              }
            }
          }
        }
      }
      groups(first: 20) {
        nodes {
          ...Thing
        }
      }
      parts(first: 50) {
        nodes {
          ...Thing
        }
      }
      partOf(first: 20) {
        nodes {
          ...Thing
        }
      }
      relations(first: 100) {
        totalCount
        nodes {
          id
          type
          from {
            ...Thing
          }
          to {
            ...Thing
          }
          sources {
            ...Where
          }
        }
      }
      ...Figures
      mentions(first: 20) {
        totalCount
        nodes {
          ...Where
        }
      }
    }
    audit {
      findings(filter: { rules: ["group-count"], nodes: [$id] }, first: 1) {
        nodes {
          message {
            chinese
            english
          }
        }
      }
    }
  }
`)

type Card = NonNullable<EntityCardQuery['entity']>
type Member = Card['members']['edges'][number]['node']

/** One thing: a group with its members, or a single one with all that is said of it. */
export function Entity() {
  const id = useRoute().params.id ?? ''
  const answer = useQuery(entityQuery, { id })
  return <Show answer={answer}>{(data) => (data.entity ? <EntityPage entity={data.entity} finding={data.audit.findings.nodes[0]} /> : <Unknown />)}</Show>
}

function EntityPage({ entity, finding }: { entity: Card; finding?: EntityCardQuery['audit']['findings']['nodes'][number] }) {
  const { t, text } = useLanguage()
  return (
    <div class="page">
      <Heading entity={entity} />
      {finding && <p class="warning">{text(finding.message)}</p>}
      {entity.members.totalCount > 0 && <Members entity={entity} />}
      <Figures of={entity} />
      <Milestones of={entity} />
      <Related entity={entity} />
      <section class="card">
        <h2>
          {t('mentions')} <span class="quiet">{entity.mentions.totalCount}</span>
        </h2>
        <ul class="sources">
          {entity.mentions.nodes.map((source) => (
            <li key={`${source.document.id}${source.start}`}>
              <SourceLink source={source} /> <span class="quiet">{source.context ?? source.section?.title}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Heading({ entity }: { entity: Card }) {
  const { t, name, code, language } = useLanguage()
  const other = language === 'en' && entity.english ? entity.name : entity.english
  return (
    <div class="heading">
      <p class="type">
        <Dot type={entity.type} /> {code('EntityType', entity.type)}
        {entity.code && ` · ${entity.code}`}
      </p>
      <h1>{name(entity)}</h1>
      {other && <p class="quiet">{other}</p>}
      {entity.aliases.length > 0 && (
        <p class="quiet">
          {t('aliases')} {entity.aliases.join('、')}
        </p>
      )}
      <p class="row">
        {entity.place && (
          <span>
            {t('place')} <Thing node={entity.place} />
          </span>
        )}
        <a class="button" href={`/graph/${encodeURIComponent(entity.id)}`}>
          {t('seeGraph')}
        </a>
      </p>
    </div>
  )
}

/** A slot for each member that the group's name counts: dashed where it is missing. */
function Members({ entity }: { entity: Card }) {
  const { t } = useLanguage()
  const found = entity.members.totalCount
  const named = Math.max(found, entity.membersNamed ?? 0)
  return (
    <section>
      <h2>{named > found ? t('membersCount', { found, named }) : t('membersOf', { n: found })}</h2>
      <ul class="slots">
        {entity.members.edges.map(({ node }) => (
          <li key={node.id} class="card slot" style={{ '--fill': nodeColours(node.type).fill }}>
            <MemberCard member={node} group={entity.id} />
          </li>
        ))}
        {Array.from({ length: Math.max(0, named - found) }, (_, i) => (
          <li key={i} class="card slot missing">
            {t('missing')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MemberCard({ member, group }: { member: Member; group: string }) {
  const { t, code, language } = useLanguage()
  const [milestone] = member.milestones.nodes
  const holds = member.relations.nodes.filter(({ from, to }) => to.id === member.id && from.type !== member.type && from.id !== group).map(({ from }) => from)
  const more = member.observations.totalCount + member.targets.totalCount - member.observations.nodes.length - member.targets.nodes.length
  return (
    <>
      <h3>
        <Thing node={member} />
      </h3>
      {milestone && (
        <p class="stage">
          {code('Status', milestone.status)} <span class="quiet">{period(milestone.period, language)}</span>
        </p>
      )}
      {(['observations', 'targets'] as const).map(
        (kind) =>
          member[kind].nodes.length > 0 && (
            <div key={kind}>
              <h4>{t(kind)}</h4>
              <table>
                <tbody>
                  {member[kind].nodes.map((metric) => (
                    <FigureRow key={metric.id} metric={metric} />
                  ))}
                </tbody>
              </table>
            </div>
          ),
      )}
      {more > 0 && <p class="quiet">{t('more', { n: more })}</p>}
      {holds.length > 0 && (
        <p class="holds">
          {holds.map((node) => (
            <Thing key={node.id} node={node} />
          ))}
        </p>
      )}
      {member.observations.totalCount + member.targets.totalCount === 0 && <p class="quiet">{t('noFigures')}</p>}
    </>
  )
}

function Figures({ of }: { of: Card }) {
  const { t } = useLanguage()
  return (
    <div class="columns">
      {(['observations', 'targets'] as const).map(
        (kind) =>
          of[kind].totalCount > 0 && (
            <section class="card" key={kind}>
              <h2>
                {t(kind)} <span class="quiet">{of[kind].totalCount}</span>
              </h2>
              <table>
                <tbody>
                  {of[kind].nodes.map((metric) => (
                    <FigureRow key={metric.id} metric={metric} />
                  ))}
                </tbody>
              </table>
              {of[kind].totalCount > of[kind].nodes.length && <p class="quiet">{t('more', { n: of[kind].totalCount - of[kind].nodes.length })}</p>}
            </section>
          ),
      )}
    </div>
  )
}

function Milestones({ of }: { of: Card }) {
  const { t, code, language } = useLanguage()
  if (of.milestones.nodes.length === 0) return null
  return (
    <section class="card">
      <h2>{t('milestones')}</h2>
      <ol class="stages">
        {of.milestones.nodes.map((milestone) => (
          <li key={milestone.id}>
            <b>{code('Status', milestone.status)}</b> <span class="quiet">{period(milestone.period, language)}</span>{' '}
            {milestone.sources[0] && <SourceLink source={milestone.sources[0]} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Related({ entity }: { entity: Card }) {
  const { t, name, code } = useLanguage()
  const others = entity.relations.nodes.filter(({ type, from }) => type !== 'HAS_MEMBER' || from.id !== entity.id)
  if (others.length === 0) return null
  return (
    <section class="card">
      <h2>{t('relations')}</h2>
      <table>
        <tbody>
          {others.map((relation) => (
            <tr key={relation.id}>
              <td>{relation.from.id === entity.id ? <span>{name(entity)}</span> : <Thing node={relation.from} />}</td>
              <td class="quiet">{code('RelationType', relation.type)}</td>
              <td>{relation.to.id === entity.id ? <span>{name(entity)}</span> : <Thing node={relation.to} />}</td>
              <td>{relation.sources[0] && <SourceLink source={relation.sources[0]} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
