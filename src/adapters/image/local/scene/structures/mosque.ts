import type { Pen, Point } from '../pen.ts';
import { dome, opening } from './parts.ts';

/** A domed hall with half domes, an arcade and slender minarets. */
export function mosque(pen: Pen): void {
  const minaret = (x: number, height: number): void => {
    pen.rect('wall', x - 0.034, -height * 0.8, 0.068, height * 0.8);
    pen.rect('wallShade', x + 0.01, -height * 0.8, 0.024, height * 0.8);
    for (const share of [0.44, 0.66])
      pen.polygon('wallShade', [
        [x - 0.036, -height * share + 0.02],
        [x - 0.056, -height * share - 0.015],
        [x + 0.056, -height * share - 0.015],
        [x + 0.036, -height * share + 0.02],
      ]);
    pen.polygon('roof', [
      [x - 0.042, -height * 0.8],
      [x, -height * 0.97],
      [x + 0.042, -height * 0.8],
    ]);
    pen.line('accent', 0.01, [
      [x, -height * 0.96],
      [x, -height],
    ]);
  };
  for (const x of [-0.62, 0.62]) minaret(x, 0.86);
  pen.rect('wall', -0.66, -0.3, 1.32, 0.3);
  for (const x of [-0.4, 0.4]) dome(pen, ['roof', 'wallShade'], x, -0.3, 0.18, 0.14);
  pen.rect('wall', -0.4, -0.42, 0.8, 0.42);
  for (const x of [-0.3, 0.3]) dome(pen, ['roof', 'wallShade'], x, -0.42, 0.11, 0.09);
  pen.rect('wall', -0.29, -0.5, 0.58, 0.1);
  for (let pane = 0; pane < 9; pane++) opening(pen, 'dark', -0.24 + pane * 0.06, -0.42, 0.026, 0.06);
  dome(pen, ['roof', 'wallShade'], 0, -0.5, 0.29, 0.31, 0.12);
  // The crescent on the great dome.
  pen.line('accent', 0.014, [
    [0, -0.79],
    [0, -0.88],
  ]);
  const crescent: Point[] = [];
  for (let step = 0; step <= 12; step++) {
    const angle = Math.PI * (-0.3 + (1.6 * step) / 12);
    crescent.push([Math.cos(angle) * 0.042, -0.918 + Math.sin(angle) * 0.042]);
  }
  for (let step = 12; step >= 0; step--) {
    const angle = Math.PI * (-0.22 + (1.44 * step) / 12);
    crescent.push([Math.cos(angle) * 0.032, -0.928 + Math.sin(angle) * 0.032]);
  }
  pen.polygon('accent', crescent);
  for (let pane = 0; pane < 7; pane++) opening(pen, 'wallShade', -0.3 + pane * 0.1, -0.28, 0.05, 0.09);
  // The arcade of the forecourt.
  pen.rect('wallShade', -0.82, -0.185, 1.64, 0.185);
  pen.rect('wall', -0.84, -0.205, 1.68, 0.025);
  for (let bay = 0; bay < 13; bay++) {
    if (bay === 6) continue;
    const x = -0.75 + bay * 0.125;
    opening(pen, 'wall', x, 0, 0.105, 0.165, 'pointed');
    opening(pen, 'dark', x, 0, 0.075, 0.14, 'pointed');
  }
  pen.rect('wall', -0.1, -0.3, 0.2, 0.3);
  opening(pen, 'roof', 0, 0, 0.15, 0.26, 'pointed');
  opening(pen, 'dark', 0, 0, 0.1, 0.19, 'pointed');
  for (const x of [-0.84, 0.84]) minaret(x, 1);
}
