import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, hexOf, lightnessOf, mute, rgbOf } from '../../colour.ts';
import { changePixels, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, paintFlat, takesOutline } from '../craft/flat.ts';
import { drawingOf, type Setting, saysOf, settingOf } from '../craft/setting.ts';
import { mapTones, type Tones } from '../craft/tones.ts';
import { discOf } from '../craft/veil.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { panesOf } from './panes.ts';

const lead: Hex = '#14151a';

/** Coloured panes held by lead, with daylight behind them. */
export const stainedGlass: Painter = async (job) => {
  const setting = settingOf(job);
  const { scene, front, inset } = setting;
  const glass = await cartoon(setting, job, glassTones(job));
  job.onProgress(0.35);
  const canvas = shineThrough(glass, scene, job.random);
  job.onProgress(0.75);
  const context = canvas.getContext('2d');
  const { unit } = scene.frame;
  context.lineJoin = 'round';
  for (const [line, colour] of [
    [0.05, lead],
    [0.034, blend(mute(glassTones(job).accent, job.brief.sombre ? 0.8 : 0), lead, 0.35)],
    [0.006, lead],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = unit * line;
    context.strokeRect(0, 0, job.width, job.height);
  }
  return { canvas, says: `panes of coloured glass show ${saysOf(job, setting.scene, front ?? inset)}` };
};

/** Deep, clear colours; grey glass for grave news. */
function glassTones({ brief }: PaintJob): Tones {
  return mapTones(daylightTones(brief), (colour) => {
    const deep = mute(colour, brief.sombre ? 0.15 : -0.85);
    return lightnessOf(rgbOf(colour)) > 225 ? blend(deep, '#f6ecc8', 0.5) : blend(deep, lead, 0.1);
  });
}

/** The drawing a window is cut from: flat colours, and lead around whatever is large enough for it. */
async function cartoon({ scene, front, inset }: Setting, { width, height }: PaintJob, tones: Tones): Promise<Canvas> {
  const { frame, light } = scene;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.lineJoin = 'round';
  const sky = context.createLinearGradient(0, 0, 0, frame.horizon);
  sky.addColorStop(0, tones.skyHigh);
  sky.addColorStop(1, tones.skyLow);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  const disc = discOf(scene, tones.light, tones.skyLow);
  for (let ring = 3; disc && ring >= 0; ring--) {
    context.fillStyle = ring === 0 ? disc.colour : blend(disc.colour, tones.skyLow, 0.25 * ring);
    context.beginPath();
    context.arc(light.x, light.y, disc.radius * (1.2 + ring * 0.8), 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = lead;
    context.lineWidth = frame.unit * 0.0045;
    context.stroke();
  }
  for (const shape of scene.shapes) {
    paintFlat(context, shape, tones[shape.tone], frame.unit * 0.003);
    if (takesOutline(shape, frame.unit * 0.03))
      outline(context, shape, lead, frame.unit * (0.004 + 0.003 * shape.depth));
  }
  const thing = front ?? inset;
  if (thing) {
    const image = await drawingOf(thing, 1.1, (colour) => mute(hexOf(colour), -0.3), { colour: lead, width: 1.1 });
    context.drawImage(image, thing.x - image.width / 2, thing.y - thing.size * 0.6);
  }
  return canvas;
}

/** Every pane has its own thickness and bubbles; the lead between panes is rounded. */
function shineThrough(glass: Canvas, { frame, light }: Scene, random: Random): Canvas {
  const { width, height, data } = readPixels(glass);
  const noise = createNoise2D(random.next);
  const paneAt = panesOf(frame, random);
  const canvas = createCanvas(width, height);
  changePixels(canvas, (result, at, x, y) => {
    const pane = paneAt(x, y);
    const near = Math.exp(-(((x - light.x) / frame.unit) ** 2) - ((y - light.y) / frame.unit) ** 2);
    const ripple = 0.05 * noise((x / frame.unit) * 26, (y / frame.unit) * 11 + pane.bright * 90);
    const shine = 0.74 + 0.3 * pane.bright + 0.34 * near + ripple - 0.22 * pane.edge ** 2;
    // The cartoon's own lead stays black.
    const own = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 765;
    const lit = own < 0.13 ? 1 : shine;
    for (let channel = 0; channel < 3; channel++)
      result[at + channel] = (data[at + channel] ?? 0) * lit * (1 - pane.lead) + 22 * pane.lead;
    result[at + 3] = 255;
  });
  return canvas;
}
