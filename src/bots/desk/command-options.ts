import leven, { closestMatch } from 'leven';
import { invalid, type MediaError } from '../../pipeline/errors.ts';
import { audioFormats, imageFormats, qualities, type Resolution } from '../../pipeline/ports/media.ts';

/** What `Requests.accept` takes, as far as a command can say it. */
export interface CommandInput {
  headline: string;
  text?: string;
  artStyle?: string;
  voiceId?: string;
  image?: { format?: string; quality?: string; resolution?: Resolution };
  audio?: { format?: string; quality?: string };
  fresh?: true;
}

interface CommandOption {
  /** Other ways to write it. */
  aliases: readonly string[];
  example: string;
  /** What it is for, in help. */
  about: string;
  /** The fields of a request it sets: a refusal about one of them names the option. */
  fields: readonly string[];
  /** Takes no value. */
  flag?: true;
  /** All values there are. */
  choices?: readonly string[];
  set(input: CommandInput, value: string): void;
}

export const options: Readonly<Record<string, CommandOption>> = {
  style: {
    aliases: ['art-style', 'artstyle', 'styles'],
    example: '--style Monet:0.7+Dali:0.3',
    about: 'how the picture is drawn; /newsdesk styles lists them',
    fields: ['artStyle'],
    set: (input, value) => {
      input.artStyle = value;
    },
  },
  voice: {
    aliases: ['voice-id', 'voiceid', 'voices'],
    example: '--voice local/slt',
    about: 'who reads; /newsdesk voices lists them',
    fields: ['voiceId'],
    set: (input, value) => {
      input.voiceId = value;
    },
  },
  text: {
    aliases: ['article'],
    example: '--text “The storm reached the coast at noon.”',
    about: 'article text, read after the headline',
    fields: ['text'],
    set: (input, value) => {
      input.text = value;
    },
  },
  size: {
    aliases: ['resolution'],
    example: '--size 1536x1024',
    about: 'of the picture, width x height in pixels',
    fields: ['image.resolution', 'image.resolution.width', 'image.resolution.height'],
    set: (input, value) => {
      input.image = { ...input.image, resolution: sizeOf(value) };
    },
  },
  format: {
    aliases: ['image-format', 'picture-format'],
    example: '--format webp',
    about: `of the picture: ${imageFormats.join(', ')}`,
    fields: ['image.format'],
    choices: imageFormats,
    set: (input, value) => {
      const format = value.toLowerCase() === 'jpeg' ? 'jpg' : value;
      input.image = { ...input.image, format: oneOf('format', format, imageFormats) };
    },
  },
  'audio-format': {
    aliases: ['sound-format', 'audioformat'],
    example: '--audio-format mp3',
    about: `of the narration: ${audioFormats.join(', ')}`,
    fields: ['audio.format'],
    choices: audioFormats,
    set: (input, value) => {
      input.audio = { ...input.audio, format: oneOf('audio-format', value, audioFormats) };
    },
  },
  quality: {
    aliases: [],
    example: '--quality high',
    about: `of both: ${qualities.join(', ')}`,
    fields: ['image.quality', 'audio.quality'],
    choices: qualities,
    set: (input, value) => {
      const quality = oneOf('quality', value, qualities);
      input.image = { ...input.image, quality };
      input.audio = { ...input.audio, quality };
    },
  },
  fresh: {
    aliases: ['new', 'no-cache'],
    example: '--fresh',
    about: 'makes everything anew instead of using an equal earlier result',
    fields: ['fresh'],
    flag: true,
    set: (input) => {
      input.fresh = true;
    },
  },
};

const byName = new Map<string, string>(
  Object.entries(options).flatMap(([name, { aliases }]) => [name, ...aliases].map((alias) => [alias, name] as const)),
);

/** The option's own name, whichever way it was written. */
export function optionNamed(written: string): string | undefined {
  return byName.get(written.toLowerCase());
}

/** The option that was surely meant: one slip of the finger away. */
export function mistypedOption(written: string): string | undefined {
  const wanted = written.toLowerCase();
  const letters = (word: string) => [...word].sort().join('');
  const name = [...byName.keys()].find((one) => leven(one, wanted) <= 1 || letters(one) === letters(wanted));
  return name === undefined ? undefined : byName.get(name);
}

export function unknownOption(written: string): MediaError {
  const closest = closestMatch(written.toLowerCase(), [...byName.keys()], { maxDistance: 2 });
  const near = mistypedOption(written) ?? (closest === undefined ? undefined : byName.get(closest));
  const hint = near === undefined ? '' : ` Did you mean --${near}?`;
  const names = Object.keys(options).map((name) => `--${name}`);
  return invalid(`There is no option --${written.slice(0, 40)}.${hint} Options: ${names.join(', ')}.`);
}

/** Says which option a refusal of the request is about: `--style: There is no art style …`. */
export function namingOption(error: MediaError): string {
  const { field } = error;
  const name = Object.keys(options).find((one) => field !== undefined && options[one]?.fields.includes(field));
  return name === undefined || error.message.includes(`--${name}`) ? error.message : `--${name}: ${error.message}`;
}

function sizeOf(value: string): Resolution {
  const [, width, height] = /^(\d{1,5})\s*[x×*]\s*(\d{1,5})(?:\s*px)?$/i.exec(value) ?? [];
  if (width === undefined || height === undefined) {
    throw invalid(`--size “${value.slice(0, 40)}” cannot be read. Write ${options.size?.example}.`, 'image.resolution');
  }
  return { width: Number(width), height: Number(height) };
}

function oneOf(option: string, value: string, valid: readonly string[]): string {
  const found = valid.find((one) => one === value.toLowerCase());
  if (found) return found;
  const fields = options[option]?.fields[0];
  throw invalid(`--${option} can be ${valid.join(', ')}, not “${value.slice(0, 40)}”.`, fields);
}
