import { allPages, ask, useAnswer, type Answer } from '../api/client'
import { graphql } from '../api/generated'
import type { DocumentsQuery } from '../api/generated/graphql'
import { period } from '../format'
import { useLanguage } from '../language'

const documentsQuery = graphql(`
  query Documents($after: Cursor) {
    documents(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        period
        horizon
        date
        place {
          id
          name
          english
        }
      }
    }
  }
`)

export type Report = DocumentsQuery['documents']['nodes'][number]

/** A report in a list: most have the same title, so the place and the period go before it. */
export function useReportName(): (report: Report) => string {
  const { name, language } = useLanguage()
  return (report) => `${name(report.place)} · ${period(report.period, language)} · ${report.title}`
}

/** The reports of the graph, the latest of a place last. */
export const useDocuments = (): Answer<Report[]> =>
  useAnswer('documents', async (signal) => (await allPages(async (after) => (await ask(documentsQuery, { after }, signal)).documents)).nodes)

/** The reports, none until they are there. */
export function useReports(): Report[] {
  const answer = useDocuments()
  return answer.state === 'done' ? answer.data : []
}
