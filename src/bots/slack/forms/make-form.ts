import type { ConversationsSelect, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { audioFormats, imageFormats, qualities, type Resolution } from '../../../pipeline/ports/media.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import type { RequestDefaults } from '../../../pipeline/request.ts';
import { pictureSizes } from '../../desk/form-choices.ts';
import { mostInBatch } from '../../desk/making.ts';
import type { Words } from '../../desk/message-words.ts';
import { plain } from '../showing/block-texts.ts';
import { longestText, selectBlock, styleBlocks, textBlock, voiceBlock } from './choices.ts';

export const makeFormId = 'make_media_form';

/** Where what the form asks for appears. It travels with the form: Slack signs what comes back. */
export const formPlace = z.object({
  /** Absent when the form asks for it. */
  channel: z.string().optional(),
  /** The thread of the channel. */
  thread: z.string().optional(),
});
export type FormPlace = z.infer<typeof formPlace>;

/** A conversation of two or a few people is no place for media: the form asks for another. */
export function placeIn({ id, name = '' }: { id: string; name?: string | undefined }, thread?: string): FormPlace {
  if (id.startsWith('D') || name === 'directmessage' || name.startsWith('mpdm-')) return {};
  return { channel: id, ...(thread === undefined ? {} : { thread }) };
}

export interface MakeFormParts {
  place: FormPlace;
  /** What stands in it at first. */
  words?: Words | undefined;
  voices: readonly Voice[];
  defaults?: Partial<RequestDefaults> | undefined;
}

const named = (value: string) => ({ value, label: value });
/** First what is usual. */
const formats = imageFormats.map(named);
const sounds = audioFormats.map(named);
const grades = qualities.toReversed().map(named);

/** The window of `/newsmedia` without a headline, of the message shortcut and of the App Home. */
export function makeForm({ place, words, voices, defaults }: MakeFormParts): ModalView {
  const voice = voiceBlock(voices, defaults?.voiceId);
  return {
    type: 'modal',
    callback_id: makeFormId,
    private_metadata: JSON.stringify(place),
    title: plain('Make media'),
    submit: plain('Make'),
    close: plain('Cancel'),
    blocks: [
      ...(place.channel === undefined ? [placeBlock()] : []),
      textBlock('headline', 'Headlines', {
        initial: words?.headline,
        hint: `One a line, up to ${mostInBatch}: each becomes a message of its own.`,
      }),
      ...articleBlocks(words),
      ...styleBlocks(defaults?.artStyle),
      ...(voice ? [voice] : []),
      sizeBlock(defaults?.resolution),
      selectBlock('format', 'Format of the picture', formats),
      selectBlock('audio-format', 'Format of the narration', sounds),
      selectBlock('quality', 'Quality of both', grades),
    ],
  };
}

/** A size that a channel has settled can be none of the presets. */
function sizeBlock(usual: Resolution | undefined): InputBlock {
  const initial = usual && `${usual.width}x${usual.height}`;
  const other = usual && !pictureSizes.some(({ value }) => value === initial);
  const label = usual && `${usual.width} × ${usual.height}`;
  const sizes = other && initial && label ? [{ value: initial, label }, ...pictureSizes] : pictureSizes;
  return selectBlock('size', 'Size of the picture', sizes, { initial });
}

/** One field of a window cannot hold the longest article text: a second one holds the rest of a long message. */
function articleBlocks(words: Words | undefined): KnownBlock[] {
  const { text = '', rest = '', cut = false } = words ?? {};
  const blocks: KnownBlock[] = [
    textBlock('text', 'Article text', {
      ...{ initial: text, optional: true },
      hint: 'Read after the headline. It goes with one headline only.',
    }),
  ];
  if (rest !== '') {
    blocks.push(
      textBlock('more-text', 'Article text, continued', { initial: rest, optional: true, longest: longestText }),
    );
  }
  if (cut) {
    const text = 'The message is longer than an article text may be, so its end was left out.';
    blocks.push({ type: 'context', elements: [plain(text)] });
  }
  return blocks;
}

function placeBlock(): InputBlock {
  const element: ConversationsSelect = {
    type: 'conversations_select',
    action_id: 'value',
    default_to_current_conversation: true,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  };
  return {
    type: 'input',
    block_id: 'place',
    label: plain('Where should it appear?'),
    element,
  };
}
