import { isThing, type Thing } from './block-rules.ts';
import type { SlackMessage } from './emulator.ts';
import { option } from './form.ts';
import { type Action, blockId } from './payloads.ts';
import type { OpenView } from './rules.ts';
import { seen } from './seen.ts';
import type { Told } from './told.ts';

/** The button, or the option of a select, as somebody finds it: by what it says. */
export function findAction(
  on: SlackMessage | Told | OpenView,
  label: string,
  type: 'button' | 'static_select',
): Action {
  const blocks = Array.isArray(on.blocks) ? on.blocks.filter(isThing) : [];
  const elements = blocks.flatMap((block, index) =>
    [...(Array.isArray(block.elements) ? block.elements : []), block.accessory, block.element]
      .filter(isThing)
      .map((element): Thing => ({ ...element, block_id: blockId(block, index) })),
  );
  for (const element of elements.filter((one) => one.type === type)) {
    if (type === 'button' && seen({ blocks: [element.text] }) === label) {
      const { confirm: _asked, accessibility_label: _spoken, ...action } = element;
      return action as Action;
    }
    if (type === 'static_select' && seen({ blocks: [element] }) !== '') {
      const { options, option_groups, placeholder, confirm: _asked, initial_option: _before, ...action } = element;
      const picked = optionOrNothing({ options, option_groups }, label);
      if (picked) return { ...(action as Action), placeholder, selected_option: picked };
    }
  }
  throw new Error(`There is no "${label}" on:\n${seen(on)}`);
}

function optionOrNothing(element: Thing, label: string): Thing | undefined {
  try {
    return option(element, label);
  } catch {
    return undefined;
  }
}
