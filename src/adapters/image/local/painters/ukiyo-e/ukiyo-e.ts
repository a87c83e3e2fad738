import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, nearest, withOpacity } from '../../colour.ts';
import type { MotifArt } from '../../motif-art.ts';
import { addGrain, grainTile } from '../../pixels.ts';
import type { Shape } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import { type Placed, saysOf, settingOf } from '../craft/setting.ts';
import type { Tones } from '../craft/tones.ts';
import { discOf } from '../craft/veil.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { ink, paper, printTones } from './palette.ts';
import { paintMist, paintRain, paintSeal, paintSnow, paintWaveScales } from './patterns.ts';

/** A woodblock print: flat colours inside key-lines, graded skies, paper and a seal. */
export const ukiyoE: Painter = async (job) => {
  const { brief, random } = job;
  const { scene: composed, front, inset } = settingOf(job);
  // A picture in the corner leaves the sun the middle.
  const scene = inset
    ? {
        ...composed,
        light: { ...composed.light, x: job.width / 2 + (composed.light.x - job.width / 2) * 0.3 },
        insetLeft: composed.light.x < job.width / 2,
      }
    : { ...composed, insetLeft: false };
  const tones = printTones(brief);
  const canvas = createCanvas(job.width, job.height);
  const context = canvas.getContext('2d');
  context.lineJoin = 'round';
  context.lineCap = 'round';
  printSky(context, scene, tones);
  if (brief.place !== 'space') paintMist(context, scene, tones, random, brief.weather === 'clear' ? 4 : 8);
  job.onProgress(0.2);

  for (const shape of scene.shapes.slice(scene.skyShapes)) printShape(context, shape, tones, scene);
  if (brief.place === 'harbour' && !composed.foreground) paintWaveScales(context, scene, tones);
  job.onProgress(0.5);

  if (front) await printMotif(context, front, tones);
  if (brief.weather === 'rain' || brief.weather === 'storm') paintRain(context, scene, random);
  if (brief.weather === 'snow') paintSnow(context, scene, random);
  if (inset) await printInset(context, scene, inset.art, tones, scene.insetLeft);
  paintSeal(context, scene);
  printMargin(context, scene);
  job.onProgress(0.8);

  finishPaper(canvas, job);
  return {
    canvas,
    says: saysOf(job, scene, front, inset),
  };
};

/** Bokashi: a dark band wiped out downwards, and warmth wiped up from the horizon. */
function printSky(context: SKRSContext2D, scene: Scene, tones: Tones): void {
  const { frame, light } = scene;
  const base = context.createLinearGradient(0, 0, 0, frame.horizon);
  base.addColorStop(0, tones.skyHigh);
  base.addColorStop(0.16, blend(tones.skyHigh, tones.skyLow, 0.25));
  base.addColorStop(0.5, blend(tones.skyHigh, tones.skyLow, 0.8));
  base.addColorStop(1, tones.skyLow);
  context.fillStyle = base;
  context.fillRect(0, 0, frame.width, frame.height);
  const disc = discOf(scene, tones.light, blend(tones.skyHigh, tones.skyLow, 0.7));
  if (!disc) return;
  context.fillStyle = disc.colour;
  context.beginPath();
  context.arc(light.x, light.y, disc.radius * 1.5, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = withOpacity(ink, 0.5);
  context.lineWidth = frame.unit * 0.0016;
  context.stroke();
}

const unlined = new Set(['window', 'foam', 'groundAlt']);

function printShape(context: SKRSContext2D, shape: Shape, tones: Tones, { frame }: Scene): void {
  const colour = tones[shape.tone];
  if (shape.lineWidth !== undefined) {
    context.strokeStyle = colour;
    context.lineWidth = Math.max(shape.lineWidth, frame.unit * 0.0018);
    context.stroke(shape.path);
    return;
  }
  const tall = shape.bottom - shape.top;
  const wide = shape.flow !== 'upright' && tall > frame.unit * 0.12;
  if (wide) {
    const graded = context.createLinearGradient(0, shape.top, 0, Math.min(shape.bottom, shape.top + frame.unit * 0.5));
    const water = shape.tone === 'water' || shape.tone === 'waterDeep';
    graded.addColorStop(0, water || shape.flow !== 'slope' ? colour : blend(colour, ink, 0.16));
    graded.addColorStop(0.35, colour);
    graded.addColorStop(
      1,
      water ? blend(colour, '#16345c', 0.35) : blend(colour, paper, shape.depth < 0.3 ? 0.62 : 0.12),
    );
    context.fillStyle = graded;
  } else context.fillStyle = colour;
  context.fill(shape.path);
  if (unlined.has(shape.tone) || tall < frame.unit * 0.014) return;
  context.strokeStyle = withOpacity(ink, 0.55 + 0.4 * shape.depth);
  context.lineWidth = frame.unit * (0.0014 + 0.0026 * shape.depth);
  context.stroke(shape.path);
}

function printColours(tones: Tones) {
  const blocks = [
    paper,
    tones.waterDeep,
    tones.water,
    tones.accent,
    tones.ground,
    tones.foliageDark,
    tones.dark,
    tones.wallShade,
  ] as const;
  return (colour: readonly [number, number, number]) => nearest(colour, blocks);
}

async function printMotif(context: SKRSContext2D, { art, ...placed }: Placed, tones: Tones): Promise<void> {
  const { x, y, size, aloft, raised } = placed;
  const image = await art.render(size, { recolour: printColours(tones), keyLine: { colour: ink, width: 0.55 } });
  // A printer cuts a shadow as one flat shape.
  if (!aloft && !raised) {
    context.fillStyle = withOpacity(ink, 0.32);
    context.beginPath();
    context.ellipse(x, y + size * 0.45, size * 0.46, size * 0.06, 0, 0, Math.PI * 2);
    context.fill();
  }
  context.drawImage(image, x - size / 2, y - size / 2);
}

/** A framed picture within the picture, as prints have for what does not belong to the landscape. */
async function printInset(
  context: SKRSContext2D,
  scene: Scene,
  art: MotifArt,
  tones: Tones,
  left: boolean,
): Promise<void> {
  const { frame } = scene;
  const side = Math.round(frame.unit * 0.27);
  const gap = frame.unit * 0.07;
  const x = left ? gap : frame.width - gap - side;
  const y = gap;
  const box = (inset: number): void => {
    context.beginPath();
    context.roundRect(x + inset, y + inset, side - 2 * inset, side - 2 * inset, frame.unit * 0.012);
  };
  box(0);
  context.fillStyle = tones.accent;
  context.fill();
  box(frame.unit * 0.01);
  context.fillStyle = paper;
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = frame.unit * 0.003;
  context.stroke();
  const image = await art.render(Math.round(side * 0.76), {
    recolour: printColours(tones),
    keyLine: { colour: ink, width: 0.6 },
  });
  context.drawImage(image, x + side * 0.12, y + side * 0.12);
}

function printMargin(context: SKRSContext2D, { frame }: Scene): void {
  const margin = frame.unit * 0.022;
  context.strokeStyle = paper;
  context.lineWidth = margin * 2;
  context.strokeRect(0, 0, frame.width, frame.height);
  context.strokeStyle = ink;
  context.lineWidth = frame.unit * 0.003;
  context.strokeRect(margin, margin, frame.width - 2 * margin, frame.height - 2 * margin);
}

function finishPaper(canvas: Canvas, { random }: PaintJob): void {
  addGrain(canvas, grainTile(random.next, 7, 9));
  addGrain(canvas, grainTile(random.next, 4, 1));
}
