import { useLocation } from 'preact-iso'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { ask } from '../api/client'
import { graphql } from '../api/generated'
import type { SearchQuery } from '../api/generated/graphql'
import { useLanguage } from '../language'
import { address, Dot } from './links'

export const searchFor = graphql(`
  query Search($text: String!, $first: Int!, $named: [Named!]!, $types: [EntityType!]!) {
    searchNames(text: $text, named: $named, types: $types) {
      facets {
        named
        type
        count
      }
      hits(first: $first) {
        totalCount
        nodes {
          match
          highlights {
            start
            end
          }
          node {
            __typename
            id
            ... on Entity {
              type
              name
              english
              place {
                id
                name
                english
              }
            }
            ... on Indicator {
              name
              english
            }
            ... on Document {
              title
            }
          }
        }
      }
    }
  }
`)

/** What to search for where nothing narrows it. */
export const everything = { named: [], types: [] }

export type Hit = SearchQuery['searchNames']['hits']['nodes'][number]

/** The name that matched, what of it matched marked. */
export function Matched({ hit }: { hit: Hit }) {
  const points = Array.from(hit.match)
  const parts = hit.highlights.flatMap(({ start, end }, i) => [
    points.slice(hit.highlights[i - 1]?.end ?? 0, start).join(''),
    <mark key={start}>{points.slice(start, end).join('')}</mark>,
  ])
  return (
    <>
      {parts}
      {points.slice(hit.highlights.at(-1)?.end ?? 0).join('')}
    </>
  )
}

/** The name of what was found. */
export const hitName = (hit: Hit) => ('name' in hit.node ? hit.node : { name: 'title' in hit.node ? hit.node.title : hit.node.id })

/** Hits by kind, the kinds in the order of their best hit. */
export function byKind(hits: Hit[]): [kind: string, hits: Hit[]][] {
  const kinds = new Map<string, Hit[]>()
  for (const hit of hits) {
    const kind = hit.node.__typename
    kinds.set(kind, [...(kinds.get(kind) ?? []), hit])
  }
  return [...kinds]
}

/** One box for everything: a name, pinyin, an abbreviation, English. */
export function SearchBox() {
  const { t, name, code } = useLanguage()
  const { route } = useLocation()
  const [text, setText] = useState('')
  const [hits, setHits] = useState<Hit[]>([])
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!text.trim()) return setHits([])
    const stop = new AbortController()
    const wait = setTimeout(() => {
      ask(searchFor, { text, first: 12, ...everything }, stop.signal).then(
        (found) => (setHits(byKind(found.searchNames.hits.nodes).flatMap(([, of]) => of)), setAt(-1), setOpen(true)),
        () => {}, // the page itself says that the server is away
      )
    }, 120)
    return () => (clearTimeout(wait), stop.abort())
  }, [text])

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key === '/' && !typing) (event.preventDefault(), box.current?.focus())
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])

  const go = (to: string) => {
    setOpen(false)
    setText('')
    box.current?.blur()
    route(to)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') (event.preventDefault(), setAt((n) => Math.min(n + 1, hits.length - 1)))
    if (event.key === 'ArrowUp') (event.preventDefault(), setAt((n) => Math.max(n - 1, -1)))
    if (event.key === 'Escape') setOpen(false)
    if (event.key === 'Enter') {
      event.preventDefault()
      const hit = hits[at]
      if (hit) go(address(hit.node))
      else if (text.trim()) go(`/find?q=${encodeURIComponent(text.trim())}`)
    }
  }
  const shown = open && hits.length > 0
  return (
    <div class="search" role="search">
      <input
        ref={box}
        type="search"
        role="combobox"
        list={undefined}
        aria-label={t('find')}
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        placeholder={t('searchPlaceholder')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <ul id={id} role="listbox" aria-label={t('find')}>
          {hits.map((hit, i) => (
            <li
              key={hit.node.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              onMouseDown={(event) => (event.preventDefault(), go(address(hit.node)))}
            >
              <Dot type={hit.node.__typename} />
              <span class="found">{hit.match === name(hitName(hit)) ? <Matched hit={hit} /> : name(hitName(hit))}</span>
              {hit.match !== name(hitName(hit)) && (
                <span class="quiet">
                  <Matched hit={hit} />
                </span>
              )}
              <span class="kind">{code('EntityType', hit.node.__typename)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
