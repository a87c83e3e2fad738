/** The great form of a poster: it balances the main structure and can hold the thing of the news. */
import { halfDiscs } from '../craft/half-discs.ts';
import type { Poster, Spot } from './poster.ts';

/** Draws the form about the place it is given; answers with the room in it. */
type Holder = (poster: Poster, disc: Spot, holds: boolean) => Spot;

/** A red disc, half of it blue: two forms in one. */
const disc: Holder = ({ context, inks, side }, { x, y, radius }, holds) => {
  context.fillStyle = inks.red;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = inks.blue;
  context.beginPath();
  context.arc(x, y, radius * (holds ? 0.86 : 0.62), Math.PI / 2, Math.PI * 1.5, side > 0);
  context.fill();
  if (holds) {
    context.fillStyle = inks.white;
    context.beginPath();
    context.arc(x, y, radius * 0.7, 0, Math.PI * 2);
    context.fill();
  }
  return { x, y, radius };
};

/** A square that stands askew, cut by its diagonal. */
const square: Holder = ({ context, inks, side, random }, { x, y, radius }, holds) => {
  const half = radius * 0.86;
  context.save();
  context.translate(x, y);
  context.rotate(-side * random.between(0.12, 0.24));
  context.fillStyle = inks.black;
  context.fillRect(-half + half * 0.14, -half + half * 0.14, half * 2, half * 2);
  context.fillStyle = inks.blue;
  context.fillRect(-half, -half, half * 2, half * 2);
  context.fillStyle = inks.red;
  context.beginPath();
  context.moveTo(-half, -half);
  context.lineTo(half, -half);
  context.lineTo(side > 0 ? -half : half, half);
  context.fill();
  context.fillStyle = holds ? inks.white : inks.yellow;
  if (holds) context.fillRect(-half * 0.8, -half * 0.8, half * 1.6, half * 1.6);
  else {
    context.beginPath();
    context.arc(0, 0, half * 0.5, 0, Math.PI * 2);
    context.fill();
  }
  context.restore();
  return { x, y, radius: radius * 0.98 };
};

/** Half discs one in the other, standing on the ground. */
const arch: Holder = ({ context, inks, baseline, side, width }, { x, radius }, holds) => {
  const outer = Math.min(radius * 1.5, baseline * 0.84, side > 0 ? x * 1.25 : (width - x) * 1.25);
  halfDiscs(context, { x, y: baseline, radius: outer }, [
    [1, inks.black],
    [0.94, inks.yellow],
    [0.82, inks.red],
    [0.7, inks.white],
  ]);
  if (!holds) {
    context.fillStyle = inks.blue;
    context.beginPath();
    context.arc(x, baseline, outer * 0.44, Math.PI, 0);
    context.fill();
  }
  return { x, y: baseline - outer * 0.335, radius: outer * 0.6 };
};

/** Quarter rings around the upper corner. */
const corner: Holder = ({ context, inks, baseline, side, width }, _, holds) => {
  const outer = Math.min(baseline * 0.94, width * 0.62);
  const [x, way] = side > 0 ? [0, 1] : [width, -1];
  for (const [share, colour] of [
    [1, inks.blue],
    [0.88, inks.yellow],
    [0.8, inks.black],
    [0.72, inks.red],
    [0.62, holds ? inks.white : inks.blue],
    ...(holds ? [] : ([[0.34, inks.yellow]] as const)),
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(x, 0);
    context.arc(x, 0, outer * share, way > 0 ? 0 : Math.PI, Math.PI / 2, way < 0);
    context.fill();
  }
  return { x: x + way * outer * 0.285, y: outer * 0.275, radius: outer * 0.43 };
};

export const hangingHolders: readonly [Holder, ...Holder[]] = [disc, square, corner];
export const holders: readonly [Holder, ...Holder[]] = [...hangingHolders, arch];
