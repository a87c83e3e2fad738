/** How a newsroom wants its names said: a list for each workspace, kept in short sayings of plain letters. */
import leven from 'leven';
import { spokenWords } from './alignment.ts';
import { invalid } from './errors.ts';
import type { AuditEvent } from './ports/audit.ts';
import type { Actor } from './ports/generation.ts';
import type { Pronunciation } from './ports/media.ts';

/** What somebody wants with the list. */
export type PronunciationOrder =
  | { order: 'list' }
  | { order: 'add'; entry: Pronunciation }
  | { order: 'remove'; word: string };

/** In a workspace. */
export const mostPronunciations = 200;
const longestWord = 60;
const longestSaying = 80;

const example = '/newsdesk say "Thargoid" as "thar-goyd"';
const marks = /^["“”„«'‘’]+|["“”»'‘’]+$/g;

/**
 * Reads what stands behind `/newsdesk say`: nothing or `list`, `"Thargoid" as "thar-goyd"`, `remove "Thargoid"`;
 * the quotes may be missing or curly. Throws MediaError `validation`.
 */
export function readPronunciationOrder(written: string): PronunciationOrder {
  const text = written.normalize('NFC').trim();
  if (text === '' || /^list$/i.test(text)) return { order: 'list' };
  const spoken = /^(\S+)\s+as\s+(\S.*)$/is.exec(text);
  if (spoken) return { order: 'add', entry: { word: readWord(spoken[1] ?? ''), say: readSaying(spoken[2] ?? '') } };
  const removed = /^(?:remove|delete|forget)\s+(\S+)$/i.exec(text);
  if (removed) return { order: 'remove', word: readWord(removed[1] ?? '') };
  if (/\sas\s/i.test(text))
    throw invalid(`One word at a time is taught: write ${example}, and each word of a name on its own.`);
  throw invalid(
    `Write ${example} to teach a word, /newsdesk say remove "Thargoid" to forget it, /newsdesk say to see them all.`,
  );
}

/** The list with the word added, or said anew; throws MediaError `validation` when the list is full. */
export function withPronunciation(list: readonly Pronunciation[], entry: Pronunciation): Pronunciation[] {
  const others = list.filter(({ word }) => sameWord(word) !== sameWord(entry.word));
  if (others.length >= mostPronunciations)
    throw invalid(
      `There are ${mostPronunciations} taught words already, which is the most there can be. Remove one first: /newsdesk say remove "${others[0]?.word}".`,
    );
  return [...others, entry].sort((a, b) => (sameWord(a.word) < sameWord(b.word) ? -1 : 1));
}

/** The list without the word; throws MediaError `validation`, naming the closest, when it is not in it. */
export function withoutPronunciation(list: readonly Pronunciation[], word: string): Pronunciation[] {
  const others = list.filter((entry) => sameWord(entry.word) !== sameWord(word));
  if (others.length < list.length) return others;
  const [closest] = list.toSorted((a, b) => leven(a.word, word) - leven(b.word, word));
  throw invalid(
    `Nobody taught how to say "${word}". ${closest ? `Did you mean "${closest.word}"?` : `Write ${example} to teach a word.`}`,
  );
}

/** Those whose words a text has, so that other ones change nothing about it and its cached narration still holds. */
export function pronunciationsIn(text: string, list: readonly Pronunciation[]): Pronunciation[] {
  const written = spokenWords(text).flatMap(({ text: word }) =>
    wordParts(word).flatMap((parts) => parts.flatMap((part) => wordsOf(part).map(({ word }) => word))),
  );
  const words = new Set(written);
  return list.filter(({ word }) => words.has(sameWord(word)));
}

/** Which words are said otherwise now; `undefined` when none is. It is about no channel but the whole workspace. */
export function pronunciationsEvent(
  workspace: string,
  before: readonly Pronunciation[],
  after: readonly Pronunciation[],
  actor: Actor,
): AuditEvent | undefined {
  const sayingIn = (list: readonly Pronunciation[], word: string) =>
    list.find((entry) => sameWord(entry.word) === sameWord(word))?.say ?? null;
  const gone = before.filter(({ word }) => sayingIn(after, word) === null);
  const changed = [...after, ...gone]
    .map(({ word }) => ({ word, from: sayingIn(before, word), to: sayingIn(after, word) }))
    .filter(({ from, to }) => from !== to);
  if (changed.length === 0) return undefined;
  return { event: 'settings', workspace, actor, detail: { pronunciations: changed } };
}

/** What makes two spellings one word: neither case nor the form of an accent or apostrophe. */
export function sameWord(word: string): string {
  return word.normalize('NFC').replace(/[‘’ʼ]/g, "'").toLowerCase();
}

/**
 * How a written word may be put together of others, the likeliest first: as it stands, by its hyphens
 * ("anti-Thargoid"), and a hashtag by its capitals ("#ThargoidWar"), its sign a part of its own.
 */
export function wordParts(written: string): string[][] {
  const tag = /^([#@])(.+)$/su.exec(written);
  if (!tag) return [[written], written.split(/[-‐‑–/]/)];
  const [, sign = '', name = ''] = tag;
  const humps = name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[-‐‑–/_]/u).filter(Boolean);
  return [
    [sign, name],
    [sign, ...humps],
  ];
}

/** What is behind a word when it is a form of another. */
export type Ending = '' | "'s" | 's' | 'es';

/** The words, by `sameWord`, that a written one may be a form of: itself, or "Thargoid" of "Thargoid's" and "Thargoids'". */
export function wordsOf(written: string): { word: string; ending: Ending }[] {
  const word = sameWord(written).replace(/(?<=s)'$/, '');
  const [owned, one] = [/^(.+)'s$/s.exec(word)?.[1], /^(.{2,}[^s'])s$/s.exec(word)?.[1]];
  const hissing = /^(.+(?:[sxz]|[cs]h))es$/s.exec(word)?.[1];
  return [
    { word, ending: '' },
    ...(owned ? [{ word: owned, ending: "'s" } as const] : []),
    ...(one ? [{ word: one, ending: 's' } as const] : []),
    ...(hissing ? [{ word: hissing, ending: 'es' } as const] : []),
  ];
}

function readWord(written: string): string {
  const word = written.replace(marks, '');
  if (word.length > longestWord)
    throw invalid(`A taught word has at most ${longestWord} characters; this one has ${word.length}.`);
  const [only, second] = spokenWords(word);
  if (!only || second || only.text !== word || !/\p{L}/u.test(word))
    throw invalid(`"${word}" is not one word with letters. Write ${example}.`);
  return word;
}

function readSaying(written: string): string {
  const say = written.trim().replace(marks, '').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
  if (say.length > longestSaying)
    throw invalid(`How a word is said has at most ${longestSaying} characters; this has ${say.length}.`);
  if (!/^[a-z]+(?:[-' ][a-z]+)*$/.test(say))
    throw invalid(
      `Write how it sounds in the letters a to z, syllables apart by hyphens, as in ${example}. "${say}" has something else in it.`,
    );
  return say;
}
