// node subscribe.mjs ws|sse URL QUERY [HEADERS]: the answers to an operation, a line each,
// until it is complete; then, or when it fails, how it ended. HEADERS is a JSON
// object; over a WebSocket it goes with the first message.
import { createClient as overWebSocket } from 'graphql-ws';
import { createClient as overEvents } from 'graphql-sse';
import WebSocket from 'ws';

const [transport, url, query, given = '{}'] = process.argv.slice(2);
const headers = JSON.parse(given);
const client = transport === 'ws'
  ? overWebSocket({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: headers, retryAttempts: 0 })
  : overEvents({ url, headers, retryAttempts: 0 });
const say = (text) => process.stdout.write(`${text}\n`);
client.subscribe({ query }, {
  next: ({ data, errors, extensions }) => say(JSON.stringify({ data, errors, cost: extensions?.cost && Object.keys(extensions.cost) })),
  complete: () => { say('complete'); client.dispose(); },
  error: (error) => say(`error ${Array.isArray(error) ? JSON.stringify(error) : error.code ? `${error.code} ${error.reason}` : error.message}`),
});
