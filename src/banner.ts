/** What the program says of itself when it is ready. */
import type { Config } from './config.ts';
import { type Port, ports } from './provider-choices.ts';

/** What only the running program knows. */
export interface StartFacts {
  /** Of each provider in use, by its own word. */
  paid: Readonly<Record<Port, boolean>>;
  /** Where people reach it: `web desk`, `Slack (Socket Mode)`. */
  ways: readonly string[];
  /** What the platforms have to say, a sentence each. */
  warnings: readonly string[];
  /** Printed once, for whoever may sign in from elsewhere. */
  signInLink?: string;
}

const labels = { image: 'Image', audio: 'Audio', prompt: 'Prompt', moderation: 'Moderation', storage: 'Storage' };
const mostWarnings = 4;

/** At most 20 lines, without a newline at the end. Names settings and never shows their values' secrets. */
export function bannerOf(config: Config, facts: StartFacts): string {
  const lines = [`Newsmedia ${config.version}`, ''];
  const row = (label: string, text: string) => lines.push(`  ${label.padEnd(11)} ${text}`);

  row('Open', config.http.publicUrl);
  if (facts.signInLink) row('Sign in', `${facts.signInLink}  (works once, within 15 minutes)`);
  row('Chat', facts.ways.join(', '));
  row('Data', dataPlace(config));
  if (config.role !== 'all') row('Role', config.role);
  lines.push('');
  for (const port of ports) {
    const { name, why } = config.providers[port];
    const cost = facts.paid[port] ? 'costs money' : 'free';
    row(labels[port], `${name.padEnd(9)} ${cost.padEnd(12)} ${why}`);
  }
  const notes = shortened([...facts.warnings, ...config.warnings]);
  return [...lines, ...(notes.length > 0 ? ['', ...notes.map((note) => `  ! ${note}`)] : [])].join('\n');
}

function dataPlace({ database, dataDir }: Config): string {
  if (database.kind === 'embedded') {
    return `${dataDir}  (embedded database: make backups, a power cut can harm it)`;
  }
  // Host and database name only: the rest of the address may hold a password.
  const url = new URL(database.url);
  return `Postgres ${url.host}${url.pathname}, files in ${dataDir}`;
}

function shortened(warnings: readonly string[]): string[] {
  if (warnings.length <= mostWarnings) return [...warnings];
  const rest = warnings.length - mostWarnings + 1;
  return [...warnings.slice(0, mostWarnings - 1), `and ${rest} more warnings like these`];
}
