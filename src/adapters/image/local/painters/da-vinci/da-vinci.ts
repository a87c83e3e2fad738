import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, hexOf, mute, withOpacity } from '../../colour.ts';
import { addGrain, changePixels, grainTile, type Pixels, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import { contours } from '../craft/contours.ts';
import { daylightTones } from '../craft/daylight.ts';
import { hatch } from '../craft/hatching.ts';
import { setInTheLight } from '../craft/in-the-light.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import type { Painter } from '../painter.ts';
import { drawGeometry } from './geometry.ts';

/** The left-handed draughtsman's slant: from upper left to lower right. */
const slant = Math.PI * 0.27;

/** A study on old paper: brown ink, soft washes, slanting hatches, white chalk and the lines it was measured with. */
export const daVinci: Painter = async (job) => {
  const { random, brief } = job;
  const { scene, front } = settingOf(job);
  const { unit } = scene.frame;
  const tones = daylightTones(brief);
  const model = underpaint(scene, { ...tones, skyHigh: blend(tones.skyHigh, '#f4ead2', 0.55), skyLow: '#f6eedb' });
  if (front) {
    const image = await drawingOf(front, 1, (colour) => mute(hexOf(colour), 0.8));
    const chalk = { light: '#ffffff', dark: '#2a2a2a' } as const;
    setInTheLight(model.getContext('2d'), scene, front, image, chalk);
  }
  job.onProgress(0.2);
  const ink: Hex = brief.sombre ? '#2b2723' : '#47230f';
  const canvas = oldPaper(job.width, job.height, unit, random, brief.sombre);
  const context = canvas.getContext('2d');
  washOver(context, model, unit, ink);
  job.onProgress(0.4);

  drawGeometry(context, scene, ink);
  shade(context, readPixels(model), { unit, ink }, random);
  job.onProgress(0.7);
  const lines = contours(
    scene,
    {
      smallest: unit * 0.018,
      colour: ({ tone, depth }) =>
        tone === 'window'
          ? undefined
          : withOpacity(ink, tone === 'cloud' || tone === 'cloudShade' ? 0.22 : 0.5 + 0.45 * depth),
      width: ({ depth, flow }) => unit * (flow === 'upright' ? 0.0026 + 0.0022 * depth : 0.0014 + 0.002 * depth),
      times: 2,
      stray: unit * 0.0016,
    },
    random,
  );
  if (front) await outlineThing(lines.getContext('2d'), front, ink);
  context.drawImage(lines, 0, 0);
  addGrain(canvas, grainTile(random.next, 6, 2));
  return { canvas, says: saysOf(job, scene, front) };
};

/** Hatches that grow denser with the dark, across each other in the deepest, and white chalk on what is brightest. */
function shade(context: SKRSContext2D, model: Pixels, { unit, ink }: { unit: number; ink: Hex }, random: Random): void {
  const line = { width: Math.max(0.6, unit / 1300), stray: unit / 2600 };
  const chalk = 'rgba(255, 250, 232, 0.5)';
  for (const { angle, spacing, colour, where } of [
    { angle: slant, spacing: 190, colour: withOpacity(ink, 0.5), where: (light: number) => light < 150 },
    { angle: slant, spacing: 230, colour: withOpacity(ink, 0.55), where: (light: number) => light < 105 },
    { angle: slant + 0.5, spacing: 210, colour: withOpacity(ink, 0.5), where: (light: number) => light < 74 },
    { angle: slant, spacing: 150, colour: chalk, where: (light: number) => light > 228 },
  ])
    hatch(context, model, { ...line, angle, spacing: unit / spacing, colour, where }, random);
}

/** Brownish and uneven, darker where it was held. */
function oldPaper(width: number, height: number, unit: number, random: Random, sombre: boolean): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = sombre ? '#d3cbbb' : '#e6d2a6';
  context.fillRect(0, 0, width, height);
  const noise = createNoise2D(random.next);
  const share = 1.9 / unit;
  changePixels(canvas, (data, at, x, y) => {
    const edge = Math.min(x, y, width - x, height - y) / unit;
    const age = 11 * noise(x * share, y * share) + 6 * noise(x * share * 5, y * share * 5) - 34 * Math.exp(-edge * 13);
    data[at] = (data[at] ?? 0) + age;
    data[at + 1] = (data[at + 1] ?? 0) + age * 1.15;
    data[at + 2] = (data[at + 2] ?? 0) + age * 1.5;
  });
  return canvas;
}

/** Sfumato: the shades of the scene, soft as smoke, in one brown. */
function washOver(context: SKRSContext2D, model: Canvas, unit: number, ink: Hex): void {
  const wash = createCanvas(model.width, model.height);
  const soft = wash.getContext('2d');
  soft.filter = `grayscale(1) contrast(1.7) brightness(1.02) blur(${unit / 240}px)`;
  soft.drawImage(model, 0, 0);
  soft.filter = 'none';
  soft.globalCompositeOperation = 'screen';
  soft.fillStyle = ink;
  soft.fillRect(0, 0, model.width, model.height);
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.globalAlpha = 1;
  context.drawImage(wash, 0, 0);
  context.restore();
}

/** The thing's own edge; what is behind it is hidden, and its inside was hatched already. */
async function outlineThing(context: SKRSContext2D, thing: Placed, ink: Hex): Promise<void> {
  const [left, top] = [thing.x - thing.size / 2, thing.y - thing.size / 2];
  const contour = await drawingOf(thing, 1, () => '#000000', { colour: ink, width: 0.6 });
  const inside = await drawingOf(thing, 1, () => '#000000');
  const inset = thing.size * 0.018;
  context.globalCompositeOperation = 'destination-out';
  context.drawImage(contour, left, top);
  context.globalCompositeOperation = 'source-over';
  const edge = createCanvas(contour.width, contour.height);
  const pen = edge.getContext('2d');
  pen.drawImage(contour, 0, 0);
  pen.globalCompositeOperation = 'destination-out';
  pen.drawImage(inside, inset, inset, thing.size - 2 * inset, thing.size - 2 * inset);
  context.drawImage(edge, left, top);
}
