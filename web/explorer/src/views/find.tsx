import { useQuery } from '../api/client'
import type { EntityType, Named, SearchQuery } from '../api/generated/graphql'
import { useLanguage } from '../language'
import { useParameters } from '../parts/address'
import { Chips } from '../parts/controls'
import { kindName } from '../parts/kinds'
import { address, Dot } from '../parts/links'
import { everything, hitName, Matched, searchFor, type Hit } from '../parts/search'
import { Cut, Empty, Show } from '../parts/states'

type Facet = SearchQuery['searchNames']['facets'][number]

/** The kind of a facet: the type of entities, or what is no entity. */
const kindOf = ({ named, type }: Facet) => type ?? named.charAt(0).toUpperCase() + named.slice(1)

/** All that a text finds, narrowed by kind. */
export function Find() {
  const language = useLanguage()
  const { t } = language
  const [{ q = '', kind = '' }, set] = useParameters()
  const narrowed = kind === 'Indicator' || kind === 'Document' ? { named: [kind.toLowerCase() as Named], types: [] } : kind ? { named: [], types: [kind as EntityType] } : everything
  const answer = useQuery(searchFor, { text: q, first: 100, ...narrowed })
  return (
    <div class="page">
      <h1>{t('hits', { text: q })}</h1>
      <Show answer={answer}>
        {({ searchNames: { hits, facets } }) => (
          <>
            <Chips
              label={t('kind')}
              chosen={kind ? [kind] : []}
              options={facets.map((facet) => [kindOf(facet), <>{kindName(language, kindOf(facet))} <b>{facet.count}</b></>])}
              choose={(list) => set({ kind: list.at(-1) })}
            />
            {hits.nodes.length === 0 && <Empty title={t('noHits', { text: q })} hint={t('noHitsHint')} />}
            <ul class="results">
              {hits.nodes.map((hit) => (
                <Found key={hit.node.id} hit={hit} />
              ))}
            </ul>
            {hits.totalCount > hits.nodes.length && <Cut shown={hits.nodes.length} of={hits.totalCount} />}
          </>
        )}
      </Show>
    </div>
  )
}

function Found({ hit }: { hit: Hit }) {
  const language = useLanguage()
  const { name } = language
  const shown = name(hitName(hit))
  return (
    <li>
      <a class="thing" href={address(hit.node)}>
        <Dot type={hit.node.__typename} />
        <span>{hit.match === shown ? <Matched hit={hit} /> : shown}</span>
      </a>{' '}
      <span class="quiet">
        {hit.match !== shown && <Matched hit={hit} />} {kindName(language, hit.node.__typename)}
        {'place' in hit.node && hit.node.place && ` · ${name(hit.node.place)}`}
      </span>
    </li>
  )
}
