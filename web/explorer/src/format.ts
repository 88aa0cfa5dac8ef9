import type { Comparator, Measure } from './api/generated/graphql'
import type { Language } from './language'

export const comparators: Record<Comparator, string> = { eq: '', gt: '> ', ge: '≥ ', approx: '≈ ', lt: '< ', le: '≤ ' }

export type Figure = { measure: Measure; value: number; unit: string; comparator: Comparator }

/** A figure as people write it: ≥ 60 %, 4,297.8 亿元, +6.2 %, 第4位. */
export function figure({ measure, value, unit, comparator }: Figure, language: Language): string {
  if (measure === 'rank') return comparators[comparator] + (language === 'zh' ? `第${value}位` : `no. ${value}`)
  const signed = measure === 'growth' || measure === 'change' || measure === 'difference'
  return comparators[comparator] + amount(value, unit, signed)
}

/** A number with its unit: digits in groups, a sign where asked for. */
export function amount(value: number, unit: string, signed = false): string {
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 6, signDisplay: signed ? 'exceptZero' : 'auto' }).format(value)
  return (unit ? `${digits} ${unit}` : digits).replace('-', '−')
}

/** A period in SDMX notation as people write it: 2024-S1 is 2024年上半年. */
export function period(sdmx: string, language: Language): string {
  const [from, to] = sdmx.split('/')
  if (to) return `${period(from!, language)}–${period(to, language)}`
  const [year, part] = sdmx.split('-')
  if (!part) return language === 'zh' ? `${year}年` : year!
  if (part[0] === 'S') return language === 'zh' ? `${year}年${part === 'S1' ? '上' : '下'}半年` : `H${part[1]} ${year}`
  if (part[0] === 'Q') return language === 'zh' ? `${year}年${'一二三四'[Number(part[1]) - 1]}季度` : `Q${part[1]} ${year}`
  if (language === 'zh') return `${year}年${Number(part)}月`
  return new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric' }).format(new Date(Number(year), Number(part) - 1))
}

/** The first day after a period, as a fraction of years, to order and draw by. */
export function endOf(sdmx: string): number {
  const last = sdmx.split('/').at(-1)!
  const [year, part] = last.split('-')
  if (!part) return Number(year) + 1
  if (part[0] === 'S') return Number(year) + Number(part[1]) / 2
  if (part[0] === 'Q') return Number(year) + Number(part[1]) / 4
  return Number(year) + Number(part) / 12
}
