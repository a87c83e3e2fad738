import type { Brief } from '../../brief.ts';
import { blend } from '../../colour.ts';
import { localColours } from './local-colours.ts';
import { mapTones, quieted, type Tones, type TonesByTime } from './tones.ts';

const day: Tones = {
  skyHigh: '#6fa3d8',
  skyLow: '#f1e6cf',
  light: '#fff7d8',
  cloud: '#fbf3ea',
  cloudShade: '#b4bcdc',
  far: '#94a9d4',
  mid: '#86aa9a',
  near: '#3f6f56',
  ground: '#b7bd62',
  groundAlt: '#e0c768',
  water: '#7db3d2',
  waterDeep: '#3f7fae',
  foam: '#fdf8ee',
  wall: '#f0dcb8',
  wallShade: '#a196bd',
  roof: '#c4705a',
  window: '#ffe9a8',
  dark: '#43486f',
  accent: '#d9583f',
  foliage: '#79a851',
  foliageDark: '#2f6657',
  fire: '#ffb347',
  smoke: '#8f8c9e',
  path: '#e2cda6',
  snow: '#f4f2f8',
};
const dawn: Tones = {
  ...day,
  skyHigh: '#7a92b4',
  skyLow: '#f6b98c',
  light: '#ff8a4a',
  cloud: '#f7c9a8',
  cloudShade: '#a294b4',
  far: '#8795b8',
  mid: '#74909e',
  near: '#3f5c66',
  ground: '#a8a372',
  groundAlt: '#d8ab7c',
  water: '#8fa6b4',
  waterDeep: '#52758f',
  foam: '#fbd9b8',
  wall: '#e8bfa2',
  wallShade: '#8a83a8',
  roof: '#a9656a',
  dark: '#3e4a68',
  foliage: '#7d9a68',
  foliageDark: '#3b5f66',
  path: '#d8b698',
};
const dusk: Tones = {
  ...day,
  skyHigh: '#5b62a0',
  skyLow: '#ffb066',
  light: '#ffd08a',
  cloud: '#f59a78',
  cloudShade: '#7f659b',
  far: '#8674a8',
  mid: '#6a6a93',
  near: '#3a3f68',
  ground: '#a18658',
  groundAlt: '#d59558',
  water: '#8d8fb6',
  waterDeep: '#48568f',
  foam: '#ffd9a8',
  wall: '#e9ae88',
  wallShade: '#75649a',
  roof: '#9c4f5f',
  window: '#ffd97a',
  dark: '#332f57',
  accent: '#d94f3a',
  foliage: '#7c8a4c',
  foliageDark: '#37475f',
  path: '#c99e82',
  smoke: '#6f6280',
};
const night: Tones = {
  ...day,
  skyHigh: '#141d4a',
  skyLow: '#4a679c',
  light: '#fff0c0',
  cloud: '#7a8cba',
  cloudShade: '#35467e',
  far: '#33477e',
  mid: '#2b3f6c',
  near: '#182747',
  ground: '#4a5a7a',
  groundAlt: '#6a7894',
  water: '#3f5f96',
  waterDeep: '#20386b',
  foam: '#dfe5e8',
  wall: '#7f86ac',
  wallShade: '#414a7c',
  roof: '#6a4f74',
  window: '#ffd873',
  dark: '#141a38',
  accent: '#d0654f',
  foliage: '#4d7464',
  foliageDark: '#1e3c4f',
  path: '#77809f',
  smoke: '#4a4f70',
};
/** A sky without sun. */
const overcast = {
  skyHigh: '#8795a6',
  skyLow: '#d3d3cc',
  light: '#efebdd',
  cloud: '#b6bdc5',
  cloudShade: '#8b95a3',
  water: '#8ba4b2',
  waterDeep: '#557388',
} satisfies Partial<Tones>;
const byTime: TonesByTime = { day, dawn, dusk, night };

/** The colours of an hour and its weather: luminous, with coloured shadows: violet and blue instead of black. */
export function daylightTones(brief: Brief): Tones {
  let tones = inWeather(byTime[brief.time], brief);
  tones = { ...tones, ...localColours(brief, tones) };
  if (brief.overcast) return quieted({ ...tones, ...overcast }, 0.24, '#8f99a6', 0.1);
  return brief.sombre ? quieted(tones, 0.52, '#566074', 0.13) : tones;
}

function inWeather(hour: Tones, brief: Brief): Tones {
  let tones = hour;
  if (brief.weather === 'storm') {
    tones = {
      ...tones,
      skyHigh: '#3f5573',
      skyLow: '#c9cdb8',
      cloud: '#8c9cae',
      cloudShade: '#4d5c7a',
      water: '#6d9a9f',
      waterDeep: '#2f5f74',
      light: '#f7efcf',
    };
  } else if (brief.weather === 'rain') {
    tones = mapTones(
      { ...tones, skyHigh: '#6f86a2', skyLow: '#d4d3c6', cloud: '#a9b3c0', cloudShade: '#6e7c98' },
      (colour) => blend(colour, '#8ea0b4', 0.15),
    );
  } else if (brief.weather === 'snow') {
    tones = mapTones(
      {
        ...tones,
        ground: '#eceaf4',
        groundAlt: '#c6cde6',
        near: '#dfe2f0',
        path: '#e4ddd8',
        far: '#b4c0de',
        mid: '#a4b4d0',
        foliage: '#93a9a6',
        foliageDark: '#5d7d8a',
        roof: '#f0eef6',
      },
      (colour) => blend(colour, '#d4dae8', 0.12),
    );
  }
  return tones;
}
