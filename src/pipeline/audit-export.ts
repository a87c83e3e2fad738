import { stringify } from 'csv-stringify/sync';
import { formatHead } from './audit-chain.ts';
import type { AuditRow, AuditRows } from './ports/audit.ts';
import type { Actor } from './ports/generation.ts';

export type AuditFormat = 'csv' | 'json';

export interface ExportWhere {
  format: AuditFormat;
  /** Rows of this moment and later … */
  since?: Date;
  /** … and before this one. */
  before?: Date;
  workspace?: string;
}

const pageSize = 500;
const columns = [
  ...['seq', 'at', 'workspace', 'channel', 'event', 'generationId'],
  ...['actorId', 'actorName', 'actorVerified', 'contentHash', 'imageHash', 'audioHash'],
  ...['detail', 'previousHash', 'hash'],
];

/**
 * The rows as text, in pieces, and last the head of the whole chain at the moment the export began: with it kept
 * elsewhere, nobody can cut off or rewrite what came before unseen.
 * CSV ends with a row whose first cell is `# head` and whose last one is the head; JSON is `{rows, head}`.
 */
export async function* exportAudit(rows: AuditRows, { format, ...where }: ExportWhere): AsyncIterable<string> {
  const head = await rows.head();
  const ending = formatHead(head);
  if (format === 'csv') yield csv([columns]);
  else yield '{"rows":[';
  let after = 0;
  let first = true;
  while (after < head.seq) {
    const page = await rows.page({ ...where, after, upTo: head.seq, limit: pageSize });
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
    if (format === 'csv') yield csv(page.map(cellsOf));
    else yield `${first ? '' : ','}\n${page.map((row) => JSON.stringify(entryOf(row))).join(',\n')}`;
    first = false;
  }
  if (format === 'csv') yield csv([['# head', ...columns.slice(2).map(() => ''), ending]]);
  else yield `\n],"head":${JSON.stringify(ending)}}\n`;
}

/** Whether all of it is there: an export that broke off has no head. */
export function isWhole(text: string, format: AuditFormat): boolean {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  return format === 'csv' ? /^# head,.*,\d+:[0-9a-f]{64}$/.test(last) : /^\],"head":"\d+:[0-9a-f]{64}"\}$/.test(last);
}

/** What a spreadsheet would take for a formula is made text by an apostrophe before it. */
function csv(lines: (string | number)[][]): string {
  return stringify(lines, { escape_formulas: true });
}

function cellsOf(row: AuditRow): (string | number)[] {
  const { seq, at, workspace, channel, event, generationId, detail, previousHash, hash } = row;
  const { id = '', name = '', verified } = objectOf(row.actor) as Partial<Actor>;
  const { contentHash, imageHash, audioHash } = objectOf(detail);
  const hashes = [contentHash, imageHash, audioHash].map((one) => (typeof one === 'string' ? one : ''));
  return [
    ...[seq, at, workspace, channel ?? '', event, generationId ?? ''],
    ...[id, name, verified ? 'yes' : 'no', ...hashes, detail, previousHash, hash],
  ];
}

/** A row that somebody added by hand may hold anything, and must not keep the others from being exported. */
function objectOf(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function entryOf({ actor, detail, ...row }: AuditRow): Record<string, unknown> {
  return { ...row, actor: JSON.parse(actor), detail: JSON.parse(detail) };
}
