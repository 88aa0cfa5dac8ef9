import { useQuery } from '../api/client'
import { graphql } from '../api/generated'
import type { DocumentsQuery } from '../api/generated/graphql'
import { period } from '../format'
import { useLanguage } from '../language'

const documentsQuery = graphql(`
  query Documents {
    documents(last: 100) {
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
export const useDocuments = () => useQuery(documentsQuery, {})
