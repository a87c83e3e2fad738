import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { isDecision } from '../../desk/action-names.ts';
import type { Card, CardAction } from '../../desk/card.ts';
import { isWebAddress, sendable, shortened } from '../../desk/plain-text.ts';
import { writeButton } from './button-id.ts';
import type { ButtonRow } from './drawing.ts';
import { limits } from './limits.ts';

/** What a button is about: a card, or one line of a digest. */
export type About = Pick<Card, 'generationId' | 'revision' | 'contentHash'>;

const styles = { good: ButtonStyle.Success, bad: ButtonStyle.Danger } as const;

/** Decisions, then everything else; then the links, where there is still a row for them. */
export function buttonsOf(card: Card): { rows: ButtonRow[]; linked: boolean } {
  const first = card.actions.filter(({ name }) => isDecision(name));
  const rest = card.actions.filter(({ name }) => !isDecision(name));
  const rows = [first, rest].flatMap((actions) => rowsOf(actions.map((action) => buttonOf(action, card))));
  const { links } = card;
  const linked =
    rows.length < limits.rows &&
    links.length > 0 &&
    links.length <= limits.rowButtons &&
    links.every(({ url }) => fitsButton(url));
  return { rows: [...rows, ...(linked ? [rowOf(links.map(linkButton))] : [])].slice(0, limits.rows), linked };
}

export function buttonOf({ name, label, value, tone }: CardAction, about: About): APIButtonComponent {
  const { generationId, revision, contentHash } = about;
  return {
    type: ComponentType.Button,
    style: tone === undefined ? ButtonStyle.Secondary : styles[tone],
    label: shortened(sendable(label), limits.buttonLabel),
    custom_id: writeButton({
      action: name,
      generationId,
      revision,
      ...(contentHash === undefined ? {} : { contentHash }),
      ...(value === undefined ? {} : { value }),
    }),
  };
}

export function rowOf(components: APIButtonComponent[]): ButtonRow {
  return { type: ComponentType.ActionRow, components };
}

function rowsOf(buttons: readonly APIButtonComponent[]): ButtonRow[] {
  const rows: ButtonRow[] = [];
  for (let from = 0; from < buttons.length; from += limits.rowButtons) {
    rows.push(rowOf(buttons.slice(from, from + limits.rowButtons)));
  }
  return rows;
}

function linkButton({ label, url }: Card['links'][number]): APIButtonComponent {
  const shown = shortened(sendable(label), limits.buttonLabel);
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: shown, url };
}

/** Discord refuses a message with a link of one word, such as `http://localhost:3000`. */
function fitsButton(url: string): boolean {
  return isPublicAddress(url) && url.length <= limits.buttonUrl;
}

export function isPublicAddress(url: string): boolean {
  return isWebAddress(url) && new URL(url).hostname.includes('.');
}
