import { useQuery } from '../api/client'
import { graphql } from '../api/generated'

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

/** The reports of the graph, the latest of a place last. */
export const useDocuments = () => useQuery(documentsQuery, {})
