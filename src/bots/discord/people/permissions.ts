import { PermissionFlagsBits } from 'discord.js';
import type { Channel, Guild, Member } from './lookups.ts';

/** Every bit, also those that are yet to come. */
const everything = (1n << 64n) - 1n;

/** What somebody may do on the server as a whole. */
export function serverPermissions(guild: Guild, member: Member): bigint {
  if (guild.owner_id === member.user.id) return everything;
  const bits = guild.roles
    .filter(({ id }) => id === guild.id || member.roles.includes(id))
    .reduce((sum, { permissions }) => sum | permissions, 0n);
  return has(bits, PermissionFlagsBits.Administrator) ? everything : bits;
}

/** The same in one channel: what it says of everyone, then of the roles together, then of the person. */
export function channelPermissions(
  guild: Guild,
  member: Member,
  { permission_overwrites: overwrites }: Channel,
): bigint {
  const bits = serverPermissions(guild, member);
  if (bits === everything) return bits;
  const inOrder = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id }) => id !== guild.id && member.roles.includes(id)),
    overwrites.filter(({ id }) => id === member.user.id),
  ];
  return inOrder.reduce((sum, some) => {
    const denied = some.reduce((all, { deny }) => all | deny, 0n);
    const allowed = some.reduce((all, { allow }) => all | allow, 0n);
    return (sum & ~denied) | allowed;
  }, bits);
}

export function has(bits: bigint, permission: bigint): boolean {
  return (bits & permission) === permission;
}
