import { createNoise2D } from 'simplex-noise';
import type { Brief } from '../brief.ts';
import type { Random } from '../random.ts';
import { type Animal, isAnimal } from './animals.ts';
import { drawTree, landmarkIn, nameIn, type TreeShape } from './by-region.ts';
import type { Pen, Point, Shape, Tone } from './pen.ts';
import { createPen } from './pen.ts';
import { type Landmark, placeOf } from './places.ts';

/** The picture's measures, all in px. */
export interface Frame {
  width: number;
  height: number;
  /** What sizes are relative to: the shorter side, a little more in long pictures. */
  unit: number;
  horizon: number;
}

/** Where something can be put: the middle of its foot and its height, in px. */
export interface Spot {
  x: number;
  y: number;
  size: number;
  /** It is the top of something, so that no shadow of what stands there reaches the ground. */
  raised?: true;
}

export interface Stage {
  brief: Brief;
  frame: Frame;
  random: Random;
  shapes: Shape[];
  /** What has been drawn, in words for the alt text. */
  shows: Set<string>;
  pen: Pen;
  /** -1 when the main landmark stands on the left, 1 on the right; the light is on the other side. */
  side: -1 | 1;
  /** The animal the news is of; everything else is its surroundings. */
  animal?: Animal;
  /** A tree as it grows in this part of the world; round-crowned unless told. */
  tree(pen: Pen, shape?: TreeShape): void;
  /** A wavering height -1..1 along x (in units of the picture's width). */
  wave(x: number, line: number): number;
}

export function createStage(brief: Brief, frame: Frame, random: Random): Stage {
  const [hero] = brief.landmarks;
  const shapes: Shape[] = [];
  const noise = createNoise2D(random.next);
  return {
    brief: surroundingsOf(brief),
    frame,
    random,
    shapes,
    shows: new Set(),
    pen: createPen(shapes),
    side: random.chance(0.5) ? 1 : -1,
    ...(isAnimal(hero) ? { animal: hero } : {}),
    tree: (pen, shape = 'broad') => drawTree(pen.as({ flow: 'leafy' }), random, shape, brief.region),
    wave: (x, line) => noise(x, line * 17.3),
  };
}

/** The brief without its animals: what the place would show if they were not there. */
function surroundingsOf(brief: Brief): Brief {
  const [hero = placeOf(brief.place).usual[0], ...others] = brief.landmarks.filter((name) => !isAnimal(name));
  return { ...brief, landmarks: [hero, ...others] };
}

export function frameOf(width: number, height: number, horizonShare: number): Frame {
  const short = Math.min(width, height);
  return {
    width,
    height,
    unit: Math.min(short * 1.2, Math.sqrt(short * Math.sqrt(width * height))),
    horizon: height * horizonShare,
  };
}

/** A ridge from edge to edge, filled down to the picture's bottom. Heights and `base` in px. */
export function ridge(
  stage: Stage,
  surface: { tone: Tone; depth: number; base: number; height: number; bumps: number; line: number },
): void {
  const { frame } = stage;
  const points: Point[] = [[-frame.width * 0.02, frame.height * 1.02]];
  const steps = 90;
  for (let step = -2; step <= steps + 2; step++) {
    const along = step / steps;
    const rise =
      stage.wave(along * surface.bumps, surface.line) * 0.7 +
      stage.wave(along * surface.bumps * 3.1, surface.line + 3) * 0.25;
    points.push([along * frame.width, surface.base - surface.height * (0.5 + rise * 0.6)]);
  }
  points.push([frame.width * 1.02, frame.height * 1.02]);
  stage.pen.as({ depth: surface.depth, flow: 'slope' }).polygon(surface.tone, points);
}

/** Ground from `top` px to the bottom, with stripes that widen towards the viewer. */
export function plain(stage: Stage, tones: readonly [Tone, Tone], top: number): void {
  const { frame, random } = stage;
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect(tones[0], -2, top, frame.width + 4, frame.height - top + 4);
  for (let band = 1; band <= 6; band++) {
    const near = (band / 7) ** 1.7;
    const y = top + (frame.height - top) * near;
    const thickness = (frame.height - top) * 0.05 * (0.3 + near);
    const from = random.between(-0.3, 0.5) * frame.width;
    const length = random.between(0.4, 0.9) * frame.width;
    stage.pen.as({ depth: 0.3 + near * 0.6, flow: 'level' }).blob(tones[1], [
      [from, y],
      [from + length * 0.5, y - thickness],
      [from + length, y],
      [from + length * 0.5, y + thickness * 0.6],
    ]);
  }
}

/** Puts a landmark on the ground; `size` is its height in px, cut down to fit `room` (share of the width). */
export function stand(stage: Stage, name: Landmark, spot: Spot, depth: number, room = 0.6, flip = false): void {
  const landmark = landmarkIn(stage.brief.region, name);
  stage.shows.add(nameIn(stage.brief.region, name));
  const height = Math.min(spot.size, (stage.frame.width * room) / landmark.width);
  landmark.draw(stage.pen.at(spot.x, spot.y, height, flip).as({ depth, flow: 'upright' }), stage.random);
}

/** Clouds over the upper sky: more and lower ones in bad weather. */
export function clouds(stage: Stage, draw: (pen: Pen, random: Random) => void): void {
  const { frame, random, brief } = stage;
  const heavy = brief.weather === 'storm' || brief.weather === 'rain' || brief.weather === 'smoke';
  const count = heavy ? 9 : brief.weather === 'clear' ? 3 : 6;
  for (let index = 0; index < count; index++) {
    const closeness = index / count;
    const size =
      frame.unit * (heavy ? random.between(0.22, 0.4) : random.between(0.1, 0.22)) * (0.55 + closeness * 0.8);
    const y = frame.horizon * (heavy ? 0.78 - closeness * 0.62 : 0.72 - closeness * random.between(0.35, 0.6));
    const x = ((index * 0.618 + random.between(0, 0.25)) % 1) * frame.width * 1.1 - frame.width * 0.05;
    draw(stage.pen.at(x, y, size, random.chance(0.5)).as({ depth: 0.25 + closeness * 0.5, flow: 'leafy' }), random);
  }
}
