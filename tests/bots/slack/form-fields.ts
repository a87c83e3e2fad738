import type { Thing } from '../../helpers/slack/block-rules.ts';
import type { OpenView } from '../../helpers/slack/rules.ts';

/** The element of a field. */
export function fieldIn({ blocks }: OpenView, name: string): Thing | undefined {
  return blocks.find(({ block_id }) => block_id === name)?.element as Thing | undefined;
}

export function optionsIn(view: OpenView, name: string): string[] {
  const options = (fieldIn(view, name)?.options ?? []) as { value: string }[];
  return options.map(({ value }) => value);
}

/** What is in the fields: what stood in them at first, and what `values` puts there by block. */
export function stateOf({ blocks }: OpenView, values: Record<string, unknown>): Thing {
  const fields = blocks
    .filter(({ type }) => type === 'input')
    .map((block) => {
      const element = block.element as Thing;
      const name = String(block.block_id);
      const given = values[name];
      const entry =
        element.type === 'plain_text_input'
          ? { value: given ?? element.initial_value ?? null }
          : element.type === 'conversations_select'
            ? { selected_conversation: given ?? null }
            : element.type === 'multi_users_select'
              ? { selected_users: given ?? element.initial_users ?? [] }
              : element.type === 'multi_static_select'
                ? {
                    selected_options:
                      (given as string[] | undefined)?.map((value) => ({ value })) ?? element.initial_options ?? [],
                  }
                : { selected_option: given === undefined ? (element.initial_option ?? null) : { value: given } };
      return [name, { [String(element.action_id)]: { type: element.type, ...entry } }];
    });
  return Object.fromEntries(fields);
}
