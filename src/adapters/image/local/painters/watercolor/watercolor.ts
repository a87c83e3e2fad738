import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, hexOf, lightnessOf, mute, withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';
import { contours } from '../craft/contours.ts';
import { daylightTones } from '../craft/daylight.ts';
import { takesOutline } from '../craft/flat.ts';
import { setInTheLight } from '../craft/in-the-light.ts';
import { drawingOf, saysOf, settingOf } from '../craft/setting.ts';
import { mapTones, type Tones } from '../craft/tones.ts';
import { discOf, glowOf } from '../craft/veil.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { letRun } from './let-run.ts';

const paper: Hex = '#fbf8f0';

/** Washes that run and pool on white paper, over a few pencil lines. */
export const watercolor: Painter = async (job) => {
  const { random, width, height } = job;
  const { scene, front } = settingOf(job);
  const { unit } = scene.frame;
  const tones = thinned(job);
  const washes = createCanvas(width, height);
  const context = washes.getContext('2d');
  washSky(context, scene, tones, random);
  for (const shape of scene.shapes.slice(scene.skyShapes)) washShape(context, shape, tones, unit);
  if (front) {
    const image = await drawingOf(front, 1, (colour) =>
      blend(
        mute(hexOf(colour), 0.2),
        lightnessOf(colour) < 70 ? tones.dark : paper,
        lightnessOf(colour) < 70 ? 0.6 : 0.14,
      ),
    );
    setInTheLight(context, scene, front, image, { light: paper, dark: tones.wallShade });
  }
  job.onProgress(0.3);
  const canvas = letRun(washes, unit, random);
  job.onProgress(0.8);
  const pen = canvas.getContext('2d');
  pencil(pen, scene, random);
  splash(pen, scene, tones, random);
  return { canvas, says: saysOf(job, scene, front) };
};

/** Colour as it looks thinned with water. */
function thinned({ brief }: PaintJob): Tones {
  const share = brief.time === 'night' ? 0.04 : 0.06;
  return mapTones(daylightTones(brief), (colour) => blend(mute(colour, brief.sombre ? 0.2 : -0.4), paper, share));
}

/** Wet in wet: the colour of the sky is laid around clouds that stay paper. */
function washSky(context: SKRSContext2D, scene: Scene, tones: Tones, random: Random): void {
  const { frame, light } = scene;
  context.fillStyle = paper;
  context.fillRect(0, 0, frame.width, frame.height);
  const sky = context.createLinearGradient(0, 0, 0, frame.horizon);
  sky.addColorStop(0, tones.skyHigh);
  sky.addColorStop(1, withOpacity(tones.skyLow, 0.75));
  context.fillStyle = sky;
  context.fillRect(0, 0, frame.width, frame.height);
  context.save();
  context.filter = `blur(${frame.unit * 0.012}px)`;
  for (let cloud = 0; cloud < 7; cloud++) {
    const [x, y] = [random.next() * frame.width, frame.horizon * random.between(0.1, 0.8)];
    for (let puff = 0; puff < 4; puff++) {
      context.fillStyle =
        puff === 3
          ? withOpacity(tones.cloudShade, 0.55)
          : withOpacity(blend(paper, tones.cloud, light.veiled * 0.85), 0.8);
      const [dx, dy] = [random.between(-0.12, 0.12) * frame.unit, random.between(-0.02, 0.02) * frame.unit];
      context.beginPath();
      context.ellipse(
        x + dx,
        y + dy + (puff === 3 ? frame.unit * 0.03 : 0),
        frame.unit * random.between(0.06, 0.12),
        frame.unit * random.between(0.018, 0.036),
        0,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  }
  context.fillStyle = withOpacity(tones.light, 0.5 * glowOf(scene));
  context.beginPath();
  context.arc(light.x, light.y, light.radius * 1.9, 0, Math.PI * 2);
  context.fill();
  context.restore();
  const disc = discOf(scene, blend(tones.light, paper, 0.35), tones.skyLow);
  if (!disc) return;
  context.fillStyle = disc.colour;
  context.beginPath();
  context.arc(light.x, light.y, disc.radius, 0, Math.PI * 2);
  context.fill();
}

/** Full colour at one end, nearly water at the other; a sliver of paper stays around what is near. */
function washShape(context: SKRSContext2D, shape: Scene['shapes'][number], tones: Tones, unit: number): void {
  const colour = tones[shape.tone];
  // What stands keeps its strength: it is what the picture is about.
  const far = blend(colour, paper, (shape.flow === 'upright' ? 0.16 : 0.3) * (1 - shape.depth));
  if (shape.lineWidth !== undefined) {
    context.strokeStyle = far;
    context.lineWidth = Math.max(shape.lineWidth, unit * 0.0022);
    context.lineCap = 'round';
    context.stroke(shape.path);
    return;
  }
  const tall = shape.bottom - shape.top;
  if (tall > unit * 0.05) {
    const run = context.createLinearGradient(0, shape.top, 0, shape.bottom);
    run.addColorStop(0, far);
    run.addColorStop(0.4, blend(far, paper, 0.12));
    run.addColorStop(1, blend(far, paper, shape.flow === 'slope' || shape.flow === 'level' ? 0.38 : 0.2));
    context.fillStyle = run;
  } else context.fillStyle = far;
  context.fill(shape.path);
  if (takesOutline(shape, unit * 0.03) && shape.flow !== 'level') {
    context.strokeStyle = withOpacity(paper, 0.8);
    context.lineWidth = unit * 0.0026;
    context.stroke(shape.path);
  }
}

/** A light, quick drawing that the colour does not quite keep to. */
function pencil(context: SKRSContext2D, scene: Scene, random: Random): void {
  const { width, height, unit } = scene.frame;
  const lines = contours(
    scene,
    {
      smallest: unit * 0.02,
      colour: ({ flow }) => (flow === 'upright' ? `rgba(58, 50, 50, ${random.between(0.4, 0.75)})` : undefined),
      width: () => Math.max(0.6, unit * 0.0017),
      times: 1,
      stray: unit * 0.0018,
    },
    random,
  );
  const margin = unit * 0.045;
  const [wide, tall] = [width - 2 * margin, height - 2 * margin];
  context.drawImage(lines, margin, margin, wide, tall, margin, margin, wide, tall);
}

/** A few drops that fell from the brush. */
function splash(context: SKRSContext2D, { frame }: Scene, tones: Tones, random: Random): void {
  for (let drop = 0; drop < 22; drop++) {
    context.fillStyle = withOpacity(
      random.pick([tones.skyHigh, tones.waterDeep, tones.foliage, tones.groundAlt]),
      random.between(0.2, 0.5),
    );
    context.beginPath();
    context.arc(
      random.next() * frame.width,
      random.next() * frame.height,
      frame.unit * random.between(0.001, 0.0055),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}
