'use strict';

const defaultQuery = `# policygraph: ask what a government work report says.
# Ctrl-Enter runs the query; Ctrl-Space completes; the book on the left is the
# documentation of every type and field.
#
# The platforms, their members, and what the reports state about them:
query Platforms {
  entities(filter: {types: [Platform]}, first: 10) {
    totalCount
    nodes {
      id
      name
      english
      members {
        edges {
          ordinal
          node { name english }
        }
      }
      observations(first: 5) {
        nodes {
          indicator { name }
          measure
          comparator
          value
          unit
          period
          sources { section { number title } quote }
        }
      }
    }
  }
}

# The targets of one indicator, with the results beside them:
query Growth {
  targets(filter: {measures: [growth]}, first: 10) {
    nodes {
      indicator {
        name
        english
        observations(filter: {measures: [growth]}) { nodes { value unit period } }
      }
      about { name }
      comparator
      value
      unit
      period
      strength
    }
  }
}

# What bears a name, in Chinese or English:
query Search {
  search(text: "谷", first: 10) {
    match
    score
    node { __typename id ... on Entity { name english } ... on Indicator { name english } }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery,
    defaultEditorToolsVisibility: false,
  }),
);
