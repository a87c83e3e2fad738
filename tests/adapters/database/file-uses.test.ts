import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { createFileUses } from '../../../src/adapters/database/file-uses.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createLedgerStore } from '../../../src/adapters/database/ledger.ts';
import type { Generation, MediaFile } from '../../../src/pipeline/ports/generation.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { onBothDatabases } from './state.ts';

const step = { workspace: 'local', step: 'image', inputHash: 'abc' };
const result = (digit: string): MediaFile => ({ ...exampleFile('results', digit, 'bin', 3) });

describe('what still needs stored files', () => {
  onBothDatabases((open) => {
    afterEach(async () => {
      const { db } = open().connection;
      await db.deleteFrom('ledger').execute();
      await db.deleteFrom('generations').execute();
    });

    const uses = () => createFileUses(open().connection.db);
    /** Of the files' keys, those that are needed, in their order. */
    const needed = async (files: MediaFile[], workspace = 'local') => {
      const keys = files.map(({ key }) => key);
      const found = await uses().needed(workspace, keys);
      return keys.filter((key) => found.has(key));
    };
    async function keep(generation: Generation): Promise<void> {
      const generations = createGenerations(open().connection.db, async () => {});
      await generations.accept(generation, generation.id);
      await generations.change(generation.id, () => ({ generation }));
    }
    const ready = (id: string, more: Partial<Generation> = {}): Generation => ({
      ...exampleGeneration({ id }),
      state: 'ready',
      ...more,
    });
    const [image, preview, audio, older, published, replaced, orphan] = [...'1234567'].map((digit) =>
      exampleFile('g1', digit, 'webp', 3),
    ) as [MediaFile, MediaFile, MediaFile, MediaFile, MediaFile, MediaFile, MediaFile];
    const all = [image, preview, audio, older, published, replaced, orphan];

    it('is a generation, for its masters, its preview, what they replaced and what it published', async () => {
      const { request } = exampleGeneration();
      await keep(
        ready('g1', {
          image: { ...exampleImage(image), preview },
          audio: exampleAudio(audio, request),
          superseded: [older],
          publication: {
            contentHash: 'c',
            publishAt: '2026-01-02T03:04:05Z',
            files: { image: published },
            replaces: [replaced],
          },
        }),
      );
      expect(await needed(all)).toEqual(all.slice(0, 6).map(({ key }) => key));
      expect(await needed([])).toEqual([]);
    });

    it.each(['queued', 'running'] as const)('is a %s generation, for everything of its own', async (state) => {
      await keep(ready('g1', { state }));
      expect(await needed([orphan])).toEqual([orphan.key]);
    });

    it.each(['ready', 'partial', 'failed', 'cancelled', 'held'] as const)(
      'is no longer a %s generation, for what it does not name',
      async (state) => {
        await keep(ready('g1', { state }));
        expect(await needed([orphan])).toEqual([]);
      },
    );

    it('is not a deleted generation', async () => {
      await keep(ready('g1', { image: exampleImage(image), deletedAt: '2026-01-02T03:04:05Z' }));
      expect(await needed([image])).toEqual([]);
    });

    it('is whoever it may be, when the owner is not known here', async () => {
      const strange = ['local/g9/a.webp', 'local/a.webp', 'local/g9/b/a.webp', 'local/voices/a.bin'];
      const files = strange.map((key) => ({ ...orphan, key }));
      expect(await needed(files)).toEqual(strange);
    });

    it('is the ledger, for results that are done', async () => {
      const store = createLedgerStore(open().connection.db);
      const attempt = await store.begin(step, { run: 'g1:image:1', provider: 'cloud' });
      await store.end(step, attempt, { state: 'done', output: {}, file: result('1') });
      expect(await needed([result('1'), result('2')])).toEqual([result('1').key]);
    });

    it('is a step under way in the same workspace, for any result; but not for ever', async () => {
      const { db } = open().connection;
      await createLedgerStore(db).begin(step, { run: 'g1:image:1', provider: 'cloud' });
      expect(await needed([result('2')])).toEqual([result('2').key]);
      expect(await needed([result('2')], 'another')).toEqual([]);
      await sql`update ledger set started_at = now() - interval '25 hours'`.execute(db);
      expect(await needed([result('2')])).toEqual([]);
    });

    it('knows every workspace, also one whose generations are all deleted', async () => {
      await keep(ready('g1'));
      await keep({ ...ready('g2'), workspace: 'slack-t1' });
      await keep({ ...ready('g3', { deletedAt: '2026-01-02T03:04:05Z' }), workspace: 'slack-t2' });
      expect(await uses().workspaces()).toEqual(['local', 'slack-t1', 'slack-t2']);
    });
  });
});
