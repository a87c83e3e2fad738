import { type APIApplicationCommandOptionChoice, InteractionResponseType } from 'discord.js';
import { artStyles } from '../../../pipeline/art-styles.ts';
import { pictureSizes, voiceChoices } from '../../desk/form-choices.ts';
import { shortened } from '../../desk/plain-text.ts';
import { respond } from './answering.ts';
import type { Hearing } from './hearing.ts';
import { voicesSoon } from './opening.ts';
import type { Command, GivenOption } from './payloads.ts';
import type { Said } from './said.ts';

type Suggestion = APIApplicationCommandOptionChoice<string>;

const most = 25;
/** Of a name and of a value. */
const longest = 100;
const mostInMix = 3;
const shares = ['0.7', '0.5'];

/** Suggests while an option is typed; what is submitted is checked by the desk, as anything else may be typed. */
export async function respondTo(hearing: Hearing, said: Said, { options = [] }: Command): Promise<void> {
  const focused = [...options, ...options.flatMap((one) => one.options ?? [])].find((one) => one.focused);
  const choices = focused ? await suggestions(hearing, focused) : [];
  try {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await respond(hearing, said, { type, data: { choices: choices.filter(fits).slice(0, most) } });
  } catch (err) {
    // They have typed on meanwhile, and the next suggestions are under way.
    hearing.log.debug({ guild: said.guild, err }, 'Suggestions came too late.');
  }
}

async function suggestions(hearing: Hearing, { name, value = '' }: GivenOption): Promise<Suggestion[]> {
  const typed = String(value);
  if (name === 'style') return styleSuggestions(typed);
  if (name === 'size') return sizeSuggestions(typed);
  if (name !== 'voice') return [];
  const voices = await voicesSoon(hearing);
  const languages = new Map(voices.map(({ id, language }) => [id, language]));
  return voiceChoices(voices, hearing.defaults?.voiceId, longest)
    .map((one) => suggestion(one.value, `${one.label} (${languages.get(one.value)}), ${one.value}`))
    .filter(({ name: label }) => matches(label, typed));
}

/** Completes the last style of a mix: `Monet:0.7+Da` → `Monet:0.7+Dali`. */
export function styleSuggestions(typed: string): Suggestion[] {
  const parts = typed.split('+');
  const last = parts.pop()?.trim() ?? '';
  const before = parts.map((part) => `${part.trim()}+`).join('');
  const used = new Set(parts.map((part) => plain(part.split(':')[0] ?? '')));
  const found = Object.entries(artStyles)
    .filter(([key, { label, aliases }]) => [key, label, ...aliases].some((one) => matches(one, last)))
    .filter(([key]) => !used.has(plain(key)));
  const whole = found.map(([key, { label }]) => suggestion(`${before}${key}`, `${before}${label}`));
  const [only, ...others] = found;
  // One is surely meant: what can follow it.
  if (!only || others.length > 0 || parts.length + 1 >= mostInMix) return whole;
  const more = shares.map((share) => `${before}${only[0]}:${share}+`);
  return [...whole, ...more.map((mix) => suggestion(mix, `${mix}… (go on with another style)`))];
}

/** Presets, and first whatever was typed when it reads like a size. */
export function sizeSuggestions(typed: string): Suggestion[] {
  const presets = pictureSizes.map(({ value, label }) => suggestion(value, label));
  const own = /^\d{1,5}\s*[x×*]\s*\d{1,5}$/i.test(typed.trim()) ? [suggestion(typed.trim(), typed.trim())] : [];
  const near = presets.filter(({ name, value }) => matches(name, typed) || value.startsWith(typed.trim()));
  return [...own, ...near.filter(({ value }) => value !== own[0]?.value)];
}

function suggestion(value: string, name: string): Suggestion {
  return { value, name: shortened(name, longest) };
}

function fits({ value, name }: Suggestion): boolean {
  return value !== '' && value.length <= longest && name !== '';
}

/** Whether every word typed is somewhere in it; accents and case do not matter. */
function matches(text: string, typed: string): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return words.every((word) => plain(text).includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
