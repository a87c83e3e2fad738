import type { Field } from '../form.ts';
import { isThing, type Thing } from '../json.ts';
import { checkId, checkSelect, componentTypes, type Ids, isSelect } from './components.ts';

/** What Discord refuses in a modal: a title and up to five inputs, each in a label (or, as of old, in a row). */
export function checkModal(modal: Thing, at: Field): void {
  const ids: Ids = new Set();
  at.in('title').text(modal.title, { max: 45 });
  at.in('custom_id').text(modal.custom_id, { max: 100 });
  for (const [part, here] of at.in('components').list(modal.components, { min: 1, max: 5 })) {
    if (part.type === componentTypes.label) checkLabel(part, here, ids);
    else if (part.type === componentTypes.textDisplay) here.in('content').text(part.content, { max: 4000 });
    else if (part.type === componentTypes.row) {
      for (const [input, there] of here.in('components').list(part.components, { min: 1, max: 1 })) {
        there.in('type').oneOf(input.type, [componentTypes.textInput]);
        there.in('label').text(input.label, { max: 45 });
        checkTextInput(input, there, ids);
      }
    } else here.in('type').oneOf(part.type, [1, 10, 18]);
  }
}

function checkLabel(label: Thing, at: Field, ids: Ids): void {
  at.in('label').text(label.label, { max: 45 });
  at.in('description').text(label.description, { min: 0, max: 100, optional: true });
  const input = label.component;
  const here = at.in('component');
  if (!isThing(input)) here.required();
  else if (input.type === componentTypes.textInput) {
    if (input.label !== undefined && input.label !== null) {
      here.in('label').wrong('TEXT_INPUT_LABEL_NOT_ALLOWED', 'The label belongs to the label component.');
    }
    checkTextInput(input, here, ids);
  } else if (isSelect(input)) {
    if (input.disabled === true)
      here.in('disabled').wrong('MODAL_SELECT_DISABLED', 'A select in a modal cannot be disabled.');
    checkSelect(input, here, ids);
  } else if (input.type === componentTypes.fileUpload) checkId(input, here, ids);
  else here.in('type').oneOf(input.type, [3, 4, 5, 6, 7, 8, 19]);
}

function checkTextInput(input: Thing, at: Field, ids: Ids): void {
  checkId(input, at, ids);
  at.in('style').oneOf(input.style, [1, 2]);
  at.in('min_length').number(input.min_length, { min: 0, max: 4000 });
  at.in('max_length').number(input.max_length, { min: 1, max: 4000 });
  at.in('placeholder').text(input.placeholder, { min: 0, max: 100, optional: true });
  const most = typeof input.max_length === 'number' ? input.max_length : 4000;
  at.in('value').text(input.value, { min: 0, max: most, optional: true });
}
