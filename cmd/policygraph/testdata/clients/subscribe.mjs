// node subscribe.mjs ws|sse URL QUERY: the answers to an operation, a line each,
// until it is complete; then, or when it fails, how it ended.
import { createClient as overWebSocket } from 'graphql-ws';
import { createClient as overEvents } from 'graphql-sse';
import WebSocket from 'ws';

const [transport, url, query] = process.argv.slice(2);
const client = transport === 'ws'
  ? overWebSocket({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  : overEvents({ url, retryAttempts: 0 });
const say = (text) => process.stdout.write(`${text}\n`);
client.subscribe({ query }, {
  next: ({ data, errors }) => say(JSON.stringify(errors ? { data, errors } : { data })),
  complete: () => { say('complete'); client.dispose(); },
  error: (error) => say(`error ${Array.isArray(error) ? JSON.stringify(error) : error.code ?? error.message}`),
});
