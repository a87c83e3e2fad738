import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, hexOf, lightnessOf, mute, withOpacity } from '../../colour.ts';
import { emboss, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import { composeScene, type Scene } from '../../scene/scene.ts';
import { daylightTones } from '../craft/daylight.ts';
import { describeScene } from '../craft/describe.ts';
import { underpaint } from '../craft/landscape.ts';
import { detailMap, directionMap, paintStrokes, type StrokeLayer } from '../craft/strokes.ts';
import { thinThings } from '../craft/thin-things.ts';
import type { Tones } from '../craft/tones.ts';
import type { Painter, PaintJob } from '../painter.ts';

/** Broken colour in strokes that follow the forms, from broad to fine. */
export const monet: Painter = async (job) => {
  const { brief, random } = job;
  const scene = composeScene(brief, job, random);
  const tones = daylightTones(brief);
  const model = underpaint(scene, tones);
  const context = model.getContext('2d');
  if (brief.place === 'harbour' || brief.place === 'hills' || brief.place === 'city')
    paintGlitter(context, scene, tones, random);
  if (brief.time === 'night') paintStars(context, scene, random);
  const thing = await placeMotif(context, scene, job, tones);
  job.onProgress(0.25);

  const canvas = createCanvas(job.width, job.height);
  const paint = canvas.getContext('2d');
  paint.drawImage(model, 0, 0);
  const noise = createNoise2D(random.next);
  const sources = {
    model: readPixels(model),
    directions: directionMap(scene, thing?.area),
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
  return { canvas, says: describeScene(brief, thing ? [thing.says] : []) };
};

/** The light's broken path on the water. */
function paintGlitter(context: SKRSContext2D, { light, frame }: Scene, tones: Tones, random: Random): void {
  const reach = frame.height - frame.horizon;
  context.lineCap = 'round';
  for (let glint = 0; glint < 110; glint++) {
    const near = random.next() ** 1.3;
    const x = light.x + random.between(-1, 1) * frame.unit * (0.03 + 0.1 * near);
    const y = frame.horizon + reach * near;
    const half = frame.unit * random.between(0.008, 0.03) * (0.5 + near);
    context.strokeStyle = withOpacity(tones.light, random.between(0.35, 0.9));
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
async function placeMotif(
  context: SKRSContext2D,
  scene: Scene,
  { motifs }: PaintJob,
  tones: Tones,
): Promise<{ says: string; area: Path2D } | undefined> {
  const art = motifs.find(({ entry }) => entry.stands === 'sky' || (entry.stands === 'ground' && scene.foreground));
  const aloft = art?.entry.stands === 'sky';
  const spot = aloft ? scene.sky : scene.foreground;
  if (!art || !spot) return undefined;
  const size = Math.round(spot.size);
  // Its colours are taken down to the light of the scene, and its shadow is violet like all others.
  const image = await art.render(size, {
    recolour: (colour) =>
      blend(
        blend(mute(hexOf(colour), 0.15), tones.dark, 0.12),
        lightnessOf(colour) > 150 ? tones.light : tones.wallShade,
        0.18,
      ),
  });
  const top = aloft ? spot.y - size / 2 : spot.y - size * 0.97;
  if (!aloft) {
    const ground = context.createRadialGradient(0, 0, size * 0.1, 0, 0, size * 0.75);
    ground.addColorStop(0, withOpacity(tones.dark, 0.75));
    ground.addColorStop(1, withOpacity(tones.dark, 0));
    context.save();
    context.translate(spot.x + size * 0.1, spot.y - size * 0.03);
    context.scale(1, 0.17);
    context.fillStyle = ground;
    context.fillRect(-size, -size, size * 2, size * 2);
    context.restore();
  }
  context.save();
  context.shadowColor = withOpacity(tones.dark, 0.8);
  context.shadowBlur = size * 0.05;
  context.drawImage(image, spot.x - size / 2, top);
  context.restore();
  const area = new Path2D();
  area.ellipse(spot.x, top + size * 0.5, size * 0.5, size * 0.5, 0, 0, Math.PI * 2);
  return { says: art.entry.says, area };
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
