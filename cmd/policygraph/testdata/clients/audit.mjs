// node audit.mjs URL: all audits of GraphQL over HTTP, MUST, SHOULD and MAY, and
// how many failed; a line for each that did.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
let failed = 0;
const audits = serverAudits({ url });
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== 'ok') {
    failed++;
    console.log(`${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${audits.length} audits, ${failed} failed`);
