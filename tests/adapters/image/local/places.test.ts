import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../../src/adapters/image/local/brief.ts';
import { type MotifEntry, motifs } from '../../../../src/adapters/image/local/lexicon/motifs.ts';
import type { MotifArt } from '../../../../src/adapters/image/local/motif-art.ts';
import { describeScene } from '../../../../src/adapters/image/local/painters/craft/describe.ts';
import { type Setting, settingOf } from '../../../../src/adapters/image/local/painters/craft/setting.ts';
import { createRandom } from '../../../../src/adapters/image/local/random.ts';
import { isAnimal } from '../../../../src/adapters/image/local/scene/animals.ts';
import {
  type Landmark,
  landmarkNames,
  type Place,
  placeOf,
  places,
} from '../../../../src/adapters/image/local/scene/places.ts';
import { composeScene, type Scene } from '../../../../src/adapters/image/local/scene/scene.ts';

const names = Object.keys(places) as Place[];
const shapes = [
  [256, 144],
  [256, 256],
  [256, 320],
  [144, 256],
  [128, 128],
] as const;

/** What a headline can make of a place: every landmark at home there, as the first. */
function briefsOf(place: Place): Brief[] {
  const { usual, atHome = [] } = placeOf(place);
  return [...usual, ...atHome].map((hero): Brief => {
    const others = usual.filter((landmark) => landmark !== hero);
    const landmarks: [Landmark, ...Landmark[]] = [hero, ...others];
    return { place, time: 'day', weather: 'clear', sombre: false, landmarks, motifs: [] };
  });
}

function compose(brief: Brief, width = 512, height = 512, dice = 'dice'): Scene {
  return composeScene(brief, { width, height }, createRandom(dice));
}

const firstOf = (place: Place): Brief => briefsOf(place)[0] as Brief;

/** Tells what share of the frame between two heights, in px, something covers. */
function coverageOf({ shapes, frame, skyShapes }: Scene): (top: number, bottom: number) => number {
  const canvas = createCanvas(frame.width, frame.height);
  const context = canvas.getContext('2d');
  for (const { path, lineWidth } of shapes.slice(skyShapes)) {
    context.lineWidth = lineWidth ?? 1;
    if (lineWidth === undefined) context.fill(path);
    else context.stroke(path);
  }
  const { data } = context.getImageData(0, 0, frame.width, frame.height);
  return (top, bottom) => {
    const [from, to] = [Math.round(top) * frame.width, Math.round(bottom) * frame.width];
    let filled = 0;
    for (let pixel = from; pixel < to; pixel++) if ((data[pixel * 4 + 3] ?? 0) > 127) filled++;
    return filled / (to - from);
  };
}

describe('the places of the local illustrator', () => {
  it.each(names)('%s fills its ground and stands out against the sky in five shapes', (place) => {
    for (const brief of briefsOf(place))
      for (const [width, height] of shapes) {
        const scene = compose(brief, width, height);
        const { horizon, unit } = scene.frame;
        const what = `${brief.landmarks[0]} in ${width}×${height}`;
        const covered = coverageOf(scene);
        expect.soft(covered(horizon + unit * 0.12, height), what).toBeGreaterThan(0.98);
        expect.soft(covered(horizon - unit * 0.2, horizon), what).toBeGreaterThan(0.02);
      }
  });

  it.each(names)('%s shows whatever a headline can put there, and says so first', (place) => {
    for (const brief of briefsOf(place))
      for (const dice of ['one', 'two', 'three', 'four']) {
        const { shows } = compose(brief, 512, 512, dice);
        expect(shows[0]).toBe(landmarkNames[brief.landmarks[0]]);
        expect(describeScene(brief, shows, [])).toContain(`with ${shows[0]}`);
      }
  });

  it.each(names)('%s is the same for the same dice, in fog and sun alike, and another for others', (place) => {
    const brief = firstOf(place);
    const outline = (scene: Scene): unknown[] => [
      scene.light.x,
      scene.shapes.map(({ tone, depth, top, bottom }) => [tone, depth, top, bottom]),
    ];
    expect(outline(compose(brief))).toEqual(outline(compose(brief)));
    expect(outline(compose(brief))).not.toEqual(outline(compose(brief, 512, 512, 'other dice')));
  });

  it.each(names)('%s has light, foreground and sky inside the frame, at every hour', (place) => {
    for (const time of ['dawn', 'day', 'dusk', 'night'] as const)
      for (const [width, height] of shapes) {
        const { light, foreground, sky, frame } = compose({ ...firstOf(place), time }, width, height);
        for (const { x, y } of [light, sky, ...(foreground ? [foreground] : [])]) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
        if (foreground) expect(foreground.y).toBeGreaterThan(frame.horizon);
      }
  });

  it.each(names)('%s has no shape that a canvas would leave out, in any weather', (place) => {
    for (const brief of briefsOf(place))
      for (const weather of ['clear', 'cloudy', 'rain', 'storm', 'snow', 'smoke'] as const)
        for (const { top, bottom, tone } of compose({ ...brief, weather }).shapes)
          expect(Number.isFinite(top + bottom), `${tone} with ${brief.landmarks[0]} in ${weather}`).toBe(true);
  });

  it('says nothing of clouds where none are drawn', () => {
    for (const place of ['drylands', 'forest'] as const) {
      const brief = firstOf(place);
      expect(describeScene({ ...brief, weather: 'cloudy' }, [], [])).toBe(placeOf(place).says);
      expect(describeScene({ ...brief, weather: 'storm' }, [], [])).toBe(placeOf(place).says);
      expect(describeScene({ ...brief, weather: 'snow' }, [], [])).toBe(`${placeOf(place).says} in the snow`);
    }
    expect(describeScene({ ...firstOf('coast'), weather: 'cloudy' }, [], [])).toBe(
      'a sandy coast under drifting clouds',
    );
  });

  it('leaves trains and cars out of the fields by the road', () => {
    for (const other of ['train', 'car', 'lorry'] as const) {
      const { shows } = compose({ ...firstOf('road'), landmarks: ['pylon', other, 'tree', 'house'] });
      expect(shows).toEqual(['power lines', 'houses']);
    }
  });

  it('hides the sun in a storm, veils it in rain and snow, and leaves it on a clear day', () => {
    const veil = (weather: Brief['weather']): number => compose({ ...firstOf('coast'), weather }).light.veiled;
    expect(veil('clear')).toBe(0);
    expect(veil('storm')).toBe(1);
    for (const weather of ['rain', 'snow', 'smoke'] as const) {
      expect(veil(weather)).toBeGreaterThan(0.5);
      expect(veil(weather)).toBeLessThan(1);
    }
  });

  it('has at least four quiet landscapes for headlines that say nothing', () => {
    const seen = new Set<string>();
    for (let dice = 0; dice < 40; dice++) seen.add(compose(firstOf('hills'), 512, 512, `${dice}`).shows.join());
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });

  it('gives a harbour a quay to stand on, and great waves instead in a storm', () => {
    const calm = firstOf('harbour');
    expect(compose(calm).foreground).toBeDefined();
    const storm = compose({ ...calm, weather: 'storm' });
    expect(storm.foreground).toBeUndefined();
    expect(storm.shows).toContain('high waves');
  });

  it('gives every sport a ground of its own', () => {
    for (const place of ['stadium', 'arena'] as const) {
      const grounds = new Set(
        briefsOf(place).map((brief) =>
          compose(brief)
            .shapes.map(({ tone, top, bottom }) => `${tone} ${top} ${bottom}`)
            .join(),
        ),
      );
      expect(grounds.size).toBe(briefsOf(place).length);
    }
  });

  it('shows smoke and no flames where a building burns', () => {
    const tones = new Set(compose(firstOf('blaze')).shapes.map(({ tone }) => tone));
    expect(tones).toContain('smoke');
    expect(tones).not.toContain('fire');
  });

  it.each(names)('%s has its animals in full view', (place) => {
    for (const brief of briefsOf(place).filter(({ landmarks: [hero] }) => isAnimal(hero)))
      for (const [width, height] of shapes) {
        const scene = compose(brief, width, height);
        // The animal is drawn last, except in the sea, where waves roll before it.
        if (place === 'sea' && brief.landmarks[0] !== 'birds') continue;
        for (const { path } of scene.shapes.slice(-6)) {
          const [left, top, right, bottom] = path.computeTightBounds();
          const what = `${brief.landmarks[0]} in ${width}×${height}`;
          expect(left, what).toBeGreaterThan(0);
          expect(right, what).toBeLessThan(width);
          expect(top, what).toBeGreaterThan(0);
          expect(bottom, what).toBeLessThan(height);
        }
      }
  });

  it('has nothing on the open sea but water and what the news is of', () => {
    for (const brief of briefsOf('sea')) {
      const { shows, foreground, shapes: drawn } = compose(brief);
      expect(shows).toEqual([landmarkNames[brief.landmarks[0]]]);
      expect(foreground).toBeUndefined();
      expect(drawn.some(({ tone }) => tone === 'path')).toBe(false);
    }
    expect(compose({ ...firstOf('sea'), weather: 'storm' }).shows).toContain('high waves');
  });

  it('raises small things onto a plinth, and leaves on the ground what is as large as it looks', () => {
    const withThing = (...things: MotifEntry[]): Scene => compose({ ...firstOf('court'), motifs: things });
    const bare = withThing();
    expect(withThing(motifs.fireEngine).foreground).toEqual(bare.foreground);
    const raised = withThing(motifs.scales);
    expect(raised.foreground?.raised).toBe(true);
    expect(raised.foreground?.y).toBeLessThan((bare.foreground?.y ?? 0) - bare.frame.unit * 0.08);
    expect(raised.shapes.length).toBeGreaterThan(bare.shapes.length);
    // The dove flies, so nothing stands below it.
    expect(withThing(motifs.dove, motifs.scales).foreground).toEqual(bare.foreground);
  });

  it('lets nothing fly in a hall: what would is kept for a frame of its own', () => {
    const dove: MotifArt = { entry: motifs.dove, render: () => Promise.reject(new Error('not drawn here')) };
    const inside = (place: Place): Setting => {
      const brief = { ...firstOf(place), motifs: [dove.entry] };
      return settingOf({
        brief,
        width: 512,
        height: 512,
        random: createRandom('dice'),
        motifs: [dove],
        onProgress() {},
      });
    };
    expect(inside('court').front?.aloft).toBe(true);
    for (const hall of ['stage', 'arena'] as const) {
      expect(inside(hall).front).toBeUndefined();
      expect(inside(hall).inset?.art).toBe(dove);
    }
  });
});
