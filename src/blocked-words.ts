/** The newsroom's own word list: words and phrases, one a line, `#` before a comment. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** No path is no words; a file that cannot be read is `{problem}`: a sentence naming the setting. */
export function readBlockedWords(path: string | undefined): { words: string[] } | { problem: string } {
  if (path === undefined) return { words: [] };
  try {
    const lines = readFileSync(resolve(path), 'utf8').split(/\r?\n/);
    return { words: lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      problem: `BLOCKED_WORDS_FILE names a file that cannot be read (${code}). Example: BLOCKED_WORDS_FILE=./blocked-words.txt`,
    };
  }
}
