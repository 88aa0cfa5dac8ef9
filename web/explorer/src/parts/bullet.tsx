import { amount } from '../format'
import { useLanguage } from '../language'
import type { Entry } from '../views/ledger'

/** A target against its result: the bar is the share reached, the line the time elapsed. */
export function Bullet({ entry: { arithmetic, state, target, result } }: { entry: Entry }) {
  const { t } = useLanguage()
  if (!arithmetic || !result) return <div class="bullet empty" aria-hidden="true" />
  if (arithmetic.share == null) return <RateBullet target={target} result={result} state={state} />
  const most = Math.max(100, arithmetic.share, arithmetic.elapsed ?? 0) * 1.04
  const label =
    `${t('share')} ${amount(arithmetic.share, '%')}` + (arithmetic.elapsed == null ? '' : `, ${t('elapsed')} ${amount(arithmetic.elapsed, '%')}`)
  return (
    <svg class="bullet" viewBox="0 0 200 22" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      <rect class="track" x="0" y="5" width={(100 / most) * 200} height="12" />
      <rect class={`reached state-${state}`} x="0" y="5" width={(arithmetic.share / most) * 200} height="12" />
      <rect class="goal" x={(100 / most) * 200 - 2} y="1" width="2" height="20" />
      {arithmetic.elapsed != null && <rect class="time" x={(arithmetic.elapsed / most) * 200 - 0.75} y="1" width="1.5" height="20" />}
    </svg>
  )
}

/** A rate against a rate: the bar runs from nought to the result, the mark is the target. */
function RateBullet({ target, result, state }: Pick<Entry, 'target' | 'state'> & { result: NonNullable<Entry['result']> }) {
  const low = Math.min(0, target.value, result.value)
  const high = Math.max(0, target.value, result.value) * 1.04 || 1
  const at = (value: number) => ((value - low) / (high - low)) * 200
  const label = `${amount(result.value, result.unit)} / ${amount(target.value, target.unit)}`
  return (
    <svg class="bullet" viewBox="0 0 200 22" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      <rect class="track" x="0" y="5" width="200" height="12" />
      <rect class={`reached state-${state}`} x={at(Math.min(0, result.value))} y="5" width={Math.abs(at(result.value) - at(0))} height="12" />
      <rect class="goal" x={at(target.value) - 1} y="1" width="2" height="20" />
    </svg>
  )
}
