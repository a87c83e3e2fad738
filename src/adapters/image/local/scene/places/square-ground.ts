import type { Point, Tone } from '../pen.ts';
import { plain, type Stage } from '../stage.ts';

/** What a square is laid out with. */
export type Ground = 'paving' | 'lawn' | 'basin' | 'terraces';

export function drawGround(
  stage: Stage,
  ground: Ground,
  middle: number,
  top = stage.frame.horizon - stage.frame.unit * 0.01,
): void {
  const { frame, pen } = stage;
  const { unit, width, height, horizon } = frame;
  const green = ground === 'lawn' || ground === 'basin';
  plain(stage, green ? ['foliage', 'ground'] : ['path', 'ground'], top);
  const start = horizon + unit * 0.035;
  if (ground === 'paving' || ground === 'terraces') {
    for (let joint = -7; joint <= 7; joint++)
      pen.as({ depth: 0.6, flow: 'level' }).line('groundAlt', unit * 0.004, [
        [middle + joint * unit * 0.09, start],
        [middle + joint * unit * 0.36, height + 4],
      ]);
  }
  if (ground === 'terraces') {
    // Broad steps come down to the viewer.
    for (let step = 0; step < 6; step++) {
      const share = (step / 6) ** 1.6;
      const y = height * 0.78 + height * 0.24 * share;
      pen
        .as({ depth: 0.7 + share * 0.25, flow: 'level' })
        .rect('wall', -4, y, width + 8, unit * (0.012 + 0.02 * share));
      pen
        .as({ depth: 0.7 + share * 0.25, flow: 'level' })
        .rect('wallShade', -4, y + unit * (0.012 + 0.02 * share), width + 8, unit * (0.012 + 0.022 * share));
    }
  }
  if (ground === 'lawn') {
    pen.as({ depth: 0.6, flow: 'slope' }).polygon('path', [
      [middle - unit * 0.06, start - unit * 0.02],
      [middle + unit * 0.06, start - unit * 0.02],
      [middle + unit * 0.4, height + 4],
      [middle - unit * 0.4, height + 4],
    ]);
    for (const y of [0.3, 0.72]) {
      const level = start + (height - start) * y;
      pen.as({ depth: 0.5 + y * 0.3, flow: 'level' }).rect('path', -4, level, width + 8, unit * 0.02 * (0.6 + y));
    }
  }
  if (ground === 'basin') {
    const [far, near] = [start + (height - start) * 0.16, start + (height - start) * 0.74];
    const rim = (grow: number): Point[] => [
      [middle - unit * (0.24 + grow * 0.5), far - unit * grow * 0.3],
      [middle + unit * (0.24 + grow * 0.5), far - unit * grow * 0.3],
      [middle + unit * (0.46 + grow), near + unit * grow],
      [middle - unit * (0.46 + grow), near + unit * grow],
    ];
    pen.as({ depth: 0.6, flow: 'level' }).polygon('path', rim(0.05));
    pen.as({ depth: 0.6, flow: 'level' }).polygon('wallShade', rim(0.016));
    pen.as({ depth: 0.6, flow: 'level' }).polygon('water', rim(0));
    mirror(stage, middle, far, near);
  }
}

/** The building's colours in a basin. */
function mirror({ pen, random, frame }: Stage, middle: number, far: number, near: number): void {
  const { unit } = frame;
  const tones: readonly [Tone, ...Tone[]] = ['wall', 'wallShade', 'roof', 'waterDeep', 'foam', 'wall'];
  for (let streak = 0; streak < 26; streak++) {
    const share = random.next();
    const y = far + (near - far) * (0.04 + share * 0.92);
    const reach = unit * (0.24 + 0.22 * share) * 0.9;
    const length = unit * random.between(0.03, 0.12);
    const x = middle + random.between(-1, 1) * (reach - length / 2);
    pen.as({ depth: 0.6, flow: 'level' }).line(random.pick(tones), unit * (0.003 + 0.005 * share), [
      [x - length / 2, y],
      [x + length / 2, y],
    ]);
  }
}
