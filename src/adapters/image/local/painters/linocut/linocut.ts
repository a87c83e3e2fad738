import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import type { Brief } from '../../brief.ts';
import { type Hex, hexOf, lightnessOf, rgbOf } from '../../colour.ts';
import { addGrain, changePixels, grainTile, type Pixels, readPixels } from '../../pixels.ts';
import type { Tone } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import { cutOut } from '../craft/cut-out.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, paintFlat, takesOutline } from '../craft/flat.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, saysOf, settingOf } from '../craft/setting.ts';
import { directionMap, directionsAt } from '../craft/strokes.ts';
import { discOf } from '../craft/veil.ts';
import type { Painter } from '../painter.ts';

/** Two blocks and the paper between them. */
interface Blocks {
  paper: Hex;
  ink: Hex;
  second: Hex;
}
const secondTones: ReadonlySet<Tone> = new Set(['accent', 'roof', 'fire', 'window']);

/** A print from two blocks: gouge marks follow the forms, wider where there is light. */
export const linocut: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front } = settingOf(job);
  const { unit } = scene.frame;
  const blocks = blocksFor(brief);
  const tones = daylightTones({ ...brief, sombre: false });
  const model = underpaint(scene, tones);
  const context = model.getContext('2d');
  for (const shape of scene.shapes)
    if (shape.depth > 0.3 && takesOutline(shape, unit * 0.05)) outline(context, shape, '#000000', unit * 0.004);
  if (front) {
    const image = await drawingOf(
      front,
      1.06,
      (colour) => {
        const light = lightnessOf(colour);
        const grey = light > 150 ? 255 : light * 0.55;
        return hexOf([grey, grey, grey]);
      },
      { colour: '#000000', width: 1 },
    );
    // A rim of paper keeps it apart from a dark ground.
    const piece = cutOut(image, unit * 0.007, '#ffffff');
    context.drawImage(piece, front.x - piece.width / 2, front.y - piece.height / 2);
  }
  job.onProgress(0.3);
  const canvas = carve(model, scene, blocks, colourBlock(scene), job.random);
  job.onProgress(0.8);
  const border = canvas.getContext('2d');
  border.strokeStyle = blocks.paper;
  border.lineWidth = unit * 0.05;
  border.strokeRect(0, 0, width, height);
  addGrain(canvas, grainTile(random.next, 8, 1.4));
  return { canvas, says: saysOf(job, scene, front) };
};

function blocksFor(brief: Brief): Blocks {
  if (brief.sombre) return { paper: '#dedbd2', ink: '#1d2126', second: '#66707a' };
  if (brief.place === 'wildfire') return { paper: '#f3e6cc', ink: '#1c1412', second: '#e0622a' };
  if (brief.time === 'night') return { paper: '#efe9d8', ink: '#14203c', second: '#e0a83a' };
  return brief.time === 'day'
    ? { paper: '#f4eddc', ink: '#16302b', second: '#d9603b' }
    : { paper: '#f5e9d3', ink: '#2a1a26', second: '#d9843b' };
}

/** Where the second block prints: the light, roofs, flames and windows. */
function colourBlock(scene: Scene): Canvas {
  const { frame, light, shapes } = scene;
  const block = createCanvas(frame.width, frame.height);
  const context = block.getContext('2d');
  context.fillStyle = '#ffffff';
  // A veiled sun is white, as the paper is.
  const disc = light.veiled < 0.5 ? discOf(scene, '#ffffff', '#ffffff') : undefined;
  context.beginPath();
  if (disc) context.arc(light.x, light.y, disc.radius * 1.5, 0, Math.PI * 2);
  context.fill();
  for (const shape of shapes) {
    context.globalCompositeOperation = secondTones.has(shape.tone) ? 'source-over' : 'destination-out';
    paintFlat(context, shape, '#ffffff', 1);
  }
  return block;
}

/** Snow and ice are all light: their shades are spread out, so that the block has something to say. */
function exposure({ data }: Pixels): (light: number) => number {
  const lights: number[] = [];
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / 4000));
  for (let at = 0; at < data.length; at += step)
    lights.push(((data[at] ?? 0) * 54 + (data[at + 1] ?? 0) * 183 + (data[at + 2] ?? 0) * 19) / 65280);
  lights.sort((one, other) => one - other);
  const at = (share: number): number => lights[Math.floor(share * (lights.length - 1))] ?? 0.5;
  const [low, middle, high] = [at(0.04), at(0.5), at(0.97)];
  const [from, to] = [Math.min(low, 0.3), Math.max(high, 0.62)];
  const centre = Math.max(0.52, Math.min(0.72, (middle - from) / (to - from)));
  // A bend that brings the middle shade a little above grey.
  const bend = Math.log(0.55) / Math.log(centre);
  return (light) => Math.max(0, Math.min(1, (light - from) / (to - from))) ** bend;
}

/** Turns every shade into lines of ink along the form; a hand never cuts them quite straight. */
function carve(model: Canvas, scene: Scene, blocks: Blocks, second: Canvas, random: { next(): number }): Canvas {
  const { width, height } = model;
  const { unit } = scene.frame;
  const source = readPixels(model);
  const colour = readPixels(second);
  const directions = directionMap(scene, undefined);
  const noise = createNoise2D(random.next);
  const turn = (Math.PI * 2 * 88) / unit;
  const [paper, ink, accent] = [rgbOf(blocks.paper), rgbOf(blocks.ink), rgbOf(blocks.second)];
  const canvas = createCanvas(width, height);
  const exposed = exposure(source);
  changePixels(canvas, (data, at, x, y) => {
    const light = exposed(
      ((source.data[at] ?? 0) * 54 + (source.data[at + 1] ?? 0) * 183 + (source.data[at + 2] ?? 0) * 19) / 65280,
    );
    const angle = directionsAt(directions, x, y);
    const stray = 2.1 * noise((x / unit) * 9, (y / unit) * 9) + 0.6 * noise((x / unit) * 40, (y / unit) * 40);
    const wave = Math.sin((y * Math.cos(angle) - x * Math.sin(angle)) * turn + stray);
    // Lights are cut away altogether, darks are left standing.
    const cut = (light - 0.5) * 2.5 + wave * 0.62 + (light > 0.8 ? 0.5 : 0) - (light < 0.2 ? 0.5 : 0);
    const inked = Math.max(0, Math.min(1, 0.5 - cut * 3.4));
    const ground = (colour.data[at + 3] ?? 0) > 127 ? accent : paper;
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = (ground[channel] ?? 0) + ((ink[channel] ?? 0) - (ground[channel] ?? 0)) * inked;
    data[at + 3] = 255;
  });
  return canvas;
}
