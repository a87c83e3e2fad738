import { describe, expect, it } from 'vitest';
import { draw, drawAfresh } from './pictures.ts';

const size = { width: 480, height: 320 };

/** The share of the picture that is each style's own: the pixels that its pure rendering comes nearest to. */
async function sharesIn(mix: Record<string, number>, order: typeof size): Promise<Record<string, number>> {
  const { data } = await draw(mix, order);
  const pure = await Promise.all(Object.keys(mix).map(async (style) => ({ style, ...(await draw(style, order)) })));
  const counts = new Map<string, number>();
  let told = 0;
  for (let at = 0; at < data.length; at += 3) {
    const gaps = pure.map((one) => {
      let gap = 0;
      for (let channel = at; channel < at + 3; channel++)
        gap += Math.abs((data[channel] ?? 0) - (one.data[channel] ?? 0));
      return { style: one.style, gap };
    });
    const [nearest, next] = gaps.sort((one, other) => one.gap - other.gap);
    // Where two renderings agree, a pixel tells nothing.
    if (!nearest || !next || next.gap - nearest.gap < 6) continue;
    told++;
    counts.set(nearest.style, (counts.get(nearest.style) ?? 0) + 1);
  }
  expect(told).toBeGreaterThan((data.length / 3) * 0.6);
  return Object.fromEntries(Object.keys(mix).map((style) => [style, (counts.get(style) ?? 0) / told]));
}

describe('a mix of styles', () => {
  it.each<[Record<string, number>, typeof size]>([
    [{ Monet: 0.7, Dali: 0.3 }, size],
    [
      { 'pop-art': 0.5, noir: 0.5 },
      { width: 320, height: 320 },
    ],
    [
      { VanGogh: 0.8, blueprint: 0.2 },
      { width: 256, height: 455 },
    ],
    [{ 'art-deco': 0.5, collage: 0.3, 'ukiyo-e': 0.2 }, size],
    [
      { watercolor: 0.34, Picasso: 0.33, bauhaus: 0.33 },
      { width: 256, height: 320 },
    ],
  ])('%o gives every style its share, within ten points', async (mix, order) => {
    const shares = await sharesIn(mix, order);
    for (const [style, weight] of Object.entries(mix)) {
      expect.soft(shares[style], style).toBeGreaterThan(weight - 0.1);
      expect.soft(shares[style], style).toBeLessThan(weight + 0.1);
    }
  });

  it('keeps the scene: what was painted in one manner goes on in the other', async () => {
    const [one, other] = [await draw('Monet', size), await draw('ukiyo-e', size)];
    expect(one.says).toContain('a freighter');
    expect(other.says).toContain('a freighter');
    expect((await draw({ Monet: 0.5, 'ukiyo-e': 0.5 }, size)).says).toBe(one.says);
  });

  it('is the same for the same order', async () => {
    const mix = { Rembrandt: 0.6, 'paper-cut': 0.4 };
    expect(Buffer.compare((await draw(mix)).png, (await drawAfresh(mix)).png)).toBe(0);
  });
});
