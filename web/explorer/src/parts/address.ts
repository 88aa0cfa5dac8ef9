import { useLocation } from 'preact-iso'

/** The part of the address behind "?", and how to change it: what is empty goes. */
export function useParameters(): [parameters: Record<string, string>, set: (changes: Record<string, string | undefined>) => void] {
  const { path, query, route } = useLocation()
  const set = (changes: Record<string, string | undefined>) => {
    const next = new URLSearchParams(query as Record<string, string>)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const text = next.toString()
    route(text ? `${path}?${text}` : path, true)
  }
  return [query as Record<string, string>, set]
}

/** The codes that a part of the address lists, those that there are. */
export const listed = <T extends string>(text: string | undefined, codes: T[]): T[] => ((text?.split(',') ?? []) as T[]).filter((code) => codes.includes(code))
