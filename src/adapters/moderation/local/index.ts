import { sha256 } from '../../../pipeline/hash.ts';
import type { ModerationProvider } from '../../../pipeline/ports/providers.ts';
import { slurs } from './slurs.ts';

/**
 * A list of words that no newsroom wants pictured, whole words only. News of violence or death is
 * news and passes; the host adds words of their own.
 */
export function createLocalModerationProvider({ words }: { words: readonly string[] }): ModerationProvider {
  const blocked = new Set([...slurs, ...words].map(plain).filter((entry) => entry !== ''));
  const phrases = [...blocked].filter((entry) => entry.includes(' '));
  return {
    name: 'local',
    paid: false,
    recipe: sha256([...blocked].join('\n')),
    async checkText(text) {
      const folded = plain(text);
      const word = folded.split(' ').find((entry) => blocked.has(entry));
      const found = word ?? phrases.find((phrase) => ` ${folded} `.includes(` ${phrase} `));
      if (found === undefined) return { verdict: 'allow' };
      return {
        verdict: 'block',
        reason: `This text contains a word that is on the blocked list ("${found[0]}…"). Write it without that word.`,
      };
    },
  };
}

/** Lower case, without accents, invisible signs, look-alike digits or punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})[013457@$](?=\p{L})/gu, (sign) => lookAlikes[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
