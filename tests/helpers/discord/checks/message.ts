import type { Field } from '../form.ts';
import type { Thing } from '../json.ts';
import { checkMentions } from '../mentions.ts';
import { refusal } from '../refusal.ts';
import { type Attachment, flags } from '../world.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';

const mostContent = 2000;

/** What Discord refuses in a message as it would stand after the request. */
export function checkMessage(body: Thing, at: Field, given: { v2: boolean; attachments: readonly Attachment[] }): void {
  const names = new Set(given.attachments.map(({ filename }) => filename));
  at.in('content').text(body.content, { min: 0, max: mostContent, optional: true });
  checkEmbeds(body.embeds, at.in('embeds'), names);
  checkComponents(body.components, at.in('components'), { v2: given.v2, names });
  checkMentions(body, at);
  if (!given.v2) return;
  for (const key of ['content', 'embeds'] as const) {
    if (body[key] === undefined || body[key] === null || body[key] === '' || isEmpty(body[key])) continue;
    at.in(key).wrong(
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Refuses a message that would show nothing. */
export function refuseEmpty(message: Thing, attachments: readonly Attachment[]): void {
  const content = typeof message.content === 'string' ? message.content.trim() : '';
  const nothing = content === '' && attachments.length === 0;
  if (nothing && isNothing(message.embeds) && isNothing(message.components)) throw refusal(50006);
}

const isNothing = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

/** The flags after a request: only these can be chosen, and components V2 stays once it is there. */
export function flagsAfter(body: Thing, before: number | undefined, at: Field, alsoEphemeral: boolean): number {
  if (body.flags === undefined || body.flags === null) return before ?? 0;
  const asked = typeof body.flags === 'number' ? body.flags : 0;
  if (before !== undefined && before & flags.componentsV2 && !(asked & flags.componentsV2)) {
    at.in('flags').wrong(
      'MESSAGE_FLAGS_COMPONENTS_V2_CANNOT_BE_REMOVED',
      'The MessageFlags.IS_COMPONENTS_V2 flag cannot be removed from a message',
    );
  }
  const choosable = flags.suppressEmbeds | flags.componentsV2 | 4096 | (alsoEphemeral ? flags.ephemeral : 0);
  return (asked & choosable) | ((before ?? 0) & (flags.ephemeral | flags.thinking));
}

/** Whether anything it shows asks for a permission of its own. */
export const asksFor = (body: Thing, files: number): { embeds: boolean; files: boolean } => ({
  embeds: Array.isArray(body.embeds) && body.embeds.length > 0,
  files: files > 0,
});
