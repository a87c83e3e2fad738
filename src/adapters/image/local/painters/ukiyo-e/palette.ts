import type { Brief } from '../../brief.ts';
import type { Hex } from '../../colour.ts';
import { regionalColours } from '../craft/local-colours.ts';
import { quieted, type Tones } from '../craft/tones.ts';

export const paper: Hex = '#f1e5c9';
export const ink: Hex = '#1f2636';
export const vermilion: Hex = '#c8452e';

const day: Tones = {
  skyHigh: '#27517f',
  skyLow: '#f1e5c9',
  light: '#c8452e',
  cloud: '#f1e5c9',
  cloudShade: '#dccfae',
  far: '#9db4b4',
  mid: '#7f9c88',
  near: '#41604f',
  ground: '#c9b77c',
  groundAlt: '#a9a468',
  water: '#7fa6b5',
  waterDeep: '#2c5a86',
  foam: '#f6eeda',
  wall: '#ecd9ae',
  wallShade: '#b9a682',
  roof: '#5a6b7d',
  window: '#f3cf7d',
  dark: '#2c3347',
  accent: '#c8553a',
  foliage: '#7d9461',
  foliageDark: '#47684f',
  fire: '#eda03c',
  smoke: '#8b8a8c',
  path: '#e3d2a4',
  snow: '#f8f3e6',
};
const dusk: Tones = {
  ...day,
  skyLow: '#ecb98a',
  far: '#8d8c9e',
  mid: '#6c7a80',
  water: '#8297a6',
  ground: '#bfa06c',
  groundAlt: '#97865a',
  wall: '#e6c694',
};
const night: Tones = {
  ...day,
  skyHigh: '#141d3d',
  skyLow: '#4f7292',
  light: '#f3e6c0',
  cloud: '#6c8799',
  cloudShade: '#4a667d',
  far: '#3d5b7a',
  mid: '#2f4c63',
  near: '#1f3546',
  ground: '#5f7478',
  groundAlt: '#4a5f68',
  water: '#3c6286',
  waterDeep: '#1c3a61',
  wall: '#9aa39a',
  wallShade: '#66757c',
  roof: '#2e3d55',
  foliage: '#4b6a5c',
  foliageDark: '#2b4a4a',
  path: '#8b958c',
};
const dawn: Tones = { ...day, skyHigh: '#4f7c9c', skyLow: '#f0c7a2', far: '#a6afb6' };

/** Few flat colours: Prussian blue, ochre, grey-green, vermilion, and the paper itself. */
export function printTones(brief: Brief): Tones {
  let tones = { day, dusk, night, dawn }[brief.time];
  if (brief.place === 'wildfire')
    tones = {
      ...tones,
      skyHigh: '#3a3140',
      skyLow: '#e58a4a',
      far: '#a8705a',
      mid: '#6f564f',
      near: '#2b2f36',
      foliage: '#4d5348',
      foliageDark: '#2f3a3a',
      accent: '#d4512c',
      fire: '#f2b544',
    };
  tones = { ...tones, ...regionalColours(brief, tones) };
  if (brief.place === 'flood') tones = { ...tones, water: '#b9a47c', waterDeep: '#85704c' };
  if (brief.weather === 'storm' || brief.weather === 'rain' || brief.overcast)
    tones = {
      ...tones,
      skyHigh: '#2b3f5c',
      skyLow: '#c9c7b4',
      cloud: '#aeb3ae',
      cloudShade: '#8b959a',
      light: '#e6dcc0',
    };
  if (brief.weather === 'snow')
    tones = {
      ...tones,
      ground: '#f3eee2',
      groundAlt: '#d5dbdc',
      near: '#e6e6e0',
      path: '#eee8da',
      skyLow: '#b9c4c6',
      far: '#c3ccd0',
      mid: '#a9b8bc',
      foliage: '#c9d2cf',
      foliageDark: '#6f8a8c',
      roof: '#eeeae0',
    };
  return brief.sombre ? quieted({ ...tones, light: '#b9a48c' }, 0.55, '#5b6270', 0.16) : tones;
}
