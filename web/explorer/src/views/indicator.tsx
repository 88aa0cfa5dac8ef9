import { useRoute } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { allPages, ask, useAnswer } from '../api/client'
import { graphql } from '../api/generated'
import type { IndicatorCardQuery, Measure } from '../api/generated/graphql'
import { amount, endOf, figure, period } from '../format'
import { useLanguage } from '../language'
import { SourceLink, Thing } from '../parts/links'
import { Cut, Show, Unknown } from '../parts/states'

const indicatorQuery = graphql(`
  query IndicatorCard($id: ID!, $observations: Cursor, $targets: Cursor) {
    node(id: $id) {
      ... on Indicator {
        id
        name
        english
        aliases
        dimension
        direction
        observations(first: 100, after: $observations) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...Point
          }
        }
        targets(first: 100, after: $targets) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...Point
          }
        }
      }
    }
  }
`)

type Indicator = Extract<NonNullable<IndicatorCardQuery['node']>, { name: string; aliases: string[] }>
export type Point = Indicator['observations']['nodes'][number]

const measures: Measure[] = ['level', 'growth', 'change', 'rank', 'difference']

/** One indicator over reports and places. */
export function Indicator() {
  const id = useRoute().params.id ?? ''
  const answer = useAnswer(`indicator ${id}`, async (signal) => {
    let indicator: Indicator | undefined
    const of = async (variables: { observations?: string; targets?: string }) => {
      const { node } = await ask(indicatorQuery, { id, ...variables }, signal)
      indicator = node && 'aliases' in node ? (node as Indicator) : undefined
      return indicator
    }
    const none = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } }
    const observations = await allPages<Point>(async (after) => (await of({ observations: after }))?.observations ?? none)
    const targets = await allPages<Point>(async (after) => (await of({ targets: after }))?.targets ?? none)
    return { indicator, points: [...observations.nodes, ...targets.nodes], total: observations.total + targets.total }
  })
  return <Show answer={answer}>{({ indicator, points, total }) => (indicator ? <IndicatorPage indicator={indicator} points={points} total={total} /> : <Unknown />)}</Show>
}

function IndicatorPage({ indicator, points, total }: { indicator: Indicator; points: Point[]; total: number }) {
  const { t, name, code, language } = useLanguage()
  const other = language === 'en' && indicator.english ? indicator.name : indicator.english
  return (
    <div class="page">
      <div class="heading">
        <p class="type">{t('indicator')}</p>
        <h1>{name(indicator)}</h1>
        {other && <p class="quiet">{other}</p>}
        {indicator.aliases.length > 0 && (
          <p class="quiet">
            {t('aliases')} {indicator.aliases.join('、')}
          </p>
        )}
        {indicator.direction && <p class="quiet">{t(indicator.direction === 'up' ? 'goodUp' : 'goodDown')}</p>}
      </div>
      {total > points.length && <Cut shown={points.length} of={total} />}
      {measures.map((measure) => {
        const of = points.filter((point) => point.measure === measure)
        return (
          of.length > 0 && (
            <section class="card" key={measure}>
              <h2>{code('Measure', measure)}</h2>
              <Charts points={of} />
              <PointTable points={of} />
            </section>
          )
        )
      })}
    </div>
  )
}

function PointTable({ points }: { points: Point[] }) {
  const { t, name, code, language } = useLanguage()
  const ordered = points.toSorted((a, b) => endOf(a.period) - endOf(b.period) || a.about.name.localeCompare(b.about.name, 'zh'))
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>{t('period')}</th>
            <th>{t('about')}</th>
            <th class="number">{t('value')}</th>
            <th>{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((point) => (
            <tr key={point.id}>
              <td>
                <span class="when">{period(point.period, language)}</span> <span class="quiet when">{code('Kind', point.kind)}</span>
              </td>
              <td>
                <Thing node={point.about} /> {point.benchmark && <span class="quiet when">{t('against', { place: name(point.benchmark) })}</span>}
              </td>
              <td class="number">{figure(point, language)}</td>
              <td>
                {point.sources.map((source) => (
                  <SourceLink key={source.start} source={source} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The unit that most of the figures of one base unit are in, and how many base units it has: 亿元, 100,000,000. */
function commonUnit(points: Point[]): { unit: string; size: number } {
  const [most] = [...Map.groupBy(points, ({ unit }) => unit).values()].toSorted((a, b) => b.length - a.length)
  const whole = most!.find(({ value }) => value !== 0)
  return whole ? { unit: whole.unit, size: whole.baseValue / whole.value } : { unit: points[0]!.baseUnit, size: 1 }
}

/** So many lines can be told apart. */
const mostLines = 8

/** A chart for each unit and benchmark: figures of one axis can be held against each other. What has no series is left to the table. */
function Charts({ points }: { points: Point[] }) {
  const { t, name } = useLanguage()
  const facets = [...Map.groupBy(points, ({ baseUnit, benchmark }) => `${baseUnit} ${benchmark?.id}`).values()].toSorted((a, b) => b.length - a.length)
  const series = facets.filter((of) => new Set(of.map(({ period }) => period)).size > 1)
  const left = points.length - series.reduce((n, of) => n + of.length, 0)
  if (series.length === 0) return null
  return (
    <>
      {series.map((of) => {
        const places = [...Map.groupBy(of, ({ about }) => about.id).values()].toSorted((a, b) => b.length - a.length)
        const { baseUnit, benchmark } = of[0]!
        return (
          <figure key={`${baseUnit} ${benchmark?.id}`}>
            <figcaption class="quiet">
              {[t('unit', { unit: commonUnit(of).unit || '–' }), benchmark && t('against', { place: name(benchmark) }), of.some(({ kind }) => kind === 'target') && t('chartMarks')].filter(Boolean).join(' · ')}
            </figcaption>
            <Chart points={places.slice(0, mostLines).flat()} />
            {places.length > mostLines && <p class="quiet">{t('chartCut', { shown: mostLines, of: places.length })}</p>}
          </figure>
        )
      })}
      {left > 0 && <p class="quiet">{t('onePeriod', { n: left })}</p>}
    </>
  )
}

/** The series: a line a place through the results, targets as marks. */
function Chart({ points }: { points: Point[] }) {
  const { name, language, code } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let stopped = false
    import('@observablehq/plot').then((Plot) => {
      if (stopped || !box.current) return
      const ordered = points.toSorted((a, b) => endOf(a.period) - endOf(b.period))
      const { size } = commonUnit(points)
      const data = ordered.map((point) => ({
        value: point.baseValue / size,
        target: point.kind === 'target',
        period: period(point.period, language),
        place: name(point.about),
        line: `${point.about.id} ${point.period.replace(/\d/g, '')}`, // a year and a half-year are no series
        said: `${period(point.period, language)} ${figure(point, language)}`,
      }))
      const places = [...new Set(data.map(({ place }) => place))]
      const chart = Plot.plot({
        width: Math.max(280, box.current.clientWidth),
        height: 240,
        marginLeft: 64,
        inset: 12, // no mark on an axis
        ariaLabel: code('Measure', points[0]!.measure),
        x: { type: 'point', domain: [...new Set(data.map(({ period }) => period))], label: null },
        y: { label: null, grid: true, tickFormat: (value: number) => amount(value, ''), reverse: points[0]!.measure === 'rank', nice: true, ticks: 4 },
        color: { domain: places, legend: places.length > 1, scheme: 'Tableau10' },
        marks: [
          Plot.line(data.filter(({ target }) => !target), { x: 'period', y: 'value', stroke: 'place', z: 'line' }),
          Plot.dot(data.filter(({ target }) => !target), { x: 'period', y: 'value', fill: 'place', r: 4.5, title: 'said', tip: true }),
          Plot.dot(data.filter(({ target }) => target), { x: 'period', y: 'value', stroke: 'place', symbol: 'diamond', r: 7, strokeWidth: 2, title: 'said', tip: true }),
        ],
      })
      chart.setAttribute('role', 'img')
      for (const part of chart.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label') // the whole has one
      box.current.replaceChildren(chart)
    })
    return () => {
      stopped = true
    }
  }, [points, language])
  return <div ref={box} class="chart" />
}
