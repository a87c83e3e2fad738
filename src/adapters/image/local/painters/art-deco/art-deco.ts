import { createCanvas } from '@napi-rs/canvas';
import { type Hex, lightnessOf } from '../../colour.ts';
import { addGrain, grainTile } from '../../pixels.ts';
import { landmarkIn, nameIn } from '../../scene/by-region.ts';
import { createPen, type Shape } from '../../scene/pen.ts';
import { placeOf } from '../../scene/places.ts';
import { frameOf } from '../../scene/stage.ts';
import { alongWith } from '../craft/describe.ts';
import { outline, paintFlat, takesOutline } from '../craft/flat.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { arch } from './arch.ts';
import { bandOf } from './bands.ts';
import { disc } from './disc.ts';
import { gate } from './gate.ts';
import { type Metals, metalsFor, sheen, structureTones } from './metals.ts';
import { drawFrame } from './ornaments.ts';
import type { Panel, Surround } from './panel.ts';

/** A symmetrical panel of gold on dark enamel: fans, arches, stepped forms. */
export const artDeco: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const ground = height > width * 1.2 ? 0.72 : 0.74;
  const { unit, horizon: base } = frameOf(width, height, ground);
  const metals = metalsFor(brief, random);
  const surround = random.pick<Surround>([arch, disc, gate]);
  const panel: Panel = {
    context,
    metals,
    width,
    height,
    unit,
    middle: width / 2,
    base,
    gold: sheen(context, width, height, metals),
  };
  context.fillStyle = metals.enamel;
  context.fillRect(0, 0, width, height);
  surround.behind(panel);
  job.onProgress(0.3);
  const seen = drawLandmark(panel, job);
  if (seen.length > 0) surround.beside(panel);
  bandOf(brief.place)(panel, random);
  job.onProgress(0.6);
  seen.push(...(await drawMotifs(panel, job, seen.length > 0)));
  drawFrame(panel);
  addGrain(canvas, grainTile(random.next, 4, 1));
  return {
    canvas,
    says: `${surround.says} of ${brief.sombre ? 'silver' : 'gold'} stand for ${placeOf(brief.place).says}${alongWith(seen)}`,
  };
};

/** The main structure on the axis, in metal. */
function drawLandmark(panel: Panel, { brief, random, motifs }: PaintJob): string[] {
  const { context, metals, unit, middle, base, width } = panel;
  const hero = brief.landmarks[0];
  if (hero === 'tree' && motifs.length > 0) return [];
  const landmark = landmarkIn(brief.region, hero);
  const shapes: Shape[] = [];
  const height = Math.min(unit * 0.42, (width * 0.62) / landmark.width, base * 0.56);
  landmark.draw(createPen(shapes).at(middle, base, height), random);
  const tones = structureTones(metals);
  // What is all lattice or bough would be lost on dark enamel.
  const dark = shapes.filter(({ tone }) => tone === 'dark').length / shapes.length;
  if (hero === 'tree' || dark > 0.5) tones.dark = hero === 'tree' ? metals.bronze : metals.gold;
  context.lineJoin = 'miter';
  context.lineCap = 'butt';
  for (const shape of shapes) {
    paintFlat(context, shape, tones[shape.tone], unit * 0.003);
    if (takesOutline(shape, unit * 0.02)) outline(context, shape, metals.deep, unit * 0.0026);
  }
  return [nameIn(brief.region, hero)];
}

/** The first thing in a medallion: over the structure, or alone in its place. */
async function drawMotifs(panel: Panel, { motifs }: PaintJob, besides: boolean): Promise<string[]> {
  const { context, metals, unit, middle, base, height, gold } = panel;
  const [first] = motifs;
  if (!first) return [];
  const below = height - base;
  const radius = besides ? Math.min(unit * 0.13, below * 0.46) : unit * 0.25;
  const y = besides ? base + below * 0.5 : base - radius * 1.35;
  for (const [share, fill] of [
    [1.16, metals.deep],
    [1.1, gold],
    [1.03, metals.deep],
    [1, gold],
    [0.955, metals.enamelLight],
  ] as const) {
    octagon(context, middle, y, radius * share);
    context.fillStyle = fill;
    context.fill();
  }
  const size = Math.round(radius * 1.28);
  const image = await first.render(size, { recolour: (colour) => metalOf(lightnessOf(colour), metals) });
  context.drawImage(image, middle - size / 2, y - size / 2);
  return [first.entry.says];
}

function metalOf(lightness: number, metals: Metals): Hex {
  if (lightness > 190) return metals.bright;
  if (lightness > 120) return metals.gold;
  return lightness > 70 ? metals.bronze : metals.deep;
}

function octagon(context: Panel['context'], x: number, y: number, radius: number): void {
  context.beginPath();
  for (let corner = 0; corner < 8; corner++) {
    const angle = ((corner + 0.5) / 8) * Math.PI * 2;
    context.lineTo(x + Math.cos(angle) * radius * 1.08, y + Math.sin(angle) * radius * 1.08);
  }
  context.closePath();
}
