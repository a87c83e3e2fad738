import type { Brief } from '../../brief.ts';
import type { Hex } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Tone } from '../../scene/pen.ts';
import type { Tones } from '../craft/tones.ts';

export interface PopInks {
  line: Hex;
  paper: Hex;
  sky: Hex;
  ray: Hex;
  skyDot: Hex;
  light: Hex;
  hot: Hex;
  cool: Hex;
  fresh: Hex;
  dark: Hex;
  /** The dots printed over a surface. */
  dot: Partial<Record<Tone, Hex>>;
}

const shared = { line: '#111111', paper: '#fffaf0' } as const;
const loud: readonly [PopInks, ...PopInks[]] = [
  {
    ...shared,
    sky: '#ffe14d',
    ray: '#ffd000',
    skyDot: '#ff4f5e',
    light: '#fff7d6',
    hot: '#e6194b',
    cool: '#22a7f0',
    fresh: '#17c3a2',
    dark: '#1738a8',
    dot: { wallShade: '#e6194b', foliageDark: '#0b5f50', waterDeep: '#0b2f9e', cloudShade: '#22a7f0' },
  },
  {
    ...shared,
    sky: '#6fd3ff',
    ray: '#93e0ff',
    skyDot: '#0072d6',
    light: '#ffd400',
    hot: '#ff2f6d',
    cool: '#3c6cf0',
    fresh: '#a6e22e',
    dark: '#5a1fa8',
    dot: { wallShade: '#5a1fa8', foliageDark: '#3b7a12', waterDeep: '#10207a', cloudShade: '#3c6cf0' },
  },
  {
    ...shared,
    sky: '#ff9bc9',
    ray: '#ffb0d6',
    skyDot: '#ff3d8b',
    light: '#ffe600',
    hot: '#ff5a1f',
    cool: '#00b3d6',
    fresh: '#35c96b',
    dark: '#1d2f8f',
    dot: { wallShade: '#ff5a1f', foliageDark: '#0d6b46', waterDeep: '#0b3f8f', cloudShade: '#ff3d8b' },
  },
];
const burning: PopInks = {
  ...shared,
  sky: '#ff8a1f',
  ray: '#ff9d3d',
  skyDot: '#d6171f',
  light: '#ffe600',
  hot: '#ff5a1f',
  cool: '#7a2a6a',
  fresh: '#2f8f6a',
  dark: '#3a1458',
  dot: { wallShade: '#ff5a1f', foliageDark: '#0b3f36', waterDeep: '#2a0f45', cloudShade: '#5c4a58' },
};
const night: PopInks = {
  ...shared,
  sky: '#2b1a7a',
  ray: '#34208c',
  skyDot: '#6a3df0',
  light: '#ffe600',
  hot: '#ff2f8a',
  cool: '#00c2e0',
  fresh: '#28d17c',
  dark: '#1a1050',
  dot: { wallShade: '#ff2f8a', foliageDark: '#0b5a50', waterDeep: '#120a4a', cloudShade: '#6a3df0' },
};
/** Two greys and a dark blue: the dots stay, the noise goes. */
const quiet: PopInks = {
  line: '#15171c',
  paper: '#efece4',
  sky: '#c9c9c6',
  ray: '#c9c9c6',
  skyDot: '#8d949d',
  light: '#f4efdc',
  hot: '#6d7580',
  cool: '#7f93a8',
  fresh: '#7a867c',
  dark: '#2f3d50',
  dot: { wallShade: '#2f3d50', foliageDark: '#2b3630', waterDeep: '#1c2836', cloudShade: '#7f8892' },
};

/** The same print on a grey day. */
const overcast: PopInks = {
  ...shared,
  sky: '#c4ccd2',
  ray: '#c4ccd2',
  skyDot: '#93a1ae',
  light: '#eadfb4',
  hot: '#b9634f',
  cool: '#7397b0',
  fresh: '#78a083',
  dark: '#2f3b55',
  dot: { wallShade: '#8b95a3', foliageDark: '#2f4f48', waterDeep: '#33506b', cloudShade: '#8b97a4' },
};

export function popInks(brief: Brief, random: Random): PopInks {
  const chosen = random.pick(loud);
  if (brief.sombre || brief.place === 'blaze') return quiet;
  if (brief.place === 'wildfire') return burning;
  if (brief.overcast || brief.weather === 'storm') return overcast;
  return brief.time === 'night' ? night : chosen;
}

export function popTones(inks: PopInks, brief: Brief): Tones {
  const smoking = brief.place === 'wildfire' || brief.place === 'ruins';
  const snowy = brief.weather === 'snow';
  const flooded = brief.place === 'flood' && !brief.sombre;
  return {
    skyHigh: inks.sky,
    skyLow: inks.sky,
    light: inks.light,
    cloud: smoking ? '#b9aeb0' : inks.paper,
    cloudShade: smoking ? '#8d8288' : inks.paper,
    far: inks.cool,
    mid: inks.dark,
    near: inks.dark,
    ground: snowy ? inks.paper : inks.light,
    groundAlt: snowy ? inks.cool : inks.hot,
    // A flood is mud, not sea.
    water: flooded ? '#d9a441' : inks.cool,
    waterDeep: flooded ? '#a8662a' : inks.cool,
    foam: inks.paper,
    wall: inks.paper,
    wallShade: inks.paper,
    roof: inks.hot,
    window: inks.light,
    dark: inks.line,
    accent: inks.hot,
    foliage: inks.fresh,
    foliageDark: inks.fresh,
    fire: inks.light,
    smoke: smoking ? '#4a4650' : '#b9b7b4',
    path: inks.paper,
    snow: inks.paper,
  };
}
