import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { Edition } from '../api/client'
import { useLanguage } from '../language'

export function Editions({ children }: { children: ComponentChildren }) {
  const [edition, setEdition] = useState(0)
  return <Edition.Provider value={{ edition, renew: () => setEdition((n) => n + 1) }}>{children}</Edition.Provider>
}

const watched = `/graphql?query=${encodeURIComponent('subscription { graph { version } }')}`

/** The version that the graph has now. Only a page that is seen asks: a browser keeps few connections to a host. */
function useVersion(): string | undefined {
  const [version, setVersion] = useState<string>()
  useEffect(() => {
    let events: EventSource | undefined
    const close = () => (events?.close(), (events = undefined))
    const watch = () => {
      if (document.hidden) return close()
      if (events) return
      events = new EventSource(watched)
      events.addEventListener('next', ({ data }) => setVersion((JSON.parse(data) as { data?: { graph?: { version: string } } }).data?.graph?.version))
      events.addEventListener('complete', close)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => (document.removeEventListener('visibilitychange', watch), close())
  }, [])
  return version
}

/** Says that the graph is no longer the one shown, and shows the new one where the person is. */
export function ChangeNotice() {
  const { t } = useLanguage()
  const { renew } = useContext(Edition)
  const version = useVersion()
  const [shown, setShown] = useState<string>()
  useEffect(() => setShown((before) => before ?? version), [version])
  const changed = version && shown && version !== shown
  return (
    <div class="changed" role="status">
      {changed && (
        <>
          <span>{t('changedGraph')}</span>
          <button type="button" onClick={() => (setShown(version), renew())}>
            {t('renew')}
          </button>
        </>
      )}
    </div>
  )
}
