import type { Field } from './form.ts';
import { isThing, type Thing } from './json.ts';
import type { Pinged } from './world.ts';

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Whom a text would notify, by `allowed_mentions`; without it everyone whom the text names. Read strictly: as if the bot
 * might mention everyone. Embeds notify nobody.
 */
export function pingedBy(body: Thing, repliedTo?: string): Pinged {
  const content = typeof body.content === 'string' ? body.content : '';
  const allowed = isThing(body.allowed_mentions) ? body.allowed_mentions : undefined;
  const parse = allowed ? list(allowed.parse) : ['everyone', 'users', 'roles'];
  const named = (pattern: RegExp): string[] => [
    ...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const may = (kind: 'users' | 'roles', id: string): boolean =>
    parse.includes(kind) || list(allowed?.[kind]).includes(id);
  const users = named(/<@!?(\d+)>/g).filter((id) => may('users', id));
  const answers =
    repliedTo !== undefined && allowed?.replied_user !== false && (!allowed || allowed.replied_user === true);
  return {
    everyone: /@(everyone|here)\b/.test(content) && parse.includes('everyone'),
    users: [...new Set([...users, ...(answers ? [repliedTo] : [])])],
    roles: named(/<@&(\d+)>/g).filter((id) => may('roles', id)),
  };
}

export function checkMentions(body: Thing, form: Field): void {
  const allowed = body.allowed_mentions;
  if (!isThing(allowed)) return;
  const at = form.in('allowed_mentions');
  for (const kind of ['users', 'roles'] as const) {
    if (list(allowed[kind]).length > 100) at.in(kind).wrong('BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    if (list(allowed[kind]).length > 0 && list(allowed.parse).includes(kind)) {
      at.wrong(
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}
