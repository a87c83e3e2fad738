import type { Pen, Point } from '../pen.ts';
import { dome, opening, steps } from './parts.ts';

/** A front between two round-domed towers; a six-pointed star in its round window. */
export function synagogue(pen: Pen): void {
  for (const side of [-1, 1]) {
    pen.rect('wallShade', side > 0 ? 0.46 : -0.82, -0.42, 0.36, 0.42);
    pen.rect('roof', side > 0 ? 0.44 : -0.84, -0.45, 0.4, 0.035);
    for (const x of [0.56, 0.72]) opening(pen, 'dark', side * x, -0.1, 0.08, 0.22);
  }
  pen.rect('wall', -0.36, -0.62, 0.72, 0.62);
  for (let course = 0; course < 6; course++) pen.rect('accent', -0.36, -0.58 + course * 0.1, 0.72, 0.018);
  const gable: Point[] = [];
  for (let step = 0; step <= 10; step++) {
    const angle = Math.PI * (1 - step / 10);
    gable.push([Math.cos(angle) * 0.36, -0.62 - Math.sin(angle) * 0.14]);
  }
  pen.polygon('wallShade', gable);
  for (const x of [-0.46, 0.46]) {
    pen.rect('wall', x - 0.13, -0.72, 0.26, 0.72);
    pen.rect('wallShade', x + 0.05, -0.72, 0.08, 0.72);
    for (let course = 0; course < 7; course++) pen.rect('accent', x - 0.13, -0.66 + course * 0.1, 0.26, 0.016);
    pen.rect('wallShade', x - 0.15, -0.745, 0.3, 0.03);
    opening(pen, 'dark', x, -0.42, 0.09, 0.2);
    opening(pen, 'dark', x, -0.08, 0.09, 0.2);
    pen.rect('wall', x - 0.09, -0.82, 0.18, 0.08);
    for (const pane of [-0.05, 0, 0.05]) opening(pen, 'dark', x + pane, -0.75, 0.026, 0.055);
    dome(pen, ['roof', 'wallShade'], x, -0.82, 0.105, 0.16, 0.5);
    pen.line('dark', 0.01, [
      [x, -0.94],
      [x, -1],
    ]);
  }
  pen.disc('wallShade', 0, -0.48, 0.155);
  pen.disc('window', 0, -0.48, 0.132);
  for (const turn of [0, Math.PI]) {
    const points: Point[] = [];
    for (let corner = 0; corner <= 3; corner++) {
      const angle = turn - Math.PI / 2 + (corner * Math.PI * 2) / 3;
      points.push([Math.cos(angle) * 0.115, -0.48 + Math.sin(angle) * 0.115]);
    }
    pen.line('dark', 0.018, points);
  }
  for (const x of [-0.22, 0, 0.22]) {
    opening(pen, 'wallShade', x, -0.04, 0.17, 0.25);
    opening(pen, 'dark', x, -0.04, 0.12, 0.21);
  }
  steps(pen, 0.4, 0.02, 2);
}
