import type { Field } from '../form.ts';
import { isThing, lengthOf, type Thing, text, things } from '../json.ts';
import { checkAddress, checkMedia } from './embeds.ts';

export const componentTypes = {
  ...{ row: 1, button: 2, stringSelect: 3, textInput: 4, userSelect: 5, roleSelect: 6, mentionableSelect: 7 },
  ...{ channelSelect: 8, section: 9, textDisplay: 10, thumbnail: 11, mediaGallery: 12, file: 13, separator: 14 },
  ...{ container: 17, label: 18, fileUpload: 19 },
} as const;
const types = componentTypes;

const selects: readonly unknown[] = [3, 5, 6, 7, 8];
export const isSelect = ({ type }: Thing): boolean => selects.includes(type);

/** Whether the custom ids of one message or modal differ. */
export type Ids = Set<string>;

export function checkComponents(value: unknown, at: Field, given: { v2: boolean; names: ReadonlySet<string> }): void {
  const ids: Ids = new Set();
  if (given.v2) {
    checkLayout(value, at, given.names, ids);
    return;
  }
  for (const [row, here] of at.list(value, { max: 5, optional: true })) {
    here.in('type').oneOf(row.type, [types.row]);
    checkRow(row, here, ids);
  }
}

function checkRow(row: Thing, at: Field, ids: Ids): void {
  const parts = at.in('components').list(row.components, { min: 1, max: 5 });
  for (const [part, here] of parts) {
    if (part.type === types.button) checkButton(part, here, ids);
    else if (!isSelect(part)) here.in('type').oneOf(part.type, [2, ...selects]);
    else if (parts.length > 1) at.wrong('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'Component layout width exceeded');
    else checkSelect(part, here, ids);
  }
}

export function checkId(part: Thing, at: Field, ids: Ids): void {
  at.in('custom_id').text(part.custom_id, { max: 100 });
  if (ids.has(text(part.custom_id))) {
    at.in('custom_id').wrong('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  ids.add(text(part.custom_id));
}

function checkButton(button: Thing, at: Field, ids: Ids): void {
  at.in('style').oneOf(button.style, [1, 2, 3, 4, 5]);
  at.in('label').text(button.label, { min: 0, max: 80, optional: true });
  if (!button.label && !button.emoji) at.wrong('BUTTON_COMPONENT_INVALID_EMOJI', 'A label or an emoji is required');
  if (button.style !== 5) {
    if (button.url) at.in('url').wrong('BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only a link button can have a url');
    checkId(button, at, ids);
    return;
  }
  if (button.custom_id) {
    at.wrong('BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', 'A custom id and url cannot both be specified');
  }
  if (typeof button.url !== 'string') at.in('url').required();
  else if (lengthOf(button.url) > 512) at.in('url').wrong('BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer in length.');
  else checkAddress(button.url, at.in('url'), ['discord']);
}

export function checkSelect(select: Thing, at: Field, ids: Ids): void {
  checkId(select, at, ids);
  at.in('placeholder').text(select.placeholder, { min: 0, max: 150, optional: true });
  at.in('min_values').number(select.min_values, { min: 0, max: 25 });
  at.in('max_values').number(select.max_values, { min: 1, max: 25 });
  if (select.type !== types.stringSelect) return;
  const values = new Set<string>();
  for (const [option, here] of at.in('options').list(select.options, { min: 1, max: 25 })) {
    here.in('label').text(option.label, { max: 100 });
    here.in('value').text(option.value, { max: 100 });
    here.in('description').text(option.description, { min: 0, max: 100, optional: true });
    if (values.has(text(option.value))) {
      here.wrong('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    }
    values.add(text(option.value));
  }
  const chosen = things(select.options).filter((option) => option.default === true).length;
  if (chosen > (typeof select.max_values === 'number' ? select.max_values : 1)) {
    at.in('options').wrong('SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More options are chosen than may be');
  }
}

/** Components V2: pieces of a page in place of content and embeds. */
function checkLayout(value: unknown, at: Field, names: ReadonlySet<string>, ids: Ids): void {
  let [pieces, characters] = [0, 0];
  const check = (list: unknown, here: Field): void => {
    for (const [part, there] of here.list(list, { min: 1, max: 40 })) one(part, there);
  };
  const one = (part: Thing, here: Field): void => {
    pieces += 1;
    if (part.type === types.row) {
      pieces += things(part.components).length;
      checkRow(part, here, ids);
    } else if (part.type === types.textDisplay) {
      here.in('content').text(part.content, { max: 4000 });
      characters += lengthOf(text(part.content));
    } else if (part.type === types.section) {
      check(part.components, here.in('components'));
      if (isThing(part.accessory)) one(part.accessory, here.in('accessory'));
      else here.in('accessory').required();
    } else if (part.type === types.container) check(part.components, here.in('components'));
    else if (part.type === types.button) checkButton(part, here, ids);
    else if (part.type === types.mediaGallery) {
      for (const [item, there] of here.in('items').list(part.items, { min: 1, max: 10 })) {
        there.in('description').text(item.description, { min: 0, max: 1024, optional: true });
        checkMedia(isThing(item.media) ? item.media.url : undefined, there.in('media', 'url'), names);
      }
    } else if (part.type === types.thumbnail || part.type === types.file) {
      const [key, media] = part.type === types.file ? ['file', part.file] : ['media', part.media];
      checkMedia(isThing(media) ? media.url : undefined, here.in(String(key), 'url'), names);
    } else here.in('type').oneOf(part.type, [1, 9, 10, 12, 13, 14, 17]);
  };
  check(value, at);
  if (pieces > 40)
    at.wrong('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The total number of components must be 40 or fewer.');
  if (characters > 4000) {
    at.wrong('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Displayable text size exceeds maximum size of 4000');
  }
}
