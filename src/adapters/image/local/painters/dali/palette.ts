import type { Brief } from '../../brief.ts';
import { blend, type Hex, mute } from '../../colour.ts';

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

export function desertOf(brief: Brief): Desert {
  let desert = brief.time === 'night' || brief.time === 'dusk' ? blueHour : warm;
  if (brief.time !== 'night' && (brief.weather === 'storm' || brief.weather === 'rain')) desert = overcast;
  if (brief.place === 'wildfire')
    desert = { ...blueHour, haze: '#e07a3c', glow: '#ffb04f', sky: '#5a3a4a', zenith: '#1f1426' };
  if (!brief.sombre) return desert;
  const quiet = { ...desert };
  for (const name of Object.keys(desert) as (keyof Desert)[])
    quiet[name] = blend(mute(desert[name], 0.62), '#3d434e', 0.2);
  return quiet;
}
