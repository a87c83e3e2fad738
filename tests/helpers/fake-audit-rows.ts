import stringify from 'safe-stable-stringify';
import { auditHash, noRows } from '../../src/pipeline/audit-chain.ts';
import type { AuditEvent, AuditRow, AuditRows } from '../../src/pipeline/ports/audit.ts';

/** A chain in memory, as the database would make it: one row a minute from `2026-01-02T03:00:00.000Z` on. */
export function chainOf(events: readonly AuditEvent[]): AuditRow[] {
  const rows: AuditRow[] = [];
  for (const { event, workspace, channel, generationId, actor, detail } of events) {
    const row = {
      seq: rows.length + 1,
      at: new Date(Date.UTC(2026, 0, 2, 3, rows.length)).toISOString(),
      ...{ event, workspace, channel: channel ?? null, generationId: generationId ?? null },
      actor: stringify(actor),
      detail: stringify(detail),
      previousHash: rows.at(-1)?.hash ?? noRows.hash,
    };
    rows.push({ ...row, hash: auditHash(row) });
  }
  return rows;
}

/** Answers with exactly these rows, whoever made or harmed them. */
export function createFakeAuditRows(rows: readonly AuditRow[]): AuditRows {
  return {
    head: async () => rows.at(-1) ?? noRows,
    unrecorded: async () => undefined,
    async page({ after, upTo = Number.POSITIVE_INFINITY, since, before, workspace, limit }) {
      return rows
        .filter(({ seq }) => seq > after && seq <= upTo)
        .filter(
          ({ at }) => (!since || Date.parse(at) >= since.getTime()) && (!before || Date.parse(at) < before.getTime()),
        )
        .filter((row) => workspace === undefined || row.workspace === workspace)
        .slice(0, limit);
    },
  };
}
