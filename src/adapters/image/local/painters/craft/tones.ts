import { blend, type Hex, mute } from '../../colour.ts';
import type { Tone } from '../../scene/pen.ts';
import type { TimeOfDay } from '../../scene/places.ts';

/** A colour for every surface, and for the sky behind them. */
export type Tones = Record<Tone | 'skyHigh' | 'skyLow' | 'light', Hex>;

/** The same colours, quieter; for news of death and disaster. */
export function quieted(tones: Tones, grey: number, towards: Hex, share: number): Tones {
  return mapTones(tones, (colour) => blend(mute(colour, grey), towards, share));
}

export function mapTones(tones: Tones, change: (colour: Hex, name: keyof Tones) => Hex): Tones {
  const changed = { ...tones };
  for (const name of Object.keys(tones) as (keyof Tones)[]) changed[name] = change(tones[name], name);
  return changed;
}

export type TonesByTime = Record<TimeOfDay, Tones>;
