import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import type { ChannelRef } from './chat.ts';
import type { SettingsField } from './settings-form.ts';

/** One thing that a channel can settle: how it is typed, filled in, checked and read. */
export interface Setting {
  /** What stands over it in a form, and before its value in a list. */
  label: string;
  /** One sentence of help. */
  about?: string;
  /** What can be typed after `/newsdesk settings`, and what that does. */
  usage: readonly string[];
  field(policy: ChannelPolicy, known: Known): FieldKind;
  /**
   * What was typed, or filled in: the same words; a list is what people were chosen. Throws MediaError for people;
   * it need not name the field.
   */
  change(
    value: string | readonly string[],
    policy: ChannelPolicy,
    where: Where,
  ): ChannelPolicy | Promise<ChannelPolicy>;
  /** As people read it, after the label. */
  shown(policy: ChannelPolicy, names: Names): string | Promise<string>;
}

/** A field of the form without what all of them have. */
export type FieldKind = SettingsField extends infer Field
  ? Field extends SettingsField
    ? Omit<Field, 'name' | 'label' | 'about'>
    : never
  : never;

/** What may be chosen. */
export interface Known {
  /** None when they cannot be listed just now. */
  voices: readonly Voice[];
}

export interface Where {
  channel: ChannelRef;
}

/** What editors are called, joined by commas. */
export type Names = (editors: readonly string[]) => Promise<string>;

/** As chosen where nothing of one's own is settled. */
export const usual = 'usual';

export function onOff(name: string, value: string | readonly string[]): boolean {
  const text = wordsOf(value);
  if (/^(on|yes|true)$/i.test(text)) return true;
  if (/^(off|no|false)$/i.test(text)) return false;
  throw invalid(`Write on or off for ${name}.`);
}

/** One value, also where a list was sent. */
export function wordsOf(value: string | readonly string[]): string {
  return (typeof value === 'string' ? value : value.join(' ')).trim();
}

/** `usual`, `default`, `off` and nothing at all: back to what the host has. */
export function isUsual(text: string): boolean {
  return /^(usual|default|none|off)?$/i.test(text);
}

export function quotedStart(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
