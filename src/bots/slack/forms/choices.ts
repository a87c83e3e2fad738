/** The fields that windows share: what may be chosen, and what was. */
import type { InputBlock, PlainTextOption } from '@slack/types';
import { defaultArtStyle } from '../../../pipeline/art-styles.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import { parseStyleMix } from '../../../pipeline/style-mix.ts';
import { type Choice, mixedStyle, styleChoices, voiceChoices } from '../../desk/form-choices.ts';
import { sendable } from '../../desk/plain-text.ts';
import type { SubmittedView } from '../hearing/payloads.ts';
import { plain } from '../showing/block-texts.ts';

/** The only element of each input block. */
const action = 'value';
const mostOptions = 100;
const longestOption = 75;
const longestHint = 2000;
const longestValue = 150;
const none = 'none';
const weights = [10, 20, 30, 40, 50];

export function selectBlock(
  name: string,
  label: string,
  choices: readonly Choice[],
  { initial, hint }: { initial?: string | undefined; hint?: string | undefined } = {},
): InputBlock {
  const options = choices.slice(0, mostOptions).map(optionOf);
  const chosen = options.find(({ value }) => value === initial) ?? options[0];
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    element: { type: 'static_select', action_id: action, options, ...(chosen ? { initial_option: chosen } : {}) },
    ...(hint === undefined ? {} : { hint: plain(hint, longestHint) }),
  };
}

export function textBlock(
  name: string,
  label: string,
  {
    initial,
    hint,
    optional = false,
    longest = longestText,
  }: { initial?: string | undefined; hint?: string; optional?: boolean; longest?: number },
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    optional,
    element: {
      type: 'plain_text_input',
      action_id: action,
      multiline: true,
      max_length: longest,
      ...(initial ? { initial_value: sendable(initial) } : {}),
    },
    ...(hint === undefined ? {} : { hint: plain(hint, longestHint) }),
  };
}

/** What Slack lets into one text field. */
export const longestText = 3000;

/** Style, second style and its weight; `mix` is what they show at first. */
export function styleBlocks(mix: string = defaultArtStyle): InputBlock[] {
  const [first, second] = parseStyleMix(mix);
  const share = Math.round((second?.weight ?? 0) * 10) * 10;
  return [
    selectBlock('style', 'Style', styleChoices, { initial: first?.style }),
    selectBlock('second-style', 'Second style', [{ value: none, label: 'None' }, ...styleChoices], {
      initial: second?.style ?? none,
    }),
    selectBlock(
      'weight',
      'Weight of the second style',
      weights.map((weight) => ({ value: String(weight), label: `${weight}%` })),
      { initial: String(weights.includes(share) ? share : 30) },
    ),
  ];
}

/** `Monet` or `Monet:0.7+Dali:0.3`; `undefined` when nothing was chosen. */
export function styleIn(view: SubmittedView): string | undefined {
  const [style, second] = [chosenIn(view, 'style'), chosenIn(view, 'second-style')];
  if (style === undefined) return undefined;
  return mixedStyle(style, second === none ? undefined : second, Number(chosenIn(view, 'weight') ?? 30));
}

/** `undefined` when there is no voice to choose. The one that reads at first stands in front. */
export function voiceBlock(voices: readonly Voice[], initial?: string): InputBlock | undefined {
  const choices = voiceChoices(voices, initial, longestValue);
  if (choices.length === 0) return undefined;
  const hint =
    choices.length > mostOptions
      ? `These are ${mostOptions} of ${choices.length} voices. /newsdesk voices lists all; write any of them after --voice.`
      : undefined;
  return selectBlock('voice', 'Voice', choices, { initial, hint });
}

export function chosenIn({ state }: SubmittedView, name: string): string | undefined {
  const field = state.values[name]?.[action];
  return field?.selected_option?.value ?? field?.selected_conversation;
}

/** As typed; empty when nothing was. */
export function typedIn({ state }: SubmittedView, name: string): string {
  return state.values[name]?.[action]?.value ?? '';
}

function optionOf({ label, value }: Choice): PlainTextOption {
  return { text: plain(label, longestOption), value };
}
