import type { Channel, Guild, Member } from './world.ts';

/** The ones that matter to a bot that posts; as Discord numbers them. */
export const permissionBits = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  MANAGE_ROLES: 1n << 28n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
} as const;

export type PermissionName = keyof typeof permissionBits;

export const bitsOf = (names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | permissionBits[name], 0n);

const everything = bitsOf(Object.keys(permissionBits) as PermissionName[]);

/** What everyone may, and what an invited bot is given, unless a test says otherwise. */
export const usual: readonly PermissionName[] = [
  ...(['ADD_REACTIONS', 'VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES'] as const),
  ...(['READ_MESSAGE_HISTORY', 'USE_APPLICATION_COMMANDS', 'SEND_MESSAGES_IN_THREADS'] as const),
];

/** A channel's overwrite for a role (0) or a member (1). */
export interface Overwrite {
  id: string;
  type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

/** Of a member in the guild, and in a channel if told; a thread has its parent's. */
export function permissionsOf(guild: Guild, member: Member, channel?: Channel): bigint {
  const roles = [guild.id, ...member.roles];
  const base = roles.reduce((bits, id) => bits | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  if (guild.ownerId === member.user.id || base & permissionBits.ADMINISTRATOR) return everything;
  const overwrites = channel?.overwrites ?? [];
  const apply = (bits: bigint, given: readonly Overwrite[]): bigint => {
    const deny = given.reduce((sum, one) => sum | one.deny, 0n);
    const allow = given.reduce((sum, one) => sum | one.allow, 0n);
    return (bits & ~deny) | allow;
  };
  const forAll = overwrites.filter(({ id }) => id === guild.id);
  const forRoles = overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && member.roles.has(id));
  const forMember = overwrites.filter(({ id, type }) => type === 1 && id === member.user.id);
  return [forAll, forRoles, forMember].reduce(apply, base);
}
