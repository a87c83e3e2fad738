import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { houseFronts } from './avenue.ts';

/** What bounds a square on both sides. */
export type Edge = 'poplars' | 'trees' | 'houses' | 'far trees' | 'one great tree';

export function drawEdge(stage: Stage, edge: Edge): void {
  if (edge === 'houses') flank(stage);
  else if (edge === 'one great tree') greatTree(stage);
  else if (edge === 'far trees') stage.shows.add(landmarkNames.tree);
  else avenueOfTrees(stage, edge);
}

/** Distant woods instead of roofs. */
export function treeLine(stage: Stage): void {
  const { frame, random, pen } = stage;
  for (let tree = 0; tree < 26; tree++)
    stage.tree(
      pen
        .at(frame.width * ((tree + random.next()) / 26), frame.horizon + 2, frame.unit * random.between(0.1, 0.19))
        .as({ depth: 0.18, flow: 'leafy' }),
    );
}

/** Houses run back on both sides of a wide picture, on one of a tall one. */
function flank(stage: Stage): void {
  const { frame, side } = stage;
  const { unit, width, height, horizon } = frame;
  const avenue = { vanishing: [width / 2, horizon + unit * 0.01] as const, eyes: (height - horizon) * 0.92 };
  const reach = width * 0.5 + unit * 0.02;
  const tall = height > width;
  for (const edge of [-1, 1]) {
    if (tall && edge === side) continue;
    houseFronts(stage, avenue, {
      across: edge * reach * 1.12,
      from: 0.95,
      to: tall ? 1.5 : 1.75,
      storey: unit * 0.15,
      kind: 'terrace',
    });
  }
}

/** A tree close by frames the picture on the side away from the building. */
function greatTree(stage: Stage): void {
  const { frame, side, pen, shows } = stage;
  const { unit, width, height } = frame;
  shows.add(landmarkNames.tree);
  const x = width * (0.5 - side * 0.5) + side * unit * 0.1;
  const tall = Math.min(unit * 0.95, height * 0.86);
  stage.tree(pen.at(x, height * 0.93, tall).as({ depth: 0.9, flow: 'leafy' }));
  stage.tree(pen.at(x + side * unit * 0.22, frame.horizon + unit * 0.1, unit * 0.2).as({ depth: 0.5, flow: 'leafy' }));
}

function avenueOfTrees(stage: Stage, edge: 'poplars' | 'trees'): void {
  const { frame, pen } = stage;
  const { horizon, unit, width } = frame;
  stage.shows.add(landmarkNames.tree);
  const shape = edge === 'trees' ? 'broad' : 'slender';
  for (const flank of [-1, 1]) {
    for (let tree = 0; tree < 4; tree++) {
      const near = tree / 3;
      stage.tree(
        pen
          .at(
            width / 2 + flank * (width * 0.5 - unit * 0.16 + unit * 0.13 * near),
            horizon + unit * (0.02 + 0.17 * near),
            unit * (0.17 + 0.15 * near),
          )
          .as({ depth: 0.35 + 0.4 * near, flow: 'leafy' }),
        shape,
      );
    }
  }
}
