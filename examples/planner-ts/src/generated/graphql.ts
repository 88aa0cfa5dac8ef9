/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a number measures of its indicator. */
export type Measure =
  /** 增减: an absolute change, percentage points included. */
  | 'change'
  /** 差距: a difference from the benchmark. */
  | 'difference'
  /** 增速: a percentage change, a fall negative. */
  | 'growth'
  /** 水平: an amount, count, rate, share or ratio. */
  | 'level'
  /** 位次: a rank within the benchmark. */
  | 'rank';

export type BehindQueryVariables = Exact<{
  place?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type BehindQuery = { ledger: { groups: { nodes: Array<{ node:
          | { __typename: 'Area', name: string }
          | { __typename: 'Document' }
          | { __typename: 'Event', name: string }
          | { __typename: 'Indicator' }
          | { __typename: 'Milestone' }
          | { __typename: 'Observation' }
          | { __typename: 'Organization', name: string }
          | { __typename: 'Person', name: string }
          | { __typename: 'Place', name: string }
          | { __typename: 'Platform', name: string }
          | { __typename: 'Policy', name: string }
          | { __typename: 'Programme', name: string }
          | { __typename: 'Project', name: string }
          | { __typename: 'Reform', name: string }
          | { __typename: 'Relation' }
          | { __typename: 'Section' }
          | { __typename: 'Target' }
         | null, entries: { nodes: Array<{ target: { measure: Measure, value: number, unit: string, period: string, indicator: { name: string } }, result: { value: number, unit: string, period: string } | null, note: { english: string } }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BehindDocument = new TypedDocumentString(`
    query Behind($place: ID, $after: Cursor) {
  ledger(filter: {states: [behind, missed], place: $place}) {
    groups(by: entity, first: 50, after: $after) {
      nodes {
        node {
          __typename
          ... on Entity {
            name
          }
        }
        entries(first: 100) {
          nodes {
            target {
              indicator {
                name
              }
              measure
              value
              unit
              period
            }
            result {
              value
              unit
              period
            }
            note {
              english
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, {"hash":"sha256:2b60a1477a877b8549b15c2f6558fec9d63c73b0b55d9e8c551860b5dd29b39a"}) as unknown as TypedDocumentString<BehindQuery, BehindQueryVariables>;