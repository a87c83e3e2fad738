import { z } from 'zod';
import { type AuditVerdict, formatHead, verifyChain } from './audit-chain.ts';
import { type ExportWhere, exportAudit } from './audit-export.ts';
import { invalid } from './errors.ts';
import type { AuditHead, AuditRows } from './ports/audit.ts';

/** What the host may do with the record: look at it. */
export interface Audit {
  /** Of the newest row: `12:3f9a…`. */
  head(): Promise<string>;
  /** Walks the whole chain; a head that was kept must be in it. */
  verify(kept?: AuditHead): Promise<AuditVerdict>;
  /** Pieces of one text. */
  export(where: ExportWhere): AsyncIterable<string>;
}

export function createAudit(rows: AuditRows): Audit {
  return {
    head: async () => formatHead(await rows.head()),
    verify: (kept) => verifyChain(rows, kept),
    export: (where) => exportAudit(rows, where),
  };
}

const dayMs = 24 * 60 * 60_000;

const day = (name: string) => z.iso.date({ error: `${name} is a day such as 2026-01-31.` });
const exportQuery = z.strictObject(
  {
    format: z.enum(['csv', 'json'], { error: 'The format must be csv or json.' }),
    since: day('since').optional(),
    until: day('until').optional(),
    workspace: z.string().min(1, 'The workspace is empty. Leave it out for all of them.').optional(),
  },
  { error: 'Possible are format, since, until and workspace.' },
);
const headPattern = /^(\d{1,15}):([0-9a-f]{64})$/;

/** Both days count, in UTC, from their first moment to their last. Throws MediaError `validation` with `field`. */
export function parseExport(query: Record<string, string | undefined>): ExportWhere {
  const parsed = exportQuery.safeParse(query);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(issue?.message ?? 'The export could not be understood.', issue?.path.join('.') || undefined);
  }
  const { format, since, until, workspace } = parsed.data;
  if (since !== undefined && until !== undefined && until < since) {
    throw invalid(`until (${until}) is before since (${since}).`, 'until');
  }
  return {
    format,
    ...(since === undefined ? {} : { since: new Date(`${since}T00:00:00.000Z`) }),
    ...(until === undefined ? {} : { before: new Date(Date.parse(`${until}T00:00:00.000Z`) + dayMs) }),
    ...(workspace === undefined ? {} : { workspace }),
  };
}

/** Throws MediaError `validation`. */
export function parseHead(text: string): AuditHead {
  const [, seq, hash] = headPattern.exec(text.trim()) ?? [];
  if (seq === undefined || hash === undefined) {
    throw invalid('A head is a number, a colon and 64 hex digits, as verify and the log print it: 12:3f9a…', 'head');
  }
  return { seq: Number(seq), hash };
}
