import type { Pen, Point, Tone } from '../pen.ts';
import { opening } from './parts.ts';

/** A Hindu temple: a curved tower of tiers over the shrine, with a stepped hall before it. */
export function temple(pen: Pen): void {
  pen.rect('wallShade', -0.8, -0.08, 1.62, 0.08);
  pen.rect('wall', -0.76, -0.12, 1.54, 0.045);
  const spire = (x: number, foot: number, half: number, height: number): void => {
    const tiers = 12;
    const widthAt = (share: number): number => half * (1 - share ** 2.1 * 0.72);
    const body = (from: number, to: number, tone: Tone): void => {
      const [left, right]: Point[][] = [[], []];
      for (let step = 0; step <= tiers; step++) {
        const share = step / tiers;
        left?.push([x + widthAt(share) * from, foot - height * 0.82 * share]);
        right?.unshift([x + widthAt(share) * to, foot - height * 0.82 * share]);
      }
      pen.polygon(tone, [...(left ?? []), ...(right ?? [])]);
    };
    body(-1, 1, 'wall');
    body(0.34, 1, 'wallShade');
    for (let tier = 1; tier < tiers; tier++) {
      const share = tier / tiers;
      const y = foot - height * 0.82 * share;
      pen.rect('roof', x - widthAt(share) * 1.04, y, widthAt(share) * 2.08, height * 0.012);
    }
    // Ribs run up its middle and its corners.
    body(-0.22, 0.22, 'wall');
    body(0.16, 0.22, 'wallShade');
    body(-1, -0.8, 'wall');
    const crown = foot - height * 0.82;
    pen.disc('wallShade', x, crown - height * 0.025, half * 0.42, height * 0.035);
    pen.disc('accent', x, crown - height * 0.09, half * 0.17, height * 0.045);
    pen.polygon('accent', [
      [x - half * 0.05, crown - height * 0.12],
      [x, crown - height * 0.18],
      [x + half * 0.05, crown - height * 0.12],
    ]);
  };
  spire(0.36, -0.34, 0.3, 0.66);
  pen.rect('wall', 0.04, -0.36, 0.64, 0.26);
  pen.rect('wallShade', 0.48, -0.36, 0.2, 0.26);
  pen.rect('roof', 0.02, -0.38, 0.68, 0.03);
  for (const x of [0.17, 0.34, 0.51]) opening(pen, 'dark', x, -0.12, 0.075, 0.16);
  // The hall's roof rises in steps.
  for (let tier = 0; tier < 4; tier++) {
    const half = 0.36 - tier * 0.08;
    pen.rect(tier % 2 ? 'wall' : 'roof', -0.32 - half, -0.4 - (tier + 1) * 0.055, half * 2, 0.057);
  }
  pen.disc('accent', -0.32, -0.645, 0.035, 0.03);
  pen.rect('wall', -0.64, -0.4, 0.64, 0.3);
  pen.rect('dark', -0.6, -0.36, 0.56, 0.24);
  for (let column = 0; column < 5; column++) {
    pen.rect('wall', -0.62 + column * 0.135, -0.36, 0.06, 0.24);
    pen.rect('wallShade', -0.582 + column * 0.135, -0.36, 0.022, 0.24);
  }
  pen.polygon('wallShade', [
    [-0.44, 0],
    [-0.4, -0.12],
    [-0.24, -0.12],
    [-0.2, 0],
  ]);
  for (let step = 0; step < 3; step++)
    pen.line('dark', 0.008, [
      [-0.425 + step * 0.01, -0.03 - step * 0.03],
      [-0.215 - step * 0.01, -0.03 - step * 0.03],
    ]);
}
