/** The small parts embeds are made of, each within its limit. */
import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Card } from '../../desk/card.ts';
import { escapedWithin } from './escape.ts';
import { limits } from './limits.ts';

/** From the palette of the reference document. */
export const colours = {
  input: 0x3b82f6,
  processing: 0x8b5cf6,
  success: 0x10b981,
  warning: 0xf59e0b,
  error: 0xef4444,
} as const;

const byState: Readonly<Record<Card['state'], number>> = {
  queued: colours.input,
  running: colours.processing,
  held: colours.warning,
  ready: colours.success,
  partial: colours.warning,
  failed: colours.error,
  cancelled: colours.warning,
};

export function colourOf({ state, approval }: Card): number {
  return approval.state === 'rejected' ? colours.error : byState[state];
}

export function fieldsOf(facts: Card['facts']): APIEmbedField[] {
  return facts.slice(0, limits.fields).map(({ name, value }) => ({
    name: escapedWithin(name, limits.fieldName),
    value: escapedWithin(value, 400),
    inline: true,
  }));
}

/** Joined as long as they fit; the first ones are the ones that matter. */
export function joined(lines: readonly string[], most: number): string {
  let text = '';
  for (const line of lines) {
    const next = text === '' ? line : `${text}\n${line}`;
    if (next.length > most) return text;
    text = next;
  }
  return text;
}

/** What Discord counts of an embed. */
export function wordsIn({ title = '', description = '', fields = [], footer, author }: APIEmbed): number {
  const named = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return title.length + description.length + named + (footer?.text.length ?? 0) + (author?.name.length ?? 0);
}

/** Without its last fields, where all of it would be too much. */
export function fitted(embed: APIEmbed, most: number = limits.embedWords): APIEmbed {
  const fields = [...(embed.fields ?? [])];
  while (fields.length > 0 && wordsIn({ ...embed, fields }) > most) fields.pop();
  return { ...embed, ...(fields.length > 0 || embed.fields ? { fields } : {}) };
}
