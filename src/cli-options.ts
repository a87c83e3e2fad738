import { parseArgs } from 'node:util';
import leven from 'leven';
import { invalid } from './pipeline/errors.ts';

/** The body of `POST /api/generations`. */
export interface CliRequest {
  headline: string;
  text?: string;
  artStyle?: string;
  voiceId?: string;
  image?: { format?: string; quality?: string; resolution?: { width: number; height: number } };
  audio?: { format?: string; quality?: string };
  fresh?: true;
}

export type CliOptions = { help: true } | { help: false; request: CliRequest; json: boolean; out: string };

export const helpText = `Makes a picture and a narration of a headline.

  npm run newsmedia -- "Storm closes port of Rotterdam" [options]

Options
  --text TEXT            article text, read after the headline (at most 5000 characters)
  --style STYLE          Monet, ukiyo-e, … or a mix: Monet:0.7+Dali:0.3
  --voice ID             e.g. local/slt
  --image-format FORMAT  webp, png or jpg
  --size WIDTHxHEIGHT    in pixels, 256 to 2048, e.g. 1536x1024
  --audio-format FORMAT  mp3 or wav
  --quality QUALITY      low, medium or high, for picture and sound
  --fresh                makes everything anew instead of reusing an equal result
  --out FOLDER           where the files go (out)
  --json                 prints the result as JSON
  --help                 shows this

Progress is shown on standard error, the result on standard output.
Exit codes: 0 ready, 1 failed or only partly made, 2 bad input, 130 stopped with Ctrl-C.
`;

const options = {
  text: { type: 'string' },
  style: { type: 'string' },
  voice: { type: 'string' },
  'image-format': { type: 'string' },
  size: { type: 'string' },
  'audio-format': { type: 'string' },
  quality: { type: 'string' },
  fresh: { type: 'boolean' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Throws MediaError `validation` with a sentence. What the values mean is checked by the pipeline. */
export function parseOptions(argv: readonly string[]): CliOptions {
  const { values, positionals } = parse(argv);
  if (values.help) return { help: true };
  const headline = positionals.join(' ');
  if (headline.trim() === '') {
    throw invalid('A headline is needed, e.g. npm run newsmedia -- "Storm closes port of Rotterdam".', 'headline');
  }
  if (values.out?.trim() === '') throw invalid('--out needs the name of a folder, e.g. --out pictures.', 'out');
  const { quality } = values;
  const image = given({
    format: values['image-format'],
    quality,
    resolution: values.size === undefined ? undefined : parseSize(values.size),
  });
  const audio = given({ format: values['audio-format'], quality });
  const request: CliRequest = {
    headline,
    ...given({ text: values.text, artStyle: values.style, voiceId: values.voice }),
    ...(Object.keys(image).length > 0 ? { image } : {}),
    ...(Object.keys(audio).length > 0 ? { audio } : {}),
    ...(values.fresh ? { fresh: true } : {}),
  };
  return { help: false, request, json: values.json ?? false, out: values.out ?? 'out' };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const name = /'(--?[^'\s=]+)/.exec(message)?.[1] ?? 'option';
    if (message.startsWith('Unknown option')) {
      throw invalid(`There is no option ${name}. Did you mean ${closest(name)}? --help lists them all.`, name);
    }
    if (message.includes('does not take an argument'))
      throw invalid(`${name} takes no value. Write just ${name}.`, name);
    throw invalid(`${name} needs a value, e.g. ${name}=VALUE. --help lists what is possible.`, name);
  }
}

function closest(name: string): string {
  const names = Object.keys(options).map((known) => `--${known}`);
  return names.toSorted((a, b) => leven(a, name) - leven(b, name))[0] ?? '--help';
}

function parseSize(size: string): { width: number; height: number } {
  const found = /^(\d{1,5})[x×](\d{1,5})$/i.exec(size.trim());
  if (!found) throw invalid(`The size "${size}" is not WIDTHxHEIGHT in pixels. Write e.g. --size 1536x1024.`, 'size');
  return { width: Number(found[1]), height: Number(found[2]) };
}

/** Without what was left out. */
function given<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
