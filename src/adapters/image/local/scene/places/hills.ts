import { landmarkNames, type Region } from '../places.ts';
import { type Spot, type Stage, stand } from '../stage.ts';
import { meadows, moor, valley } from './open-country.ts';
import { bay, lake } from './quiet-waters.ts';
import { dryPlain, terraces } from './warm-country.ts';

type Compose = (stage: Stage) => void;
type Some = readonly [Compose, ...Compose[]];

const everywhere: Some = [lake, meadows, bay, moor, valley];
const regional: Record<Region, Some> = {
  tropical: [bay, valley, terraces],
  arid: [dryPlain],
  north: [lake, moor, valley, lake],
  east: [lake, terraces, valley],
};
/** Where there is dry ground in the middle for animals to stand on. */
const grazed: Some = [meadows, moor];

/** What is drawn when a headline says nothing: a quiet landscape, of which there are several. */
export function hills(stage: Stage): void {
  stage.shows.add(landmarkNames.tree);
  const { region } = stage.brief;
  const own = region ? regional[region] : everywhere;
  const standing = stage.animal && stage.animal !== 'birds';
  const choice = stage.random.pick(
    stage.brief.landmarks[0] === 'palm' ? [bay] : standing ? (region === 'arid' ? own : grazed) : own,
  );
  choice(stage);
  if (stage.brief.landmarks[0] === 'palm') palmsBeside(stage);
}

/** The near ground is on the side of the trees in most of them, and nowhere water. */
export const onTheNearGround = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 + side * 0.1),
  y: frame.height * 0.955,
  size: frame.unit * 0.26,
});

/** Palms a headline asks for stand in front wherever they grow. */
function palmsBeside(stage: Stage): void {
  const { frame, side } = stage;
  for (const [across, near, size] of [
    [0.34, 0.5, 0.62],
    [0.24, 0.42, 0.46],
    [0.44, 0.6, 0.5],
  ] as const)
    stand(
      stage,
      'palm',
      {
        x: frame.width * (0.5 + side * across),
        y: frame.horizon + (frame.height - frame.horizon) * near,
        size: frame.unit * size,
      },
      0.94,
    );
}
