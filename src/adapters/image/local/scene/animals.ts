import { landmarkIn } from './by-region.ts';
import type { Tone } from './pen.ts';
import { type Landmark, landmarkNames, type Place } from './places.ts';
import type { Frame, Stage } from './stage.ts';
import { dog } from './structures/dog.ts';
import { restingSeal } from './structures/sea-life.ts';
import { bear } from './structures/wildlife.ts';

const animals = [
  'cattle',
  'sheep',
  'horses',
  'deer',
  'bear',
  'elephant',
  'camel',
  'dog',
  'birds',
  'whale',
  'fin',
  'seal',
  'penguins',
] as const satisfies readonly Landmark[];
export type Animal = (typeof animals)[number];

export const isAnimal = (name: Landmark): name is Animal => animals.some((animal) => animal === name);

/** How high each is drawn, in metres; small ones stand nearer, or nobody would see them. */
const heights: Record<Animal, number> = {
  cattle: 1.45,
  sheep: 1.15,
  horses: 2,
  deer: 2,
  bear: 1.5,
  elephant: 3,
  camel: 2.5,
  dog: 1.2,
  birds: 1.6,
  whale: 2.2,
  fin: 1.2,
  seal: 1.25,
  penguins: 1.25,
};

/** Ground on which animals are well seen. */
interface Pasture {
  /** Share of the width from the middle, towards the main landmark's side. */
  across: number;
  /** 0 at the horizon, 1 at the viewer's feet. */
  near: number;
  /** How long a metre is there, in units of the frame. */
  metre: number;
  shade: Tone;
}

const meadow: Pasture = { across: -0.1, near: 0.62, metre: 0.14, shade: 'foliageDark' };
const pastures: Partial<Record<Place, Pasture>> = {
  forest: { across: -0.14, near: 0.56, metre: 0.17, shade: 'foliageDark' },
  drylands: { across: -0.12, near: 0.5, metre: 0.15, shade: 'wallShade' },
  coast: { across: 0.2, near: 0.86, metre: 0.17, shade: 'wallShade' },
  polar: { across: -0.16, near: 0.85, metre: 0.17, shade: 'cloudShade' },
  street: { across: -0.12, near: 0.9, metre: 0.22, shade: 'dark' },
};

/** Puts the animal a headline is about where it is well seen, in front of everything else. */
export function showAnimal(stage: Stage, animal: Animal): void {
  const { brief, frame, side, shows } = stage;
  shows.add(landmarkNames[animal]);
  if (animal === 'birds') {
    fly(stage, frame);
    return;
  }
  const { across, near, metre, shade } = pastures[brief.place] ?? meadow;
  const x = frame.width * (0.5 + side * across);
  const y = frame.horizon + (frame.height - frame.horizon) * near;
  const { width, draw } = landmarkIn(brief.region, animal);
  const size = Math.min(heights[animal] * (frame.unit * metre), (frame.width * 0.72) / width);
  const half = (width * size) / 2;
  const middle = Math.max(half + frame.width * 0.04, Math.min(frame.width * 0.96 - half, x));
  if (brief.place === 'forest') {
    const glade = stage.pen.as({ depth: 0.78, flow: 'level' });
    glade.disc('path', middle, y + size * 0.02, half * 1.25, size * 0.1);
  }
  const shadow = brief.region === 'arid' ? 'wallShade' : shade;
  stage.pen.as({ depth: 0.8, flow: 'level' }).disc(shadow, middle, y, half * 1.04, size * 0.045);
  const pen = stage.pen.at(middle, y, size, side > 0).as({ depth: 0.85, flow: 'upright' });
  // On the ice a bear is white, and seals need no rock; on pale sand a dog is dark.
  if (brief.place === 'polar' && animal === 'bear') bear(pen, 'snow', 'wallShade', 'cloudShade');
  else if (brief.place === 'polar' && animal === 'seal') {
    restingSeal(pen.at(-0.5, 0, 0.6, true));
    restingSeal(pen.at(0.5, 0, 0.85));
  } else if (brief.place === 'coast' && animal === 'dog') dog(pen, 'roof', 'dark');
  else draw(pen, stage.random);
}

function fly({ pen, side, random, brief }: Stage, { width, horizon, unit }: Frame): void {
  const wedge = landmarkIn(brief.region, 'birds');
  const size = Math.min(unit * 0.36, (width * 0.7) / wedge.width, horizon * 0.5);
  // Over the open sea they skim the water.
  const low = brief.place === 'sea' ? horizon - unit * 0.02 : horizon * 0.72;
  wedge.draw(pen.at(width * (0.5 + side * 0.08), low, size, side > 0).as({ depth: 0.8, flow: 'upright' }), random);
}
