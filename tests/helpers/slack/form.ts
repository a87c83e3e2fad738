import { isThing, type Thing } from './block-rules.ts';
import { blockId } from './payloads.ts';
import type { OpenView } from './rules.ts';
import { seen } from './seen.ts';

/** What a person puts into a field: typed words, the label of an option, or labels of several. */
export type Filled = string | readonly string[];

const list = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);
const words = (value: unknown): string => (isThing(value) ? seen({ blocks: [value] }) : '');

interface Field {
  label: string;
  block: string;
  element: Thing;
  optional: boolean;
}

/** The fields of a view, as labelled. */
export const fieldsOf = (view: OpenView): Field[] =>
  view.blocks.flatMap((block, index) =>
    block.type === 'input' && isThing(block.element)
      ? [
          {
            label: words(block.label),
            block: blockId(block, index),
            element: block.element,
            optional: block.optional === true,
          },
        ]
      : [],
  );

/**
 * `state.values` of a view after somebody filled it in by its labels; the rest stays as it was. Throws for a label or
 * an option that is not there, a text too long, and a field that Slack would not let be empty.
 */
export function fill(view: OpenView, filled: Record<string, Filled>): Thing {
  const fields = fieldsOf(view);
  for (const label of Object.keys(filled)) {
    if (!fields.some((field) => field.label === label)) {
      throw new Error(`There is no field "${label}" among: ${fields.map((field) => field.label).join(', ')}.`);
    }
  }
  const values: Record<string, Thing> = {};
  for (const { label, block, element, optional } of fields) {
    const value = answered(element, filled[label], label);
    const empty = Object.values(value).every((one) => one === null || (Array.isArray(one) && one.length === 0));
    if (empty && !optional) throw new Error(`Slack wants "${label}" to be filled in.`);
    values[block] = { ...values[block], [String(element.action_id)]: { type: element.type, ...value } };
  }
  return values;
}

function answered(element: Thing, filled: Filled | undefined, label: string): Thing {
  const type = String(element.type);
  if (/(text_input|number_input)$/.test(type)) {
    const typed = filled === undefined ? element.initial_value : filled;
    if (typeof element.max_length === 'number' && String(typed ?? '').length > element.max_length) {
      throw new Error(`Slack takes at most ${element.max_length} characters in "${label}".`);
    }
    return { value: typed === undefined || typed === '' ? null : typed };
  }
  if (type === 'checkboxes' || type === 'multi_static_select') {
    return {
      selected_options:
        filled === undefined ? list(element.initial_options) : [filled].flat().map((one) => option(element, one)),
    };
  }
  if (type === 'static_select' || type === 'radio_buttons') {
    return {
      selected_option: filled === undefined ? (element.initial_option ?? null) : option(element, String(filled)),
    };
  }
  const one = {
    users_select: 'selected_user',
    channels_select: 'selected_channel',
    conversations_select: 'selected_conversation',
  }[type];
  if (one) return { [one]: filled ?? element[one.replace('selected', 'initial')] ?? null };
  const several = {
    multi_users_select: 'selected_users',
    multi_channels_select: 'selected_channels',
    multi_conversations_select: 'selected_conversations',
  }[type];
  if (several)
    return {
      [several]: filled === undefined ? (element[several.replace('selected', 'initial')] ?? []) : [filled].flat(),
    };
  throw new Error(`Nobody taught the test how to fill in a ${type} ("${label}").`);
}

/** The option of a select that reads like this. */
function option(element: Thing, label: string): Thing {
  const options = [...list(element.options), ...list(element.option_groups).flatMap((group) => list(group.options))];
  const found = options.find((one) => words(one.text) === label);
  if (!found)
    throw new Error(`There is no option "${label}" among: ${options.map((one) => words(one.text)).join(', ')}.`);
  return found;
}

/** The errors that a view shows, under the label of their field. */
export function byLabel(view: OpenView, errors: Record<string, string>): Record<string, string> {
  const labels = new Map(
    view.blocks.map((block, index) => [
      blockId(block, index),
      isThing(block.label) ? seen({ blocks: [block.label] }) : '',
    ]),
  );
  return Object.fromEntries(
    Object.entries(errors).map(([block, message]) => {
      const label = labels.get(block);
      if (label === undefined)
        throw new Error(`Slack would show no error for the block "${block}", which is not there.`);
      return [label, message];
    }),
  );
}
