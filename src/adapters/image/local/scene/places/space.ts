import type { Point } from '../pen.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';

/** Bare ground under a planet, or under the trails that stars leave in a long night; the painter sets the stars. */
export function space(stage: Stage): void {
  const { frame, side, random, brief } = stage;
  const { horizon, unit, width, height } = frame;
  const [hero] = brief.landmarks;
  if (random.chance(0.5)) planet(stage);
  else trails(stage);
  ridge(stage, { tone: 'far', depth: 0.1, base: horizon, height: unit * 0.14, bumps: 4, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.3, base: horizon + unit * 0.04, height: unit * 0.07, bumps: 3, line: 2 });
  plain(stage, ['ground', 'groundAlt'], horizon + unit * 0.05);
  for (let crater = 0; crater < 8; crater++) {
    const near = random.next();
    const [x, y, r] = [
      random.between(0, width),
      horizon + unit * 0.08 + (height - horizon) * near * 0.8,
      unit * (0.02 + 0.06 * near),
    ];
    pen(stage, 0.5 + near * 0.4).disc('groundAlt', x, y, r, r * 0.3);
    pen(stage, 0.5 + near * 0.4).disc('near', x, y + r * 0.06, r * 0.8, r * 0.2);
  }
  stand(
    stage,
    hero,
    { x: width * (0.5 - side * 0.24), y: horizon + unit * 0.1, size: unit * (hero === 'rocket' ? 0.5 : 0.36) },
    0.6,
    0.5,
  );
}

const pen = (stage: Stage, depth: number) => stage.pen.as({ depth, flow: 'level' });

/** A ringed globe with its night side, and a moon of it. */
function planet(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width } = frame;
  const [x, y] = [width * (0.5 + side * 0.25), horizon * 0.4];
  const radius = unit * 0.15;
  const globe = pen(stage, 0.1);
  const ring = (from: number, to: number, share: number): Point[] => {
    const points: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      const angle = from + ((to - from) * step) / 20;
      const [dx, dy] = [Math.cos(angle) * radius * 1.75 * share, Math.sin(angle) * radius * 0.4 * share];
      points.push([x + dx * 0.95 + dy * 0.3 * side, y + dy - dx * 0.3 * side]);
    }
    return points;
  };
  for (const [share, line] of [
    [1, 0.07],
    [0.84, 0.04],
  ] as const)
    globe.curve('foam', radius * line, ring(Math.PI, Math.PI * 2, share));
  globe.disc('accent', x, y, radius);
  // Bands of cloud, bent as they are on a globe.
  for (const [at, thick, tone] of [
    [-0.5, 0.1, 'wall'],
    [-0.12, 0.07, 'roof'],
    [0.2, 0.12, 'wall'],
    [0.58, 0.08, 'roof'],
  ] as const) {
    const half = Math.sqrt(1 - at * at) * radius * 0.98;
    globe.blob(tone, [
      [x - half, y + (at - 0.02) * radius],
      [x, y + (at + 0.08 - thick / 2) * radius],
      [x + half, y + (at - 0.02) * radius],
      [x, y + (at + 0.08 + thick / 2) * radius],
    ]);
  }
  // The light comes from the other side of the sky.
  const shade: Point[] = [];
  for (let step = 0; step <= 16; step++) {
    const angle = -Math.PI / 2 + (step / 16) * Math.PI;
    shade.push([x + side * Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
  }
  for (let step = 16; step >= 0; step--) {
    const angle = -Math.PI / 2 + (step / 16) * Math.PI;
    shade.push([x + side * Math.cos(angle) * radius * 0.45, y + Math.sin(angle) * radius]);
  }
  globe.polygon('wallShade', shade);
  for (const [share, line] of [
    [1, 0.08],
    [0.84, 0.045],
  ] as const)
    globe.curve('foam', radius * line, ring(0, Math.PI, share));
  globe.disc('wallShade', width * (0.5 - side * 0.05), horizon * 0.68, unit * 0.022);
}

/** Arcs around the pole of the sky. */
function trails(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  const [x, y] = [width * (0.5 + side * 0.16), horizon * 0.5];
  const reach = Math.hypot(width, height) * 0.62;
  // No star shines before the moon.
  const [moonX, moonY] = [width * (0.5 - side * 0.25), horizon * 0.32];
  for (let star = 0; star < 96; star++) {
    const radius = unit * 0.03 + reach * (star / 96) ** 1.15;
    const from = random.between(0, Math.PI * 2);
    const long = random.between(0.35, 0.8);
    const points: Point[] = [];
    for (let step = 0; step <= 8; step++) {
      const angle = from + (long * step) / 8;
      points.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
    }
    if (points.some(([px, py]) => Math.hypot(px - moonX, py - moonY) < unit * 0.17)) continue;
    pen(stage, 0.1).curve(star % 2 ? 'cloudShade' : 'foam', unit * random.between(0.0014, 0.0034), points);
  }
}
