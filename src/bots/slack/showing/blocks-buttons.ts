import type { Button, ConfirmationDialog, KnownBlock } from '@slack/types';
import type { Card, CardAction } from '../../desk/card.ts';
import type { ActionName } from '../../desk/chat.ts';
import { limits, plain } from './block-texts.ts';
import { actionIdOf, writeButton } from './button-value.ts';

/** What an editor came for stands in a row of its own, first. */
const decisions: readonly ActionName[] = ['approve', 'reject', 'undo', 'unpublish'];
const styles = { good: 'primary', bad: 'danger' } as const;

/** What happens, where the label alone does not say it. */
const consequences: Partial<Record<ActionName, string>> = {
  delete: 'The picture and the narration are deleted for everybody. This cannot be undone.',
  unpublish: 'The public addresses stop showing the picture and the narration.',
};

export function buttonsOf(card: Card): KnownBlock[] {
  const first = card.actions.filter(({ name }) => decisions.includes(name));
  const rest = card.actions.filter(({ name }) => !decisions.includes(name));
  return [...rowsOf(first, card), ...rowsOf(rest, card)];
}

function rowsOf(actions: readonly CardAction[], card: Card): KnownBlock[] {
  const rows: KnownBlock[] = [];
  for (let from = 0; from < actions.length; from += limits.actions) {
    const elements = actions.slice(from, from + limits.actions).map((action) => buttonOf(action, card));
    rows.push({ type: 'actions', elements });
  }
  return rows;
}

function buttonOf({ name, label, value, tone, asks }: CardAction, card: Card): Button {
  const { generationId, revision, contentHash, title } = card;
  return {
    type: 'button',
    action_id: actionIdOf(name, value),
    text: plain(label, limits.button),
    value: writeButton({
      generationId,
      revision,
      ...(contentHash === undefined ? {} : { contentHash }),
      ...(value === undefined ? {} : { value }),
    }),
    // A screen reader goes from button to button, through many cards.
    accessibility_label: plain(`${label}: ${title}`, limits.button).text,
    ...(tone === undefined ? {} : { style: styles[tone] }),
    ...(asks === 'sure' ? { confirm: confirmOf(name, label) } : {}),
  };
}

function confirmOf(name: ActionName, label: string): ConfirmationDialog {
  return {
    title: plain(`${label}?`, 100),
    text: plain(consequences[name] ?? `Do you want to go on with “${label}”?`, 300),
    confirm: plain(label, 30),
    deny: plain('No, keep it', 30),
    style: 'danger',
  };
}
