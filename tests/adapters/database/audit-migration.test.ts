import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createAuditRows } from '../../../src/adapters/database/audit.ts';
import { migrate } from '../../../src/adapters/database/migrate.ts';
import * as spine from '../../../src/adapters/database/migrations/0001-spine.ts';
import * as desk from '../../../src/adapters/database/migrations/0002-desk.ts';
import * as chats from '../../../src/adapters/database/migrations/0003-chats.ts';
import * as spool from '../../../src/adapters/database/migrations/0004-spool.ts';
import * as costs from '../../../src/adapters/database/migrations/0005-costs.ts';
import { EmbeddedDialect, openPglite } from '../../../src/adapters/database/pglite.ts';
import type { Database } from '../../../src/adapters/database/schema.ts';
import { verifyChain } from '../../../src/pipeline/audit-chain.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { freshDatabase } from '../../helpers/postgres.ts';

const earlier = {
  ...{ '0001-spine': spine, '0002-desk': desk, '0003-chats': chats },
  ...{ '0004-spool': spool, '0005-costs': costs },
};
const eva = { verified: true, name: 'Eva "Ed" Smith', id: 'desk:eva' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A database of the version before the audit, with decisions in it. */
async function aged(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => earlier } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  const image = exampleImage(exampleFile('g1', 'a', 'webp', 10));
  for (const [id, body] of [
    ['g1', { ...exampleGeneration({ id: 'g1' }), image, contentHash: 'new' }],
    ['g2', { ...exampleGeneration({ id: 'g2' }), deletedAt: '2026-01-03T00:00:00.000Z' }],
  ] as const) {
    const deleted = id === 'g2' ? '2026-01-03T00:00:00.000Z' : null;
    await sql`insert into generations (id, workspace, channel, request_key, state, revision, body, created_at, deleted_at)
      values (${id}, 'T1', 'news', ${id}, 'ready', 1, ${JSON.stringify(body)}, '2026-01-01', ${deleted})`.execute(db);
  }
  for (const [id, decision, content, reason, minute] of [
    ['g1', 'rejected', 'old', 'Too dark', '01'],
    ['g1', 'approved', 'new', null, '02'],
    ['g2', 'rejected', 'gone', 'Too grey', '03'],
  ] as const) {
    await sql`insert into decisions (generation_id, decision, content_hash, reason, actor, decided_at)
      values (${id}, ${decision}, ${content}, ${reason}, ${JSON.stringify(eva)}, ${`2026-01-02T03:${minute}:00.123Z`})`.execute(
      db,
    );
  }
  // More than are brought in at once.
  await sql`insert into decisions (generation_id, decision, content_hash, actor, decided_at)
    select 'g1', 'undone', 'new', ${JSON.stringify(eva)}::jsonb, '2026-01-02T04:00:00Z' from generate_series(1, 1200)`.execute(
    db,
  );
  for (const [id, deleted] of [
    ['w1', null],
    ['w2', '2026-01-03'],
  ] as const) {
    const body = JSON.stringify({ requester: { id: 'desk:ana' } });
    await sql`insert into generations (id, workspace, channel, request_key, state, revision, body, created_at, deleted_at)
      values (${id}, 'local', ${id}, ${id}, 'ready', 1, ${body}, '2026-01-01T00:00:01Z', ${deleted})`.execute(db);
  }
  for (const [channel, kind, body] of [
    ['w1', 'typed', '/newsmedia Storm'],
    ['w2', 'typed', '/newsmedia Secret'],
    ['w1', 'answer', { text: 'See http://127.0.0.1/g/w1?k=x' }],
    ['w1', 'answer', { text: 'Secret: http://127.0.0.1/g/w2?k=x' }],
    ['w1', 'typed', 'Good morning'],
  ] as const) {
    await sql`insert into web_messages (channel, author, kind, body, at, version)
      values (${channel}, '{"id":"desk:ana","name":"Ana"}', ${kind}, ${JSON.stringify(body)}, '2026-01-01T00:00:00Z',
        nextval('web_message_versions'))`.execute(db);
  }
}

async function bringsIn(db: Kysely<Database>): Promise<void> {
  await aged(db);
  await migrate(db);
  const rows = await createAuditRows(db).page({ after: 0, limit: 3 });
  expect(
    rows.map(({ seq, at, event, generationId, detail }) => ({
      seq,
      at,
      event,
      generationId,
      detail: JSON.parse(detail),
    })),
  ).toMatchObject([
    {
      seq: 1,
      at: '2026-01-02T03:01:00.123Z',
      event: 'decided',
      generationId: 'g1',
      detail: { reasonHash: sha256('Too dark') },
    },
    {
      seq: 2,
      at: '2026-01-02T03:02:00.123Z',
      detail: { decision: 'approved', contentHash: 'new', imageHash: 'a'.repeat(64) },
    },
    { seq: 3, generationId: 'g2', detail: { contentHash: 'gone', reasonHash: sha256('Too grey') } },
  ]);
  expect(JSON.parse(rows[0]?.detail ?? '')).not.toHaveProperty('imageHash');
  expect(rows[0]).toMatchObject({ workspace: 'T1', channel: 'news' });
  expect(JSON.parse(rows[0]?.actor ?? '')).toEqual(eva);
  expect(await verifyChain(createAuditRows(db), undefined)).toMatchObject({ intact: true });
  const { rows: kept } = await sql`select reason, audit_seq::int as told from decisions order by seq limit 3`.execute(
    db,
  );
  expect(kept).toEqual([
    { reason: 'Too dark', told: 1 },
    { reason: null, told: 2 },
    { reason: null, told: 3 },
  ]);
  const { rows: all } = await sql`select count(*)::int as number, count(distinct audit_seq)::int as told,
    (select count(*)::int from audit) as rows from decisions`.execute(db);
  expect(all).toEqual([{ number: 1203, told: 1203, rows: 1203 }]);
  const changed = sql`update decisions set audit_seq = 7 where seq = 2`.execute(db);
  await expect(changed).rejects.toThrow('can only be added');

  const { rows: lines } = await sql`select body, about from web_messages order by seq`.execute(db);
  expect(lines).toEqual([
    { body: '/newsmedia Storm', about: ['w1'] },
    { body: '', about: ['w2'] },
    { body: { text: 'See http://127.0.0.1/g/w1?k=x' }, about: ['w1'] },
    { body: { text: 'What this was about has been deleted.' }, about: ['w2'] },
    { body: 'Good morning', about: [] },
  ]);
}

describe('decisions from before the audit are brought in', () => {
  it('embedded', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'newsmedia-db-'));
    const db = new Kysely<Database>({ dialect: new EmbeddedDialect(await openPglite(directory)) });
    await bringsIn(db);
    await db.destroy();
    await rm(directory, { recursive: true, force: true });
  });

  it('postgres', async ({ skip }) => {
    const fresh = await freshDatabase();
    if (!fresh) return skip('NOT TESTED: no Postgres answers at 127.0.0.1:5432');
    const db = new Kysely<Database>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: fresh.url }) }),
    });
    await bringsIn(db);
    await db.destroy();
    await fresh.drop();
  });
});
