import { sensitiveWords } from './sensitive-words.ts';

/** A topic that a newsroom may want drawn with care, or looked at first. */
export type SensitiveTopic = keyof typeof sensitiveWords;

export const sensitiveTopics = Object.keys(sensitiveWords) as readonly SensitiveTopic[];

/** What people read: "death", "children or young people". */
export function labelOf(topic: SensitiveTopic): string {
  return sensitiveWords[topic].label;
}

/**
 * The topics an English headline or article is about, in the order of the list; whole words only. It errs on the
 * side of care: words have no context, and one that is in doubt counts.
 */
export function topicsOf(text: string): SensitiveTopic[] {
  const words = wordsOf(text);
  return matchers.flatMap(({ topic, not, found }) => (found.test(words.replace(not, '¤ ')) ? [topic] : []));
}

const numbers: Readonly<Record<string, string>> = { '#': '1?[0-7]|[89]', N: '\\d+' };

const matchers = sensitiveTopics.map((topic) => ({
  topic,
  not: patternOf(sensitiveWords[topic].not, 'g'),
  found: patternOf(sensitiveWords[topic].words, ''),
}));

/** Lower case with one space around every word. */
function wordsOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `;
}

/** Longer phrases first, so that a shorter one inside does not leave half of it standing. */
function patternOf(phrases: readonly string[], flags: string): RegExp {
  const sources = phrases
    .toSorted((one, other) => other.split(' ').length - one.split(' ').length)
    .map((phrase) => phrase.split(' ').map(wordPattern).join(''));
  return new RegExp(`(?<= )(?:${sources.join('|')})`, flags);
}

/** One word of a phrase with the space after it. */
function wordPattern(word: string): string {
  const optional = word.endsWith('?');
  const choices = word.replace('?', '').split('/');
  return `(?:(?:${choices.map((choice) => numbers[choice] ?? choice).join('|')}) )${optional ? '?' : ''}`;
}
