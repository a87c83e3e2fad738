import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Hex, lightnessOf, type Rgb } from '../../colour.ts';
import { addGrain, grainTile } from '../../pixels.ts';
import type { Scene } from '../../scene/scene.ts';
import { outline, paintFlat, takesOutline } from '../craft/flat.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import { discOf } from '../craft/veil.ts';
import type { Painter } from '../painter.ts';
import { fillWithDots, gradeWithDots } from './dots.ts';
import { type PopInks, popInks, popTones } from './inks.ts';

/** Loud flat inks, halftone dots and thick outlines; the thing of the news is blown up in front. */
export const popArt: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front, inset } = settingOf(job);
  const { unit } = scene.frame;
  const inks = popInks(brief, random);
  const tones = popTones(inks, brief);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.lineJoin = 'round';
  context.lineCap = 'round';
  printSky(context, scene, inks, brief.sombre);
  job.onProgress(0.2);
  for (const shape of scene.shapes) {
    paintFlat(context, shape, tones[shape.tone], unit * 0.004);
    const dot = inks.dot[shape.tone];
    if (dot && shape.lineWidth === undefined && shape.bottom - shape.top > unit * 0.02)
      fillWithDots(context, shape.path, { colour: dot, spacing: unit / 74, share: 0.27 });
    if (takesOutline(shape, unit * 0.022)) outline(context, shape, inks.line, unit * (0.003 + 0.0045 * shape.depth));
  }
  job.onProgress(0.6);
  const thing = front ?? inset;
  if (thing) await blowUp(context, scene, thing, inks);
  context.strokeStyle = inks.line;
  context.lineWidth = unit * 0.03;
  context.strokeRect(0, 0, width, height);
  addGrain(canvas, grainTile(random.next, 4, 1));
  return { canvas, says: saysOf(job, scene, thing) };
};

/** Dots that shrink upwards, and rays around the light unless people died or it is hidden. */
function printSky(context: SKRSContext2D, scene: Scene, inks: PopInks, sombre: boolean): void {
  const { frame, light } = scene;
  context.fillStyle = inks.sky;
  context.fillRect(0, 0, frame.width, frame.height);
  if (!sombre && light.veiled < 0.5) {
    context.fillStyle = inks.ray;
    const reach = frame.width + frame.height;
    for (let ray = 0; ray < 14; ray++) {
      const angle = (ray / 14) * Math.PI * 2 + 0.1;
      context.beginPath();
      context.moveTo(light.x, light.y);
      context.lineTo(light.x + Math.cos(angle) * reach, light.y + Math.sin(angle) * reach);
      context.lineTo(light.x + Math.cos(angle + 0.22) * reach, light.y + Math.sin(angle + 0.22) * reach);
      context.fill();
    }
  }
  const share = (y: number): number => 0.05 + 0.46 * (y / frame.horizon) ** 1.5;
  gradeWithDots(context, { colour: inks.skyDot, spacing: frame.unit / 58, share }, frame.horizon);
  const disc = discOf(scene, inks.light, inks.sky);
  if (!disc) return;
  context.beginPath();
  context.arc(light.x, light.y, disc.radius * 1.5, 0, Math.PI * 2);
  context.fillStyle = disc.colour;
  context.fill();
  context.strokeStyle = inks.line;
  context.lineWidth = frame.unit * 0.006;
  context.stroke();
}

/** Larger than life, with a hard offset shadow. */
async function blowUp(context: SKRSContext2D, { frame }: Scene, thing: Placed, inks: PopInks): Promise<void> {
  const share = thing.aloft ? 1.5 : 1.45;
  const size = thing.size * share;
  const margin = frame.unit * 0.04;
  const x = Math.max(margin, Math.min(frame.width - size - margin, thing.x - size / 2));
  // What stands keeps its foot where it was.
  const top = thing.aloft ? thing.y - size / 2 : thing.y + thing.size * 0.48 - size * 0.98;
  const y = Math.max(margin, Math.min(frame.height - size - margin, top));
  const shade = await drawingOf(thing, share, () => inks.line, { colour: inks.line, width: 1.2 });
  const image = await drawingOf(thing, share, popColour(inks), { colour: inks.line, width: 1.2 });
  context.drawImage(shade, x + size * 0.035, y + size * 0.035, size, size);
  context.drawImage(image, x, y, size, size);
}

function popColour(inks: PopInks): (colour: Rgb) => Hex {
  return ([red, green, blue]) => {
    const light = lightnessOf([red, green, blue]);
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
    if (light < 60) return inks.line;
    if (spread < 50) return light > 150 ? inks.paper : light > 95 ? inks.cool : inks.dark;
    if (red >= green && green > 130) return inks.light;
    if (red > green && red > blue) return inks.hot;
    return green > blue ? inks.fresh : inks.cool;
  };
}
