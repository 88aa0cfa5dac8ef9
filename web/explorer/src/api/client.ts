import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { TypedDocumentString } from './generated/graphql'

/** An error that a person can read: the API's own sentence, or why there is none. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}

type Reply<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string } }[] }

/** Asks the API. Fails with an ApiError where there is no whole answer. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('the server does not answer', 'OFFLINE')
  }
  const reply = (await response.json().catch(() => ({}))) as Reply<T>
  const [error] = reply.errors ?? []
  if (error) throw new ApiError(error.message, error.extensions?.code ?? '')
  if (!reply.data) throw new ApiError(`status ${response.status}`, 'OFFLINE')
  return reply.data
}

export type Answer<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: ApiError; retry: () => void }
  | { state: 'done'; data: T }

/** How often the page was asked to show the graph anew: what is on it is asked again when that changes. */
export const Edition = createContext({ edition: 0, renew: () => {} })

/** The answer to a question, asked anew when the key, the edition or the number of tries changes. */
export function useAnswer<T>(key: string, question: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const { edition } = useContext(Edition)
  const [tries, setTries] = useState(0)
  const [held, setHeld] = useState<{ key: string; answer: Answer<T> }>({ key, answer: { state: 'loading' } })
  useEffect(() => {
    const stop = new AbortController()
    setHeld((held) => (held.key === key && held.answer.state === 'done' ? held : { key, answer: { state: 'loading' } })) // what is there stays until there is better
    question(stop.signal).then(
      (data) => setHeld({ key, answer: { state: 'done', data } }),
      (error) => {
        if (stop.signal.aborted) return
        const told = error instanceof ApiError ? error : new ApiError(String(error), '')
        setHeld({ key, answer: { state: 'failed', error: told, retry: () => setTries((n) => n + 1) } })
      },
    )
    return () => stop.abort()
  }, [key, tries, edition])
  return held.key === key ? held.answer : { state: 'loading' }
}

/** The answer to one query. */
export function useQuery<T, V>(document: TypedDocumentString<T, V>, variables: V): Answer<T> {
  return useAnswer(document.toString() + JSON.stringify(variables), (signal) => ask(document, variables, signal))
}

/** Every page of a list, up to a bound; `cut` says that there was more, `total` how many there are. */
export async function allPages<N>(
  page: (after: string | undefined) => Promise<{ nodes: N[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null } }>,
  most = 1000,
): Promise<{ nodes: N[]; cut: boolean; total: number }> {
  const nodes: N[] = []
  for (let after: string | undefined; ; ) {
    const read = await page(after)
    nodes.push(...read.nodes)
    const cut = read.pageInfo.hasNextPage
    if (!cut || nodes.length >= most) return { nodes, cut, total: read.totalCount }
    after = read.pageInfo.endCursor ?? undefined
  }
}
