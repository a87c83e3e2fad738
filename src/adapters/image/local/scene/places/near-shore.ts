import type { Point } from '../pen.ts';
import type { Stage } from '../stage.ts';

/** Ground at the viewer's feet that rises towards the side of the trees; returns its height, in px, along the width. */
export function nearShore(stage: Stage, low: number, rise: number): (along: number) => number {
  const { frame, side } = stage;
  const shoreAt = (along: number): number => {
    const share = side > 0 ? along : 1 - along;
    return frame.height * (low - rise * share ** 1.3) - frame.unit * 0.02 * stage.wave(along * 3, 9);
  };
  const shore: Point[] = [[-4, frame.height + 4]];
  for (let step = 0; step <= 30; step++) shore.push([(step / 30) * frame.width, shoreAt(step / 30)]);
  shore.push([frame.width + 4, frame.height + 4]);
  stage.pen.as({ depth: 0.9, flow: 'slope' }).polygon('near', shore);
  return shoreAt;
}
