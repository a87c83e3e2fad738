/** Writes `.env.example` from the table of settings: `node tools/env-example.ts`. */
import { writeFileSync } from 'node:fs';
import { settingNames, settingOf } from '../src/settings.ts';

const lines = [
  '# Every setting of Newsmedia. All are optional: without any, the program runs on its own.',
  '# Copy this file to .env and remove the # before what you set. The environment wins over .env.',
];
let group = '';
for (const name of settingNames) {
  const setting = settingOf(name);
  if (setting.group !== group) {
    lines.push('', `# --- ${setting.group} ---`);
  }
  group = setting.group;
  lines.push(`# ${setting.about}`, `#${name}=${setting.example}`);
}
writeFileSync(new URL('../.env.example', import.meta.url), `${lines.join('\n')}\n`);
