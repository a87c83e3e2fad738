/** Writes what Slack accepts, as far as @slack/types says it: node tools/slack-schema.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

export const schemaFile = fileURLToPath(new URL('../tests/helpers/slack/known-block.schema.json', import.meta.url));
const types = fileURLToPath(import.meta.resolve('@slack/types')).replace(/\.js$/, '.d.ts');

/** JSON schema of `KnownBlock` and `View`, as text; what the types do not name is refused. */
export function slackSchema(): string {
  const version = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.resolve('@slack/types')), 'utf8'),
  ).version;
  const generator = createGenerator({
    path: types,
    type: '*',
    jsDoc: 'none',
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const definitions = {
    ...generator.createSchema('KnownBlock').definitions,
    ...generator.createSchema('View').definitions,
  };
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ $comment: `Made of @slack/types ${version} by tools/slack-schema.ts.`, definitions: sorted }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(schemaFile, slackSchema());
