import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Brief } from '../../brief.ts';
import { blend, type Hex, hexOf, lightnessOf, nearest, rgbOf } from '../../colour.ts';
import { addGrain, changePixels, grainTile, readPixels } from '../../pixels.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, paintFlat, takesOutline } from '../craft/flat.ts';
import { drawingOf, type Placed, type Setting, saysOf, settingOf } from '../craft/setting.ts';
import { mapTones, type Tones } from '../craft/tones.ts';
import { discOf } from '../craft/veil.ts';
import type { Painter } from '../painter.ts';
import { planesThrough } from './planes.ts';

type Earths = readonly [Hex, ...Hex[]];
const earths: Earths = [
  '#2b2724',
  '#6e4f35',
  '#a9814f',
  '#d8bd86',
  '#f0e2c0',
  '#5c7583',
  '#8fa6a8',
  '#b5533c',
  '#3d5248',
  '#7f8b62',
];
const stones: Earths = [
  '#242527',
  '#4a4a4b',
  '#77736d',
  '#a39d92',
  '#cfc8ba',
  '#56626b',
  '#86909a',
  '#6b5a52',
  '#3f4644',
  '#7d7d74',
];

/** Cubism: the scene in earth colours, seen from several sides at once and fitted together in planes. */
export const picasso: Painter = async (job) => {
  const { random, brief } = job;
  const setting = settingOf(job);
  const { frame, light } = setting.scene;
  const colours = brief.sombre ? stones : earths;
  const thing = setting.front ?? setting.inset;
  const view = await viewOf(setting, job, thing, colours, brief);
  job.onProgress(0.4);

  const focus = { x: thing ? (thing.x + frame.width - light.x) / 2 : frame.width - light.x, y: frame.horizon * 0.95 };
  const planeAt = planesThrough(focus, frame, random);
  const source = readPixels(view);
  const canvas = createCanvas(job.width, job.height);
  const [dark, pale] = [rgbOf(colours[0]), rgbOf('#f4e8cc')];
  changePixels(canvas, (data, at, x, y) => {
    const plane = planeAt(x, y);
    const u = Math.max(0, Math.min(job.width - 1, Math.round(x + plane.dx + (x - focus.x) * plane.grow)));
    const v = Math.max(0, Math.min(job.height - 1, Math.round(y + plane.dy + (y - focus.y) * plane.grow)));
    const from = (v * job.width + u) * 4;
    const shade = plane.shade;
    for (let channel = 0; channel < 3; channel++) {
      const own = source.data[from + channel] ?? 0;
      const to = (shade > 0 ? pale : dark)[channel] ?? 0;
      data[at + channel] = (own + (to - own) * Math.abs(shade)) * (1 - plane.line) + (dark[channel] ?? 0) * plane.line;
    }
    data[at + 3] = 255;
  });
  job.onProgress(0.8);
  addGrain(canvas, grainTile(random.next, 13, 3));
  return { canvas, says: `seen in planes from several sides, ${saysOf(job, setting.scene, thing)}` };
};

/** The scene in few flat colours with heavy outlines, and the thing of the news large in the middle of it. */
async function viewOf(
  { scene }: Setting,
  job: { width: number; height: number },
  thing: Placed | undefined,
  colours: Earths,
  brief: Brief,
): Promise<Canvas> {
  const { frame, light } = scene;
  const canvas = createCanvas(job.width, job.height);
  const context = canvas.getContext('2d');
  const tones: Tones = mapTones(daylightTones(brief), (colour) => blend(nearest(rgbOf(colour), colours), colour, 0.12));
  const sky = context.createLinearGradient(0, 0, frame.width, frame.horizon);
  sky.addColorStop(0, blend(tones.skyHigh, colours[2] ?? '#a9814f', 0.5));
  sky.addColorStop(1, tones.skyLow);
  context.fillStyle = sky;
  context.fillRect(0, 0, frame.width, frame.height);
  const disc = discOf(scene, tones.light, tones.skyLow);
  if (disc) {
    context.fillStyle = disc.colour;
    context.beginPath();
    context.arc(light.x, light.y, disc.radius * 1.5, 0, Math.PI * 2);
    context.fill();
  }
  context.lineJoin = 'round';
  for (const shape of scene.shapes) {
    paintFlat(context, shape, tones[shape.tone], frame.unit * 0.002);
    if (takesOutline(shape, frame.unit * 0.04))
      outline(context, shape, colours[0], frame.unit * (0.002 + 0.003 * shape.depth));
  }
  if (!thing) return canvas;
  const size = thing.size * 1.55;
  const image = await drawingOf(
    thing,
    1.55,
    (colour) => (lightnessOf(colour) > 215 ? '#f4e8cc' : blend(nearest(colour, colours), hexOf(colour), 0.15)),
    { colour: colours[0], width: 0.9 },
  );
  const y = Math.min(thing.y, frame.height - size * 0.52);
  context.globalAlpha = 0.42;
  context.drawImage(image, thing.x - size * 0.82, y - size * 0.62, size, size);
  context.globalAlpha = 1;
  context.drawImage(image, thing.x - size / 2, Math.max(size * 0.02, y - size / 2), size, size);
  return canvas;
}
