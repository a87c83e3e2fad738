import type { Brief } from '../../brief.ts';
import { blend } from '../../colour.ts';
import { watered } from '../../scene/by-region.ts';
import type { Place } from '../../scene/places.ts';
import type { Tones } from './tones.ts';

const wildfire: Partial<Tones> = {
  skyHigh: '#5a3f58',
  skyLow: '#f58b3c',
  cloud: '#c87a5a',
  cloudShade: '#7a5568',
  smoke: '#6a5566',
  far: '#a55f54',
  mid: '#6d4450',
  near: '#2f2a3c',
  foliage: '#4b4a48',
  foliageDark: '#2e3340',
  accent: '#f0622c',
  fire: '#ffd35a',
  light: '#ffc27a',
};

/** What the part of the world and some places make of an hour's colours. */
export function localColours(brief: Brief, tones: Tones): Partial<Tones> {
  const regional = regionalColours(brief, tones);
  return { ...regional, ...placeColours[brief.place]?.({ ...tones, ...regional }) };
}

/** Ochre where it is dry, lush green where it is hot and wet; under snow all ground is alike. */
export function regionalColours({ region, weather, place }: Brief, tones: Tones): Partial<Tones> {
  if (weather === 'snow' || watered(place)) return {};
  // Towers wear the tones of far hills.
  const far = place === 'city' ? { mid: tones.mid, near: tones.near } : {};
  if (region === 'arid')
    return {
      far: blend(tones.far, '#b98f78', 0.45),
      mid: blend(tones.mid, '#b5885a', 0.6),
      near: blend(tones.near, '#8a5f3c', 0.6),
      ground: blend(tones.ground, '#c99a58', 0.65),
      groundAlt: blend(tones.groundAlt, '#dcae68', 0.6),
      path: blend(tones.path, '#e0b982', 0.5),
      foliage: blend(tones.foliage, '#9a9a52', 0.55),
      foliageDark: blend(tones.foliageDark, '#5c6640', 0.55),
      roof: blend(tones.roof, '#b57a50', 0.4),
      ...far,
    };
  if (region === 'tropical')
    return {
      mid: blend(tones.mid, '#4f9a5c', 0.5),
      near: blend(tones.near, '#2a6b3c', 0.5),
      ground: blend(tones.ground, '#8fb84a', 0.5),
      groundAlt: blend(tones.groundAlt, '#a9b84e', 0.4),
      foliage: blend(tones.foliage, '#5fae3f', 0.45),
      foliageDark: blend(tones.foliageDark, '#1f6b3f', 0.45),
      ...far,
    };
  return {};
}

/** Mud in the water, ice in the shadows, dust and ash in the air. */
const placeColours: Partial<Record<Place, (tones: Tones) => Partial<Tones>>> = {
  wildfire: () => wildfire,
  flood: (tones) => ({
    water: blend(tones.water, '#b48a52', 0.86),
    waterDeep: blend(tones.waterDeep, '#77552f', 0.86),
    skyLow: blend(tones.skyLow, '#d9d4c8', 0.5),
  }),
  polar: (tones) => ({
    skyHigh: blend(tones.skyHigh, '#6d86b4', 0.5),
    skyLow: blend(tones.skyLow, '#dcb6b0', 0.62),
    light: blend(tones.light, '#ffe2b0', 0.5),
    cloudShade: blend(tones.cloudShade, '#7f9fd2', 0.6),
    water: blend(tones.water, '#5f9ab4', 0.5),
    waterDeep: blend(tones.waterDeep, '#2c5f86', 0.4),
  }),
  volcano: (tones) => ({
    skyLow: blend(tones.skyLow, '#e2a184', 0.55),
    smoke: blend(tones.smoke, '#5f5763', 0.6),
    wallShade: blend(tones.wallShade, '#77687c', 0.6),
    dark: blend(tones.dark, '#332d40', 0.6),
    mid: blend(tones.mid, '#7a7466', 0.6),
    cloudShade: blend(tones.cloudShade, '#9a8f9c', 0.6),
  }),
  drylands: (tones) => ({
    skyHigh: blend(tones.skyHigh, '#c9b48e', 0.45),
    skyLow: blend(tones.skyLow, '#f0cf94', 0.6),
    far: blend(tones.far, '#c59a7c', 0.6),
    groundAlt: blend(tones.groundAlt, '#c99a5c', 0.6),
    path: blend(tones.path, '#dcb27c', 0.6),
    wallShade: blend(tones.wallShade, '#9a7468', 0.6),
    dark: blend(tones.dark, '#54392f', 0.6),
  }),
};
