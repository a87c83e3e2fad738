import { describe, expect, it } from 'vitest';
import { classes } from '../../../../src/adapters/image/local/lexicon/classes.ts';
import type { LexiconEntry } from '../../../../src/adapters/image/local/lexicon/entry.ts';
import { layers, tables, wordsOf } from '../../../../src/adapters/image/local/lexicon/lexicon.ts';
import { type MotifEntry, type MotifKey, motifs } from '../../../../src/adapters/image/local/lexicon/motifs.ts';
import { readHeadline } from '../../../../src/adapters/image/local/lexicon/reading.ts';
import { motifArt, readIcons } from '../../../../src/adapters/image/local/motif-art.ts';
import { landmarkNames, places } from '../../../../src/adapters/image/local/scene/places.ts';

const all = Object.entries<MotifEntry>(motifs);
const icons = readIcons();
const listed = Object.entries(tables).flatMap(([topic, table]) =>
  table.flatMap((entry: LexiconEntry) => wordsOf(entry).map((words) => ({ topic, words, entry }))),
);
const says = ({ place, motif, sombre, weather, time }: LexiconEntry) => place ?? motif ?? sombre ?? weather ?? time;

describe('the motifs', () => {
  it('names only icons that exist, each once', () => {
    expect(all.filter(([, { icon }]) => !icons.has(icon)).map(([key]) => key)).toEqual([]);
    const names = all.map(([, { icon }]) => icon);
    expect(names.filter((icon, index) => names.indexOf(icon) !== index)).toEqual([]);
  });

  it('shows no face, hand, body, weapon or festivity', () => {
    const unfit =
      /face|hand|finger|thumb|fist|person|people|man\b|woman|boy|girl|baby|skull|bone|blood|party|confetti|balloon|firework|clown|joker|ghost|gun|pistol|knife$|dagger|sword|bomb|coffin|grin|smil|cry|parachute|x-ray|racing$/;
    expect(all.filter(([, { icon }]) => unfit.test(icon)).map(([key]) => key)).toEqual([]);
  });

  it('says every motif with its article, so that alt text reads well', () => {
    for (const [, { says }] of all)
      expect(says).toMatch(/^(a|an|the) [a-zA-Z ]+$|^[a-z ]*s$|^ears of grain$|^leaves in the wind$/);
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

describe('the lexicon', () => {
  it('knows at least 4000 stems that say something, over every topic', () => {
    expect(listed.filter(({ entry }) => says(entry)).length).toBeGreaterThanOrEqual(4000);
    for (const topic of Object.keys(tables)) {
      const least = topic === 'labour' ? 60 : 100;
      expect(listed.filter((one) => one.topic === topic).length, topic).toBeGreaterThanOrEqual(least);
    }
  });

  it('lists nothing twice', () => {
    const words = listed.map((one) => one.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const layer of Object.values(layers)) {
      const inLayer = layer.flatMap((entry: LexiconEntry) => wordsOf(entry));
      expect(inLayer.filter((word, index) => inLayer.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('lists words, phrases and classes as they are looked up', () => {
    for (const { words } of listed) expect(words).toMatch(/^(<[a-z]+>|[\p{L}\p{N}]+)( (<[a-z]+>|[a-z0-9]+))*$/u);
    const used = listed.flatMap(({ words }) => words.match(/(?<=<)[a-z]+(?=>)/g) ?? []);
    expect(used.filter((name) => name !== 'score' && !(name in classes))).toEqual([]);
    expect(Object.keys(classes).filter((name) => !used.includes(name))).toEqual([]);
  });

  it('names only places, landmarks and motifs that exist, and uses every motif it can', () => {
    const kept: readonly MotifKey[] = ['candle', 'lifebuoy'];
    for (const { entry } of listed) {
      if (entry.place) expect(places).toHaveProperty(entry.place);
      if (entry.landmark) expect(landmarkNames).toHaveProperty(entry.landmark);
      if (entry.motif) expect(motifs).toHaveProperty(entry.motif);
      if (entry.weight !== undefined) expect(entry.weight).toBeGreaterThan(0);
    }
    const wanted = new Set([...kept, ...listed.flatMap(({ entry }) => entry.motif ?? [])]);
    expect(Object.keys(motifs).filter((key) => !wanted.has(key as MotifKey))).toEqual([]);
  });

  it('gives sombre words no motif but quiet ones', () => {
    for (const { words, entry } of listed) {
      const motif: MotifEntry | undefined = entry.motif && motifs[entry.motif];
      if (entry.sombre === true && motif) expect(motif.grave, words).toBe(true);
    }
  });

  it('reads a phrase before its words, and no word of it twice', () => {
    expect(readHeadline('Bank of England').map(({ entry }) => entry.motif)).toEqual(['coin']);
    expect(readHeadline('Killer whale').map(({ entry }) => entry.sombre)).toEqual([undefined]);
  });

  it('finds plural, past and -ing forms, but no parts of words', () => {
    for (const headline of ['Election', 'Elections', 'Elected', 'Electing'])
      expect(readHeadline(headline).map(({ entry }) => entry.motif)).toEqual(['ballotBox']);
    for (const headline of ['Fired', 'Portal', 'Courtesy', 'Skills', 'Warm', 'Seal', 'Warsawian', ''])
      expect(readHeadline(headline)).toEqual([]);
  });
});
