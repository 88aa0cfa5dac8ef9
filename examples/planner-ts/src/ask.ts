import type { TypedDocumentString } from './generated/graphql.js';

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Whether the server knows operations by the hashes of its list. */
let listed = true;

/** Asks by the operation's hash alone where the server has a list of operations, else with its text. */
export async function ask<Data, Variables>(url: string, operation: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
  let answer: Answer<Data> = {};
  if (listed) {
    answer = await post(url, { variables, extensions: { persistedQuery: { version: 1, sha256Hash: operation.__meta__?.['hash'] } } });
    listed = !answer.errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND');
  }
  if (!listed) {
    answer = await post(url, { query: operation.toString(), variables });
  }
  if (answer.errors || !answer.data) {
    throw new Error(answer.errors?.map(({ message, path }) => `${message}${path ? ` (${path.join('.')})` : ''}`).join('; ') ?? 'no data');
  }
  return answer.data;
}

async function post<Data>(url: string, body: object): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => {
    throw new Error('no answer; policygraph serve starts a server, the first argument names another', { cause: error });
  });
  return await response.json() as Answer<Data>;
}
