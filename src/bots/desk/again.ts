import { artStyles } from '../../pipeline/art-styles.ts';
import { invalid } from '../../pipeline/errors.ts';
import { sha256 } from '../../pipeline/hash.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { formatStyleMix, parseStyleMix } from '../../pipeline/style-mix.ts';
import type { ActionName } from './chat.ts';
import type { CommandInput } from './command-options.ts';
import { styleLabel } from './wording.ts';

/** Buttons that make a new generation from an old one. */
export type AgainAction = Extract<ActionName, 'reroll' | 'vary' | 'new-style' | 'new-voice'>;

export function isAgain(action: ActionName): action is AgainAction {
  return action === 'reroll' || action === 'vary' || action === 'new-style' || action === 'new-voice';
}

/** How much of another style a variation gets. */
const hint = 0.2;
/** What a mix may hold, the hint included. */
const mostStyles = 3;

/**
 * The request of a new generation made from `parent`, and the sentence that says what it is. `seed` decides which
 * style a variation leans to. Throws MediaError `validation` when the style or voice is missing.
 */
export function requestAgain(
  parent: Generation,
  action: AgainAction,
  value: string | undefined,
  seed: string,
): { input: CommandInput; text: string } {
  if (parent.deletedAt) throw invalid('This generation was deleted.');
  const { headline, text, artStyle, voiceId, image, audio } = parent.request;
  const same = {
    headline,
    ...(text === undefined ? {} : { text }),
    ...{ artStyle, voiceId, image, audio },
  };
  if (action === 'reroll') return { input: { ...same, fresh: true }, text: 'Made anew in a new message.' };
  if (action === 'vary') {
    const varied = variationOf(artStyle, seed);
    const sentence = `A variation is made in a new message: ${styleLabel(varied)}.`;
    return { input: { ...same, artStyle: varied, fresh: true }, text: sentence };
  }
  const wanted = value?.trim();
  if (action === 'new-style') {
    if (!wanted) throw invalid('Name the new style, e.g. Monet or Monet:0.7+Dali:0.3.', 'artStyle');
    return { input: { ...same, artStyle: wanted }, text: 'The new style is made in a new message.' };
  }
  if (!wanted) throw invalid('Name the new voice, e.g. local/slt.', 'voiceId');
  return { input: { ...same, voiceId: wanted }, text: 'The new voice is made in a new message.' };
}

/** The same style with a hint of another: a re-roll keeps the style, a variation moves it a little. */
function variationOf(artStyle: string, seed: string): string {
  const mix = parseStyleMix(artStyle).slice(0, mostStyles - 1);
  const kept = mix.reduce((sum, { weight }) => sum + weight, 0);
  const others = Object.keys(artStyles).filter((style) => mix.every((part) => part.style !== style));
  const other = others[Number.parseInt(sha256(seed).slice(0, 8), 16) % others.length] ?? 'watercolor';
  const parts = mix.map(({ style, weight }) => ({ style, weight: (weight / kept) * (1 - hint) }));
  return formatStyleMix([...parts, { style: other, weight: hint }].sort((a, b) => b.weight - a.weight));
}
