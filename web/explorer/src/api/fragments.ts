import { graphql } from '../api/generated'

/** What several queries ask of the same kind of node. */

export const thingFragment = graphql(`
  fragment Thing on Entity {
    id
    type
    name
    english
  }
`)

export const whereFragment = graphql(`
  fragment Where on Source {
    document {
      id
      title
    }
    section {
      number
      title
    }
    start
    end
    context
  }
`)

export const figureFragment = graphql(`
  fragment Figure on Metric {
    id
    measure
    value
    unit
    comparator
    period
    indicator {
      id
      name
      english
    }
    sources {
      ...Where
    }
  }
`)

export const figuresFragment = graphql(`
  fragment Figures on Entity {
    observations(first: 100) {
      totalCount
      nodes {
        ...Figure
      }
    }
    targets(first: 100) {
      totalCount
      nodes {
        ...Figure
      }
    }
    milestones(first: 20) {
      nodes {
        id
        status
        period
        sources {
          ...Where
        }
      }
    }
  }
`)

export const pointFragment = graphql(`
  fragment Point on Metric {
    id
    kind
    measure
    value
    unit
    baseValue
    baseUnit
    comparator
    period
    about {
      ...Thing
    }
    benchmark {
      ...Thing
    }
    sources {
      ...Where
    }
  }
`)

export const readFragment = graphql(`
  fragment Read on Metric {
    __typename
    id
    kind
    measure
    value
    unit
    comparator
    period
    indicator {
      id
      name
      english
    }
    about {
      ...Thing
    }
    benchmark {
      ...Thing
    }
    sources {
      document {
        id
      }
      start
      end
      rule
    }
  }
`)
