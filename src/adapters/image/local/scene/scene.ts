import type { Brief } from '../brief.ts';
import type { Random } from '../random.ts';
import type { Shape } from './pen.ts';
import * as country from './places/country.ts';
import * as far from './places/far.ts';
import * as urban from './places/urban.ts';
import * as water from './places/water.ts';
import type { Place } from './places.ts';
import { clouds, createStage, type Frame, frameOf, type Spot, type Stage } from './stage.ts';
import { cloud } from './structures/nature.ts';

/** A landscape as surfaces from far to near; the sky behind them is the painter's own. */
export interface Scene {
  frame: Frame;
  shapes: Shape[];
  /** The first surface after the clouds: painters may put something into the sky before it. */
  skyShapes: number;
  /** Sun or moon, in px. */
  light: { x: number; y: number; radius: number };
  /** Where something can stand in front; absent where there is only water. */
  foreground?: Spot;
  /** Where something can be in the air. */
  sky: Spot;
}

const compositions: Record<Place, { horizon: number; compose(stage: Stage): void }> = {
  harbour: { horizon: 0.5, compose: water.harbour },
  hills: { horizon: 0.52, compose: water.lakeside },
  city: { horizon: 0.62, compose: urban.city },
  parliament: { horizon: 0.62, compose: urban.square },
  court: { horizon: 0.62, compose: urban.square },
  campus: { horizon: 0.6, compose: urban.square },
  ruins: { horizon: 0.62, compose: urban.ruins },
  stadium: { horizon: 0.52, compose: urban.sportsGround },
  fields: { horizon: 0.46, compose: country.fields },
  road: { horizon: 0.48, compose: country.road },
  works: { horizon: 0.56, compose: country.works },
  wildfire: { horizon: 0.5, compose: far.wildfire },
  space: { horizon: 0.74, compose: far.space },
};

export function composeScene(brief: Brief, size: { width: number; height: number }, random: Random): Scene {
  const composition = compositions[brief.place];
  const frame = frameOf(size.width, size.height, composition.horizon);
  const stage = createStage(brief, frame, random);
  if (brief.place !== 'space') clouds(stage, cloud);
  const skyShapes = stage.shapes.length;
  composition.compose(stage);
  const lightX = frame.width * (0.5 - stage.side * random.between(0.2, 0.3));
  const height = { dawn: 0.74, day: 0.3, dusk: 0.78, night: 0.32 }[brief.time];
  return {
    frame,
    shapes: stage.shapes,
    skyShapes,
    light: { x: lightX, y: frame.horizon * height, radius: frame.unit * (brief.time === 'day' ? 0.06 : 0.075) },
    ...(brief.place === 'harbour'
      ? {}
      : {
          foreground: {
            // The lake's shore is on the side of its trees; everywhere else the front is free beside the landmark.
            x: frame.width * (brief.place === 'hills' ? 0.5 + stage.side * 0.1 : 0.5 - stage.side * 0.22),
            y: frame.height * (brief.place === 'hills' ? 0.955 : 0.93),
            size: frame.unit * (brief.place === 'hills' ? 0.26 : 0.32),
          },
        }),
    sky: {
      x: frame.width * (0.5 + stage.side * (brief.place === 'space' ? -0.04 : 0.2)),
      y: frame.horizon * (brief.place === 'space' ? 0.2 : 0.42),
      size: frame.unit * 0.2,
    },
  };
}
