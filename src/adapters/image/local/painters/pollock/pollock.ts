import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, lightnessOf, nearest } from '../../colour.ts';
import { addGrain, emboss, grainTile, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import { daylightTones } from '../craft/daylight.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, saysOf, settingOf } from '../craft/setting.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { drip, splatter } from './drips.ts';
import { type Manner, mannerOf } from './manner.ts';
import { poured } from './poured.ts';

/** The paint that belongs to a place of the picture. */
type PaintAt = (x: number, y: number) => Hex;

/** Thrown and dripped enamel from edge to edge; the scene is where its colours gather. */
export const pollock: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front, inset } = settingOf(job);
  const { unit } = scene.frame;
  const manner = mannerOf(brief, random);
  const [dark] = manner.enamels;
  const model = underpaint(scene, daylightTones(brief));
  const thing = front ?? inset;
  const size = thing ? thing.size * 1.3 : 0;
  const corner = thing && {
    x: thing.x - size / 2,
    y: Math.min(thing.y + thing.size * 0.48 - size, height - size * 1.02),
  };
  if (thing && corner) {
    const image = await drawingOf(thing, 1.3, (colour) => (lightnessOf(colour) > 140 ? '#fff6d8' : '#0c0c0c'), {
      colour: '#0c0c0c',
      width: 0.8,
    });
    model.getContext('2d').drawImage(image, corner.x, corner.y, size, size);
  }
  const { data } = readPixels(model);
  job.onProgress(0.2);

  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = manner.cloth;
  context.fillRect(0, 0, width, height);
  const paintAt: PaintAt = (x, y) => {
    const at =
      (Math.max(0, Math.min(height - 1, Math.floor(y))) * width + Math.max(0, Math.min(width - 1, Math.floor(x)))) * 4;
    return nearest([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], manner.enamels);
  };
  stain(context, job, (x, y) => blend(paintAt(x, y), manner.cloth, 0.4), unit);
  job.onProgress(0.35);
  throwPaint(context, job, manner, paintAt, unit);
  job.onProgress(0.65);
  context.drawImage(poured(scene, dark, random), 0, 0);
  if (thing && corner) {
    // The thing is poured last of all, in its own two paints.
    const [pale, ink] = [manner.enamels[1], dark];
    const image = await drawingOf(thing, 1.3, (colour) => (lightnessOf(colour) > 140 ? pale : ink), {
      colour: ink,
      width: 0.5,
    });
    context.globalAlpha = 0.42;
    context.drawImage(image, corner.x, corner.y, size, size);
    context.globalAlpha = 1;
  }
  throwLast(context, job, manner, paintAt, unit);
  job.onProgress(0.85);
  emboss(canvas, 0.26, Math.max(1, Math.round(unit / 800)));
  addGrain(canvas, grainTile(random.next, 6, 1));
  return { canvas, says: `drips and thrown lines of paint, gathered into ${saysOf(job, scene, thing)}` };
};

/** How the arm swings in this manner: one of its directions, or none. */
function swayOf({ headings, pull, curl }: Manner, random: Random): { towards?: number; pull: number; curl: number } {
  const towards = headings[random.whole(0, headings.length)];
  return { ...(towards === undefined ? {} : { towards }), pull, curl };
}

/** From long loops thrown over everything to short drips that keep to their place. */
function throwPaint(
  context: SKRSContext2D,
  { random, width, height }: PaintJob,
  manner: Manner,
  paintAt: PaintAt,
  unit: number,
): void {
  const area = (width * height) / unit ** 2;
  for (const layer of [
    { count: 22 * manner.throws, length: 1.5, width: 0.0062, own: 0.3 },
    { count: 380 * manner.drips, length: 0.26, width: 0.0058, own: 1 },
    { count: 14 * manner.throws, length: 1.2, width: 0.0036, own: 0 },
    { count: 1900 * manner.drips, length: 0.09, width: 0.005, own: 1 },
  ]) {
    for (let index = 0; index < layer.count * area; index++) {
      const [x, y] = [random.between(-0.03, 1.03) * width, random.between(-0.03, 1.03) * height];
      const own = random.chance(layer.own);
      const colour = own ? paintAt(x, y) : random.pick(manner.thrown);
      const sway = swayOf(manner, random);
      drip(
        context,
        {
          x,
          y,
          colour,
          length: layer.length * unit * random.between(0.6, 1.3),
          width: layer.width * unit * random.between(0.5, 1.4),
          unit,
          ...sway,
          ...(layer.own === 1 ? { stays: (u: number, v: number) => paintAt(u, v) === colour } : {}),
        },
        random,
      );
    }
  }
}

/** A few loops and the splatters lie over everything. */
function throwLast(
  context: SKRSContext2D,
  { random, width, height }: PaintJob,
  manner: Manner,
  paintAt: PaintAt,
  unit: number,
): void {
  const area = (width * height) / unit ** 2;
  for (let index = 0; index < 20 * manner.throws * area; index++) {
    const sway = swayOf(manner, random);
    drip(
      context,
      {
        x: random.next() * width,
        y: random.next() * height,
        colour: random.pick(manner.thrown),
        length: unit * random.between(0.8, 1.6),
        width: unit * random.between(0.0016, 0.0052),
        unit,
        ...sway,
      },
      random,
    );
  }
  for (let index = 0; index < 220 * manner.splatters * area; index++) {
    const [x, y] = [random.next() * width, random.next() * height];
    splatter(context, { x, y, colour: random.chance(0.4) ? paintAt(x, y) : random.pick(manner.thrown), unit }, random);
  }
}

/** Thin paint sunk into the cloth before anything is thrown. */
function stain(context: SKRSContext2D, { random, width, height }: PaintJob, colourAt: PaintAt, unit: number): void {
  const step = unit / 40;
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
