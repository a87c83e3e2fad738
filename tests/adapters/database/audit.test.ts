import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { appendAudit, createAuditRows } from '../../../src/adapters/database/audit.ts';
import { createChannelPolicies } from '../../../src/adapters/database/channel-policies.ts';
import { type Connection, connectPostgres } from '../../../src/adapters/database/connect.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createLedgerStore } from '../../../src/adapters/database/ledger.ts';
import { createPeople } from '../../../src/adapters/database/people.ts';
import { createAudit } from '../../../src/pipeline/audit.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
import { finished, tombstone, withContentHash, withStage } from '../../../src/pipeline/generation.ts';
import type { AuditEvent, AuditRows } from '../../../src/pipeline/ports/audit.ts';
import type { Actor, Generation } from '../../../src/pipeline/ports/generation.ts';
import { stages } from '../../../src/pipeline/ports/media.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { onBothDatabases } from './state.ts';

const eva: Actor = { id: 'desk:eva', name: 'Eva', verified: true };
const at = '2026-01-02T05:00:00.000Z';
const now = () => new Date().toISOString();
const event = (workspace: string): AuditEvent => ({ event: 'settings', workspace, actor: eva, detail: { a: 1 } });

onBothDatabases((open) => {
  const extra: Connection[] = [];
  afterAll(() => Promise.all(extra.map((connection) => connection.close())));
  const db = () => open().connection.db;
  const rows = () => createAuditRows(db());
  const audit = () => createAudit(rows());
  const store = () => createGenerations(db(), async () => {});
  const append = (...events: AuditEvent[]) =>
    db()
      .transaction()
      .execute((transaction) => appendAudit(transaction, events));

  /** The rows of one workspace, as values. */
  async function told(workspace: string) {
    const page = await rows().page({ after: 0, workspace, limit: 1000 });
    return page.map(({ event, actor, detail, ...row }) => ({
      ...{ event, generationId: row.generationId, channel: row.channel },
      actor: JSON.parse(actor),
      detail: JSON.parse(detail),
    }));
  }

  /** A generation that is ready, in a workspace of its own. */
  async function ready(id: string): Promise<Generation> {
    const generation = { ...exampleGeneration({ id }), workspace: id };
    await store().accept(generation, id);
    const done = await store().change(id, (current) => {
      const all = stages.reduce((next, stage) => withStage(next, stage, { state: 'done' }), current);
      const image = exampleImage(exampleFile(id, 'a', 'webp', 10), 'A grey sea');
      const audio = exampleAudio(exampleFile(id, 'b', 'mp3', 10), current.request);
      return { generation: finished(withContentHash({ ...all, image, audio }), new Date(at)) };
    });
    return done as Generation;
  }

  async function decide(id: string, decision: 'approved' | 'rejected', reason?: string) {
    await store().change(id, (current) => {
      const given = { contentHash: current.contentHash as string, by: eva, at, ...(reason ? { reason } : {}) };
      return {
        generation: { ...current, approval: { state: decision, ...given } },
        decision: { generationId: id, decision, ...given },
        enqueue: true,
      };
    });
  }

  describe('is written with what it records', () => {
    it('a request and its end', async () => {
      const { contentHash } = await ready('told');
      expect(await told('told')).toMatchObject([
        { event: 'requested', generationId: 'told', channel: 'general', actor: { id: 'operator', verified: true } },
        { event: 'finished', detail: { state: 'ready', contentHash, imageHash: 'a'.repeat(64) } },
      ]);
    });

    it('a redelivered request once', async () => {
      const generation = { ...exampleGeneration({ id: 'twice' }), workspace: 'twice' };
      for (const _ of [1, 2]) await store().accept(generation, 'key');
      expect(await told('twice')).toHaveLength(1);
    });

    it('a decision, and nothing of one that could not be stored', async () => {
      await ready('decided');
      const broken = createGenerations(db(), async () => {
        throw new Error('no queue');
      });
      const refused = broken.change('decided', (current) => ({
        generation: current,
        decision: { generationId: 'decided', decision: 'approved', contentHash: 'x', by: eva, at },
        enqueue: true,
      }));
      await expect(refused).rejects.toThrow('no queue');
      await decide('decided', 'approved');
      const decisions = (await told('decided')).filter(({ event }) => event === 'decided');
      expect(decisions).toMatchObject([{ actor: eva, detail: { decision: 'approved', imageHash: 'a'.repeat(64) } }]);
    });

    it('a call that ended, also one that failed, in the name of whoever asked', async () => {
      await ready('caller');
      const ledger = createLedgerStore(db());
      const key = { workspace: 'caller', step: 'image', inputHash: 'h' };
      const call = { run: 'caller:image:1', provider: 'cloud', estimateMicroUsd: 50_000 };
      await ledger.end(key, await ledger.begin(key, call), { state: 'failed', outcome: 'unknown', model: 'm1' });
      const cost = { microUsd: 42_000, measured: true };
      await ledger.end(key, await ledger.begin(key, call), { state: 'done', output: { model: 'm2' }, cost });
      expect((await told('caller')).slice(2)).toMatchObject([
        {
          event: 'called',
          actor: { id: 'operator' },
          channel: 'general',
          detail: { outcome: 'unknown', model: 'm1', cost: { measured: false } },
        },
        { event: 'called', generationId: 'caller', detail: { outcome: 'ok', model: 'm2', cost, by: 'system' } },
      ]);
    });

    it('a call of another workspace is not in the name of this one', async () => {
      await ready('mine');
      const ledger = createLedgerStore(db());
      const key = { workspace: 'theirs', step: 'image', inputHash: 'h' };
      await ledger.end(key, await ledger.begin(key, { run: 'mine:image:1', provider: 'p' }), {
        state: 'done',
        output: 1,
      });
      expect(await told('theirs')).toMatchObject([{ event: 'called', generationId: null, actor: { id: 'system' } }]);
    });

    it('settings that change, from what they were', async () => {
      const policies = createChannelPolicies(db(), defaultPolicy);
      await policies.change('set', 'news', (now) => ({ ...now, approvals: 2 }), eva);
      await policies.change('set', 'news', (now) => ({ ...now, approvals: 2 }), eva);
      await policies.change('set', 'news', () => defaultPolicy, eva);
      expect(await told('set')).toMatchObject([
        { event: 'settings', channel: 'news', actor: eva, detail: { approvals: { from: 1, to: 2 } } },
        { event: 'settings', detail: { approvals: { from: 2, to: 1 } } },
      ]);
    });

    it('people who are invited and come', async () => {
      const people = createPeople(db());
      await people.put({ id: 'desk:ana', name: 'Ana', role: 'editor' }, eva);
      await people.invite('desk:ana', 'secret-hash', eva);
      await people.redeem('secret-hash');
      expect(await people.redeem('secret-hash')).toBeUndefined();
      const all = (await told('local')).filter(({ event }) => event === 'person');
      expect(all).toMatchObject([
        { actor: eva, detail: { what: 'put', id: 'desk:ana', role: 'editor' } },
        { actor: eva, detail: { what: 'invited' } },
        { actor: { id: 'desk:ana' }, detail: { what: 'joined' } },
      ]);
      expect(JSON.stringify(all)).not.toContain('secret-hash');
    });

    it('a deletion, which leaves hashes and no word that anybody wrote', async () => {
      await ready('gone');
      await decide('gone', 'rejected', 'Too gloomy');
      await store().change('gone', (current) => ({ generation: tombstone(current, new Date(at)), by: eva }));
      const { rows: kept } = await sql`select * from decisions where generation_id = 'gone'`.execute(db());
      expect(kept).toMatchObject([{ decision: 'rejected', reason: null, actor: eva }]);
      expect((await told('gone')).at(-1)).toMatchObject({ event: 'deleted', actor: eva });
      const another = sql`update decisions set reason = 'other' where generation_id = 'gone'`.execute(db());
      await expect(another).rejects.toThrow('can only be added');
      const rewritten = sql`update decisions set reason = null, decision = 'approved' where generation_id = 'gone'`;
      await expect(rewritten.execute(db())).rejects.toThrow('can only be added');
      const everything = JSON.stringify([kept, await told('gone'), await store().find('gone')]);
      expect(everything).not.toMatch(/Storm|grey sea|gloomy/);
    });
  });

  it('is read by number, by time and by workspace', async () => {
    const { seq } = await rows().head();
    await append(event('read'), event('read'), event('other'), event('read'));
    const seqs = async (where: Partial<Parameters<AuditRows['page']>[0]>) =>
      (await rows().page({ after: seq, limit: 9, ...where })).map((row) => row.seq - seq);
    expect(await seqs({})).toEqual([1, 2, 3, 4]);
    expect(await seqs({ workspace: 'read' })).toEqual([1, 2, 4]);
    expect(await seqs({ upTo: seq + 2, limit: 9 })).toEqual([1, 2]);
    expect(await seqs({ after: seq + 1, limit: 2 })).toEqual([2, 3]);
    const [first] = await rows().page({ after: seq, limit: 1 });
    const since = new Date(first?.at ?? '');
    expect(await seqs({ since })).toEqual([1, 2, 3, 4]);
    expect(await seqs({ before: since })).toEqual([]);
    expect(await seqs({ since: new Date(since.getTime() + 60_000) })).toEqual([]);
    expect(await seqs({ before: new Date(since.getTime() + 60_000) })).toEqual([1, 2, 3, 4]);
  });

  it('an export alone says who approved which bytes', async () => {
    const { contentHash } = await ready('proof');
    await decide('proof', 'approved');
    const text = await textOf(audit().export({ format: 'json' }));
    const { rows: all, head } = JSON.parse(text) as { rows: Record<string, unknown>[]; head: string };
    const found = all.find((row) => row.event === 'decided' && row.generationId === 'proof');
    expect(found).toMatchObject({
      actor: eva,
      at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      detail: { decision: 'approved', contentHash, imageHash: 'a'.repeat(64), audioHash: 'b'.repeat(64) },
    });
    expect(await audit().verify()).toEqual({ intact: true, head });
    const csv = await textOf(audit().export({ format: 'csv' }));
    expect(csv).toMatch(new RegExp(`decided,proof,desk:eva,Eva,yes,${contentHash},a{64},b{64},`));
  });

  describe('is one chain', () => {
    it('of letters of every kind', async () => {
      await append({
        ...event('odd'),
        channel: '嵐🌊 é "\\',
        detail: { text: '\u0001 \u2028 </script> é', nul: 'a\0b\ud800' },
      });
      expect(await audit().verify()).toMatchObject({ intact: true });
      expect(await told('odd')).toMatchObject([
        { channel: '嵐🌊 é "\\', detail: { text: '\u0001 \u2028 </script> é' } },
      ]);
    });

    it('without a gap where something was taken back', async () => {
      const before = await rows().head();
      const takenBack = db()
        .transaction()
        .execute(async (transaction) => {
          await appendAudit(transaction, [event('back'), event('back')]);
          throw new Error('taken back');
        });
      await expect(takenBack).rejects.toThrow('taken back');
      expect(await rows().head()).toEqual(before);
      await append(event('after'), event('after'));
      expect((await rows().head()).seq).toBe(before.seq + 2);
      expect(await audit().verify(before)).toMatchObject({ intact: true });
    });

    it('of many who write at once', async () => {
      const { url } = open();
      // Two pools of ten connections, as two processes have.
      const other = url === undefined ? open().connection : await connectPostgres(url, () => {});
      if (url !== undefined) extra.push(other);
      const before = await rows().head();
      const writers = [db(), other.db].flatMap((pool, half) =>
        Array.from({ length: 10 }, async (_, index) => {
          const id = `crowd${half}x${index}`;
          await createGenerations(pool, async () => {}).accept(
            { ...exampleGeneration({ id }), workspace: 'crowd' },
            id,
          );
          await createGenerations(pool, async () => {}).change(id, (current) => ({
            generation: { ...current, state: 'cancelled' },
            by: eva,
          }));
        }),
      );
      await Promise.all(writers);
      expect((await rows().head()).seq).toBe(before.seq + 40);
      expect(await audit().verify(before)).toMatchObject({ intact: true });
      expect(await told('crowd')).toHaveLength(40);
    });

    it('of what somebody adds who looks for tables nowhere', async () => {
      await db()
        .transaction()
        .execute(async (transaction) => {
          const { rows: found } = await sql<{ schema: string }>`select current_schema() as schema`.execute(transaction);
          await sql`set local search_path = ''`.execute(transaction);
          await sql`insert into ${sql.id(found[0]?.schema ?? '', 'audit')} (workspace, event, actor, detail)
          values ('pathless', 'settings', '{}', '{}')`.execute(transaction);
        });
      expect(await audit().verify()).toMatchObject({ intact: true });
      expect(await rows().page({ after: 0, workspace: 'pathless', limit: 9 })).toHaveLength(1);
    });

    it('of which nobody can choose number, time or hash', async () => {
      await sql`insert into audit (seq, at, workspace, event, actor, detail, previous_hash, hash)
        values (1, '2001-01-01', 'forged', 'decided', '{}', '{}', 'x', 'y')`.execute(db());
      expect(await audit().verify()).toMatchObject({ intact: true });
      const [row] = await rows().page({ after: 1, workspace: 'forged', limit: 9 });
      expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(row?.at.slice(0, 4)).not.toBe('2001');
    });

    it('of actors and details that are objects with sorted keys', async () => {
      await append({
        ...event('sorted'),
        actor: { verified: true, name: 'Eva', id: 'desk:eva' },
        detail: { b: 1, a: 2 },
      });
      const [row] = await rows().page({ after: 0, workspace: 'sorted', limit: 1 });
      expect(row).toMatchObject({ actor: '{"id":"desk:eva","name":"Eva","verified":true}', detail: '{"a":2,"b":1}' });
      for (const values of [`'null', '{}'`, `'{}', '[]'`]) {
        const inserted = sql.raw(`insert into audit (workspace, event, actor, detail) values ('x', 'x', ${values})`);
        await expect(inserted.execute(db())).rejects.toThrow('audit_holds_objects');
      }
    });
  });

  describe('tells of every decision', () => {
    it('also where its own row says when something goes out, or what gave way', async () => {
      await ready('each');
      await decide('each', 'rejected', 'Too dark');
      await decide('each', 'approved');
      for (const decision of ['scheduled', 'superseded', 'undone', 'unpublished'] as const) {
        await store().change('each', (current) => ({
          generation: current,
          decision: { generationId: 'each', decision, contentHash: current.contentHash as string, by: eva, at: now() },
        }));
      }
      const { rows: stored } = await sql<{ decision: string; told: string }>`select decision,
          coalesce(detail ->> 'decision', event) as told from decisions join audit on audit.seq = audit_seq
        where decisions.generation_id = 'each' order by decisions.seq`.execute(db());
      expect(stored.map(({ decision }) => decision)).toEqual([
        ...['rejected', 'approved', 'scheduled', 'superseded', 'undone', 'unpublished'],
      ]);
      for (const { decision, told } of stored) expect(told).toBe(decision);
      expect(await rows().unrecorded()).toBeUndefined();
    });

    it('or refuses it, as that of a program which knows nothing of the record', async () => {
      await ready('older');
      const older = sql`insert into decisions (generation_id, decision, content_hash, actor, decided_at)
        values ('older', 'approved', 'x', ${JSON.stringify(eva)}, now())`;
      await expect(older.execute(db())).rejects.toThrow('audit_seq');
    });

    it('and a check names one that was written past it', async () => {
      await ready('past');
      await decide('past', 'approved');
      const written = (seq: string) => sql`insert into decisions
        (generation_id, decision, content_hash, actor, decided_at, audit_seq)
        select generation_id, 'rejected', content_hash, actor, clock_timestamp(), ${sql.raw(seq)} from decisions
        where generation_id = 'past'`;
      // A row can tell of one decision only.
      await expect(written('audit_seq').execute(db())).rejects.toThrow('decisions_by_audit');
      const kept = await rows().head();
      for (const seq of ['0', '1', '-1']) {
        const harm = db()
          .transaction()
          .execute(async (transaction) => {
            await written(seq).execute(transaction);
            const verdict = await createAudit(createAuditRows(transaction)).verify(kept);
            throw new Error(verdict.intact ? 'intact' : verdict.problem);
          });
        await expect(harm).rejects.toThrow(/^Decision \d+ \(“rejected” about past\) has no row of its own/);
      }
      expect(await audit().verify(kept)).toMatchObject({ intact: true });
    });
  });

  describe('refuses', () => {
    it.each([
      ['a change', "update audit set workspace = 'x'"],
      ['a change of nothing', 'update audit set workspace = workspace where seq < 0'],
      ['a deletion', 'delete from audit where seq = 1'],
      ['to be emptied', 'truncate audit'],
      [
        'a change by way of an insertion',
        "insert into audit (seq, workspace, event, actor, detail, previous_hash, hash) values (1, 'x', 'x', '{}', '{}', 'x', 'x') on conflict (seq) do update set workspace = 'x'",
      ],
      ['a changed decision', "update decisions set decision = 'rejected'"],
      ['a changed reason', "update decisions set reason = 'other'"],
      ['a reason that goes while its generation stays', 'update decisions set reason = null'],
      ['a deleted decision', 'delete from decisions'],
      ['decisions to be emptied', 'truncate decisions'],
    ])('%s', async (_name, statement) => {
      await ready(`stays${_name}`);
      await decide(`stays${_name}`, 'rejected', 'Too dark');
      const before = await rows().head();
      await expect(sql.raw(statement).execute(db())).rejects.toThrow('can only be added');
      const copying = db()
        .transaction()
        .execute(async (transaction) => {
          await sql`set local session_replication_role = replica`.execute(transaction);
          await sql.raw(statement).execute(transaction);
        });
      await expect(copying).rejects.toThrow('can only be added');
      expect(await rows().head()).toEqual(before);
    });
  });

  describe('shows what somebody did who may do everything', () => {
    /** With the triggers away, and all of it taken back in the end. */
    async function tampered(...statements: string[]) {
      const kept = await rows().head();
      let verdicts: unknown[] = [];
      const harm = db()
        .transaction()
        .execute(async (transaction) => {
          await sql`alter table audit disable trigger user`.execute(transaction);
          for (const statement of statements) await sql.raw(statement).execute(transaction);
          const harmed = createAudit(createAuditRows(transaction));
          verdicts = [await harmed.verify(), await harmed.verify(kept)];
          throw new Error('enough');
        });
      await expect(harm).rejects.toThrow('enough');
      return verdicts;
    }
    const wrong = (text: string) => ({ intact: false, problem: expect.stringContaining(text) });
    const both = (text: string) => [wrong(text), wrong(text)];

    it('changed, missing, exchanged', async () => {
      await append(event('harmed'), event('harmed'), event('harmed'), event('harmed'));
      expect(await tampered(`update audit set actor = '{"id":"desk:ana"}' where seq = 2`)).toEqual(
        both('Row 2 was changed'),
      );
      expect(await tampered(`update audit set at = at + interval '1 ms' where seq = 2`)).toEqual(
        both('Row 2 was changed'),
      );
      expect(await tampered(`update audit set detail = (detail::text || ' ')::json where seq = 3`)).toEqual(
        both('Row 3 was changed'),
      );
      expect(await tampered('delete from audit where seq = 3')).toEqual(both('Row 3 is missing'));
      expect(
        await tampered(
          'update audit set seq = -1 where seq = 2',
          'update audit set seq = 2 where seq = 3',
          'update audit set seq = 3 where seq = -1',
        ),
      ).toEqual(both('Row 2 was changed'));
    });

    it('put in between, cut off, emptied', async () => {
      const { seq } = await rows().head();
      const inserted = `insert into audit select 2, at, workspace, channel, event, generation_id, actor, detail, previous_hash, hash from audit where seq = ${seq}`;
      expect(await tampered('delete from audit where seq = 2', inserted)).toEqual(both('Row 2 was changed'));
      expect(await tampered(`delete from audit where seq > ${seq - 2}`)).toEqual([
        { intact: true, head: expect.any(String) },
        wrong(`Row ${seq - 1} is missing`),
      ]);
      expect(await tampered('truncate audit')).toEqual([
        { intact: true, head: `0:${'0'.repeat(64)}` },
        wrong('Row 1 is missing'),
      ]);
    });
  });

  it('begins anew as the documentation says, and is protected again', async () => {
    const page = await readFile('docs/audit.md', 'utf8');
    const [, script = ''] = /```sql\n([\s\S]*?)```/.exec(page) ?? [];
    await db()
      .transaction()
      .execute(async (transaction) => {
        const statements = script.split(';').map((one) => one.trim());
        for (const one of statements.filter((text) => !['', 'begin', 'commit'].includes(text))) {
          await sql.raw(one).execute(transaction);
        }
      });
    expect(await rows().head()).toEqual({ seq: 0, hash: '0'.repeat(64) });
    await append(event('anew'));
    expect(await audit().verify()).toMatchObject({ intact: true, head: expect.stringMatching(/^1:/) });
    for (const statement of ['delete from audit', 'truncate audit']) {
      await expect(sql.raw(statement).execute(db())).rejects.toThrow('can only be added');
    }
  });
});
