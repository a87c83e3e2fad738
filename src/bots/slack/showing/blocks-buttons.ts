import type { Button, ConfirmationDialog, KnownBlock } from '@slack/types';
import { isDecision } from '../../desk/action-names.ts';
import type { Card, CardAction } from '../../desk/card.ts';
import { confirmationOf } from '../../desk/confirmation.ts';
import { limits, plain } from './block-texts.ts';
import { actionIdOf, writeButton } from './button-value.ts';

const styles = { good: 'primary', bad: 'danger' } as const;

export function buttonsOf(card: Card): KnownBlock[] {
  const first = card.actions.filter(({ name }) => isDecision(name));
  const rest = card.actions.filter(({ name }) => !isDecision(name));
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

export function buttonOf(
  { name, label, value, tone, asks, about }: CardAction,
  card: Pick<Card, 'generationId' | 'revision' | 'contentHash' | 'title'>,
): Button {
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
    ...(asks === 'sure' ? { confirm: confirmOf({ name, label, ...(about === undefined ? {} : { about }) }) } : {}),
  };
}

function confirmOf(action: Pick<CardAction, 'name' | 'label' | 'about'>): ConfirmationDialog {
  const { title, text, yes, no } = confirmationOf(action);
  return {
    title: plain(title, 100),
    text: plain(text, 300),
    confirm: plain(yes, 30),
    deny: plain(no, 30),
    style: 'danger',
  };
}
