import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, hexOf, lightnessOf } from '../../colour.ts';
import { emboss, readPixels } from '../../pixels.ts';
import type { Scene } from '../../scene/scene.ts';
import { daylightTones } from '../craft/daylight.ts';
import { setInTheLight } from '../craft/in-the-light.ts';
import { underpaint } from '../craft/landscape.ts';
import { rampOf, toneMap } from '../craft/ramp.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import { detailMap, directionMap, paintStrokes, type StrokeLayer } from '../craft/strokes.ts';
import { thinThings } from '../craft/thin-things.ts';
import { mapTones } from '../craft/tones.ts';
import type { Painter } from '../painter.ts';

const glow: readonly Hex[] = ['#120b08', '#2a170d', '#4f2c14', '#85501f', '#bd853a', '#e6bd72', '#fbe9bd'];
const ash: readonly Hex[] = ['#0d0c0c', '#1d1a19', '#38322e', '#5e554c', '#8c8172', '#b9ad99', '#e4dac6'];

/** Everything in brown dusk but what one warm light falls on. */
export const rembrandt: Painter = async (job) => {
  const { random, brief } = job;
  const { scene, front } = settingOf(job);
  const { unit } = scene.frame;
  // Light comes from the lamp, not from the hour: the sky is a wall of shade.
  const day = daylightTones({ ...brief, time: brief.time === 'night' ? 'dusk' : brief.time });
  const tones = mapTones(day, (colour, name) =>
    name === 'skyHigh' || name === 'skyLow' || name === 'cloud' || name === 'cloudShade'
      ? blend(colour, '#33291e', 0.68)
      : litOrDark(colour, name),
  );
  const model = underpaint(scene, { ...tones, light: blend(tones.light, '#8a6a3a', 0.4) });
  const context = model.getContext('2d');
  if (front) {
    const image = await drawingOf(front, 1, (colour) =>
      blend(blend(hexOf(colour), '#e0b060', 0.35), lightnessOf(colour) > 120 ? '#fff0c8' : '#2a170d', 0.35),
    );
    const lamp = { light: '#fff0c8', dark: '#1a0f08' } as const;
    setInTheLight(context, scene, front, image, lamp);
  }
  fallOfLight(model, scene, front, brief.sombre);
  job.onProgress(0.3);

  const canvas = createCanvas(job.width, job.height);
  const paint = canvas.getContext('2d');
  paint.drawImage(model, 0, 0);
  const noise = createNoise2D(random.next);
  const sources = {
    model: readPixels(model),
    directions: directionMap(scene, front),
    detail: detailMap(model),
    sway: (x: number, y: number) => noise(x * 3, y * 3) * 1.4,
  };
  const layers: readonly StrokeLayer[] = [
    { length: unit / 16, width: unit / 60, spacing: unit / 62, detail: 0, opacity: 0.5, broken: 9 },
    { length: unit / 30, width: unit / 130, spacing: unit / 130, detail: 0.06, opacity: 0.7, broken: 12 },
    { length: unit / 52, width: unit / 250, spacing: unit / 250, detail: 0.16, opacity: 0.85, broken: 12 },
  ];
  for (const [index, layer] of layers.entries()) {
    paintStrokes(paint, layer, sources, random);
    job.onProgress(0.4 + (0.4 * (index + 1)) / layers.length);
  }
  // Metal catches what light there is.
  const caught = brief.sombre ? '#8c8172' : '#bd853a';
  paint.globalAlpha = 0.55;
  paint.drawImage(
    thinThings(scene, () => caught, unit * 0.0024),
    0,
    0,
  );
  paint.globalAlpha = 1;
  emboss(canvas, 0.22, Math.max(1, Math.round(unit / 800)));
  return { canvas, says: saysOf(job, scene, front) };
};

const takesLight: ReadonlySet<string> = new Set(['wall', 'snow', 'foam', 'window', 'fire', 'accent']);
const keepsDark: ReadonlySet<string> = new Set(['dark', 'near', 'foliageDark', 'waterDeep', 'roof']);

/** Chiaroscuro: what is pale stands out of the brown, what is dark sinks into it. */
function litOrDark(colour: Hex, name: string): Hex {
  if (takesLight.has(name)) return blend(colour, '#fff3d6', 0.34);
  if (name === 'water' || name === 'ground' || name === 'path') return blend(colour, '#e8d4a8', 0.2);
  return keepsDark.has(name) ? blend(colour, '#120a05', 0.42) : colour;
}

/** A beam from the upper corner onto the thing in front and what is behind it; it falls off quickly. */
function fallOfLight(model: Canvas, { frame, light }: Scene, front: Placed | undefined, sombre: boolean): void {
  const from = light.x < frame.width / 2 ? 0 : frame.width;
  const hero = { x: frame.width - light.x, y: frame.horizon - frame.unit * 0.07 };
  const pools = [
    { ...hero, wide: frame.unit * 0.6, high: frame.unit * 0.42, strength: 1 },
    ...(front ? [{ x: front.x, y: front.y, wide: front.size * 0.85, high: front.size * 0.8, strength: 0.72 }] : []),
  ];
  const ramp = rampOf(sombre ? ash : glow);
  toneMap(model, ramp, 0.84, (lightness, x, y) => {
    let lit = 0.32;
    for (const pool of pools)
      lit = Math.max(
        lit,
        pool.strength * Math.exp(-(((x - pool.x) / pool.wide) ** 2) - ((y - pool.y) / pool.high) ** 2),
      );
    // The air itself glows where the light comes in.
    const slope =
      Math.abs((y - hero.y) * (hero.x - from) - (x - from) * hero.y) / Math.hypot(hero.x - from, hero.y || 1);
    const beam = 44 * Math.exp(-((slope / (frame.unit * 0.34)) ** 2)) * Math.max(0, 1 - y / frame.height);
    return lightness * Math.min(1.36, lit * 1.6) + beam * (0.4 + lightness / 255);
  });
}
