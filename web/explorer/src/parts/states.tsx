import type { ComponentChildren } from 'preact'
import type { Answer } from '../api/client'
import { amount } from '../format'
import { useLanguage } from '../language'

/** What an answer shows: that it is on its way, what went wrong, or its content. */
export function Show<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ComponentChildren }) {
  if (answer.state === 'loading') return <Loading />
  if (answer.state === 'failed') return <Failed error={answer.error} retry={answer.retry} />
  return <>{children(answer.data)}</>
}

export function Loading() {
  const { t } = useLanguage()
  return (
    <div class="loading" role="status">
      <span>{t('loading')}</span>
    </div>
  )
}

function Failed({ error, retry }: { error: { message: string; code: string }; retry: () => void }) {
  const { t } = useLanguage()
  return (
    <div class="notice failed" role="alert">
      <strong>{t('failed')}</strong>
      <p>{error.code === 'OFFLINE' ? t('offline') : error.message}</p>
      <button type="button" onClick={retry}>
        {t('retry')}
      </button>
    </div>
  )
}

/** Says that there is nothing, and what to do. */
export function Empty({ title, hint }: { title: string; hint?: ComponentChildren }) {
  return (
    <div class="notice">
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
    </div>
  )
}

/** Says that a list was cut. */
export function Cut({ shown, of }: { shown: number; of: number }) {
  const { t } = useLanguage()
  return <p class="cut">{t('cut', { shown: amount(shown, ''), of: amount(of, '') })}</p>
}

export function Unknown() {
  const { t } = useLanguage()
  return (
    <div class="page">
      <h1>{t('unknown')}</h1>
      <p>{t('unknownHint')}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </div>
  )
}
