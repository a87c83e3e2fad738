import { describe, expect, it } from 'vitest';
import { createAuditRows } from '../../../src/adapters/database/audit.ts';
import { createPronunciations } from '../../../src/adapters/database/pronunciations.ts';
import { invalid } from '../../../src/pipeline/errors.ts';
import type { Pronunciations } from '../../../src/pipeline/ports/desk-state.ts';
import type { Actor } from '../../../src/pipeline/ports/generation.ts';
import { withoutPronunciation, withPronunciation } from '../../../src/pipeline/pronunciations.ts';
import { createFakePronunciations } from '../../helpers/fake-desk-state.ts';
import { onBothDatabases } from './state.ts';

const ana: Actor = { id: 'desk:ana', name: 'Ana', verified: true };
const thargoid = { word: 'Thargoid', say: 'thar-goyd' };
const ghent = { word: 'Ghent', say: 'gent' };

function pronunciationsContract(open: () => Pronunciations): void {
  it('each workspace has its own list, empty at first', async () => {
    const words = open();
    expect(await words.change('P1', (list) => withPronunciation(list, thargoid), ana)).toEqual([thargoid]);
    await words.change('P1', (list) => withPronunciation(list, ghent), ana);
    expect(await words.list('P1')).toEqual([ghent, thargoid]);
    expect(await words.list('P2')).toEqual([]);
  });

  it('what is refused changes nothing', async () => {
    const words = open();
    await words.change('P3', () => [ghent], ana);
    const refused = words.change(
      'P3',
      () => {
        throw invalid('There are too many.');
      },
      ana,
    );
    await expect(refused).rejects.toThrow('There are too many.');
    expect(await words.list('P3')).toEqual([ghent]);
  });

  it('many who teach at once all find their words', async () => {
    const words = open();
    const all = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff'].map((word) => ({ word, say: 'word' }));
    await Promise.all(all.map((entry) => words.change('P4', (list) => withPronunciation(list, entry), ana)));
    expect(await words.list('P4')).toEqual(all);
  });
}

describe('how a workspace wants its names said', () => {
  describe('in memory', () => {
    const words = createFakePronunciations();
    pronunciationsContract(() => words);
  });

  onBothDatabases((open) => {
    const words = () => createPronunciations(open().connection.db);
    pronunciationsContract(words);

    it('every change is recorded with what it was before, and nothing where nothing changed', async () => {
      await words().change('P5', (list) => withPronunciation(list, thargoid), ana);
      await words().change('P5', (list) => withPronunciation(list, { ...thargoid, say: 'thargid' }), ana);
      await words().change('P5', (list) => [...list], ana);
      await words().change('P5', (list) => withoutPronunciation(list, 'thargoid'), ana);
      const rows = await createAuditRows(open().connection.db).page({ after: 0, workspace: 'P5', limit: 10 });
      const told = rows.map(({ event, channel, actor, detail }) => ({
        ...{ event, channel },
        by: JSON.parse(actor).id,
        changed: JSON.parse(detail).pronunciations,
      }));
      const row = (from: string | null, to: string | null) => ({
        ...{ event: 'settings', channel: null, by: 'desk:ana' },
        changed: [{ word: 'Thargoid', from, to }],
      });
      expect(told).toEqual([row(null, 'thar-goyd'), row('thar-goyd', 'thargid'), row('thargid', null)]);
    });
  });
});
