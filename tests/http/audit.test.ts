import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAudit } from '../../src/pipeline/audit.ts';
import type { AuditEvent, AuditRows } from '../../src/pipeline/ports/audit.ts';
import { chainOf, createFakeAuditRows } from '../helpers/fake-audit-rows.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

const event = (workspace: string): AuditEvent => ({
  ...{ event: 'requested', workspace, channel: 'general', generationId: 'g1', detail: {} },
  actor: { id: 'operator', name: 'Operator', verified: true },
});
const rows = chainOf([event('local'), event('T1'), event('local')]);
const head = `3:${rows[2]?.hash}`;

let program: HttpProgram;
const start = async (given: { accessToken?: string; rows?: AuditRows } = {}) => {
  const { rows: from = createFakeAuditRows(rows), ...rest } = given;
  program = await startHttpProgram({ ...rest, audit: createAudit(from) });
};
beforeEach(() => start());
afterEach(() => program.server.close());

it('the host may have the chain walked, also from a head that was kept', async () => {
  expect((await program.send('/api/audit/verify')).json).toEqual({ intact: true, head });
  expect((await program.send(`/api/audit/verify?head=${head}`)).json).toEqual({ intact: true, head });
  const cut = await program.send(`/api/audit/verify?head=9:${'a'.repeat(64)}`);
  expect(cut.json).toEqual({ intact: false, problem: expect.stringContaining('Row 4 is missing') });
});

it('the host may have it all, or a part, as a file', async () => {
  const json = await program.send('/api/audit/export?format=json&workspace=T1');
  expect(json.headers['content-type']).toBe('application/json');
  expect(json.headers['cache-control']).toBe('no-store');
  expect(json.json).toMatchObject({ rows: [{ seq: 2, workspace: 'T1' }], head });
  const csv = await program.send('/api/audit/export?format=csv');
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.headers['content-disposition']).toBe('attachment; filename="newsmedia-audit.csv"');
  expect(csv.text.trimEnd().split('\n')).toHaveLength(5);
});

it.each([
  ['/api/audit/verify?head=12', 'head'],
  ['/api/audit/export', 'format'],
  ['/api/audit/export?format=csv&since=soon', 'since'],
])('%s is refused by the name of what is wrong', async (path, field) => {
  const answer = await program.send(path);
  expect(answer.status).toBe(400);
  expect(answer.json.error).toMatchObject({ code: 'validation', field });
});

it('nobody else gets any of it', async () => {
  await program.server.close();
  await start({ accessToken: 'a-token-of-some-length' });
  const away = { 'X-Forwarded-For': '1.2.3.4' };
  for (const path of ['/api/audit/verify', '/api/audit/export?format=csv']) {
    expect((await program.send(path, { headers: away })).status).toBe(401);
    const wrong = { ...away, Authorization: 'Bearer another-token-of-a-length' };
    expect((await program.send(path, { headers: wrong })).status).toBe(401);
    const right = { ...away, Authorization: 'Bearer a-token-of-some-length' };
    expect((await program.send(path, { headers: right })).status).toBe(200);
  }
});

it('an export that breaks off in the middle is reported, and has no head', async () => {
  await program.server.close();
  const good = createFakeAuditRows(rows);
  await start({
    rows: {
      head: good.head,
      unrecorded: good.unrecorded,
      async page(where) {
        if (where.after > 0) throw new Error('the database is away');
        return good.page({ ...where, limit: 1 });
      },
    },
  });
  const answer = await program.send('/api/audit/export?format=csv');
  expect(answer.text).toContain('1,2026-01-02');
  expect(answer.text).not.toContain('# head');
  expect(program.reports).toMatchObject([{ message: 'the database is away' }]);
});
