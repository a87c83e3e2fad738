import leven from 'leven';
import { z } from 'zod';
import { defaultArtStyle } from './art-styles.ts';
import { invalid } from './errors.ts';
import type { GenerationRequest } from './ports/generation.ts';
import { audioFormats, imageFormats, qualities, type Resolution } from './ports/media.ts';
import type { Voice } from './ports/providers.ts';
import { formatStyleMix, parseStyleMix } from './style-mix.ts';

export const headlineLimit = 500;
export const textLimit = 5000;
export const sideLimits = { min: 256, max: 2048 } as const;

export interface RequestDefaults {
  artStyle: string;
  voiceId: string;
  /** Of the picture. */
  resolution?: Resolution;
}

interface KnownVoices {
  voices: Voice[];
  /** Names of the providers that speak. */
  speakers?: readonly string[];
}

/**
 * What a channel has settled before what the host has. A style or voice that has gone since then is as if it had never
 * been settled: whoever names none must not be refused for it.
 */
export function settledDefaults(host: RequestDefaults, settled: Partial<RequestDefaults>, known: KnownVoices) {
  const { artStyle, voiceId, resolution } = settled;
  const usable = (check: () => unknown): boolean => {
    try {
      check();
      return true;
    } catch {
      return false;
    }
  };
  return {
    ...host,
    ...(artStyle !== undefined && usable(() => parseStyleMix(artStyle)) ? { artStyle } : {}),
    ...(voiceId !== undefined && usable(() => knownVoice(voiceId, known)) ? { voiceId } : {}),
    ...(resolution === undefined ? {} : { resolution }),
  };
}

/**
 * Checks what was asked for and fills in every default. Throws MediaError `validation` with the
 * field's name; nothing has been stored or spent by then.
 */
export function parseRequest(
  input: unknown,
  known: KnownVoices & { defaults: RequestDefaults; nonce: () => string },
): GenerationRequest {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join(
      '.',
    );
    throw invalid(issue?.message ?? 'The request could not be read.', field || undefined);
  }
  const { headline, text, artStyle, voiceId, image, audio, fresh } = parsed.data;
  return {
    headline: readable(headline, 'headline', headlineLimit),
    ...(text === undefined || text.trim() === '' ? {} : { text: readable(text, 'text', textLimit) }),
    artStyle: formatStyleMix(parseStyleMix(artStyle ?? known.defaults.artStyle ?? defaultArtStyle)),
    voiceId: knownVoice(voiceId ?? known.defaults.voiceId, known),
    image: {
      format: image?.format ?? 'webp',
      quality: image?.quality ?? 'high',
      resolution: image?.resolution ?? known.defaults.resolution ?? { width: 1024, height: 1024 },
    },
    audio: { format: audio?.format ?? 'mp3', quality: audio?.quality ?? 'high' },
    ...(fresh ? { nonce: known.nonce() } : {}),
  };
}

/** White space folded, at least one letter or digit, no control characters, within the limit. */
function readable(value: string, field: 'headline' | 'text', limit: number): string {
  const name = field === 'headline' ? 'headline' : 'article text';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being refused
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(value) || !value.isWellFormed()) {
    throw invalid(
      `The ${name} contains characters that are not text (such as NUL). Type it again without them.`,
      field,
    );
  }
  const folded = field === 'headline' ? value.replace(/\s+/g, ' ').trim() : value.trim();
  if (folded === '')
    throw invalid(`The ${name} is empty. Write what the news is, e.g. Storm closes port of Rotterdam.`, field);
  const length = [...folded].length;
  if (length > limit) {
    throw invalid(
      `The ${name} has ${length} characters; at most ${limit} are possible. Shorten it by ${length - limit}.`,
      field,
    );
  }
  if (!/[\p{L}\p{N}]/u.test(folded.replace(/[0-9#*]\uFE0F?\u20E3/g, ''))) {
    throw invalid(`The ${name} has no words in it. Write at least one word.`, field);
  }
  return folded;
}

function knownVoice(voiceId: string, { voices, speakers = [] }: KnownVoices): string {
  const wanted = voiceId.trim().toLowerCase();
  const found = voices.find(({ id }) => id.toLowerCase() === wanted);
  if (found) return found.id;
  const owner = wanted.split('/', 1)[0] ?? '';
  // Its list cannot be had just now: whoever speaks decides, and another voice stands in.
  if (speakers.includes(owner) && !voices.some(({ id }) => id.startsWith(`${owner}/`))) return voiceId.trim();
  const ids = voices.map(({ id }) => id);
  const closest = ids.toSorted((a, b) => leven(a.toLowerCase(), wanted) - leven(b.toLowerCase(), wanted))[0];
  throw invalid(`There is no voice "${voiceId}". Did you mean ${closest}? Voices: ${ids.join(', ')}.`, 'voiceId');
}

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, name: string) =>
  z.enum(values, { error: `The ${name} must be one of ${values.join(', ')}.` });

const side = (name: string) =>
  z
    .number({ error: `The ${name} must be a whole number of pixels, e.g. 1024.` })
    .int(`The ${name} must be a whole number of pixels, e.g. 1024.`)
    .min(sideLimits.min, `The ${name} must be at least ${sideLimits.min} pixels.`)
    .max(sideLimits.max, `The ${name} must be at most ${sideLimits.max} pixels.`);

const text = (name: string) => z.string({ error: `The ${name} must be text.` });

function unknownKeys(names: string) {
  return (issue: { code?: string | undefined; keys?: string[]; input?: unknown }) =>
    issue.code === 'unrecognized_keys'
      ? `There is no field "${issue.keys?.[0]}". Fields: ${names}.`
      : `This must be an object with the fields ${names}.`;
}

const schema = z.strictObject(
  {
    headline: z.string({ error: 'A headline is needed, e.g. Storm closes port of Rotterdam.' }),
    text: text('article text').optional(),
    artStyle: text('style').optional(),
    voiceId: text('voice').optional(),
    image: z
      .strictObject(
        {
          format: oneOf(imageFormats, 'picture format').optional(),
          quality: oneOf(qualities, 'picture quality').optional(),
          resolution: z
            .strictObject({ width: side('width'), height: side('height') }, { error: unknownKeys('width, height') })
            .optional(),
        },
        { error: unknownKeys('format, quality, resolution') },
      )
      .optional(),
    audio: z
      .strictObject(
        {
          format: oneOf(audioFormats, 'sound format').optional(),
          quality: oneOf(qualities, 'sound quality').optional(),
        },
        { error: unknownKeys('format, quality') },
      )
      .optional(),
    fresh: z.boolean({ error: 'fresh must be true or false.' }).optional(),
  },
  { error: unknownKeys('headline, text, artStyle, voiceId, image, audio, fresh') },
);
