import { useQuery } from '../api/client'
import { useLanguage } from '../language'
import { useParameters } from '../parts/address'
import { address, Dot } from '../parts/links'
import { byKind, hitName, searchFor } from '../parts/search'
import { Empty, Show } from '../parts/states'
import { kindName } from '../parts/kinds'

/** All that a text finds, by kind. */
export function Find() {
  const language = useLanguage()
  const { t, name } = language
  const [{ q = '' }] = useParameters()
  const answer = useQuery(searchFor, { text: q, first: 100 })
  return (
    <div class="page">
      <h1>{t('hits', { text: q })}</h1>
      <Show answer={answer}>
        {({ search }) =>
          search.length === 0 ? (
            <Empty title={t('noHits', { text: q })} hint={t('noHitsHint')} />
          ) : (
            byKind(search).map(([kind, hits]) => (
              <section key={kind}>
                <h2>
                  {kindName(language, kind)} <span class="quiet">{hits.length}</span>
                </h2>
                <ul class="results">
                  {hits.map((hit) => (
                    <li key={hit.node.id}>
                      <a class="thing" href={address(hit.node)}>
                        <Dot type={kind} />
                        <span>{name(hitName(hit))}</span>
                      </a>
                      {hit.match !== hitName(hit).name && <span class="quiet"> {hit.match}</span>}
                      {'place' in hit.node && hit.node.place && <span class="quiet"> · {name(hit.node.place)}</span>}
                    </li>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Show>
    </div>
  )
}
