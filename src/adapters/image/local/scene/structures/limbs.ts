import type { Pen, Point, Tone } from '../pen.ts';

/** A point of a limb's middle line and half its thickness there. */
export type Joint = readonly [x: number, y: number, half: number];

/** A leg, neck, trunk or stem that grows thicker and thinner along its joints, with rounded ends. */
export function limb(pen: Pen, tone: Tone, joints: readonly Joint[]): void {
  const [left, right]: [Point[], Point[]] = [[], []];
  joints.forEach(([x, y, half], index) => {
    const [fromX, fromY] = joints[Math.max(0, index - 1)] ?? [x, y];
    const [toX, toY] = joints[Math.min(joints.length - 1, index + 1)] ?? [x, y];
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    const [acrossX, acrossY] = [(-(toY - fromY) / length) * half, ((toX - fromX) / length) * half];
    left.push([x + acrossX, y + acrossY]);
    right.unshift([x - acrossX, y - acrossY]);
  });
  pen.blob(tone, [...left, ...right]);
}

/** The same limb a little to the side: the one on the far side of a body. */
export function shifted(joints: readonly Joint[], x: number): Joint[] {
  return joints.map(([at, y, half]): Joint => [at + x, y, half * 0.92]);
}
