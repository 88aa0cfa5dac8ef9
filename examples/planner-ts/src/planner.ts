// node dist/planner.js [URL [PLACE]] lists the targets that are behind, by area.
import { ask } from './ask.js';
import { graphql } from './generated/gql.js';
import type { BehindQuery } from './generated/graphql.js';

const behind = graphql(`
  query Behind($place: ID, $after: Cursor) {
    ledger(filter: { states: [behind, missed], place: $place }) {
      groups(by: entity, first: 50, after: $after) {
        nodes {
          node { __typename ... on Entity { name } }
          entries(first: 100) {
            nodes {
              target { indicator { name } measure value unit period }
              result { value unit period }
              note { english }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

type Groups = NonNullable<NonNullable<BehindQuery['ledger']>['groups']>;

function print({ node, entries }: Groups['nodes'][number]): void {
  const targets = entries?.nodes ?? [];
  const area = node && 'name' in node ? node.name : 'of no area';
  console.log(`${area}: ${targets.length}`);
  for (const { target, result, note } of targets) {
    const now = result ? `${result.value}${result.unit} (${result.period})` : 'no result';
    console.log(`  ${target.indicator.name} ${target.measure}: ${now} of ${target.value}${target.unit} (${target.period}): ${note.english}`);
  }
}

const [url = 'http://127.0.0.1:8080/graphql', place = null] = process.argv.slice(2);
let after: string | null = null;
try {
  do {
    const answer: BehindQuery = await ask(url, behind, { place, after });
    const groups: Groups | null | undefined = answer.ledger?.groups;
    groups?.nodes.forEach(print);
    after = groups?.pageInfo.hasNextPage ? groups.pageInfo.endCursor ?? null : null;
  } while (after);
} catch (error) {
  console.error(`planner-ts: ${url}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
