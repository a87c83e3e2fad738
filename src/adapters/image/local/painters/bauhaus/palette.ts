import type { Brief } from '../../brief.ts';
import { type Hex, lightnessOf, type Rgb, rgbOf } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Tones } from '../craft/tones.ts';

/** The few inks of one poster. */
export interface Inks {
  ground: Hex;
  black: Hex;
  red: Hex;
  blue: Hex;
  yellow: Hex;
  grey: Hex;
  /** The lightest ink, for light parts of things. */
  white: Hex;
}

const bright: Inks = {
  ground: '#efe6d2',
  black: '#17181c',
  red: '#d5331f',
  blue: '#1f4e94',
  yellow: '#eeb32b',
  grey: '#b9b2a2',
  white: '#f8f2e2',
};
const dark: Inks = { ...bright, ground: '#1b2030', black: '#0c0e14', blue: '#2d68b8', grey: '#6f7484' };
/** For news that is grave, but of no death. */
const dull: Inks = {
  ...bright,
  ground: '#d9d6cd',
  red: '#a8483a',
  blue: '#31517a',
  yellow: '#c9a85a',
  grey: '#a39f96',
  white: '#efebe1',
};
const quiet: Inks = {
  ground: '#cfcbc2',
  black: '#1d1f24',
  red: '#6e5250',
  blue: '#3f4d5f',
  yellow: '#9d9684',
  grey: '#8f8d88',
  white: '#e6e2d8',
};

/** Papers to print on. */
const grounds = ['#efe6d2', '#e6e3dc', '#f0dcc4', '#dfe2d6'] as const;

export function posterInks(brief: Brief, random: Random): Inks {
  const ground = random.pick(grounds);
  if (brief.sombre) return quiet;
  if (brief.overcast) return dull;
  return brief.time === 'night' ? dark : { ...bright, ground };
}

/** Structures are reduced to the same inks. */
export function structureTones({ ground, black, red, blue, yellow, grey, white }: Inks): Tones {
  // White things would vanish on a pale ground.
  const foam = lightnessOf(rgbOf(ground)) > 140 ? blue : white;
  return {
    skyHigh: ground,
    skyLow: ground,
    light: yellow,
    cloud: white,
    cloudShade: grey,
    far: grey,
    mid: blue,
    near: black,
    ground: yellow,
    groundAlt: black,
    water: blue,
    waterDeep: black,
    foam,
    wall: white,
    wallShade: blue,
    roof: red,
    window: yellow,
    dark: black,
    accent: red,
    foliage: blue,
    foliageDark: black,
    fire: yellow,
    smoke: grey,
    path: grey,
    snow: white,
  };
}

/** An icon's colour becomes the ink of the same weight, keeping what is plainly red, blue or yellow; nothing takes the ink it lies on. */
export function inkFor(inks: Inks, onBlack: boolean): (colour: Rgb) => Hex {
  return ([red, green, blue]) => {
    const light = lightnessOf([red, green, blue]);
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
    if (spread > 90) {
      if (red > 180 && green > 130) return inks.yellow;
      if (red > green && red > blue) return inks.red;
      return inks.blue;
    }
    if (light > 200) return onBlack ? inks.white : inks.grey;
    if (light > 140) return inks.grey;
    return light > 80 || onBlack ? inks.blue : inks.black;
  };
}
