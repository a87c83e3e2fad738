import { expect, it } from 'vitest';
import { createAuditHeads } from '../src/audit-heads.ts';
import type { Log } from '../src/log.ts';

function world() {
  const lines: unknown[][] = [];
  const log = { info: (...line: unknown[]) => lines.push(line), warn: (...line: unknown[]) => lines.push(line) };
  const state = { head: '1:aa', away: false };
  const audit = {
    async head() {
      if (state.away) throw new Error('away');
      return state.head;
    },
  };
  return { lines, state, ...createAuditHeads(audit, log as unknown as Log) };
}

it('a record without rows has no head worth writing', async () => {
  const { lines, state, note } = world();
  state.head = `0:${'0'.repeat(64)}`;
  await note();
  expect(lines).toEqual([]);
});

it('the head is written when it is another one, at most once an hour', async () => {
  const { lines, state, note, chore } = world();
  await note();
  await chore.run(new AbortController().signal);
  expect(lines).toEqual([[{ head: '1:aa' }, 'the head of the audit']]);
  state.head = '2:bb';
  await chore.run(new AbortController().signal);
  await note();
  expect(lines.slice(1)).toEqual([[{ head: '2:bb' }, 'the head of the audit']]);
  expect(chore.everyMs).toBe(3_600_000);
});

it('a database that is away keeps nobody from stopping', async () => {
  const { lines, state, note } = world();
  state.away = true;
  await note();
  expect(lines).toEqual([[{ err: new Error('away') }, expect.stringContaining('could not be read')]]);
});
