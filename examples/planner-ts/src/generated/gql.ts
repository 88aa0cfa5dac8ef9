/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Behind($place: ID, $after: Cursor) {\n    ledger(filter: { states: [behind, missed], place: $place }) {\n      groups(by: entity, first: 50, after: $after) {\n        nodes {\n          node { __typename ... on Entity { name } }\n          entries(first: 100) {\n            nodes {\n              target { indicator { name } measure value unit period }\n              result { value unit period }\n              note { english }\n            }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.BehindDocument,
};
const documents: Documents = {
    "\n  query Behind($place: ID, $after: Cursor) {\n    ledger(filter: { states: [behind, missed], place: $place }) {\n      groups(by: entity, first: 50, after: $after) {\n        nodes {\n          node { __typename ... on Entity { name } }\n          entries(first: 100) {\n            nodes {\n              target { indicator { name } measure value unit period }\n              result { value unit period }\n              note { english }\n            }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.BehindDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Behind($place: ID, $after: Cursor) {\n    ledger(filter: { states: [behind, missed], place: $place }) {\n      groups(by: entity, first: 50, after: $after) {\n        nodes {\n          node { __typename ... on Entity { name } }\n          entries(first: 100) {\n            nodes {\n              target { indicator { name } measure value unit period }\n              result { value unit period }\n              note { english }\n            }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.js').BehindDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
