// node breaking.mjs RELEASED NOW: what breaks clients of the released schema, a
// line each. To take away what the release had deprecated breaks nobody.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [released, now] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, 'utf8')));
const changes = await diff(released, now, [DiffRule.suppressRemovalOfDeprecatedField]);
for (const { criticality, message } of changes) {
  if (criticality.level === CriticalityLevel.Breaking) console.log(message);
}
