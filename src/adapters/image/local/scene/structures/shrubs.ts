/** What is left standing in a drought, one unit high, on y 0 around x 0. */
import type { Random } from '../../random.ts';
import type { Pen, Point } from '../pen.ts';

/** A leafless thorn bush with several stems, dry grass at its foot. */
export function dryShrub(pen: Pen, random: Random): void {
  const branch = (from: Point, angle: number, length: number, width: number, order: number): void => {
    const bend = random.between(-0.22, 0.22);
    const middle: Point = [from[0] + Math.cos(angle) * length * 0.5, from[1] - Math.sin(angle) * length * 0.5];
    const end: Point = [
      middle[0] + Math.cos(angle + bend) * length * 0.5,
      middle[1] - Math.sin(angle + bend) * length * 0.5,
    ];
    pen.line('dark', width, [from, middle, end]);
    // The side towards the light; it also keeps a dark bush apart from a dark ground.
    const lit = ([x, y]: Point): Point => [x - width * 0.22, y - width * 0.08];
    pen.line('wallShade', width * 0.34, [lit(from), lit(middle), lit(end)]);
    if (order === 0) return;
    for (const side of [-1, 1])
      branch(
        end,
        angle + bend + side * random.between(0.26, 0.5),
        length * random.between(0.62, 0.78),
        width * 0.62,
        order - 1,
      );
    branch(
      middle,
      angle - Math.sign(bend) * random.between(0.5, 0.8),
      length * 0.5,
      width * 0.5,
      Math.max(0, order - 2),
    );
  };
  branch([-0.05, 0], 1.95, 0.35, 0.05, 3);
  branch([0.02, 0], 1.38, 0.37, 0.06, 3);
  branch([0.07, 0], 0.78, 0.28, 0.04, 2);
  const grass = pen.as({ flow: 'rising' });
  for (let blade = 0; blade < 16; blade++) {
    const x = random.between(-0.42, 0.42);
    const lean = x * 0.25 + random.between(-0.05, 0.05);
    grass.line(blade % 3 ? 'groundAlt' : 'wallShade', 0.014, [
      [x, 0.01],
      [x + lean, -random.between(0.08, 0.2) * (1 - Math.abs(x))],
    ]);
  }
}

/** A dead tree with few bare boughs. */
export function bareTree(pen: Pen): void {
  const boughs = pen.as({ flow: 'rising' });
  pen.polygon('dark', [
    [-0.075, 0.01],
    [-0.04, -0.2],
    [-0.05, -0.46],
    [-0.015, -0.6],
    [0.03, -0.46],
    [0.04, -0.2],
    [0.085, 0.01],
  ]);
  for (const [width, course] of [
    [
      0.045,
      [
        [-0.02, -0.42],
        [-0.15, -0.6],
        [-0.27, -0.68],
        [-0.33, -0.86],
      ],
    ],
    [
      0.045,
      [
        [0, -0.5],
        [0.05, -0.72],
        [0.01, -0.86],
        [0.05, -1],
      ],
    ],
    [
      0.04,
      [
        [0.02, -0.4],
        [0.18, -0.56],
        [0.25, -0.72],
        [0.36, -0.78],
      ],
    ],
    [
      0.025,
      [
        [-0.2, -0.64],
        [-0.16, -0.78],
        [-0.2, -0.92],
      ],
    ],
    [
      0.022,
      [
        [-0.27, -0.68],
        [-0.4, -0.7],
      ],
    ],
    [
      0.024,
      [
        [0.03, -0.76],
        [0.14, -0.86],
        [0.16, -0.95],
      ],
    ],
    [
      0.022,
      [
        [0.22, -0.62],
        [0.36, -0.62],
        [0.42, -0.67],
      ],
    ],
    [
      0.018,
      [
        [0.27, -0.74],
        [0.27, -0.86],
      ],
    ],
    [
      0.018,
      [
        [-0.12, -0.56],
        [-0.25, -0.52],
      ],
    ],
  ] as const)
    boughs.line('dark', width, course);
}
