import type { Brief } from '../brief.ts';
import type { MotifEntry } from '../lexicon/motifs.ts';
import type { Random } from '../random.ts';
import { showAnimal } from './animals.ts';
import { nameIn, watered } from './by-region.ts';
import { compositions } from './compositions.ts';
import type { Shape } from './pen.ts';
import { placeOf, type Weather } from './places.ts';
import { plinth } from './plinth.ts';
import { clouds, createStage, type Frame, frameOf, type Spot, type Stage } from './stage.ts';
import { cloud } from './structures/nature.ts';

/** A landscape as surfaces from far to near; the sky behind them is the painter's own. */
export interface Scene {
  frame: Frame;
  shapes: Shape[];
  /** The first surface after the clouds: painters may put something into the sky before it. */
  skyShapes: number;
  /** Sun or moon, in px; how much of it the weather hides, 0..1. */
  light: { x: number; y: number; radius: number; veiled: number };
  /** Open water reaches the horizon, so that the light has a path on it. */
  water: boolean;
  /** Where something can stand in front; absent where there is only water. */
  foreground?: Spot;
  /** What a small thing in front is put onto; these are the last of the shapes. */
  plinth: readonly Shape[];
  /** Where something can be in the air. */
  sky: Spot;
  /** What stands in it, the most prominent first, in words for the alt text. */
  shows: readonly string[];
}

export function composeScene(brief: Brief, size: { width: number; height: number }, random: Random): Scene {
  const { horizon, compose, front = besideTheLandmark, lowLight, cloudless } = compositions[brief.place];
  const frame = frameOf(size.width, size.height, horizon);
  const stage = createStage(brief, frame, random);
  if (!cloudless) clouds(stage, cloud);
  const skyShapes = stage.shapes.length;
  compose(stage);
  if (brief.region === 'arid' && !watered(brief.place)) dry(stage.shapes, skyShapes);
  if (stage.animal && brief.place !== 'sea') showAnimal(stage, stage.animal);
  const lightX = frame.width * (0.5 - stage.side * random.between(0.2, 0.3));
  const height = { dawn: 0.74, day: lowLight ? 0.7 : 0.3, dusk: 0.78, night: 0.32 }[brief.time];
  const ground = front(stage);
  const composed = stage.shapes.length;
  const foreground = foregroundFor(brief, stage, ground);
  return {
    frame,
    shapes: stage.shapes,
    skyShapes,
    light: {
      x: lightX,
      y: frame.horizon * height,
      radius: frame.unit * (brief.time === 'day' ? 0.06 : 0.075),
      veiled: brief.overcast ? veils.rain : veils[brief.weather],
    },
    water: stage.shapes.some(({ tone, flow, top }) => tone === 'water' && flow === 'level' && top <= frame.horizon + 1),
    ...(foreground ? { foreground } : {}),
    plinth: stage.shapes.slice(composed),
    sky: {
      x: frame.width * (0.5 + stage.side * (brief.place === 'space' ? -0.04 : 0.2)),
      y: frame.horizon * (brief.place === 'space' ? 0.2 : 0.42),
      size: frame.unit * 0.2,
    },
    shows: inOrder(stage.shows, brief),
  };
}

/** Whether a thing has a place in the landscape: on its ground, or in the air, but not in that of a hall. */
export const belongs = ({ stands }: MotifEntry, { place }: Pick<Brief, 'place'>, ground: Spot | undefined): boolean =>
  (stands === 'sky' && !placeOf(place).indoors) || (stands === 'ground' && ground !== undefined);

/** Where little rain falls no ground is green. */
function dry(shapes: Shape[], from: number): void {
  for (const shape of shapes.slice(from)) {
    if (shape.flow !== 'level' && shape.flow !== 'slope') continue;
    if (shape.tone === 'foliage') shape.tone = 'groundAlt';
    else if (shape.tone === 'foliageDark') shape.tone = 'ground';
  }
}

const veils: Record<Weather, number> = { clear: 0, cloudy: 0.25, rain: 0.85, snow: 0.75, smoke: 0.8, storm: 1 };

const besideTheLandmark = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 - side * 0.22),
  y: frame.height * 0.93,
  size: frame.unit * 0.32,
});

/** Beside a landscape small things would be giants, so they are raised; what flies or hangs leaves the ground free. */
function foregroundFor(brief: Brief, stage: Stage, ground: Spot | undefined): Spot | undefined {
  const standing = brief.motifs.find((motif) => belongs(motif, brief, ground));
  return ground && standing?.raised ? plinth(stage, ground) : ground;
}

/** What the headline asked for comes first, whatever was drawn first. */
function inOrder(shown: ReadonlySet<string>, brief: Brief): string[] {
  const wanted = brief.landmarks.map((landmark): string => nameIn(brief.region, landmark));
  return [...wanted.filter((name) => shown.has(name)), ...[...shown].filter((name) => !wanted.includes(name))];
}
