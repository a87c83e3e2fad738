import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, hexOf, lightnessOf, rgbOf, withOpacity } from '../../colour.ts';
import { addGrain, changePixels, grainTile, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import type { Tone } from '../../scene/pen.ts';
import { placeOf } from '../../scene/places.ts';
import type { Scene } from '../../scene/scene.ts';
import { shapeOf } from '../craft/cut-out.ts';
import { daylightTones } from '../craft/daylight.ts';
import { outline, paintFlat, takesOutline } from '../craft/flat.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import { discOf, glowOf } from '../craft/veil.ts';
import type { Painter } from '../painter.ts';

const black: Hex = '#08090b';
const white: Hex = '#f3f1ea';

/** Black, white and few greys: forms stand dark against lit fog, and wet ground gives the light back. */
export const noir: Painter = async (job) => {
  const { random, width, height, brief } = job;
  const { scene, front } = settingOf(job);
  const { frame, light } = scene;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  lightFog(context, scene);
  const tones = daylightTones({ ...brief, weather: 'clear', sombre: false });
  for (const shape of scene.shapes.slice(brief.weather === 'clear' ? scene.skyShapes : 0)) {
    const tone = brief.weather === 'snow' ? snowed(shape.tone) : shape.tone;
    const grey = greyOf(tone, lightnessOf(rgbOf(tones[shape.tone])), shape.depth);
    paintFlat(context, shape, grey, frame.unit * 0.0024);
    // A thin edge of light on the side that faces the lamp.
    // What is near shows it on small parts too, or an animal would be lost in the dark.
    const smallest = frame.unit * (shape.depth > 0.8 ? 0.025 : 0.06);
    if (takesOutline(shape, smallest) && shape.flow === 'upright') rimLight(context, shape, scene);
  }
  job.onProgress(0.35);
  const dry = placeOf(brief.place).indoors || ['space', 'drylands', 'polar'].includes(brief.place);
  if (!dry) mirrorInWet(context, scene, random);
  if (front) await standInLight(context, scene, front);
  if (brief.weather !== 'snow')
    rain(context, scene, random, dry ? 0 : brief.weather === 'rain' || brief.weather === 'storm' ? 320 : 90);
  job.onProgress(0.6);

  const noise = createNoise2D(random.next);
  const lean = light.x < frame.width / 2 ? 1 : -1;
  changePixels(canvas, (data, at, x, y) => {
    // Blinds somewhere above cut the light; they show where it is brightest.
    const slat = Math.sin(((y + lean * (x - light.x) * 0.32) / frame.unit) * 42);
    const reach = Math.exp(-(((x - light.x) / (frame.unit * 0.85)) ** 2)) * Math.max(0, 1 - y / (frame.horizon * 1.05));
    const cut = slat > 0.1 ? 1 : 1 - 0.5 * reach;
    const [dx, dy] = [x / width - 0.5, y / height - 0.5];
    const fog = 1 + 0.1 * noise((x / frame.unit) * 2, (y / frame.unit) * 5);
    const own = ((data[at] ?? 0) / 255) * cut * fog * (1 - 1.1 * (dx * dx + dy * dy) ** 1.1);
    const hard = 255 / (1 + Math.exp(-9.5 * (own - 0.4)));
    data[at] = hard * 0.985;
    data[at + 1] = hard * 0.985;
    data[at + 2] = hard * 0.97 + 5;
  });
  addGrain(canvas, grainTile(random.next, 15, 1.3));
  return { canvas, says: `${saysOf(job, scene, front)}, in black and white` };
};

/** What lies open to the sky is white when it snows. */
function snowed(tone: Tone): Tone {
  return tone === 'ground' || tone === 'groundAlt' || tone === 'roof' ? 'snow' : tone;
}

/** Far things drown in fog, near ones are nearly black; only lamps and water are light. */
function greyOf(tone: Tone, lightness: number, depth: number): Hex {
  if (tone === 'window' || tone === 'fire') return white;
  if (tone === 'foam') return '#c4c4c2';
  if (tone === 'snow') return blend('#cfcfcd', '#8b8c8f', 0.35 * (1 - depth));
  if (tone === 'cloud' || tone === 'cloudShade' || tone === 'smoke') return tone === 'cloud' ? '#6d6e72' : '#3c3d41';
  const air = blend('#8b8c8f', black, Math.min(1, 0.25 + depth * 1.5));
  const own = hexOf([lightness, lightness, lightness]);
  if (tone === 'ground' || tone === 'path') return blend('#5a5b5e', black, 0.25 * depth);
  if (tone === 'groundAlt') return '#333437';
  if (tone === 'water') return '#55575b';
  if (tone === 'waterDeep') return '#1f2023';
  if (tone === 'wall') return blend(blend(air, own, 0.34), black, 0.1);
  return blend(air, own, 0.14);
}

/** One lamp or moon in fog: rings of grey that end in black. */
function lightFog(context: SKRSContext2D, scene: Scene): void {
  const { frame, light } = scene;
  const share = glowOf(scene);
  context.fillStyle = black;
  context.fillRect(0, 0, frame.width, frame.height);
  const sky = context.createLinearGradient(0, 0, 0, frame.horizon);
  sky.addColorStop(0, '#141518');
  sky.addColorStop(1, '#a5a6a6');
  context.fillStyle = sky;
  context.fillRect(0, 0, frame.width, frame.height);
  const glow = context.createRadialGradient(light.x, light.y, light.radius * 0.5, light.x, light.y, frame.unit * 0.62);
  glow.addColorStop(0, `rgba(255, 255, 250, ${0.4 + 0.6 * share})`);
  glow.addColorStop(0.16, `rgba(235, 235, 230, ${0.35 + 0.4 * share})`);
  glow.addColorStop(1, 'rgba(160, 160, 160, 0)');
  context.fillStyle = glow;
  context.fillRect(0, 0, frame.width, frame.height);
  const disc = discOf(scene, '#ffffff', '#a5a6a6');
  if (!disc) return;
  context.fillStyle = disc.colour;
  context.beginPath();
  context.arc(light.x, light.y, disc.radius * 1.1, 0, Math.PI * 2);
  context.fill();
}

function rimLight(context: SKRSContext2D, shape: Scene['shapes'][number], { frame, light }: Scene): void {
  context.save();
  context.clip(shape.path);
  context.translate(light.x < frame.width / 2 ? frame.unit * 0.0022 : -frame.unit * 0.0022, frame.unit * 0.0016);
  outline(context, shape, 'rgba(225, 225, 220, 0.7)', frame.unit * 0.0035);
  context.restore();
}

/** The upper picture once more upside down, broken into level streaks. */
function mirrorInWet(context: SKRSContext2D, { frame }: Scene, random: Random): void {
  const { width, height, data } = readPixels(context.canvas);
  for (let streak = 0; streak < 900; streak++) {
    const near = random.next();
    const y = frame.horizon + frame.unit * 0.05 + (height - frame.horizon) * near;
    const x = random.next() * width;
    const above = Math.max(0, Math.floor(frame.horizon - (y - frame.horizon) * 0.8));
    const grey = data[(above * width + Math.floor(x)) * 4] ?? 0;
    if (grey < 120) continue;
    context.strokeStyle = `rgba(${grey}, ${grey}, ${grey}, ${random.between(0.16, 0.5)})`;
    context.lineWidth = frame.unit * (0.0012 + 0.0032 * near);
    const half = frame.unit * random.between(0.01, 0.045) * (0.4 + near);
    context.beginPath();
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
    context.stroke();
  }
}

/** The thing of the news in a pool of light, with a long shadow towards the viewer. */
async function standInLight(context: SKRSContext2D, scene: Scene, front: Placed): Promise<void> {
  const { frame, light } = scene;
  const { x, size } = front;
  const top = front.y - size / 2;
  const foot = top + size * 0.97;
  const image = await drawingOf(
    front,
    1,
    (colour) => {
      const grey = lightnessOf(colour) > 72 ? 245 : lightnessOf(colour) * 0.8;
      return hexOf([grey, grey, grey]);
    },
    { colour: black, width: 0.8 },
  );
  if (front.raised) lightPlinth(context, scene, x, foot, size);
  else if (!front.aloft) {
    const pool = context.createRadialGradient(0, 0, 0, 0, 0, size * 0.95);
    pool.addColorStop(0, 'rgba(250, 250, 245, 0.95)');
    pool.addColorStop(0.6, 'rgba(200, 200, 196, 0.55)');
    pool.addColorStop(1, 'rgba(120, 120, 120, 0)');
    context.save();
    context.translate(x, foot);
    context.scale(1, 0.24);
    context.fillStyle = pool;
    context.fillRect(-size, -size, size * 2, size * 2);
    context.restore();
    context.save();
    context.globalAlpha = 0.85;
    context.transform(1, 0, light.x < frame.width / 2 ? -0.9 : 0.9, -0.3, x, foot);
    context.drawImage(shapeOf(image, black), -size / 2, -size);
    context.restore();
  }
  context.drawImage(image, x - size / 2, top);
}

/** A lamp above lights the plinth and the ground about it; the thing leaves a small shadow on top. */
function lightPlinth(context: SKRSContext2D, { plinth }: Scene, x: number, foot: number, size: number): void {
  const glow = context.createRadialGradient(0, 0, 0, 0, 0, size);
  glow.addColorStop(0, 'rgba(215, 215, 210, 0.6)');
  glow.addColorStop(1, 'rgba(120, 120, 120, 0)');
  context.save();
  context.translate(x, foot + size * 0.58);
  context.scale(1, 0.22);
  context.fillStyle = glow;
  context.fillRect(-size, -size, size * 2, size * 2);
  context.restore();
  for (const shape of plinth) {
    const lit = shape.tone === 'foam' ? '#efefea' : shape.tone === 'wall' ? '#9d9e9c' : '#46474a';
    paintFlat(context, shape, shape.tone === 'dark' ? withOpacity(black, 0.8) : lit);
  }
  context.fillStyle = withOpacity(black, 0.7);
  context.beginPath();
  context.ellipse(x, foot, size * 0.3, size * 0.028, 0, 0, Math.PI * 2);
  context.fill();
}

function rain(context: SKRSContext2D, { frame }: Scene, random: Random, drops: number): void {
  context.lineWidth = frame.unit * 0.0012;
  for (let drop = 0; drop < drops; drop++) {
    const [x, y, length] = [
      random.next() * frame.width,
      random.next() * frame.height,
      frame.unit * random.between(0.04, 0.13),
    ];
    context.strokeStyle = `rgba(235, 235, 232, ${random.between(0.12, 0.4)})`;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - length * 0.22, y + length);
    context.stroke();
  }
}
