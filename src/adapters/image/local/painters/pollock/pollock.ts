import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, lightnessOf, nearest } from '../../colour.ts';
import { addGrain, emboss, grainTile, readPixels } from '../../pixels.ts';
import { daylightTones } from '../craft/daylight.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, saysOf, settingOf } from '../craft/setting.ts';
import type { Painter } from '../painter.ts';
import { drip, splatter } from './drips.ts';

type Enamels = readonly [dark: Hex, pale: Hex, blue: Hex, air: Hex, warm: Hex, ...Hex[]];
const enamels: Enamels = ['#161616', '#f4eedd', '#2f5d86', '#7fa7b8', '#d9a53f', '#b9532f', '#5d7a52', '#8a8578'];
/** No red when people died. */
const quiet: Enamels = ['#17181a', '#e9e4d8', '#3c4c5c', '#7d8a93', '#a49d8c', '#5b5f5c', '#8a8578', '#4a4640'];

/** Thrown and dripped enamel from edge to edge; the scene is where its colours gather. */
export const pollock: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front, inset } = settingOf(job);
  const { unit } = scene.frame;
  const paints = brief.sombre ? quiet : enamels;
  const model = underpaint(scene, daylightTones(brief));
  const thing = front ?? inset;
  if (thing) {
    const size = thing.size * 1.6;
    const image = await drawingOf(thing, 1.6, (colour) => (lightnessOf(colour) > 140 ? '#fff6d8' : '#0c0c0c'), {
      colour: '#0c0c0c',
      width: 1,
    });
    model
      .getContext('2d')
      .drawImage(image, thing.x - size / 2, Math.min(thing.y - size / 2, height - size * 1.02), size, size);
  }
  const { data } = readPixels(model);
  job.onProgress(0.2);

  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = brief.sombre ? '#b8b2a6' : '#d3c4a3';
  context.fillRect(0, 0, width, height);
  const paintAt = (x: number, y: number): Hex => {
    const at =
      (Math.max(0, Math.min(height - 1, Math.floor(y))) * width + Math.max(0, Math.min(width - 1, Math.floor(x)))) * 4;
    return nearest([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], paints);
  };
  stain(context, job, (x, y) => blend(paintAt(x, y), '#d3c4a3', 0.45), unit);
  job.onProgress(0.35);

  const area = (width * height) / unit ** 2;
  // From long loops thrown over everything to short drips that keep to their place.
  for (const layer of [
    { count: 22, length: 1.5, width: 0.0062, own: 0.2 },
    { count: 300, length: 0.22, width: 0.0052, own: 1 },
    { count: 20, length: 1.2, width: 0.0036, own: 0 },
    { count: 1500, length: 0.09, width: 0.005, own: 1 },
    { count: 8, length: 1.3, width: 0.003, own: 0 },
  ]) {
    for (let index = 0; index < layer.count * area; index++) {
      const [x, y] = [random.between(-0.03, 1.03) * width, random.between(-0.03, 1.03) * height];
      const colour = random.chance(layer.own)
        ? paintAt(x, y)
        : random.pick([paints[0], paints[0], paints[1], paints[4]]);
      drip(
        context,
        {
          x,
          y,
          colour,
          length: layer.length * unit * random.between(0.6, 1.3),
          width: layer.width * unit * random.between(0.5, 1.4),
          unit,
        },
        random,
      );
    }
    job.onProgress(0.6);
  }
  for (let index = 0; index < 260 * area; index++) {
    const [x, y] = [random.next() * width, random.next() * height];
    splatter(
      context,
      { x, y, colour: random.chance(0.6) ? paintAt(x, y) : random.pick([paints[0], paints[1]]), unit },
      random,
    );
  }
  job.onProgress(0.85);
  emboss(canvas, 0.26, Math.max(1, Math.round(unit / 800)));
  addGrain(canvas, grainTile(random.next, 6, 1));
  return { canvas, says: `drips and thrown lines of paint, gathered into ${saysOf(job, thing)}` };
};

/** Thin paint sunk into the cloth before anything is thrown. */
function stain(
  context: SKRSContext2D,
  { random, width, height }: Parameters<Painter>[0],
  colourAt: (x: number, y: number) => Hex,
  unit: number,
): void {
  const step = unit / 26;
  for (let y = 0; y < height + step; y += step) {
    for (let x = 0; x < width + step; x += step) {
      const [px, py] = [x + random.between(-0.5, 0.5) * step, y + random.between(-0.5, 0.5) * step];
      context.fillStyle = colourAt(px, py);
      context.globalAlpha = random.between(0.5, 0.9);
      context.beginPath();
      context.ellipse(
        px,
        py,
        step * random.between(0.5, 1),
        step * random.between(0.4, 0.8),
        random.between(0, 3),
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  }
  context.globalAlpha = 1;
}
