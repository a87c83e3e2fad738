import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createAudit, parseExport, parseHead } from '../../src/pipeline/audit.ts';
import { type ExportWhere, isWhole } from '../../src/pipeline/audit-export.ts';
import type { AuditEvent } from '../../src/pipeline/ports/audit.ts';
import { chainOf, createFakeAuditRows } from '../helpers/fake-audit-rows.ts';

const event = (changes: Partial<AuditEvent> = {}): AuditEvent => ({
  ...{ event: 'decided', workspace: 'local', channel: 'general', generationId: 'g1' },
  actor: { id: 'desk:eva', name: 'Eva', verified: true },
  detail: { decision: 'approved', contentHash: 'c'.repeat(64), imageHash: 'a'.repeat(64) },
  ...changes,
});

async function exported(events: AuditEvent[], where: ExportWhere): Promise<string> {
  return text(createAudit(createFakeAuditRows(chainOf(events))).export(where));
}

describe('an export as JSON', () => {
  it('has every row with its parts, and last the head', async () => {
    const events = [event(), event({ event: 'settings', generationId: undefined as never, detail: { b: 1, a: [2] } })];
    const chain = chainOf(events);
    const text = await exported(events, { format: 'json' });
    const { rows, head } = JSON.parse(text);
    expect(head).toBe(`2:${chain[1]?.hash}`);
    expect(rows).toEqual(
      chain.map(({ actor, detail, ...row }) => ({ ...row, actor: JSON.parse(actor), detail: JSON.parse(detail) })),
    );
    expect(isWhole(text, 'json')).toBe(true);
  });

  it('of nothing is still JSON', async () => {
    const text = await exported([], { format: 'json' });
    expect(JSON.parse(text)).toEqual({ rows: [], head: `0:${'0'.repeat(64)}` });
    expect(isWhole(text, 'json')).toBe(true);
  });

  it('is complete over many pages', async () => {
    const text = await exported(
      Array.from({ length: 1203 }, () => event()),
      { format: 'json' },
    );
    const { rows } = JSON.parse(text) as { rows: { seq: number }[] };
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1));
  });
});

describe('an export as CSV', () => {
  it('has also rows that somebody added by hand', async () => {
    const odd = event({ actor: null as never, detail: 7 as never });
    const text = await exported([odd, event()], { format: 'csv' });
    expect(text).toMatch(/^1,.*,decided,g1,,,no,,,,7,/m);
    expect(isWhole(text, 'csv')).toBe(true);
  });

  it('has a row for each, all of one length, and the head in the last one', async () => {
    const text = await exported([event()], { format: 'csv' });
    const [header = '', row = '', head = '', ...rest] = text.split('\n');
    expect(header).toBe(
      'seq,at,workspace,channel,event,generationId,actorId,actorName,actorVerified,contentHash,imageHash,audioHash,detail,previousHash,hash',
    );
    expect(row).toMatch(/^1,2026-01-02T03:00:00\.000Z,local,general,decided,g1,desk:eva,Eva,yes,c{64},a{64},,"\{""/);
    expect(head).toMatch(/^# head,{14}1:[0-9a-f]{64}$/);
    expect(head.split(',')).toHaveLength(header.split(',').length);
    expect(rest).toEqual(['']);
    expect(isWhole(text, 'csv')).toBe(true);
  });

  it.each(['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(1)', '\t=1', '\r=1'])(
    'makes text of %j, which a spreadsheet would run',
    async (name) => {
      const text = await exported([event({ actor: { id: 'slack:U1', name, verified: true } })], { format: 'csv' });
      expect(text).toMatch(/slack:U1,"?'[=+\-@\t\r]/);
    },
  );

  it('keeps quotes, commas and line breaks in their cell', async () => {
    const text = await exported([event({ channel: 'a "b", c\nd' })], { format: 'csv' });
    expect(text).toContain('local,"a ""b"", c\nd",decided');
  });
});

describe('an export of a part', () => {
  const events = [event(), event({ workspace: 'T1' }), event(), event({ workspace: 'T1' })];
  const seqs = async (query: Record<string, string>) => {
    const { rows, head } = JSON.parse(await exported(events, parseExport({ format: 'json', ...query })));
    expect(head).toMatch(/^4:/);
    return rows.map(({ seq }: { seq: number }) => seq);
  };

  it('has one workspace, or the days that are asked for, and the head of all', async () => {
    expect(await seqs({ workspace: 'T1' })).toEqual([2, 4]);
    expect(await seqs({ since: '2026-01-02' })).toEqual([1, 2, 3, 4]);
    expect(await seqs({ until: '2026-01-02' })).toEqual([1, 2, 3, 4]);
    expect(await seqs({ since: '2026-01-03' })).toEqual([]);
    expect(await seqs({ until: '2026-01-01' })).toEqual([]);
  });

  it('days count from their first moment to their last', () => {
    expect(parseExport({ format: 'csv', since: '2026-01-02', until: '2026-01-02' })).toEqual({
      ...{ format: 'csv', since: new Date('2026-01-02T00:00:00.000Z'), before: new Date('2026-01-03T00:00:00.000Z') },
    });
  });

  it.each([
    [{}, 'format'],
    [{ format: 'xml' }, 'format'],
    [{ format: 'csv', since: 'yesterday' }, 'since'],
    [{ format: 'csv', until: '2026-02-30' }, 'until'],
    [{ format: 'csv', since: '2026-01-02', until: '2026-01-01' }, 'until'],
    [{ format: 'csv', workspace: '' }, 'workspace'],
  ])('%j is refused by the name of what is wrong', (query: Record<string, string>, field) => {
    expect(() => parseExport(query)).toThrow(expect.objectContaining({ code: 'validation', field }));
  });

  it('of something unknown is refused', () => {
    expect(() => parseExport({ format: 'csv', person: 'eva' })).toThrow('Possible are format');
  });
});

it('an export that broke off is not whole', async () => {
  for (const format of ['csv', 'json'] as const) {
    const text = await exported([event(), event()], { format });
    for (const part of [text.slice(0, -3), text.slice(0, text.length / 2), ''])
      expect(isWhole(part, format)).toBe(false);
  }
});

it('a head is read as it is printed', () => {
  expect(parseHead(` 12:${'a'.repeat(64)}\n`)).toEqual({ seq: 12, hash: 'a'.repeat(64) });
  for (const text of ['', '12', `12:${'A'.repeat(64)}`, `-1:${'a'.repeat(64)}`, `x:${'a'.repeat(64)}`]) {
    expect(() => parseHead(text)).toThrow(expect.objectContaining({ code: 'validation', field: 'head' }));
  }
});
