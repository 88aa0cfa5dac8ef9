import type { Core, EventObject } from 'cytoscape'
import { useLocation, useRoute } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { NeighbourhoodQuery, RelationType } from '../api/generated/graphql'
import { useLanguage } from '../language'
import { listed, useParameters } from '../parts/address'
import { Chips, download, Select } from '../parts/controls'
import { address, Dot, Thing } from '../parts/links'
import { relationColours, useDark } from '../parts/palette'
import { GroupTiles } from '../parts/groups'
import { Empty, Show } from '../parts/states'
import { draw, join, svgOf } from '../parts/drawing'

const neighbourhoodQuery = graphql(`
  query Neighbourhood($id: ID!, $types: [RelationType!], $depth: Int!, $limit: Int!) {
    neighbourhood(id: $id, types: $types, depth: $depth, limit: $limit) {
      truncated
      entities {
        ...Thing
      }
      relations {
        id
        type
        from {
          ...Thing
        }
        to {
          ...Thing
        }
      }
    }
  }
`)

export type Neighbourhood = NonNullable<NeighbourhoodQuery['neighbourhood']>

/** The relations that join entities, in the order of the vocabulary. */
const types: RelationType[] = ['HAS_MEMBER', 'PART_OF', 'LOCATED_IN', 'EXTENDS', 'IMPLEMENTS']

/** So many nodes are drawn at most, so that the page never freezes. */
const most = 300
const atOnce = 60

/** The neighbourhood of an entity, growing by clicks. */
export function Graph() {
  const id = useRoute().params.id
  return id ? <Around id={id} /> : <Largest />
}

/** Without an entity: the largest groups to start from. */
function Largest() {
  const { t } = useLanguage()
  return (
    <div class="page">
      <h1>{t('graph')}</h1>
      <GroupTiles least={1} most={12} link={({ id }) => `/graph/${encodeURIComponent(id)}`} none={<Empty title={t('nothing')} hint={t('searchHint')} />} />
    </div>
  )
}

function Around({ id }: { id: string }) {
  const { t, code } = useLanguage()
  const dark = useDark()
  const [parameters, set] = useParameters()
  const depth = Math.min(4, Math.max(1, Number(parameters.depth) || 1))
  const chosen = listed(parameters.types, types)
  const answer = useAnswer(`${id} ${depth} ${chosen}`, (signal) => ask(neighbourhoodQuery, { id, depth, types: chosen, limit: atOnce }, signal))
  const middle = answer.state === 'done' ? answer.data.neighbourhood?.entities.find((one) => one.id === id) : undefined
  return (
    <div class="page wide">
      <h1>
        {t('graph')}
        {middle && (
          <>
            {' '}
            · <Thing node={middle} />
          </>
        )}
      </h1>
      <div class="controls">
        <Select
          label={t('depth')}
          value={String(depth)}
          options={['1', '2', '3', '4'].map((n) => [n, n])}
          choose={(value) => set({ depth: value === '1' ? undefined : value })}
        />
        <Chips
          label={t('types')}
          chosen={chosen}
          options={types.map((type) => [
            type,
            <>
              <i class="line" style={{ background: relationColours(type, dark).colour }} /> {code('RelationType', type)}
            </>,
          ])}
          choose={(list) => set({ types: list.join(',') })}
        />
      </div>
      <Show answer={answer}>
        {({ neighbourhood }) => (neighbourhood ? <Drawing key={`${id}${depth}${chosen}`} id={id} start={neighbourhood} types={chosen} /> : <Empty title={t('unknown')} hint={t('unknownHint')} />)}
      </Show>
    </div>
  )
}

function Drawing({ id, start, types }: { id: string; start: Neighbourhood; types: RelationType[] }) {
  const { t, name, code, language } = useLanguage()
  const { route } = useLocation()
  const dark = useDark()
  const box = useRef<HTMLDivElement>(null)
  const core = useRef<Core | undefined>(undefined)
  const held = useRef(start)
  const [shown, setShown] = useState(start)
  const [full, setFull] = useState(false)

  useEffect(() => {
    held.current = start
    setShown(start)
  }, [start])

  useEffect(() => {
    if (!box.current) return
    let stopped = false
    draw(box.current, held.current, id, dark, name, (type) => code('RelationType', type)).then((made) => {
      if (stopped) return made.destroy()
      core.current = made
      made.on('tap', 'node', (event: EventObject) => expand(event.target.id()))
      made.on('dbltap', 'node', (event: EventObject) => route(address({ id: event.target.id() })))
    })
    return () => {
      stopped = true
      core.current?.destroy()
      core.current = undefined
    }
  }, [start, language, dark])

  const expand = async (node: string) => {
    const room = most - held.current.entities.length
    if (room <= 0) return setFull(true)
    const { neighbourhood } = await ask(neighbourhoodQuery, { id: node, depth: 1, types, limit: Math.min(atOnce, room) })
    if (!neighbourhood || !core.current) return
    held.current = join(held.current, neighbourhood)
    setShown(held.current)
    core.current.emit('grow', [held.current, node])
  }

  const present = [...new Set(shown.entities.map(({ type }) => type))]
  return (
    <>
      {full ? <p class="cut">{t('graphFull', { shown: shown.entities.length })}</p> : shown.truncated && <p class="cut">{t('graphCut', { shown: shown.entities.length })}</p>}
      <div class="canvas">
        <div ref={box} class="drawing" role="img" aria-label={t('graph')} />
        <div class="legend" aria-label={t('legend')}>
          {present.map((type) => (
            <span key={type}>
              <Dot type={type} /> {code('EntityType', type)}
            </span>
          ))}
        </div>
      </div>
      <div class="row">
        <span class="quiet">{t('graphHint')}</span>
        <button type="button" onClick={() => core.current && download(core.current.png({ output: 'blob', scale: 2, full: true, bg: '#ffffff' }) as Blob, 'graph.png')}>
          {t('savePNG')}
        </button>
        <button type="button" onClick={() => core.current && download(new Blob([svgOf(core.current)], { type: 'image/svg+xml' }), 'graph.svg')}>
          {t('saveSVG')}
        </button>
      </div>
      <details>
        <summary>
          {t('graphList')} ({shown.relations.length})
        </summary>
        <table>
          <tbody>
            {shown.relations.map((relation) => (
              <tr key={relation.id}>
                <td>
                  <Thing node={relation.from} />
                </td>
                <td class="quiet">{code('RelationType', relation.type)}</td>
                <td>
                  <Thing node={relation.to} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
