import type { Brief } from '../../brief.ts';
import { blend, type Hex, mute } from '../../colour.ts';
import type { Random } from '../../random.ts';

export interface Desert {
  zenith: Hex;
  sky: Hex;
  haze: Hex;
  glow: Hex;
  sea: Hex;
  rockLit: Hex;
  rockShade: Hex;
  sandFar: Hex;
  sand: Hex;
  sandNear: Hex;
  shadow: Hex;
  stone: Hex;
  stoneLit: Hex;
}

const warm: Desert = {
  zenith: '#16325f',
  sky: '#4d83ac',
  haze: '#e9d9a4',
  glow: '#ffcf7a',
  sea: '#6f9db0',
  rockLit: '#d9a45c',
  rockShade: '#6b4230',
  sandFar: '#e3bd74',
  sand: '#c08a45',
  sandNear: '#4f2f1e',
  shadow: '#24130f',
  stone: '#5b3a28',
  stoneLit: '#b58553',
};
/** Noon has bleached everything. */
const bleached: Desert = {
  zenith: '#2d6fae',
  sky: '#86bbd8',
  haze: '#f3ecd6',
  glow: '#fff3cf',
  sea: '#5d9fb8',
  rockLit: '#ddc7a2',
  rockShade: '#7f6b6b',
  sandFar: '#f0e3c2',
  sand: '#d8bd8e',
  sandNear: '#7d5f46',
  shadow: '#3a2b33',
  stone: '#7a6459',
  stoneLit: '#d8c19c',
};
/** The green light before a change of weather. */
const olive: Desert = {
  zenith: '#1d4747',
  sky: '#5f9a8c',
  haze: '#efe2a0',
  glow: '#ffe08a',
  sea: '#4f8f8a',
  rockLit: '#c98f57',
  rockShade: '#4c3a38',
  sandFar: '#d9bf72',
  sand: '#a88a4a',
  sandNear: '#3d3420',
  shadow: '#1a1712',
  stone: '#4b3f31',
  stoneLit: '#a88b5c',
};
const blueHour: Desert = {
  zenith: '#0d1433',
  sky: '#2d4a7c',
  haze: '#c78a6a',
  glow: '#f0a765',
  sea: '#3f5c7c',
  rockLit: '#a9745a',
  rockShade: '#33263c',
  sandFar: '#ab8468',
  sand: '#7a5848',
  sandNear: '#241a26',
  shadow: '#0d0914',
  stone: '#3a2c38',
  stoneLit: '#8d6a5c',
};
const rose: Desert = {
  zenith: '#39305f',
  sky: '#9a6f94',
  haze: '#f6c7a4',
  glow: '#ffd9a0',
  sea: '#8a7f9f',
  rockLit: '#d98f73',
  rockShade: '#57364f',
  sandFar: '#e6ad88',
  sand: '#b5775f',
  sandNear: '#42263a',
  shadow: '#1f1020',
  stone: '#563648',
  stoneLit: '#c08a78',
};
const moonlit: Desert = {
  zenith: '#050a1f',
  sky: '#16305c',
  haze: '#5f86a8',
  glow: '#b9d4e0',
  sea: '#27496f',
  rockLit: '#6f89a3',
  rockShade: '#1b2743',
  sandFar: '#7f95a8',
  sand: '#4f627f',
  sandNear: '#141b30',
  shadow: '#050814',
  stone: '#2b3850',
  stoneLit: '#7f94a8',
};
const overcast: Desert = {
  ...warm,
  zenith: '#39485c',
  sky: '#72838f',
  haze: '#cfc9a8',
  glow: '#e8dcae',
  sea: '#5f7a80',
  sandFar: '#c4ab7c',
  sand: '#93744c',
};
const cold: Desert = {
  ...overcast,
  zenith: '#22466e',
  sky: '#6f9cc0',
  haze: '#e4dfd6',
  glow: '#ffe3c0',
  sea: '#4f86a0',
  rockLit: '#dfe6ea',
  rockShade: '#6d86a0',
  sandFar: '#dfe3e4',
  sand: '#b4c2cc',
  sandNear: '#46586c',
  shadow: '#152436',
  stone: '#4a5c70',
  stoneLit: '#c4d2dc',
};
const burning: Desert = { ...blueHour, haze: '#e07a3c', glow: '#ffb04f', sky: '#5a3a4a', zenith: '#1f1426' };

export function desertOf(brief: Brief, random: Random): Desert {
  const [day, evening] = [random.pick([warm, warm, bleached, olive]), random.pick([blueHour, rose])];
  let desert = brief.time === 'night' ? moonlit : brief.time === 'dusk' ? evening : day;
  const grey = brief.overcast || brief.weather === 'storm' || brief.weather === 'rain';
  if (brief.time !== 'night' && grey) desert = overcast;
  if (brief.place === 'polar' || brief.weather === 'snow') desert = brief.time === 'night' ? moonlit : cold;
  if (brief.place === 'wildfire' || brief.place === 'volcano') desert = burning;
  if (!brief.sombre) return desert;
  const quiet = { ...desert };
  for (const name of Object.keys(desert) as (keyof Desert)[])
    quiet[name] = blend(mute(desert[name], 0.62), '#3d434e', 0.14);
  return quiet;
}
