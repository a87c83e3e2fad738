import { describe, expect, it } from 'vitest';
import { auditHash, verifyChain } from '../../src/pipeline/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../src/pipeline/ports/audit.ts';
import { chainOf, createFakeAuditRows } from '../helpers/fake-audit-rows.ts';

const actor = { id: 'desk:eva', name: 'Eva', verified: true };
const event = (number: number): AuditEvent => ({
  ...{ event: 'decided', workspace: 'local', channel: 'general', generationId: `g${number}`, actor },
  detail: { decision: 'approved', contentHash: `${number}` },
});
const chain = (length: number) => chainOf(Array.from({ length }, (_, index) => event(index + 1)));
const verify = (rows: AuditRow[], kept?: { seq: number; hash: string }) => verifyChain(createFakeAuditRows(rows), kept);
const problem = (text: string) => ({ intact: false, problem: expect.stringContaining(text) });

/** As somebody would who may write to the table and knows how hashes are made. */
function rewritten(rows: AuditRow[]): AuditRow[] {
  const done: AuditRow[] = [];
  for (const [index, row] of rows.entries()) {
    const next = { ...row, seq: index + 1, previousHash: done.at(-1)?.hash ?? '0'.repeat(64) };
    done.push({ ...next, hash: auditHash(next) });
  }
  return done;
}
const at = (rows: AuditRow[], index: number) => rows[index] as AuditRow;

describe('a chain', () => {
  it('as it was written is intact, and its head names its last row', async () => {
    const rows = chain(5);
    expect(await verify(rows)).toEqual({ intact: true, head: `5:${at(rows, 4).hash}` });
    expect(await verify(rows, at(rows, 2))).toMatchObject({ intact: true });
    expect(await verify([])).toEqual({ intact: true, head: `0:${'0'.repeat(64)}` });
  });

  it('is walked to its end, however long it is', async () => {
    const rows = chain(2500);
    expect(await verify(rows)).toMatchObject({ intact: true, head: expect.stringMatching(/^2500:/) });
    rows[2100] = { ...at(rows, 2100), workspace: 'other' };
    expect(await verify(rows)).toEqual(problem('Row 2101 was changed'));
    expect(await verify(chain(2000))).toMatchObject({ intact: true, head: expect.stringMatching(/^2000:/) });
  });

  it.each<[string, Partial<AuditRow>]>([
    ['time', { at: '2026-01-02T03:02:00.001Z' }],
    ['workspace', { workspace: 'other' }],
    ['channel', { channel: null }],
    ['event', { event: 'requested' }],
    ['generation', { generationId: 'g4' }],
    ['actor', { actor: '{"id":"desk:ana","name":"Eva","verified":true}' }],
    ['detail', { detail: '{"contentHash":"3","decision":"rejected"}' }],
    ['hash', { hash: 'f'.repeat(64) }],
    ['link', { previousHash: 'f'.repeat(64) }],
  ])('shows a row whose %s was changed', async (_name, change) => {
    const rows = chain(5);
    rows[2] = { ...at(rows, 2), ...change };
    expect(await verify(rows)).toEqual(problem('Row 3 was changed'));
  });

  it('shows a changed row that was given its new hash', async () => {
    const rows = chain(5);
    const changed = { ...at(rows, 2), detail: '{}' };
    rows[2] = { ...changed, hash: auditHash(changed) };
    expect(await verify(rows)).toEqual(problem('Row 4 does not belong there'));
  });

  it('shows that what belongs to one part was moved to another', async () => {
    const rows = chain(1);
    const moved = { ...at(rows, 0), workspace: 'loca', channel: 'lgeneral' };
    expect(auditHash(moved)).not.toBe(at(rows, 0).hash);
    expect(auditHash({ ...moved, channel: null })).not.toBe(auditHash({ ...moved, channel: '' }));
    expect(auditHash({ ...moved, channel: null })).not.toBe(auditHash({ ...moved, channel: '-' }));
  });

  it('shows the first row that is missing', async () => {
    const rows = chain(5);
    expect(await verify(rows.toSpliced(2, 1))).toEqual(problem('Row 3 is missing'));
    expect(await verify(rows.slice(1))).toEqual(problem('Row 1 is missing'));
  });

  it('shows a row that was put in between, before the first one, or twice', async () => {
    const rows = chain(5);
    const shifted = rows.toSpliced(2, 0, at(rows, 3)).map((row, index) => ({ ...row, seq: index + 1 }));
    expect(await verify(shifted)).toEqual(problem('Row 3 was changed'));
    expect(await verify([{ ...at(rows, 0), seq: 0 }, ...rows])).toEqual(problem('Row 0 does not belong there'));
    expect(await verify(rows.toSpliced(2, 0, at(rows, 1)))).toEqual(problem('Row 2 does not belong there'));
  });

  it('shows rows that changed places', async () => {
    const rows = chain(5);
    const swapped = rows.with(1, { ...at(rows, 2), seq: 2 }).with(2, { ...at(rows, 1), seq: 3 });
    expect(await verify(swapped)).toEqual(problem('Row 2 was changed'));
  });

  it('that was cut off is only shown by a head that was kept', async () => {
    const rows = chain(5);
    expect(await verify(rows.slice(0, 3))).toMatchObject({ intact: true });
    expect(await verify(rows.slice(0, 3), at(rows, 4))).toEqual(problem('Row 4 is missing'));
    expect(await verify([], at(rows, 0))).toEqual(problem('Row 1 is missing'));
  });

  it('that was written anew is only shown by a head that was kept', async () => {
    const rows = chain(5);
    const forged = rewritten(rows.with(1, { ...at(rows, 1), detail: '{}' }));
    expect(await verify(forged)).toMatchObject({ intact: true });
    expect(await verify(forged, at(rows, 3))).toEqual(problem('Row 4 is not the one whose hash was kept'));
    expect(await verify(rewritten(rows.toSpliced(1, 1)), at(rows, 3))).toEqual(problem('Row 4 is not the one'));
  });
});
