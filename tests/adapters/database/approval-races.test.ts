import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../../src/adapters/database/archive.ts';
import { type Connection, connectPostgres } from '../../../src/adapters/database/connect.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createPostgresLocks, createProcessLocks } from '../../../src/adapters/database/locks.ts';
import { createApprovals } from '../../../src/pipeline/approval-service.ts';
import { createAuthority, defaultPolicy } from '../../../src/pipeline/authority.ts';
import { finished, withContentHash, withStage } from '../../../src/pipeline/generation.ts';
import type { ChannelPolicy } from '../../../src/pipeline/ports/desk-state.ts';
import type { MediaFile } from '../../../src/pipeline/ports/generation.ts';
import { stages } from '../../../src/pipeline/ports/media.ts';
import type { Locks } from '../../../src/pipeline/ports/state.ts';
import { createPublishing } from '../../../src/pipeline/publishing.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { onBothDatabases } from './state.ts';

const ana = { id: 'desk:ana', name: 'Ana', verified: true };
const ben = { id: 'desk:ben', name: 'Ben', verified: true };
const signal = new AbortController().signal;

describe('two machines with one database', () => {
  onBothDatabases((open) => {
    const connections: Connection[] = [];
    const locks: (Locks & { close?: () => Promise<void> })[] = [];
    let count = 0;

    beforeAll(async () => {
      const { connection, url } = open();
      // The embedded one has one process; its two sides share everything but the code that runs.
      connections.push(connection, url ? await connectPostgres(url, () => {}) : connection);
      const { sessionUrl } = connection;
      const shared = createProcessLocks();
      for (let i = 0; i < 2; i++) locks.push(sessionUrl ? await createPostgresLocks(sessionUrl) : shared);
    });
    afterAll(async () => {
      if (open().url) await connections[1]?.close();
      for (const one of new Set(locks)) await one.close?.();
    });

    /** Two machines, a finished generation, and what is up in public. */
    async function world(policy: Partial<ChannelPolicy> = {}) {
      const up = new Map<string, number>();
      const released: string[] = [];
      const clock = { now: Date.parse('2026-01-02T04:00:00.000Z') };
      const now = () => new Date(clock.now);
      const storage = {
        async publish({ key }: MediaFile) {
          up.set(key, (up.get(key) ?? 0) + 1);
        },
        async withdraw({ key }: MediaFile) {
          up.delete(key);
        },
      };
      const authority = createAuthority({ get: async () => ({ ...defaultPolicy, ...policy }) });
      const [one, other] = [0, 1].map((index) => {
        const { db } = connections[index] as Connection;
        const generations = createGenerations(db, async () => {});
        const report = (error: unknown) => {
          throw error;
        };
        const { publisher, superseding } = createPublishing({
          ...{ generations, storage, now, report, archive: createArchive(db), waitMs: 5 },
          locks: locks[index] as Locks,
          news: { released: ({ id }) => void released.push(id), superseded: () => {} },
        });
        const approvals = createApprovals({ generations, authority, publisher, superseding, now, report });
        return { generations, publisher, approvals };
      });
      if (!one || !other) throw new Error('there are two');
      const make = async (parentId?: string) => {
        const id = `race${++count}${open().url ? 'p' : 'e'}`;
        const generation = { ...exampleGeneration({ id }), ...(parentId === undefined ? {} : { parentId }) };
        await one.generations.accept(generation, id);
        await one.generations.change(id, (current) => {
          let next = current;
          for (const stage of stages) next = withStage(next, stage, { state: 'done', progress: 1 });
          const image = exampleImage(exampleFile(id, 'a', 'webp', 1));
          const audio = exampleAudio(exampleFile(id, 'b', 'mp3', 1), next.request);
          return { generation: finished(withContentHash({ ...next, image, audio }), now()) };
        });
        return id;
      };
      const rows = async (id: string) => {
        const { db } = connections[0] as Connection;
        const found = await db.selectFrom('decisions').selectAll().where('generation_id', '=', id).execute();
        return found.map(({ decision, actor }) => `${decision} ${(actor as typeof ana).name}`);
      };
      const id = await make();
      return { one, other, id, make, rows, up, released, clock };
    }

    it('an approval and a rejection at once: one wins, the other is told who', async () => {
      const { one, other, id, rows } = await world();
      const both = await Promise.allSettled([
        one.approvals.decide(id, { decision: 'approved' }, ana),
        other.approvals.decide(id, { decision: 'rejected', reason: 'Too dark.' }, ben),
      ]);
      const refused = both.filter((result) => result.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(String(refused[0]?.reason)).toMatch(/(Ana has approved|Ben has rejected) this content already/);
      expect(await rows(id)).toHaveLength(1);
    });

    it('the same click delivered to both is one decision, and goes up', async () => {
      const { one, other, id, rows, up } = await world();
      await Promise.all(
        [one, other, one, other].map(({ approvals }) => approvals.decide(id, { decision: 'approved' }, ana)),
      );
      expect(await rows(id)).toEqual(['approved Ana']);
      expect(up.size).toBe(2);
    });

    it('two editors at once are the two approvals that are needed', async () => {
      const { one, other, id, rows, up } = await world({ approvals: 2 });
      const [first, second] = await Promise.all([
        one.approvals.decide(id, { decision: 'approved' }, ana),
        other.approvals.decide(id, { decision: 'approved' }, ben),
        other.approvals.decide(id, { decision: 'approved' }, ana),
      ]);
      expect([first?.approval.state, second?.approval.state]).toContain('approved');
      expect((await rows(id)).toSorted()).toEqual(['approved Ana', 'approved Ben']);
      expect(up.size).toBe(2);
    });

    it('an approval that is taken back while another one is given leaves the other', async () => {
      const { one, other, id, up } = await world({ approvals: 2 });
      await one.approvals.decide(id, { decision: 'approved', via: '✅' }, ana);
      await Promise.all([
        one.approvals.undo(id, ana, { via: '✅' }),
        other.approvals.decide(id, { decision: 'approved' }, ben),
      ]);
      const after = await one.generations.find(id);
      expect(after?.approval).toMatchObject({ state: 'pending', given: [{ by: ben }] });
      expect(up.size).toBe(0);
    });

    it('what is approved and undone again and again on both ends as the last one said', async () => {
      const { one, other, id, up } = await world();
      for (let round = 0; round < 5; round++) {
        await Promise.allSettled([
          one.approvals.decide(id, { decision: 'approved' }, ana),
          other.approvals.undo(id, ana),
          other.approvals.decide(id, { decision: 'approved' }, ana),
          one.approvals.undo(id, ana),
        ]);
        const after = await one.generations.find(id);
        expect({ round, up: up.size }).toEqual({ round, up: after?.approval.state === 'approved' ? 2 : 0 });
      }
    });

    it('what is due at the same moment on both goes up once, and is told once', async () => {
      const { one, other, id, up, released, clock } = await world();
      await one.approvals.decide(id, { decision: 'approved', publishAt: '2026-01-02T18:00:00.000Z' }, ana);
      clock.now = Date.parse('2026-01-02T18:00:00.000Z');
      await Promise.all([one, other, other, one].map(({ publisher }) => publisher.publishDue(id, signal)));
      expect([...up.values()]).toEqual([1, 1]);
      expect(released).toEqual([id]);
    });

    it('two versions approved at once on both leave one of them up', async () => {
      const { one, other, id, make, up } = await world({ supersede: true });
      const second = await make(id);
      await Promise.allSettled([
        one.approvals.decide(id, { decision: 'approved' }, ana),
        other.approvals.decide(second, { decision: 'approved' }, ben),
      ]);
      expect(up.size).toBe(2);
      expect(new Set([...up.keys()].map((key) => key.split('/')[1])).size).toBe(1);
    });
  });
});
