import { createCanvas } from '@napi-rs/canvas';
import { addGrain, grainTile } from '../../pixels.ts';
import { landmarkIn, nameIn } from '../../scene/by-region.ts';
import { createPen, type Shape } from '../../scene/pen.ts';
import { type Landmark, placeOf } from '../../scene/places.ts';
import { alongWith } from '../craft/describe.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { drawFrameForms } from './forms.ts';
import { arrangements } from './ground.ts';
import { inkFor, posterInks, structureTones } from './palette.ts';
import type { Poster, Spot } from './poster.ts';

/** A poster of circles, bars and triangles in primary inks on a grid. */
export const bauhaus: Painter = async (job) => {
  const { brief, random, width, height } = job;
  const canvas = createCanvas(width, height);
  const short = Math.min(width, height);
  const side = random.chance(0.5) ? 1 : -1;
  const poster: Poster = {
    context: canvas.getContext('2d'),
    inks: posterInks(brief, random),
    random,
    width,
    height,
    cell: Math.sqrt(short * Math.sqrt(width * height)) / 12,
    side,
    baseline: height * (brief.place === 'space' ? 0.8 : 0.74),
  };
  const { context, inks } = poster;
  context.fillStyle = inks.ground;
  context.fillRect(0, 0, width, height);
  const spot =
    brief.place === 'space'
      ? { x: width * (0.5 - side * 0.2), y: poster.baseline * 0.5, radius: Math.min(width, poster.baseline) * 0.42 }
      : drawFrameForms(poster, brief.place, job.motifs.length > 0);
  arrangements[brief.place](poster);
  job.onProgress(0.35);
  const landmark = drawLandmark(poster, job, side);
  await drawMotifs(poster, job, spot);
  job.onProgress(0.7);
  addGrain(canvas, grainTile(random.next, 6, 1));
  const seen = [...landmark, ...job.motifs.map(({ entry }) => entry.says)];
  return {
    canvas,
    says: `circles, bars and triangles stand for ${placeOf(brief.place).says}${alongWith(seen)}`,
  };
};

function drawLandmark(poster: Poster, { brief, random }: PaintJob, side: number): string[] {
  const { context, inks, width, baseline, cell } = poster;
  const hero: Landmark = brief.landmarks[0];
  if (brief.place === 'city' || hero === 'tree') return [];
  const shapes: Shape[] = [];
  const landmark = landmarkIn(brief.region, hero);
  const height = Math.min(baseline * 0.58, (width * 0.62) / landmark.width, cell * 6.5);
  const x = width * (0.5 + side * Math.min(0.2, Math.max(0, 0.5 - (landmark.width * height) / width / 2 - 0.02)));
  landmark.draw(createPen(shapes).at(x, baseline, height, side > 0), random);
  const tones = structureTones(inks);
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
  for (const shape of shapes) {
    if (shape.lineWidth === undefined) {
      context.fillStyle = tones[shape.tone];
      context.fill(shape.path);
    } else {
      context.strokeStyle = tones[shape.tone];
      context.lineWidth = shape.lineWidth * 1.3;
      context.stroke(shape.path);
    }
  }
  return [nameIn(brief.region, hero)];
}

async function drawMotifs(
  { context, inks, width, baseline, cell, side }: Poster,
  { motifs }: PaintJob,
  spot: Spot,
): Promise<void> {
  const [first, second] = motifs;
  if (first) {
    const size = Math.round(spot.radius * 0.98);
    const image = await first.render(size, { recolour: inkFor(inks, false) });
    context.drawImage(image, spot.x - size / 2, spot.y - size / 2);
  }
  if (second) {
    const size = Math.round(cell * 2);
    const image = await second.render(Math.round(size * 0.74), { recolour: inkFor(inks, true) });
    const x = side > 0 ? width - size - cell * 0.5 : cell * 0.5;
    const y = baseline + cell * 0.35;
    context.fillStyle = inks.black;
    context.fillRect(x, y, size, size);
    context.strokeStyle = inks.white;
    context.lineWidth = cell * 0.08;
    context.strokeRect(x, y, size, size);
    context.drawImage(image, x + size * 0.13, y + size * 0.13);
  }
}
