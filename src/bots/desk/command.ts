import { invalid } from '../../pipeline/errors.ts';
import { type CommandInput, mistypedOption, optionNamed, options, unknownOption } from './command-options.ts';
import { readDoubleQuoted, readQuoted, withoutOuterQuotes } from './quoted.ts';

export const exampleCommand = '/newsmedia Storm closes port of Rotterdam --style Monet';

/** Two hyphens, or what phones make of them. */
const optionStart = /(--|[—–]-?)(\p{L}[\p{L}\p{N}-]*)(\s*=\s*)?/uy;

interface Written {
  name: string;
  /** `undefined` for a flag or when nothing follows. */
  value: string | undefined;
}

/**
 * `/newsmedia` text → input for `Requests.accept`. Before the options stands the headline, and then a
 * value runs up to the next option, so that `--style Van Gogh` needs no quotes; when an option comes first, its
 * value is one word. Throws MediaError `validation` with a sentence that names the option.
 */
export function parseCommand(text: string): CommandInput {
  const { headline, written } = split(text.trim());
  const input: CommandInput = { headline: withoutOuterQuotes(headline) };
  const seen = new Set<string>();
  for (const { name, value } of written) {
    const option = options[name];
    if (!option) throw unknownOption(name);
    if (seen.has(name)) throw invalid(`--${name} is there twice. Write it once.`);
    seen.add(name);
    if (option.flag) option.set(input, '');
    else if (!value?.trim()) throw invalid(`--${name} needs a value, e.g. ${option.example}.`, option.fields[0]);
    else option.set(input, value.trim());
  }
  if (input.headline === '') throw invalid(`Write a headline, e.g. ${exampleCommand}.`, 'headline');
  return input;
}

function split(text: string): { headline: string; written: Written[] } {
  const written: Written[] = [];
  let headline = '';
  let at = 0;
  while (at < text.length) {
    const option = optionAt(text, at);
    if (!option) {
      const next = /\s/.test(text[at] ?? '') ? at + 1 : passageEnd(text, at);
      headline += text.slice(at, next);
      at = next;
      continue;
    }
    const { name, end, assigned } = option;
    if (options[name]?.flag) {
      if (assigned) throw invalid(`--${name} takes no value. Write just --${name}.`);
      written.push({ name, value: undefined });
      at = end;
      continue;
    }
    const value = valueAt(text, end, headline.trim() !== '', name);
    written.push({ name, value: value.value });
    at = value.end;
  }
  return { headline: headline.replace(/\s+/g, ' ').trim(), written };
}

/** An option begins a word. After a dash that a headline may also have, only a known or misspelt name is one. */
function optionAt(text: string, at: number): { name: string; end: number; assigned: boolean } | undefined {
  if (at > 0 && !/\s/.test(text[at - 1] ?? ' ')) return undefined;
  optionStart.lastIndex = at;
  const [whole, dashes, word = '', equals] = optionStart.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const name = optionNamed(word);
  if (name === undefined) {
    if (dashes === '--' || mistypedOption(word) !== undefined) throw unknownOption(word);
    return undefined;
  }
  return { name, end: at + whole.length, assigned: equals !== undefined };
}

/** Where the word or quoted passage of the headline at `at` ends. */
function passageEnd(text: string, at: number): number {
  return readDoubleQuoted(text, at)?.end ?? wordEnd(text, at);
}

function valueAt(text: string, from: number, toNextOption: boolean, name: string): { value: string; end: number } {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  const quoted = readQuoted(text, at);
  if (quoted === 'unclosed' && !/['’‘]/.test(text[at] ?? '')) {
    throw invalid(
      `The quotation mark after --${name} is not closed. Write e.g. --${name} “…”.`,
      options[name]?.fields[0],
    );
  }
  if (typeof quoted === 'object') return quoted;
  const start = at;
  while (at < text.length && !optionAt(text, at)) {
    at = wordEnd(text, at);
    if (!toNextOption) break;
  }
  return { value: text.slice(start, at).trim(), end: at };
}

function wordEnd(text: string, at: number): number {
  return at + (/^\S*\s*/.exec(text.slice(at))?.[0].length || 1);
}
