import { isThing, type Thing } from './block-rules.ts';
import { type Action, blockId } from './payloads.ts';
import { type Showable, seen } from './seen.ts';

/** The button on a message or view that reads like this; throws with what can be seen there. */
export function findButton(on: Showable, label: string): Action {
  const blocks = Array.isArray(on.blocks) ? on.blocks.filter(isThing) : [];
  const buttons = blocks.flatMap((block, index) =>
    [...(Array.isArray(block.elements) ? block.elements : []), block.accessory]
      .filter(isThing)
      .filter(({ type }) => type === 'button')
      .map((button): Thing => ({ ...button, block_id: blockId(block, index) })),
  );
  const found = buttons.find(({ text }) => seen({ blocks: [text] }) === label);
  if (!found) throw new Error(`There is no "${label}" on:\n${seen(on)}`);
  // Slack keeps to itself how it asked and what was read aloud.
  const { confirm: _asked, accessibility_label: _spoken, ...action } = found;
  return action as Action;
}
