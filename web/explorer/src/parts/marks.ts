import type { Record } from '../views/reader'

/** A stretch of text with the records that lie over it, the smallest last. */
export type Mark = { text: string; start: number; end: number; records: Record[] }

export type Paragraph = { start: number; marks: Mark[] }

/**
 * The lines of a text cut where records start and end. Places count Unicode code
 * points, which JavaScript's strings do not.
 */
export function paragraphs(text: string, records: Record[]): Paragraph[] {
  const points = Array.from(text)
  const lines: Paragraph[] = []
  for (let start = 0; start < points.length; ) {
    const found = points.indexOf('\n', start)
    const end = found < 0 ? points.length : found
    if (end > start) lines.push({ start, marks: marksOf(points, start, end, records) })
    start = end + 1
  }
  return lines
}

function marksOf(points: string[], from: number, to: number, all: Record[]): Mark[] {
  const records = all.filter(({ start, end }) => start < to && from < end)
  const cuts = [...new Set([from, to, ...records.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    const over = records.filter((record) => record.start < end && start < record.end).sort((a, b) => b.end - b.start - (a.end - a.start))
    return { text: points.slice(start, end).join(''), start, end, records: over }
  })
}
