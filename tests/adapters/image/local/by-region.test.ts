import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/adapters/image/local/random.ts';
import { landmarkNames, type Place, placeOf, type Region } from '../../../../src/adapters/image/local/scene/places.ts';
import { composeScene, type Scene } from '../../../../src/adapters/image/local/scene/scene.ts';

/** The place as it is when a headline names nothing in it, somewhere in the world. */
function compose(place: Place, region?: Region): Scene {
  const { usual } = placeOf(place);
  const brief = { place, time: 'day', weather: 'clear', sombre: false, landmarks: usual, motifs: [] } as const;
  return composeScene(region ? { ...brief, region } : brief, { width: 512, height: 512 }, createRandom('dice'));
}

describe('the parts of the world', () => {
  it.each(['fields', 'hills', 'street', 'road', 'flood', 'city'] as const)(
    '%s has other trees and houses in every part of the world',
    (place) => {
      const regions: readonly (Region | undefined)[] = [undefined, 'tropical', 'arid', 'north', 'east'];
      const prints = regions.map((region) => {
        const scene = compose(place, region);
        return scene.shapes.map(({ path }) => path.toSVGString()).join();
      });
      expect(new Set(prints).size).toBe(regions.length);
    },
  );

  it('shows no barn, no gables and no snow where there are none', () => {
    const shown = (place: Place, region: Region): readonly string[] => compose(place, region).shows;
    for (const region of ['tropical', 'arid', 'north', 'east'] as const)
      expect(shown('fields', region)).not.toContain(landmarkNames.barn);
    for (const region of ['tropical', 'arid'] as const) {
      expect(shown('street', region)).toContain(landmarkNames.flatRoofs);
      expect(shown('street', region)).not.toContain(landmarkNames.terrace);
      const scene = compose('mountains', region);
      expect(scene.shapes.some(({ tone }) => tone === 'snow')).toBe(false);
      expect(scene.shows[0]).toBe('a bare peak');
    }
  });
});
