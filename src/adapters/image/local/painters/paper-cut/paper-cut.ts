import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, hexOf, mute, nearest, rgbOf } from '../../colour.ts';
import { addGrain, grainTile } from '../../pixels.ts';
import type { Shape } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import { cutOut } from '../craft/cut-out.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, paintFlat } from '../craft/flat.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import { mapTones, type Tones } from '../craft/tones.ts';
import { discOf } from '../craft/veil.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { frameOfPaper } from './frame-of-paper.ts';

type Papers = readonly [Hex, ...Hex[]];
const papers: Papers = [
  '#fdf3e0',
  '#f4e285',
  '#f4a259',
  '#e07a4f',
  '#bc4b51',
  '#8cb369',
  '#5b8e7d',
  '#2f5d62',
  '#2b3a55',
  '#4a6fa5',
  '#8fbcd4',
  '#cfe3e2',
  '#e9cfa3',
  '#b98b6b',
  '#7a5c7e',
  '#c9a9c4',
];
/** As few sheets as stay apart. */
const mostLayers = 9;

/** Sheets of coloured paper, cut and stacked: every one throws a soft shadow on those below. */
export const paperCut: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front, inset } = settingOf(job);
  const { unit } = scene.frame;
  const tones = paperTones(job);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  hangSky(context, scene, tones);
  job.onProgress(0.15);
  const sheets = layersOf(scene.shapes);
  for (const [index, shapes] of sheets.entries()) {
    const sheet = createCanvas(width, height);
    const cut = sheet.getContext('2d');
    cut.lineCap = 'round';
    cut.lineJoin = 'round';
    for (const shape of shapes) cutShape(cut, shape, tones, unit);
    lay(context, () => context.drawImage(sheet, 0, 0), unit, 0.5 + (0.5 * index) / sheets.length);
    job.onProgress(0.15 + (0.6 * (index + 1)) / sheets.length);
  }
  for (const placed of [front, front ? undefined : inset]) if (placed) await stick(context, placed, brief.sombre, unit);
  const edge = frameOfPaper(scene.frame, random, blend(tones.dark, tones.waterDeep, 0.35));
  lay(context, () => context.drawImage(edge, 0, 0), unit, 1.2);
  addGrain(canvas, grainTile(random.next, 6, 1.6));
  return { canvas, says: saysOf(job, scene, front ?? inset) };
};

/** The hour's colours, as near as a box of papers comes to them. */
function paperTones({ brief }: PaintJob): Tones {
  const tones = mapTones(daylightTones({ ...brief, sombre: false }), (colour) =>
    blend(nearest(rgbOf(colour), papers), colour, 0.3),
  );
  const kept = brief.sombre ? mapTones(tones, (colour) => blend(mute(colour, 0.72), '#4a5162', 0.24)) : tones;
  return { ...kept, cloud: blend(kept.cloud, '#ffffff', brief.sombre ? 0.1 : 0.4) };
}

/** Rings of paper around the light, each paler than the last. */
function hangSky(context: SKRSContext2D, scene: Scene, tones: Tones): void {
  const { frame, light } = scene;
  const disc = discOf(scene, tones.light, tones.skyLow);
  context.fillStyle = tones.skyHigh;
  context.fillRect(0, 0, frame.width, frame.height);
  const rings = 5;
  for (let ring = rings; ring >= (disc ? 0 : 1); ring--) {
    context.fillStyle =
      ring === 0 ? (disc?.colour ?? tones.light) : blend(tones.skyLow, tones.skyHigh, (ring - 0.6) / rings);
    lay(
      context,
      () => {
        context.beginPath();
        context.arc(
          light.x,
          light.y,
          ring === 0 ? (disc?.radius ?? 0) * 1.2 : light.radius * 1.3 + frame.unit * 0.135 * ring,
          0,
          Math.PI * 2,
        );
        context.fill();
      },
      frame.unit,
      0.5,
    );
  }
}

/** Puts a sheet down so that it throws its shadow; `lift` 1 is a finger's breadth. */
function lay(context: SKRSContext2D, draw: () => void, unit: number, lift: number): void {
  context.save();
  context.shadowColor = 'rgba(20, 16, 30, 0.45)';
  context.shadowBlur = unit * 0.022 * lift;
  context.shadowOffsetY = unit * 0.009 * lift;
  context.shadowOffsetX = unit * 0.003 * lift;
  draw();
  context.restore();
}

/** Surfaces of about the same distance are one sheet. */
function layersOf(shapes: readonly Shape[]): Shape[][] {
  const layers: Shape[][] = [];
  let depth = Number.NEGATIVE_INFINITY;
  for (const shape of shapes) {
    const last = layers.at(-1);
    if (!last || (Math.abs(shape.depth - depth) > 0.09 && layers.length < mostLayers)) {
      layers.push([shape]);
      depth = shape.depth;
    } else last.push(shape);
  }
  return layers;
}

/** One piece, with a hard little shadow of its own and a light cut edge. */
function cutShape(context: SKRSContext2D, shape: Shape, tones: Tones, unit: number): void {
  if (shape.tone === 'groundAlt' && shape.flow === 'level' && shape.bottom - shape.top < unit * 0.006) return;
  const lift = unit * (0.0014 + 0.0022 * shape.depth);
  const tall = shape.lineWidth !== undefined || shape.bottom - shape.top > unit * 0.03;
  if (tall && shape.tone !== 'window') {
    context.save();
    context.globalCompositeOperation = 'source-atop';
    context.translate(lift * 0.6, lift * 1.5);
    paintFlat(context, shape, 'rgba(20, 16, 30, 0.2)', unit * 0.003);
    context.translate(lift * 0.3, lift * 0.8);
    paintFlat(context, shape, 'rgba(20, 16, 30, 0.12)', unit * 0.003);
    context.restore();
  }
  paintFlat(context, shape, tones[shape.tone], unit * 0.003);
  if (tall && shape.lineWidth === undefined) outline(context, shape, 'rgba(255, 255, 255, 0.24)', unit * 0.0014);
}

/** The thing of the news, in papers with a white rim. */
async function stick(context: SKRSContext2D, placed: Placed, sombre: boolean, unit: number): Promise<void> {
  const image = await drawingOf(placed, 1.08, (colour) => {
    const own = blend(nearest(colour, papers), hexOf(colour), 0.4);
    return sombre ? mute(own, 0.6) : own;
  });
  const rim = unit * 0.008;
  const piece = cutOut(image, rim, '#fdf8ec');
  lay(
    context,
    () => context.drawImage(piece, placed.x - piece.width / 2, placed.y - placed.size * 0.58 - rim),
    unit,
    0.9,
  );
}
