import type { Severity, State } from '../api/generated/graphql'
import { useLanguage } from '../language'

/** The states in the order that a supervisor reads them. */
export const states: State[] = ['achieved', 'ahead', 'on_track', 'behind', 'missed', 'not_due', 'no_result', 'not_comparable']

/** A bar of all targets by state; each part leads to its targets. */
export function StateBar({ counts, total, link }: { counts: { state: State; targets: number }[]; total: number; link: (state: State) => string }) {
  const { code, meaning } = useLanguage()
  const of = new Map(counts.map((count) => [count.state, count.targets]))
  const parts = states.filter((state) => of.get(state))
  return (
    <div class="states">
      <div class="statebar" aria-hidden="true">
        {parts.map((state) => (
          <span key={state} class={`state-${state}`} style={{ flexGrow: of.get(state)! / total }} />
        ))}
      </div>
      <ul>
        {parts.map((state) => (
          <li key={state}>
            <a href={link(state)} title={meaning('State', state)}>
              <span class={`swatch state-${state}`} aria-hidden="true" />
              {code('State', state)} <b>{of.get(state)}</b>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function StateTag({ state }: { state: State }) {
  const { code, meaning } = useLanguage()
  return (
    <span class={`tag state-${state}`} title={meaning('State', state)}>
      {code('State', state)}
    </span>
  )
}

export function SeverityTag({ severity }: { severity: Severity }) {
  const { code } = useLanguage()
  return <span class={`tag severity-${severity}`}>{code('Severity', severity)}</span>
}
