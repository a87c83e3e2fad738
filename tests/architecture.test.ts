import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** bots → pipeline ← adapters, http → pipeline. Files directly in src/ put everything together and may know all. */
const mayKnow: Record<string, string[]> = {
  pipeline: [],
  adapters: ['pipeline'],
  bots: ['pipeline'],
  http: ['pipeline'],
};

/** Logic without a vendor: whatever else the pipeline needs comes in through a port. */
const pipelinePackages = [
  'bottleneck',
  'cockatiel',
  'csv-stringify',
  'leven',
  'nanoid',
  'p-retry',
  'safe-stable-stringify',
  'temporal-polyfill',
  'zod',
];
const pipelineBuiltins = ['node:crypto', 'node:events', 'node:timers/promises', 'node:util'];

/** Files that are one table of data may be longer than files of code. */
const dataTable = /(^|[/-])(settings|styles|lexicon|motifs|words|phones|table)\.(ts|js)$/;
const mostLines = 220;

interface Source {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
  imports: string[];
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|cjs|mjs)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

function importsOf(text: string): string[] {
  const statement =
    /(?:^|[\s;])(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]/g;
  const call = /\b(?:import|require|import\.meta\.resolve)\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g;
  const found = [...text.matchAll(statement), ...text.matchAll(call)];
  return found.map((match) => (match[1] ?? match[2]) as string);
}

/** `src/bots/slack/chat.ts` → `bots`; files directly in src/ are `root`. */
function partOf(path: string): string {
  const [top, part, rest] = path.split('/');
  return top === 'src' && rest !== undefined ? (part ?? 'root') : 'root';
}

const target = (source: Source, specifier: string) => relative('.', join(dirname(source.path), specifier));
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

const sources = sourcesIn('src');
const tests = sourcesIn('tests');

describe('the parts of src/', () => {
  test('are the known ones', () => {
    const parts = new Set(sources.map(({ path }) => partOf(path)));
    expect([...parts].filter((part) => part !== 'root' && !(part in mayKnow))).toEqual([]);
    expect(parts).toContain('pipeline');
  });

  test('import only what they may know', () => {
    const wrong = sources.flatMap((source) => {
      const part = partOf(source.path);
      if (part === 'root') return [];
      return source.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(source, specifier))
        .filter((path) => path.startsWith('src/') || !path.startsWith('..'))
        .filter((path) => partOf(path) !== part && !mayKnow[part]?.includes(partOf(path)))
        .map((path) => `${source.path} imports ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  test('a chat platform knows the desk and no other platform', () => {
    const platformOf = (path: string) => /^src\/bots\/([^/]+)\//.exec(path)?.[1];
    const wrong = sources
      .filter(({ path }) => platformOf(path))
      .flatMap((source) =>
        source.imports
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => target(source, specifier))
          .filter((path) => ![undefined, 'desk', platformOf(source.path)].includes(platformOf(path)))
          .map((path) => `${source.path} imports ${path}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the pipeline uses no SDK, no SQL, no files and no network of its own', () => {
    const allowed = new Set([...pipelinePackages, ...pipelineBuiltins]);
    const wrong = sources
      .filter(({ path }) => partOf(path) === 'pipeline')
      .flatMap((source) =>
        source.imports
          .filter((specifier) => !specifier.startsWith('.'))
          .filter((specifier) => !allowed.has(specifier.startsWith('node:') ? specifier : packageOf(specifier)))
          .map((specifier) => `${source.path} imports ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('habits', () => {
  test('only src/config.ts reads the environment', () => {
    const readers = sources
      .filter(({ text }) =>
        /\bprocess\s*(\.|\?\.|\[['"])\s*env\b|\benv\b[^;]*from 'node:process'/.test(withoutComments(text)),
      )
      .map(({ path }) => path);
    expect(readers).toEqual(['src/config.ts']);
  });

  test('no source file is too long to be read at once', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > mostLines && !dataTable.test(path))
      .map(({ path, lines }) => `${path} has ${lines} lines`);
    expect(long).toEqual([]);
  });

  test('a file is named after what is in it', () => {
    expect(sources.filter(({ path }) => /\/(utils?|helpers?|common|misc)\b/.test(path))).toEqual([]);
  });

  test('tests use working stand-ins instead of replaced modules', () => {
    const mocking = new RegExp(`\\b${'vi'}\\s*\\.\\s*(mock|doMock|hoisted)\\(`);
    expect(tests.filter(({ text }) => mocking.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('imports of every form are seen', () => {
  const text = `import a from 'a';\nimport type { B,\n C } from "b";\nexport * from './c.ts';\nimport './d.ts';
    const e = await import('e/x');\nnew Worker(new URL('./f/worker.ts', import.meta.url));\nconst g = import.meta.resolve('g');`;
  expect(importsOf(text).sort()).toEqual(['./c.ts', './d.ts', './f/worker.ts', 'a', 'b', 'e/x', 'g']);
});
