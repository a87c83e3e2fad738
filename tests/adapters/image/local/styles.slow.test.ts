import { describe, expect, it } from 'vitest';
import { illustrate } from '../../../../src/adapters/image/local/illustration.ts';
import { painters } from '../../../../src/adapters/image/local/painters/painters.ts';
import { artStyles } from '../../../../src/pipeline/art-styles.ts';
import { drawAfresh, styles } from './pictures.ts';

/** One headline for each place. */
const headlines = [
  'Storm closes port of Rotterdam',
  'Central bank raises rates as inflation bites',
  'Voters head to the polls in Ghana',
  'Supreme Court rules on voting rights',
  'Farmers bring in a record harvest',
  'NASA telescope finds a distant galaxy',
  'Wildfires force thousands from their homes',
  'Wind turbines supply half of all electricity',
  'Local football team wins the cup final',
  'Train drivers agree a new deal',
  'Hospital nurses vote on new contracts',
  'Airstrike hits apartment block',
  'Something nobody has a word for',
];
const shapes = [
  [256, 256],
  [456, 256],
  [256, 320],
  [256, 456],
  [640, 256],
] as const;

describe('every local painter', () => {
  it.each(styles)('%s draws every place in every shape', { timeout: 120_000 }, async (style) => {
    const places = new Set<string>();
    for (const [index, headline] of headlines.entries()) {
      const [width, height] = shapes[index % shapes.length] ?? [256, 256];
      const { data, says } = await drawAfresh(style, { headline, width, height });
      expect(data.length).toBe(width * height * 3);
      expect(new Set(data).size, `${style}: ${headline}`).toBeGreaterThan(40);
      places.add(says);
    }
    expect(places.size).toBe(headlines.length);
  });

  it.each(styles)('%s draws the smallest, the largest and the longest picture', { timeout: 120_000 }, async (style) => {
    for (const [width, height] of [
      [256, 256],
      [2048, 2048],
      [2048, 256],
      [256, 2048],
    ] as const) {
      const { data } = await drawAfresh(style, { width, height });
      expect(data.length).toBe(width * height * 3);
    }
  });

  it.each(styles)('%s takes at most 2.5 s of one processor for 1024 × 1024 px', { timeout: 60_000 }, async (style) => {
    const order = { headline: headlines[0] ?? '', width: 1024, height: 1024, seed: 'one' };
    const parts = [{ painter: artStyles[style]?.painter ?? '', share: 1 }];
    await illustrate({ ...order, parts, width: 256, height: 256 }, () => {});
    const before = process.cpuUsage();
    await illustrate({ ...order, parts }, () => {});
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2500);
  });

  it('needs no more memory for the two hundredth picture than for the fiftieth', { timeout: 300_000 }, async () => {
    const names = Object.keys(painters);
    let early = 0;
    for (let picture = 1; picture <= 200; picture++) {
      const parts = [{ painter: names[picture % names.length] ?? '', share: 1 }];
      const headline = `${headlines[picture % headlines.length]} ${picture}`;
      await illustrate({ headline, parts, width: 512, height: 512, seed: `${picture}` }, () => {});
      if (picture === 50) early = process.memoryUsage.rss();
    }
    expect(process.memoryUsage.rss() - early).toBeLessThan(150 * 1024 ** 2);
  });
});
