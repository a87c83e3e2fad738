/** Reads a `.env` file the way Node does, but says which lines Node would silently skip. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

export interface EnvFile {
  values: Record<string, string>;
  /** Sentences; they name lines and never quote them, for a line may hold a secret. */
  problems: string[];
}

/** No file is an empty file. */
export function readEnvFile(path: string): EnvFile {
  let content: string;
  try {
    content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') return { values: {}, problems: [] };
    return {
      values: {},
      problems: [`The file ${path} cannot be read (${code}). Make it a readable text file or remove it.`],
    };
  }
  const problems = brokenLines(content).map(
    ({ line, why }) => `Line ${line} of ${path} ${why}. Write NAME=value, and # before a comment.`,
  );
  return { values: { ...parseEnv(content) } as Record<string, string>, problems };
}

function brokenLines(content: string): { line: number; why: string }[] {
  const broken: { line: number; why: string }[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const assignment = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_.-]*\s*=\s*(.*)$/.exec(line);
    if (!assignment) {
      broken.push({ line: index + 1, why: 'is not a setting' });
      continue;
    }
    const value = assignment[1] ?? '';
    const quote = /^["'`]/.exec(value)?.[0];
    // Node would take the following lines into the value; no setting of ours has several lines.
    if (quote !== undefined && !value.includes(quote, 1)) {
      broken.push({ line: index + 1, why: `opens a quote (${quote}) that the line does not close` });
    }
  }
  return broken;
}
