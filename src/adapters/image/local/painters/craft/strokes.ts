import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { changePixels, type Pixels, readPixels, shrunk } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import type { Flow } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Placed } from './setting.ts';

/** How far below the picture's own size the direction map is kept. */
const mapShare = 0.25;

/** How the brush goes over a surface: its direction in radians and the strokes' share of their full length. */
const touches: Record<Flow, { angle: number; length: number }> = {
  level: { angle: 0, length: 1 },
  upright: { angle: Math.PI / 2, length: 0.42 },
  slope: { angle: -0.22, length: 0.7 },
  leafy: { angle: -0.7, length: 0.5 },
  rising: { angle: -1.1, length: 0.8 },
};
/** A thing in the foreground: dabs, so that its form holds. */
const thingTouch = { angle: 0.8, length: 0.26 };
/** The open sky. */
const skyTouch = { angle: -0.12, length: 0.95 };

/**
 * Remembers at every place how the brush goes. Directions are stored doubled so that they can be averaged.
 * `thing` is painted in strokes of its own; `skyAngle` turns the strokes of the open sky: radians for a place in px.
 */
export function directionMap(
  scene: Scene,
  thing: Placed | undefined,
  skyAngle?: (x: number, y: number) => number,
): Pixels {
  const { width, height } = scene.frame;
  const canvas = createCanvas(Math.ceil(width * mapShare), Math.ceil(height * mapShare));
  const context = canvas.getContext('2d');
  const ink = ({ angle, length }: { angle: number; length: number }): string =>
    `rgb(${Math.round(128 + 127 * Math.cos(2 * angle))}, ${Math.round(128 + 127 * Math.sin(2 * angle))}, ${Math.round(255 * length)})`;
  context.fillStyle = ink(skyTouch);
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (skyAngle)
    changePixels(canvas, (data, at, x, y) => {
      const angle = skyAngle(x / mapShare, y / mapShare);
      data[at] = 128 + 127 * Math.cos(2 * angle);
      data[at + 1] = 128 + 127 * Math.sin(2 * angle);
    });
  context.scale(mapShare, mapShare);
  for (const shape of scene.shapes) {
    if (shape.lineWidth !== undefined) continue;
    context.fillStyle = ink(touches[shape.flow]);
    context.fill(shape.path);
  }
  if (thing) {
    context.fillStyle = ink(thingTouch);
    context.beginPath();
    context.ellipse(thing.x, thing.y, thing.size / 2, thing.size / 2, 0, 0, Math.PI * 2);
    context.fill();
  }
  return readPixels(canvas);
}

/** The brush's direction at a place of the picture, in radians. */
export function directionsAt(directions: Pixels, x: number, y: number): number {
  const at = at4(directions, x * mapShare, y * mapShare);
  return Math.atan2((directions.data[at + 1] ?? 128) - 128, (directions.data[at] ?? 128) - 128) / 2;
}

export interface StrokeLayer {
  /** In px. */
  length: number;
  width: number;
  /** Distance between strokes, in px. */
  spacing: number;
  /** 0..1: how different from its surroundings a place must be to get this layer; 0 covers everything. */
  detail: number;
  opacity: number;
  /** How far colours are broken into their neighbours, 0..255. */
  broken: number;
  /** Long strokes bend with the directions they cross instead of lying straight. */
  follows?: boolean;
}

export interface StrokeSources {
  /** What is painted. */
  model: Pixels;
  directions: Pixels;
  /** Bends directions, -1..1 for a place in units of the picture. */
  sway(x: number, y: number): number;
}

/** Local contrast of the picture at a quarter of its size, 0..1. */
export function detailMap(model: Canvas): Pixels {
  const small = readPixels(shrunk(model, mapShare));
  const { width, height, data } = small;
  const detail = new Uint8ClampedArray(data.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 4;
      let contrast = 0;
      for (let channel = 0; channel < 3; channel++) {
        const across = (data[at + 4 + channel] ?? 0) - (data[at - 4 + channel] ?? 0);
        const down = (data[at + width * 4 + channel] ?? 0) - (data[at - width * 4 + channel] ?? 0);
        contrast = Math.max(contrast, Math.abs(across) + Math.abs(down));
      }
      detail[at] = contrast * 1.5;
    }
  }
  return { width, height, data: detail };
}

export function paintStrokes(
  context: SKRSContext2D,
  layer: StrokeLayer,
  sources: StrokeSources & { detail: Pixels },
  random: Random,
): void {
  const { width, height } = sources.model;
  context.lineCap = 'round';
  const places: [number, number][] = [];
  for (let y = 0; y < height; y += layer.spacing)
    for (let x = 0; x < width; x += layer.spacing)
      places.push([x + random.next() * layer.spacing, y + random.next() * layer.spacing]);
  // Strokes overlap at random, or the grid would show.
  for (let index = places.length - 1; index > 0; index--) {
    const other = random.whole(0, index);
    [places[index], places[other]] = [places[other] ?? [0, 0], places[index] ?? [0, 0]];
  }
  for (const [x, y] of places) {
    const here = Math.min(width - 1, Math.floor(x));
    const there = Math.min(height - 1, Math.floor(y));
    const mapAt = at4(sources.directions, here * mapShare, there * mapShare);
    if (
      layer.detail > 0 &&
      (sources.detail.data[at4(sources.detail, here * mapShare, there * mapShare)] ?? 0) < layer.detail * 255
    )
      continue;
    stroke(context, layer, sources, { x, y, at: (there * width + here) * 4, mapAt }, random);
  }
}

function at4(pixels: Pixels, x: number, y: number): number {
  return (Math.min(pixels.height - 1, Math.floor(y)) * pixels.width + Math.min(pixels.width - 1, Math.floor(x))) * 4;
}

function stroke(
  context: SKRSContext2D,
  layer: StrokeLayer,
  { model, directions, sway }: StrokeSources,
  place: { x: number; y: number; at: number; mapAt: number },
  random: Random,
): void {
  const { x, y, at, mapAt } = place;
  const length = (directions.data[mapAt + 2] ?? 255) / 255;
  const angle =
    Math.atan2((directions.data[mapAt + 1] ?? 128) - 128, (directions.data[mapAt] ?? 128) - 128) / 2 +
    sway(x / model.width, y / model.height) * 0.55 * length ** 2 +
    random.between(-0.16, 0.16);
  const [red, green, blue] = [model.data[at] ?? 0, model.data[at + 1] ?? 0, model.data[at + 2] ?? 0];
  // Broken colour: light places lean to pink and yellow, dark ones to violet and blue.
  const bright = (red + green + blue) / 765;
  const warm = random.between(-1, 1) * layer.broken;
  const lift = random.between(-0.7, 0.9) * layer.broken * 0.5;
  const violet = random.chance(0.3) ? layer.broken * 0.6 * (1 - bright) : 0;
  context.strokeStyle = `rgba(${clamp(red + warm * 0.8 + lift + violet * 0.7)}, ${clamp(green + lift + warm * 0.15)}, ${clamp(blue - warm * 0.7 + lift + violet)}, ${layer.opacity})`;
  context.lineWidth = layer.width * random.between(0.6, 1.3);
  const half = (layer.length * length * random.between(0.55, 1.15)) / 2;
  const [dx, dy] = [Math.cos(angle) * half, Math.sin(angle) * half];
  const bend = random.between(-0.22, 0.22);
  context.beginPath();
  if (layer.follows) {
    traceAlong(context, { model, directions }, place, { angle, half });
    context.stroke();
    return;
  }
  context.moveTo(x - dx, y - dy);
  context.quadraticCurveTo(x - dy * bend, y + dx * bend, x + dx, y + dy);
  context.stroke();
}

/** Walks from the stroke's middle to both of its ends, turning with the map. */
function traceAlong(
  context: SKRSContext2D,
  { model, directions }: Pick<StrokeSources, 'model' | 'directions'>,
  { x, y }: { x: number; y: number },
  { angle, half }: { angle: number; half: number },
): void {
  const steps = 3;
  const points: [number, number][] = [[x, y]];
  for (const way of [-1, 1]) {
    let [px, py, heading] = [x, y, angle + (way < 0 ? Math.PI : 0)];
    for (let step = 0; step < steps; step++) {
      px += (Math.cos(heading) * half) / steps;
      py += (Math.sin(heading) * half) / steps;
      if (px < 0 || py < 0 || px >= model.width || py >= model.height) break;
      const here = directionsAt(directions, px, py);
      // A direction has two ways: the one nearer to where the brush is going.
      const turn = ((((here - heading) % Math.PI) + Math.PI * 1.5) % Math.PI) - Math.PI / 2;
      heading += turn;
      if (way < 0) points.unshift([px, py]);
      else points.push([px, py]);
    }
  }
  points.forEach(([px, py], index) => {
    if (index === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  });
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
