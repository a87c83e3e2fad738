/** Summits, one unit high, on y 0 around x 0; the light comes from the left. */
import type { Random } from '../../random.ts';
import type { Pen, Point, Tone } from '../pen.ts';

/** A summit's outline from its top down to the right. */
const rightEdge: readonly Point[] = [
  [0.016, -1],
  [0.115, -0.84],
  [0.164, -0.83],
  [0.295, -0.58],
  [0.41, -0.62],
  [0.541, -0.42],
  [0.64, -0.4],
  [0.918, 0],
];

/** A steep summit between two shoulders: rock below, snow above, one face in the shade; `lit` and `shaded` are its cap. */
export function peak(pen: Pen, lit: Tone = 'snow', shaded: Tone = 'cloudShade'): void {
  const rock = pen.as({ flow: 'slope' });
  rock.polygon('far', [
    [-0.918, 0],
    [-0.705, -0.27],
    [-0.59, -0.25],
    [-0.41, -0.55],
    [-0.328, -0.52],
    [-0.164, -0.76],
    [-0.115, -0.75],
    ...rightEdge,
  ]);
  rock.polygon('waterDeep', [
    ...rightEdge,
    [0.279, 0],
    [0.164, -0.2],
    [0.213, -0.34],
    [0.082, -0.52],
    [0.123, -0.68],
    [0.025, -0.8],
  ]);
  // Snow lies on the lit face down to where it is torn by gullies, and in one shaded field beside it.
  rock.polygon(lit, [
    [0.016, -1],
    [0.025, -0.8],
    [0.123, -0.68],
    [0.082, -0.52],
    [0.016, -0.42],
    [-0.025, -0.56],
    [-0.082, -0.4],
    [-0.123, -0.55],
    [-0.205, -0.36],
    [-0.238, -0.5],
    [-0.361, -0.36],
    [-0.41, -0.55],
    [-0.328, -0.52],
    [-0.164, -0.76],
    [-0.115, -0.75],
  ]);
  rock.polygon(shaded, [
    [0.016, -1],
    [0.115, -0.84],
    [0.164, -0.83],
    [0.279, -0.61],
    [0.221, -0.55],
    [0.18, -0.64],
    [0.123, -0.5],
    [0.082, -0.52],
    [0.123, -0.68],
    [0.025, -0.8],
  ]);
  rock.polygon(lit, [
    [0.295, -0.58],
    [0.41, -0.62],
    [0.508, -0.47],
    [0.435, -0.46],
    [0.41, -0.37],
    [0.353, -0.48],
  ]);
  rock.polygon(lit, [
    [-0.705, -0.27],
    [-0.59, -0.25],
    [-0.459, -0.46],
    [-0.492, -0.3],
    [-0.574, -0.14],
    [-0.615, -0.2],
    [-0.705, -0.12],
    [-0.771, -0.18],
  ]);
}

/** A cone with a torn crater, lava running down from it and a plume of ash above. */
export function volcano(pen: Pen, random: Random): void {
  const plume = pen.as({ flow: 'rising' });
  for (let puff = 0; puff < 9; puff++) {
    const height = puff / 8;
    const radius = 0.06 + 0.13 * height;
    const edge: Point[] = [];
    const x = 0.3 * height ** 1.5 + random.between(-0.03, 0.03);
    for (let step = 0; step < 10; step++) {
      const angle = (step / 10) * Math.PI * 2;
      const reach = radius * random.between(0.82, 1.18);
      edge.push([x + Math.cos(angle) * reach, -0.62 - height * 0.28 + Math.sin(angle) * reach * 0.66]);
    }
    plume.blob(puff % 3 === 1 ? 'cloudShade' : 'smoke', edge);
  }
  const cone = pen.as({ flow: 'slope' });
  const left: Point[] = [
    [-1.15, 0],
    [-0.84, -0.09],
    [-0.56, -0.25],
    [-0.36, -0.44],
    [-0.19, -0.65],
  ];
  const rim: Point[] = [
    [-0.1, -0.61],
    [-0.03, -0.63],
    [0.05, -0.6],
    [0.12, -0.63],
    [0.19, -0.66],
  ];
  const right = left.map(([x, y]): Point => [-x, y]).reverse();
  cone.polygon('dark', [...left, ...rim, ...right.slice(1)]);
  cone.polygon('wallShade', [
    ...left,
    ...rim.slice(0, 2),
    [-0.12, -0.5],
    [-0.08, -0.42],
    [-0.26, -0.26],
    [-0.22, -0.17],
    [-0.5, 0],
  ]);
  cone.polygon('accent', [
    [-0.11, -0.615],
    [-0.03, -0.635],
    [0.05, -0.605],
    [0.12, -0.635],
    [0.08, -0.56],
    [-0.07, -0.56],
  ]);
  const glow = pen.as({ flow: 'slope' });
  for (const [width, course] of [
    [
      0.06,
      [
        [0.02, -0.6],
        [0.05, -0.48],
        [0, -0.38],
        [0.07, -0.24],
        [0.02, -0.12],
        [0.1, 0],
      ],
    ],
    [
      0.04,
      [
        [0.06, -0.58],
        [0.16, -0.45],
        [0.2, -0.36],
        [0.33, -0.26],
        [0.38, -0.17],
      ],
    ],
    [
      0.04,
      [
        [-0.05, -0.59],
        [-0.14, -0.45],
        [-0.16, -0.36],
        [-0.28, -0.24],
      ],
    ],
  ] as const) {
    glow.curve('accent', width, course);
    glow.curve('fire', width * 0.45, course);
  }
}
