import { describe, expect, it } from 'vitest';
import { artStyles, defaultArtStyle } from '../../src/pipeline/art-styles.ts';
import { parseStyleMix } from '../../src/pipeline/style-mix.ts';

const entries = Object.entries(artStyles);

describe('the table of art styles', () => {
  it('has the seven artists and the news-safe styles', () => {
    expect(Object.keys(artStyles)).toEqual(
      expect.arrayContaining([
        'VanGogh',
        'Picasso',
        'DaVinci',
        'Monet',
        'Rembrandt',
        'Dali',
        'Pollock',
        'watercolor',
        'ukiyo-e',
        'bauhaus',
        'pop-art',
        'noir',
        'blueprint',
        'paper-cut',
        'art-deco',
        'collage',
      ]),
    );
    expect(artStyles[defaultArtStyle]).toBeDefined();
  });

  it.each(entries)('%s is complete', (_, entry) => {
    expect(entry.label).not.toBe('');
    expect(entry.guidelines.length).toBeGreaterThan(0);
    expect(entry.negatives.length).toBeGreaterThan(0);
    expect(entry.palette.length).toBeGreaterThanOrEqual(4);
    for (const colour of entry.palette) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    for (const sentence of [...entry.guidelines, entry.composition, entry.lighting])
      expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('gives every style a painter of its own', () => {
    const painters = entries.map(([, { painter }]) => painter);
    expect(new Set(painters).size).toBe(painters.length);
  });

  it('reads every key, label and alias as the style it belongs to', () => {
    for (const [style, { label, aliases }] of entries) {
      for (const name of [style, label, ...aliases, style.toUpperCase()])
        expect(parseStyleMix(name)[0]?.style).toBe(style);
    }
  });
});
