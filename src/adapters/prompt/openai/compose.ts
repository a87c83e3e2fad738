import type { PromptResult } from '../../../pipeline/ports/media.ts';
import type { Brief } from './brief.ts';
import { withoutForbidden } from './forbidden.ts';
import { always, type Guidelines } from './instructions.ts';

export type Composed = Pick<PromptResult, 'prompt' | 'altText'> & { design: NonNullable<PromptResult['design']> };

/** In UTF-16 units. Alternative text as long as screen readers bear. */
const longest = { part: 600, item: 60, altText: 400 };
const mostItems = 8;
/** Rules that fill a book must leave room for a picture. */
const mostForRules = 0.6;

/**
 * One prompt of all fields, at most `maxLength` long. What the newsroom demands and forbids is in it word for
 * word, whatever the model made of it; when room is short the model's sentences give way. `undefined` when no
 * sentence about the picture, or none of the description, kept the rules.
 */
export function compose(brief: Brief, rules: Guidelines, maxLength: number): Composed | undefined {
  const kept = (text: string, length: number) => cut(withoutForbidden(clean(text), rules.never), length);
  const picture = kept(brief.prompt, maxLength);
  const altText = kept(brief.altText, longest.altText);
  if (picture === '' || altText === '') return undefined;
  const design = {
    styleNotes: kept(brief.styleNotes, longest.part),
    composition: kept(brief.composition, longest.part),
    lighting: kept(brief.lighting, longest.part),
    palette: items(brief.palette.map((colour) => withoutForbidden(clean(colour), rules.never))),
    negative: items(brief.negative.map(clean)),
  };
  const last = [
    ...list('Must', rules.must.map(clean)),
    always,
    ...list('Never', rules.never.map(clean)),
    ...list('Avoid', design.negative),
  ].join('\n');
  const wishes = [
    picture,
    labelled('Style', design.styleNotes),
    labelled('Composition', design.composition),
    labelled('Lighting', design.lighting),
    labelled('Palette', design.palette.join(', ')),
  ].filter((line) => line !== '');
  return { prompt: fitted(wishes, cut(last, Math.floor(maxLength * mostForRules)), maxLength), altText, design };
}

/** The wishes in their order as far as there is room, then what must not be missing. */
function fitted(wishes: readonly string[], last: string, maxLength: number): string {
  let room = maxLength - last.length;
  const lines: string[] = [];
  for (const wish of wishes) {
    const line = cut(wish, Math.max(0, room - 1));
    // A line cut in the middle says something else; only the picture itself is worth it.
    if (line === '' || (line !== wish && lines.length > 0)) continue;
    lines.push(line);
    room -= line.length + 1;
  }
  return [...lines, last].join('\n');
}

function list(label: string, things: readonly string[]): string[] {
  const all = [...new Set(things.map((thing) => thing.replace(/[\s.;]+$/, '')))].filter((thing) => thing !== '');
  return all.length > 0 ? [`${label}: ${all.join('; ')}.`] : [];
}

function labelled(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`;
}

function items(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => cut(text, longest.item)))].filter((text) => text !== '').slice(0, mostItems);
}

/** One line of well-formed text without control characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** At most so many UTF-16 units, and never half a character. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
