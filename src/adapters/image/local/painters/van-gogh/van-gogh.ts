import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, hexOf, lightnessOf, mute, withOpacity } from '../../colour.ts';
import { emboss, readPixels } from '../../pixels.ts';
import type { Scene } from '../../scene/scene.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, takesOutline } from '../craft/flat.ts';
import { setInTheLight } from '../craft/in-the-light.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, saysOf, settingOf } from '../craft/setting.ts';
import { detailMap, directionMap, paintStrokes, type StrokeLayer } from '../craft/strokes.ts';
import { thinThings } from '../craft/thin-things.ts';
import { mapTones, type Tones } from '../craft/tones.ts';
import { discOf, glowOf } from '../craft/veil.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { turningSky } from './turning-sky.ts';

/** Thick strokes that turn with the sky, ringed lights and outlines drawn with the brush. */
export const vanGogh: Painter = async (job) => {
  const { random, brief } = job;
  const { scene, front } = settingOf(job);
  const { frame } = scene;
  const tones = fierceTones(job);
  const model = underpaint(scene, tones, (sky) => paintHalo(sky, scene, tones, brief.sombre));
  const context = model.getContext('2d');
  for (const shape of scene.shapes)
    if (takesOutline(shape, frame.unit * 0.05)) outlineWithBrush(context, shape, scene, tones);
  if (front) {
    const image = await drawingOf(
      front,
      1,
      (colour) => blend(hexOf(colour), lightnessOf(colour) > 110 ? '#f0c860' : '#26407e', 0.4),
      {
        colour: blend(tones.dark, '#0b1230', 0.4),
        width: 0.9,
      },
    );
    setInTheLight(context, scene, front, image, tones);
  }
  job.onProgress(0.2);

  const canvas = createCanvas(job.width, job.height);
  const paint = canvas.getContext('2d');
  paint.drawImage(model, 0, 0);
  const noise = createNoise2D(random.next);
  const sources = {
    model: readPixels(model),
    directions: directionMap(scene, front, turningSky(scene, random)),
    detail: detailMap(model),
    sway: (x: number, y: number) => noise(x * 3, y * 3) * 1.1,
  };
  const { unit } = frame;
  const layers: readonly StrokeLayer[] = [
    { length: unit / 7, width: unit / 46, spacing: unit / 58, detail: 0, opacity: 0.95, broken: 26, follows: true },
    { length: unit / 9, width: unit / 88, spacing: unit / 84, detail: 0, opacity: 0.95, broken: 44, follows: true },
    {
      length: unit / 18,
      width: unit / 130,
      spacing: unit / 140,
      detail: 0.2,
      opacity: 0.95,
      broken: 24,
      follows: true,
    },
    { length: unit / 40, width: unit / 210, spacing: unit / 230, detail: 0.34, opacity: 0.95, broken: 12 },
  ];
  for (const [index, layer] of layers.entries()) {
    paintStrokes(paint, layer, sources, random);
    job.onProgress(0.25 + (0.6 * (index + 1)) / layers.length);
  }
  const thin = thinThings(
    scene,
    ({ tone }) => blend(tones[tone], tones.dark, tone === 'foam' ? 0 : 0.3),
    unit * 0.0045,
  );
  paint.drawImage(thin, 0, 0);
  emboss(canvas, 0.3, Math.max(1, Math.round(unit / 700)));
  return { canvas, says: saysOf(job, scene, front) };
};

/** Away from grey: the opposite of muting. */
function strengthened(colour: Hex, share: number): Hex {
  return mute(colour, -share);
}

/** Blue shadows against yellow light, whatever the hour. */
function fierceTones({ brief }: PaintJob): Tones {
  const tones = daylightTones(brief);
  const earth = brief.weather === 'snow' ? [] : ['ground', 'groundAlt', 'path'];
  const warm: ReadonlySet<string> = new Set(['light', 'window', 'fire', 'wall', ...earth]);
  if (brief.sombre)
    return mapTones(tones, (colour, name) => {
      if (name === 'dark') return '#151c33';
      return warm.has(name) ? blend(colour, '#c9b078', 0.24) : blend(colour, '#26365a', 0.12);
    });
  const fierce = mapTones(tones, (colour, name) =>
    strengthened(warm.has(name) ? blend(colour, '#f2b632', 0.34) : blend(colour, '#1f4f9f', 0.16), 0.45),
  );
  const night = brief.time === 'night' || brief.time === 'dusk';
  return {
    ...fierce,
    skyHigh: blend(fierce.skyHigh, night ? '#16307a' : '#2f6fc4', 0.5),
    skyLow: blend(fierce.skyLow, night ? '#5f8fc8' : '#9fcfc0', 0.6),
    light: '#ffdc4a',
    dark: '#1d2a5c',
  };
}

/** Rings of light around the sun or moon, each a colour of its own. */
function paintHalo(context: SKRSContext2D, scene: Scene, tones: Tones, sombre: boolean): void {
  const { light, frame } = scene;
  const rings: readonly Hex[] = sombre
    ? [tones.skyLow, tones.cloud, tones.skyLow]
    : [blend(tones.light, '#ffffff', 0.4), '#f0c23c', blend(tones.skyLow, '#f5e27a', 0.6), '#f3e7a0', tones.skyLow];
  for (let ring = rings.length; ring > 0; ring--) {
    context.fillStyle = withOpacity(rings[ring - 1] ?? tones.light, (sombre ? 0.45 : 0.72) * glowOf(scene));
    context.beginPath();
    context.arc(light.x, light.y, light.radius * 1.1 + ring * frame.unit * 0.034, 0, Math.PI * 2);
    if (light.y < frame.horizon) context.fill();
  }
  const disc = discOf(scene, tones.light, tones.skyLow);
  if (!disc) return;
  context.fillStyle = disc.colour;
  context.beginPath();
  context.arc(light.x, light.y, disc.radius * 1.25, 0, Math.PI * 2);
  context.fill();
}

function outlineWithBrush(
  context: SKRSContext2D,
  shape: Scene['shapes'][number],
  { frame }: Scene,
  tones: Tones,
): void {
  if (shape.tone === 'cloud' || shape.tone === 'cloudShade') return;
  outline(context, shape, withOpacity(tones.dark, 0.8), frame.unit * (0.004 + 0.004 * shape.depth));
}
