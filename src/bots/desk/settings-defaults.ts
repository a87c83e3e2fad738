import { closestMatch } from 'leven';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Resolution } from '../../pipeline/ports/media.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import { sideLimits } from '../../pipeline/request.ts';
import { formatStyleMix, parseStyleMix } from '../../pipeline/style-mix.ts';
import { type Choice, pictureSizes, styleChoices } from './form-choices.ts';
import { type FieldKind, isUsual, quotedStart, type Setting, usual, wordsOf } from './setting.ts';
import { styleLabel } from './wording.ts';

type Defaults = ChannelPolicy['defaults'];

const usualChoice = { value: usual, label: 'The usual one' };
/** Chats show no more choices in one list. */
const mostChoices = 25;

/** What requests of this channel are made with when they do not say. */
export function defaultsSettings(voices: () => Promise<Voice[]>) {
  return {
    style: {
      label: 'Style',
      about: 'Of requests that name none. Mixes can be typed: /newsdesk settings style Monet:0.7+Dali:0.3',
      usage: ['style Monet:0.7+Dali:0.3: how pictures are drawn unless told; style usual for what the host has'],
      field: ({ defaults: { artStyle } }) => choiceOf(artStyle, styleChoices, styleLabel),
      change(value, policy) {
        const text = wordsOf(value);
        return withDefault(policy, 'artStyle', isUsual(text) ? undefined : formatStyleMix(parseStyleMix(text)));
      },
      shown: ({ defaults: { artStyle } }) => (artStyle === undefined ? 'the usual one' : styleLabel(artStyle)),
    },
    voice: {
      label: 'Voice',
      about: 'Of requests that name none; /newsdesk voices lists them.',
      usage: ['voice local/slt: who reads unless told; voice usual for what the host has'],
      field({ defaults: { voiceId } }, known) {
        if (known.voices.length > 0 && known.voices.length <= mostChoices - 2) {
          const choices = known.voices.map(({ id, label }) => ({ value: id, label }));
          return choiceOf(voiceId, choices, (id) => id);
        }
        return { kind: 'text', value: voiceId ?? '', example: 'local/slt', most: 150, optional: true };
      },
      async change(value, policy) {
        const text = wordsOf(value);
        return withDefault(policy, 'voiceId', isUsual(text) ? undefined : voiceNamed(text, await voices()));
      },
      shown: ({ defaults: { voiceId } }) => voiceId ?? 'the usual one',
    },
    size: {
      label: 'Size of the picture',
      about: 'Of requests that name none. Any size can be typed: /newsdesk settings size 1280x720',
      usage: ['size 1536x1024: width x height of pictures unless told; size usual for what the host has'],
      field: ({ defaults: { resolution } }) =>
        choiceOf(resolution && written(resolution), pictureSizes, (size) => size),
      change(value, policy) {
        const text = wordsOf(value);
        return withDefault(policy, 'resolution', isUsual(text) ? undefined : sizeIn(text));
      },
      shown: ({ defaults: { resolution } }) =>
        resolution ? `${resolution.width} × ${resolution.height} pixels` : 'the usual one',
    },
  } satisfies Record<string, Setting>;
}

/** What is settled now can always be kept, also when it is none of the usual choices. */
function choiceOf(
  value: string | undefined,
  choices: readonly Choice[],
  labelOf: (value: string) => string,
): FieldKind {
  const other = value !== undefined && !choices.some((one) => one.value === value);
  return {
    kind: 'choice',
    value: value ?? usual,
    choices: [usualChoice, ...(other ? [{ value, label: labelOf(value) }] : []), ...choices],
  };
}

function withDefault<Name extends keyof Defaults>(
  policy: ChannelPolicy,
  name: Name,
  value: Defaults[Name],
): ChannelPolicy {
  const { [name]: _before, ...others } = policy.defaults;
  return { ...policy, defaults: value === undefined ? others : { ...others, [name]: value } };
}

function voiceNamed(wanted: string, voices: readonly Voice[]): string {
  const ids = voices.map(({ id }) => id);
  const found = ids.find((id) => id.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const closest = closestMatch(wanted.toLowerCase(), ids, { maxDistance: 12 });
  const hint = closest === undefined ? '' : ` Did you mean ${closest}?`;
  throw invalid(`There is no voice ${quotedStart(wanted)}.${hint} /newsdesk voices lists them.`);
}

function sizeIn(text: string): Resolution {
  const [, width, height] = /^(\d{1,5})\s*[x×*]\s*(\d{1,5})(?:\s*px)?$/i.exec(text)?.map(Number) ?? [];
  const { min, max } = sideLimits;
  const fits = (side: number | undefined): side is number => side !== undefined && side >= min && side <= max;
  if (fits(width) && fits(height)) return { width, height };
  throw invalid(
    `${quotedStart(text)} is no size. Write width x height in pixels, each from ${min} to ${max}, e.g. 1536x1024.`,
  );
}

function written({ width, height }: Resolution): string {
  return `${width}x${height}`;
}
