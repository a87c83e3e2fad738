import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { painters } from '../../../../src/adapters/image/local/painters/painters.ts';
import { artStyles } from '../../../../src/pipeline/art-styles.ts';
import { colourfulness, distance, draw, drawAfresh, fingerprint, massesOf, styles } from './pictures.ts';

const headlines = ['Storm closes port of Rotterdam', 'Supreme Court rules on voting rights'];
const seeds = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

describe('the local painters', () => {
  it('are there for every style, and none is there for nothing', () => {
    expect(
      Object.values(artStyles)
        .map(({ painter }) => painter)
        .sort(),
    ).toEqual(Object.keys(painters).sort());
    expect(styles.length).toBeGreaterThanOrEqual(16);
  });

  it.each(styles)('%s fills the picture, also when the headline says nothing', async (style) => {
    const { data } = await draw(style, { headline: 'Something nobody has a word for' });
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
    const spread = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length);
    expect(spread).toBeGreaterThan(18);
  });

  it.each(styles)('%s draws the same order the same way, and another seed in another', async (style) => {
    const [first, second] = [await draw(style), await drawAfresh(style)];
    expect(Buffer.compare(first.png, second.png)).toBe(0);
    expect(Buffer.compare(first.png, (await draw(style, { seed: 'two' })).png)).not.toBe(0);
  });

  it('differ pairwise in colours and edges, whatever the headline', async () => {
    for (const headline of headlines) {
      const prints = [];
      for (const style of styles) prints.push({ style, ...fingerprint(await draw(style, { headline })) });
      for (const [index, one] of prints.entries()) {
        for (const other of prints.slice(index + 1)) {
          const apart = distance(one.colours, other.colours) + distance(one.edges, other.edges);
          expect.soft(apart, `${one.style} and ${other.style}`).toBeGreaterThan(0.6);
        }
      }
    }
  });

  it.each(styles)('%s is quieter when the news is of death', async (style) => {
    const sombre = await draw(style, { headline: 'Gunman kills nine at city festival' });
    const plain = await draw(style, { headline: 'City festival opens with music' });
    // Black and white is quiet already.
    expect(colourfulness(sombre)).toBeLessThan(Math.max(8, colourfulness(plain) * 0.75));
  });

  it.each(styles)('%s says what was drawn', async (style) => {
    const { says } = await draw(style);
    expect(says).toMatch(/harbour/);
    expect(says).toMatch(/freighter|anchor/);
    const { says: grave } = await draw(style, { headline: 'Bomb attack kills 30 at market' });
    expect(grave).toMatch(/candle|dove|flower|rose|ribbon|city|buildings/);
  });

  it.each(['collage', 'bauhaus'])('%s composes anew for another seed', async (style) => {
    const plans = await Promise.all(seeds.map(async (seed) => massesOf(await draw(style, { seed }))));
    const apart = plans.flatMap((plan, index) => plans.slice(index + 1).map((other) => distance(plan, other) / 64));
    expect(Math.max(...apart)).toBeGreaterThan(30);
  });

  it.each(['Dali', 'art-deco'])('%s sets other things around the same harbour for another seed', async (style) => {
    const said = await Promise.all(seeds.map(async (seed) => (await draw(style, { seed })).says));
    expect(new Set(said).size).toBeGreaterThanOrEqual(3);
  });

  it('Pollock throws other paints at another place', async () => {
    const prints = await Promise.all(
      ['Storm closes port of Rotterdam', 'Volcano erupts in Iceland', 'Orchestra plays at the opera'].map(
        async (headline) => fingerprint(await draw('Pollock', { headline })).colours,
      ),
    );
    for (const [index, one] of prints.entries())
      for (const other of prints.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(0.7);
  });

  it('write nothing: there is no lettering in any picture', () => {
    const folder = 'src/adapters/image/local';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    for (const file of sources)
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/fillText|strokeText|<text/);
  });
});
