import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/adapters/image/local/random.ts';
import { landmarkIn } from '../../../../src/adapters/image/local/scene/by-region.ts';
import { createPen, type Shape } from '../../../../src/adapters/image/local/scene/pen.ts';
import { type Landmark, landmarkNames, type Region } from '../../../../src/adapters/image/local/scene/places.ts';

const names = Object.keys(landmarkNames) as Landmark[];
const regions: readonly (Region | undefined)[] = [undefined, 'tropical', 'arid', 'north', 'east'];
/** In px: how high each is drawn. */
const height = 100;

function drawn(name: Landmark, seed = 'one', region?: Region): Shape[] {
  const shapes: Shape[] = [];
  landmarkIn(region, name).draw(createPen(shapes).at(0, 0, height), createRandom(seed));
  return shapes;
}

/** The box around all shapes, in units of the landmark's height. */
function boundsOf(shapes: readonly Shape[]) {
  const boxes = shapes.map(({ path, lineWidth = 0 }) => {
    const [left, top, right, bottom] = path.computeTightBounds();
    return [left - lineWidth / 2, -(top - lineWidth / 2), right + lineWidth / 2, bottom + lineWidth / 2] as const;
  });
  const most = (side: 1 | 2 | 3): number => Math.max(...boxes.map((box) => box[side])) / height;
  return { left: Math.min(...boxes.map(([left]) => left)) / height, above: most(1), right: most(2), below: most(3) };
}

const print = (shapes: readonly Shape[]): string =>
  shapes.map(({ path, tone, lineWidth = 0 }) => `${tone} ${lineWidth} ${path.toSVGString()}`).join('\n');

describe('the landmarks', () => {
  it.each(names)('%s stands on the ground and is as high and wide as it says', (name) => {
    for (const region of regions) {
      const { width } = landmarkIn(region, name);
      for (const seed of ['one', 'two', 'three']) {
        const { left, above, right, below } = boundsOf(drawn(name, seed, region));
        expect(above).toBeGreaterThan(0.85);
        // Lamps and lightning rods may stand out.
        expect(above).toBeLessThan(1.2);
        expect(below).toBeGreaterThan(-0.02);
        expect(below).toBeLessThan(0.1);
        expect(right - left).toBeGreaterThan(width * 0.7);
        expect(right - left).toBeLessThan(width * 1.12);
        expect(Math.abs(right + left) / 2).toBeLessThan(width * 0.2);
      }
    }
  });

  it.each(names)('%s is the same for the same dice', (name) => {
    expect(print(drawn(name))).toBe(print(drawn(name)));
  });

  it('are all drawn differently', () => {
    const prints = new Map<string, Landmark>();
    for (const name of names) {
      const own = print(drawn(name));
      expect(prints.get(own), name).toBeUndefined();
      prints.set(own, name);
    }
  });

  it('have more to them than one tone', () => {
    for (const name of names) expect(new Set(drawn(name).map(({ tone }) => tone)).size, name).toBeGreaterThan(1);
  });
});
