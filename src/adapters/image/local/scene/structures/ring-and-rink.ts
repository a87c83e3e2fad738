/** Where fights are fought and where ice is kept, one unit high, standing on y 0 around x 0. */
import type { Pen, Point, Tone } from '../pen.ts';

/** A raised square with padded posts and three ropes. */
export function ring(pen: Pen): void {
  const [near, far] = [0.96, 0.7];
  const [front, back] = [-0.28, -0.46];
  const ropes: readonly (readonly [Tone, number])[] = [
    ['accent', 0.17],
    ['foam', 0.3],
    ['waterDeep', 0.43],
  ];
  pen.rect('dark', -near, front, near * 2, -front);
  pen.rect('wallShade', -near, front, near * 2, -front * 0.88);
  for (let fold = 0; fold < 12; fold++) pen.rect('dark', -near + 0.08 + fold * 0.163, front + 0.04, 0.012, 0.2);
  pen.polygon('foam', [
    [-near, front],
    [-far, back],
    [far, back],
    [near, front],
  ]);
  pen.polygon('cloudShade', [
    [-near * 0.4, front - 0.04],
    [-far * 0.42, back + 0.04],
    [far * 0.42, back + 0.04],
    [near * 0.4, front - 0.04],
  ]);
  pen.rect('accent', -near, front - 0.01, near * 2, 0.035);
  const post = (x: number, foot: number, height: number, pad: Tone): void => {
    pen.rect('dark', x - 0.018, foot - height, 0.036, height);
    pen.rect(pad, x - 0.04, foot - height * 0.95, 0.08, height * 0.72);
    pen.rect('foam', x - 0.04, foot - height * 0.62, 0.08, 0.02);
  };
  for (const x of [-far, far]) post(x, back, 0.44, 'foam');
  // The ropes of the far side, of both flanks, then those towards the viewer.
  for (const [tone, up] of ropes) {
    const [low, high] = [front - up * 1.42, back - up * 0.86];
    pen.line(tone, 0.015, [
      [-far, high],
      [far, high],
    ]);
    for (const side of [-1, 1])
      pen.line(tone, 0.018, [
        [side * near * 0.98, low],
        [side * far, high],
      ]);
  }
  for (const [tone, up] of ropes)
    pen.line(tone, 0.022, [
      [-near * 0.98, front - up * 1.42],
      [near * 0.98, front - up * 1.42],
    ]);
  post(-near * 0.98, front + 0.01, 0.73, 'accent');
  post(near * 0.98, front + 0.01, 0.73, 'waterDeep');
  for (const [index, wide] of [0.26, 0.22].entries())
    pen.rect('wallShade', 0.6 - wide / 2, -0.09 * (index + 1), wide, 0.08);
}

/** A box with round corners as the viewer sees it, from `from` to `to` half turns. */
function rounded(half: number, deep: number, middle: number, from = 0, to = 2): Point[] {
  const points: Point[] = [];
  for (let step = 0; step <= 40; step++) {
    const angle = Math.PI * (from + ((to - from) * step) / 40);
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    points.push([Math.sign(x) * Math.abs(x) ** 0.5 * half, middle + Math.sign(y) * Math.abs(y) ** 0.5 * deep]);
  }
  return points;
}

const raised = (line: readonly Point[], up: number): Point[] => line.map(([x, y]): Point => [x, y - up]);

/** A sheet of ice within boards and glass, with its lines. */
export function rink(pen: Pen): void {
  const [half, deep, middle] = [1.2, 0.34, -0.35];
  const far = rounded(half, deep, middle, 1, 2);
  const near = rounded(half, deep, middle, 0, 1);
  pen.polygon('cloudShade', [...raised(far, 0.28), ...[...far].reverse()]);
  for (let pane = 4; pane < far.length; pane += 4) {
    const [x, y] = far[pane] as Point;
    pen.line('foam', 0.01, [
      [x, y],
      [x, y - 0.29],
    ]);
  }
  pen.line('foam', 0.014, raised(far, 0.285));
  pen.polygon('snow', rounded(half, deep, middle));
  for (const offset of [-0.16, 0.3])
    pen.polygon('cloud', [
      [offset, middle - deep],
      [offset + 0.24, middle - deep],
      [offset - 0.1, middle + deep],
      [offset - 0.5, middle + deep],
    ]);
  pen.rect('accent', -0.016, middle - deep, 0.032, deep * 2);
  for (const side of [-1, 1])
    pen.polygon('waterDeep', [
      [side * 0.4, middle - deep],
      [side * 0.44, middle - deep],
      [side * 0.49, middle + deep],
      [side * 0.44, middle + deep],
    ]);
  const circle = (x: number, y: number, radius: number): void => {
    const points: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      const angle = (step / 10) * Math.PI;
      points.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * 0.46]);
    }
    pen.line('accent', 0.014, points);
    pen.disc('accent', x, y, 0.025, 0.013);
  };
  circle(0, middle, 0.2);
  for (const side of [-1, 1]) circle(side * 0.78, middle, 0.19);
  pen.polygon('foam', [...raised(far, 0.075), ...[...far].reverse()]);
  pen.line('window', 0.02, raised(far, 0.012));
  pen.polygon('wall', [...raised(near, 0.075), ...[...near].reverse()]);
  pen.line('window', 0.022, raised(near, 0.012));
  pen.line('accent', 0.016, raised(near, 0.075));
}
