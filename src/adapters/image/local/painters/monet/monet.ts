import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, hexOf, lightnessOf, mute, withOpacity } from '../../colour.ts';
import { emboss, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, takesOutline } from '../craft/flat.ts';
import { setInTheLight } from '../craft/in-the-light.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import { detailMap, directionMap, paintStrokes, type StrokeLayer } from '../craft/strokes.ts';
import { thinThings } from '../craft/thin-things.ts';
import { mapTones, type Tones } from '../craft/tones.ts';
import { glowOf } from '../craft/veil.ts';
import type { Painter, PaintJob } from '../painter.ts';

/** Broken colour in strokes that follow the forms, from broad to fine. */
export const monet: Painter = async (job) => {
  const { brief, random } = job;
  const { scene, front } = settingOf(job);
  const tones = clearer(daylightTones(brief), brief.sombre ? 0.12 : -0.22);
  const model = underpaint(scene, tones);
  const context = model.getContext('2d');
  // Edges are lost in the air, except those of what stands: a violet breath around it.
  for (const shape of scene.shapes)
    if (shape.flow === 'upright' && takesOutline(shape, scene.frame.unit * 0.03))
      outline(context, shape, withOpacity(blend(tones.dark, tones.wallShade, 0.25), 0.5), scene.frame.unit * 0.0034);
  if (scene.water) paintGlitter(context, scene, tones, random);
  if (brief.time === 'night') paintStars(context, scene, random);
  if (front) await placeMotif(context, scene, front, tones);
  job.onProgress(0.25);

  const canvas = createCanvas(job.width, job.height);
  const paint = canvas.getContext('2d');
  paint.drawImage(model, 0, 0);
  const noise = createNoise2D(random.next);
  const sources = {
    model: readPixels(model),
    directions: directionMap(scene, front),
    detail: detailMap(model),
    sway: (x: number, y: number) => noise(x * 2.4, y * 2.4),
  };
  const { unit } = scene.frame;
  const layers: readonly StrokeLayer[] = [
    { length: unit / 12, width: unit / 44, spacing: unit / 60, detail: 0, opacity: 0.92, broken: 22 },
    { length: unit / 20, width: unit / 84, spacing: unit / 90, detail: 0, opacity: 0.86, broken: 32 },
    { length: unit / 30, width: unit / 140, spacing: unit / 165, detail: 0.1, opacity: 0.9, broken: 22 },
    { length: unit / 46, width: unit / 240, spacing: unit / 270, detail: 0.24, opacity: 0.94, broken: 14 },
  ];
  for (const [index, layer] of layers.entries()) {
    paintStrokes(paint, layer, sources, random);
    job.onProgress(0.3 + (0.55 * (index + 1)) / layers.length);
  }
  paint.globalAlpha = 0.8;
  paint.drawImage(
    thinThings(scene, ({ tone }) => tones[tone], unit * 0.0026),
    0,
    0,
  );
  paint.globalAlpha = 1;
  paintFall(paint, scene, job);
  emboss(canvas, 0.16, Math.max(1, Math.round(unit / 900)));
  return { canvas, says: saysOf(job, scene, front) };
};

/** Colour is laid on pure, or quietly for grave news, and shadows are deep in it. */
function clearer(tones: Tones, grey: number): Tones {
  const deep: ReadonlySet<string> = new Set(['dark', 'foliageDark', 'near', 'waterDeep', 'wallShade', 'cloudShade']);
  return mapTones(tones, (colour, name) => blend(mute(colour, grey), '#1d2350', deep.has(name) ? 0.14 : 0));
}

/** The light's broken path on the water. */
function paintGlitter(context: SKRSContext2D, scene: Scene, tones: Tones, random: Random): void {
  const { light, frame } = scene;
  const reach = frame.height - frame.horizon;
  context.lineCap = 'round';
  for (let glint = 0; glint < 110; glint++) {
    const near = random.next() ** 1.3;
    const x = light.x + random.between(-1, 1) * frame.unit * (0.03 + 0.1 * near);
    const y = frame.horizon + reach * near;
    const half = frame.unit * random.between(0.008, 0.03) * (0.5 + near);
    context.strokeStyle = withOpacity(tones.light, random.between(0.35, 0.9) * glowOf(scene) ** 2);
    context.lineWidth = frame.unit * (0.002 + 0.006 * near);
    context.beginPath();
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
    context.stroke();
  }
}

function paintStars(context: SKRSContext2D, { frame }: Scene, random: Random): void {
  for (let star = 0; star < 130; star++) {
    context.fillStyle = `rgba(255, 246, 214, ${random.between(0.4, 1)})`;
    context.beginPath();
    context.arc(
      random.between(0, frame.width),
      random.between(0, frame.horizon * 0.8),
      frame.unit * random.between(0.0015, 0.0055),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

/** One thing that belongs outdoors; signs and charts would look pasted into a landscape. */
async function placeMotif(context: SKRSContext2D, scene: Scene, placed: Placed, tones: Tones): Promise<void> {
  // Its colours are taken down to the light of the scene, and its shadow is violet like all others.
  const image = await drawingOf(placed, 1, (colour) =>
    blend(
      blend(mute(hexOf(colour), 0.15), tones.dark, 0.12),
      lightnessOf(colour) > 150 ? tones.light : tones.wallShade,
      0.18,
    ),
  );
  const shadow = blend(tones.dark, tones.wallShade, 0.3);
  setInTheLight(context, scene, placed, image, { light: tones.light, dark: tones.dark, shadow });
}

/** Rain and snow are put on last, in single strokes. */
function paintFall(context: SKRSContext2D, { frame }: Scene, { brief, random }: PaintJob): void {
  if (brief.weather === 'snow') {
    for (let flake = 0; flake < 420; flake++) {
      context.fillStyle = `rgba(250, 250, 255, ${random.between(0.5, 0.95)})`;
      context.beginPath();
      context.arc(
        random.between(0, frame.width),
        random.between(0, frame.height),
        frame.unit * random.between(0.0015, 0.006),
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  }
  if (brief.weather !== 'rain' && brief.weather !== 'storm') return;
  context.lineWidth = frame.unit * 0.0018;
  for (let drop = 0; drop < 260; drop++) {
    const [x, y, length] = [
      random.between(0, frame.width),
      random.between(0, frame.height),
      frame.unit * random.between(0.02, 0.06),
    ];
    context.strokeStyle = `rgba(225, 232, 240, ${random.between(0.15, 0.4)})`;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - length * 0.3, y + length);
    context.stroke();
  }
}
