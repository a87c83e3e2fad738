import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, lightnessOf, withOpacity } from '../../colour.ts';
import { addGrain, changePixels, grainTile } from '../../pixels.ts';
import type { Scene } from '../../scene/scene.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import type { Painter } from '../painter.ts';
import { drawBorder, drawGrid, measure } from './sheet.ts';

export interface Sheet {
  paper: Hex;
  deep: Hex;
  line: Hex;
}
const blue: Sheet = { paper: '#164f9c', deep: '#0c3268', line: '#e6f1ff' };
/** The same drawing on slate, for grave news. */
const slate: Sheet = { paper: '#3a4654', deep: '#262f3a', line: '#dfe4ea' };

/** Fine pale lines on blue paper, with the circles and measures of whoever drew them. */
export const blueprint: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front, inset } = settingOf(job);
  const { frame } = scene;
  const sheet = brief.sombre ? slate : blue;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = sheet.paper;
  context.fillRect(0, 0, width, height);
  const noise = createNoise2D(random.next);
  changePixels(canvas, (data, at, x, y) => {
    const uneven =
      9 * noise((x / frame.unit) * 1.6, (y / frame.unit) * 1.6) +
      3 * noise((x / frame.unit) * 14, (y / frame.unit) * 14);
    for (let channel = at; channel < at + 3; channel++) data[channel] = (data[channel] ?? 0) + uneven;
  });
  drawGrid(context, frame, sheet);
  job.onProgress(0.2);
  drawElevation(context, scene, sheet);
  job.onProgress(0.6);
  const thing = front ?? inset;
  if (thing) await drawDetail(context, thing, sheet, frame.unit);
  measure(context, scene, sheet, thing);
  drawBorder(context, frame, sheet, thing && thing.x > frame.width / 2 ? 'left' : 'right', random);
  addGrain(canvas, grainTile(random.next, 5, 1));
  return { canvas, says: `a technical drawing of ${saysOf(job, scene, thing)}` };
};

/** Every surface hides the lines behind it and shows its own edge. */
function drawElevation(context: SKRSContext2D, { shapes, frame, light }: Scene, sheet: Sheet): void {
  context.lineJoin = 'miter';
  context.lineCap = 'butt';
  context.strokeStyle = sheet.line;
  context.lineWidth = frame.unit * 0.0028;
  context.setLineDash([frame.unit * 0.014, frame.unit * 0.006, frame.unit * 0.003, frame.unit * 0.006]);
  for (const share of light.veiled < 0.5 ? [1, 1.7, 2.4] : [0.8]) {
    context.beginPath();
    context.arc(light.x, light.y, light.radius * share, 0, Math.PI * 2);
    context.stroke();
  }
  context.setLineDash([]);
  // A thumbnail keeps its lines.
  const finest = 0.95;
  for (const shape of shapes) {
    const faint =
      shape.tone === 'cloud' || shape.tone === 'cloudShade' || shape.tone === 'groundAlt' || shape.tone === 'foam';
    const strength = faint ? 0.5 : 0.74 + 0.26 * shape.depth;
    if (shape.lineWidth !== undefined) {
      context.strokeStyle = withOpacity(sheet.line, strength);
      context.lineWidth = Math.max(frame.unit * 0.0022, Math.min(shape.lineWidth * 0.5, frame.unit * 0.0045), finest);
      context.stroke(shape.path);
      continue;
    }
    const solid =
      shape.tone === 'dark' || shape.tone === 'roof' || shape.tone === 'foliageDark' || shape.tone === 'waterDeep';
    const lit =
      !faint && shape.flow === 'upright' && (shape.tone === 'wall' || shape.tone === 'foam' || shape.tone === 'accent');
    context.fillStyle = solid
      ? withOpacity(sheet.deep, 0.92)
      : withOpacity(lit ? blend(sheet.paper, sheet.line, 0.13) : sheet.paper, 0.92);
    context.fill(shape.path);
    if (shape.tone === 'wallShade' || shape.tone === 'roof' || shape.tone === 'near')
      hatchInside(context, shape, sheet, frame.unit);
    context.strokeStyle = withOpacity(sheet.line, strength);
    const line = frame.unit * (shape.tone === 'window' ? 0.0017 : 0.0022 + 0.0029 * shape.depth);
    context.lineWidth = Math.max(line, faint ? finest * 0.8 : finest);
    context.stroke(shape.path);
  }
}

/** A cut surface is hatched, as in any section. */
function hatchInside(context: SKRSContext2D, shape: Scene['shapes'][number], sheet: Sheet, unit: number): void {
  if (shape.bottom - shape.top < unit * 0.02) return;
  context.save();
  context.clip(shape.path);
  context.strokeStyle = withOpacity(sheet.line, 0.26);
  context.lineWidth = unit * 0.001;
  context.beginPath();
  const [width, tall] = [context.canvas.width, shape.bottom - shape.top];
  for (let x = -tall; x < width; x += unit * 0.012) {
    context.moveTo(x, shape.bottom);
    context.lineTo(x + tall, shape.top);
  }
  context.stroke();
  context.restore();
}

/** The thing of the news as a detail of the sheet. */
async function drawDetail(context: SKRSContext2D, thing: Placed, sheet: Sheet, unit: number): Promise<void> {
  const { x, y, size } = thing;
  context.fillStyle = withOpacity(sheet.deep, 0.82);
  context.beginPath();
  context.arc(x, y, size * 0.64, 0, Math.PI * 2);
  context.fill();
  const shade = (lightness: number): Hex => (lightness > 170 ? '#2f6db8' : lightness > 90 ? sheet.paper : sheet.deep);
  const image = await drawingOf(
    thing,
    0.86,
    (colour) => (sheet === slate ? (lightnessOf(colour) > 120 ? '#566473' : sheet.deep) : shade(lightnessOf(colour))),
    { colour: sheet.line, width: Math.max(0.35, (unit * 0.0042 * 32) / size) },
  );
  context.drawImage(image, x - size * 0.43, y - size * 0.43);
}
