import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectEmbedded, connectPostgres } from '../../src/adapters/database/connect.ts';
import { freshDatabase } from '../helpers/postgres.ts';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.clear());

const audit = (...argv: string[]) => place.finish('audit.ts', ...argv);

interface Row {
  event: string;
  generationId: string;
  actor: { id: string };
  detail: Record<string, unknown>;
}

async function send(address: string, body: unknown): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Record<string, unknown>;
}

/** Everything that is done with one headline, up to its publication. */
async function approveOne(url: string): Promise<string> {
  const { code, stdout } = await place.finish('cli.ts', 'Storm closes port of Rotterdam', '--json');
  expect(code).toBe(0);
  const { id } = JSON.parse(stdout);
  expect(await send(`${url}/api/generations/${id}/approval`, { decision: 'approved' })).toMatchObject({
    publication: { publishedAt: expect.any(String) },
  });
  return id;
}

it('of a running program and of a stopped one proves who approved which bytes', async () => {
  const { url, child, end } = await place.start();
  let log = '';
  child.stderr?.on('data', (chunk) => {
    log += String(chunk);
  });
  const id = await approveOne(url);

  const whileItRuns = await audit('verify');
  expect(whileItRuns).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+:[0-9a-f]{64}\n$/) });
  const head = whileItRuns.stdout.trim();
  expect(await audit('export', '--format', 'json', '--out', 'audit.json')).toMatchObject({ code: 0 });
  const file = JSON.parse(await readFile(join(place.directory, 'audit.json'), 'utf8')) as { rows: Row[]; head: string };
  expect(file.head).toBe(head);
  const events = file.rows.filter(({ generationId }) => generationId === id);
  expect(events.map(({ event }) => event).filter((event) => event !== 'called')).toEqual([
    ...['requested', 'finished', 'decided', 'published'],
  ]);
  expect(events.filter(({ event }) => event === 'called').map(({ detail }) => detail.step)).toEqual(
    expect.arrayContaining(['moderation', 'prompt', 'image', 'audio']),
  );
  const view = await (await fetch(`${url}/api/generations/${id}`)).json();
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(events.find(({ event }) => event === 'decided')).toMatchObject({
    actor: { id: 'operator' },
    detail: { decision: 'approved', contentHash: view.publication.contentHash, imageHash: sha256, audioHash: sha256 },
  });
  expect(JSON.stringify(file)).not.toContain('Rotterdam');

  expect(await end('SIGTERM')).toBe(0);
  expect(log).toContain(head);
  expect(await audit('verify', '--head', head)).toMatchObject({ code: 0, stdout: `${head}\n` });

  const { db, close } = await connectEmbedded(join(place.directory, 'data'));
  await sql`alter table audit disable trigger user`.execute(db);
  await sql`delete from audit where seq = 3`.execute(db);
  await close();
  expect(await audit('verify')).toMatchObject({ code: 1, stderr: expect.stringContaining('Row 3 is missing') });
});

it('on Postgres is read beside the running program', async ({ skip }) => {
  const fresh = await freshDatabase();
  if (!fresh) return skip('NOT TESTED: no Postgres answers at 127.0.0.1:5432');
  Object.assign(place.settings, { DATABASE_URL: fresh.url, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') });
  const { url, end } = await place.start();
  await approveOne(url);
  const { code, stdout } = await audit('verify');
  expect(code).toBe(0);
  const { db, close } = await connectPostgres(fresh.url, () => {});
  await sql`alter table audit disable trigger user`.execute(db);
  // What went up leaves no other trace than its row, so only a head that was kept tells that it is gone …
  await sql`delete from audit where seq = (select max(seq) from audit)`.execute(db);
  const [last = ''] = stdout.split(':');
  expect(await audit('verify')).toMatchObject({ code: 0 });
  expect(await audit('verify', '--head', stdout.trim())).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`Row ${last} is missing`),
  });
  // … and a decision has one of its own.
  await sql`delete from audit where seq > 3`.execute(db);
  await close();
  expect(await audit('verify')).toMatchObject({ code: 1, stderr: expect.stringContaining('has no row of its own') });
  await end('SIGTERM');
  await fresh.drop();
});
