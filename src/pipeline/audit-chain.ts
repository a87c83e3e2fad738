import { sha256 } from './hash.ts';
import type { AuditHead, AuditRow, AuditRows } from './ports/audit.ts';

/** The head of a chain without rows. */
export const noRows: AuditHead = { seq: 0, hash: '0'.repeat(64) };

const pageSize = 1000;

/**
 * Every part of the row with its length in bytes before it, `-` for one that is not there, commas between, as SHA-256.
 * The database computes the same when it adds a row; a check must not take the database's word for it.
 */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { previousHash, seq, at, workspace, channel, event, generationId, actor, detail } = row;
  const parts = [previousHash, String(seq), at, workspace, channel, event, generationId, actor, detail];
  return sha256(parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join(','));
}

/** `12:3f9a…` */
export function formatHead({ seq, hash }: AuditHead): string {
  return `${seq}:${hash}`;
}

export type AuditVerdict =
  | { intact: true /** The newest row, in the form to be kept elsewhere. */; head: string }
  | { intact: false /** A sentence that names the first row that is wrong. */; problem: string };

/** Walks the whole chain; a head from earlier must be part of it, and every decision that is stored must be told of. */
export async function verifyChain({ page, unrecorded }: AuditRows, kept: AuditHead | undefined): Promise<AuditVerdict> {
  let last: AuditHead = noRows;
  for (;;) {
    // From the very beginning: nothing belongs before the first row either.
    const after = last === noRows ? Number.MIN_SAFE_INTEGER : last.seq;
    const rows = await page({ after, limit: pageSize });
    for (const row of rows) {
      const problem = problemOf(row, last, kept);
      if (problem) return { intact: false, problem };
      last = row;
    }
    if (rows.length < pageSize) break;
  }
  if (kept && kept.seq > last.seq) {
    const problem = `Row ${last.seq + 1} is missing: the chain ends at row ${last.seq}, and the head that was kept is row ${kept.seq}. Its end was cut off.`;
    return { intact: false, problem };
  }
  const lost = await unrecorded();
  if (lost) {
    const problem = `Decision ${lost.seq} (“${lost.decision}” about ${lost.generationId}) has no row of its own: it was written past the record, by hand or by a program of an earlier version.`;
    return { intact: false, problem };
  }
  return { intact: true, head: formatHead(last) };
}

function problemOf(row: AuditRow, before: AuditHead, kept: AuditHead | undefined): string | undefined {
  const { seq } = row;
  if (seq <= before.seq) return `Row ${seq} does not belong there: numbers begin with 1, and each is there once.`;
  if (seq !== before.seq + 1) {
    return `Row ${before.seq + 1} is missing: after row ${before.seq} comes row ${seq}.`;
  }
  if (row.hash !== auditHash(row)) return `Row ${seq} was changed: what it says does not give its hash.`;
  if (row.previousHash !== before.hash) {
    return `Row ${seq} does not belong there: it was written after another row ${before.seq} than the one before it.`;
  }
  if (kept?.seq === seq && kept.hash !== row.hash) {
    return `Row ${seq} is not the one whose hash was kept: it, or a row before it, was written anew.`;
  }
  return undefined;
}
