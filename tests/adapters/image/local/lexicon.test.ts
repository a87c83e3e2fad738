import { describe, expect, it } from 'vitest';
import { entries, lookUp } from '../../../../src/adapters/image/local/lexicon/lexicon.ts';
import { type MotifEntry, motifs } from '../../../../src/adapters/image/local/lexicon/motifs.ts';
import { motifArt, readIcons } from '../../../../src/adapters/image/local/motif-art.ts';

const all = Object.entries<MotifEntry>(motifs);
const icons = readIcons();

describe('the motif lexicon', () => {
  it('names only icons that exist', () => {
    expect(all.filter(([, { icon }]) => !icons.has(icon)).map(([key]) => key)).toEqual([]);
  });

  it('shows no face, hand, body, weapon or festivity', () => {
    const unfit =
      /face|hand|finger|thumb|fist|person|people|man\b|woman|boy|girl|baby|skull|bone|blood|party|confetti|balloon|firework|clown|joker|ghost|gun|pistol|knife|dagger|sword|bomb|coffin|grin|smil|cry/;
    expect(all.filter(([, { icon }]) => unfit.test(icon)).map(([key]) => key)).toEqual([]);
  });

  it('says every motif with its article, so that alt text reads well', () => {
    for (const [, { says }] of all)
      expect(says).toMatch(/^(a|an|the) [a-zA-Z ]+$|^[a-z ]*s$|^ears of grain$|^leaves in the wind$/);
  });

  it('knows more than 200 words and lists none twice', () => {
    const words = entries.flatMap((entry) => entry.words.split(' '));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/);
  });

  it('gives sombre words no motif but quiet ones', () => {
    for (const { sombre, motif } of entries) {
      const entry: MotifEntry | undefined = motif && motifs[motif];
      if (sombre && entry) expect(entry.grave).toBe(true);
    }
  });

  it('does not find what only looks like a word of the news', () => {
    for (const word of ['fired', 'warm', 'portal', 'courtesy', 'skills', 'seal', ''])
      expect(lookUp(word)).toBeUndefined();
  });

  it('draws every motif, also in other colours', async () => {
    for (const [, entry] of all) {
      const image = await motifArt(entry, icons).render(16, {
        recolour: () => '#123456',
        keyLine: { colour: '#000000', width: 1 },
      });
      expect(image.width).toBe(16);
    }
  });
});
