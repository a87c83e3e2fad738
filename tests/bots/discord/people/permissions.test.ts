import { describe, expect, test } from 'vitest';
import type { Channel, Guild, Member } from '../../../../src/bots/discord/people/lookups.ts';
import { channelPermissions, serverPermissions } from '../../../../src/bots/discord/people/permissions.ts';

const [see, write, manage] = [1n << 10n, 1n << 11n, 1n << 4n];
const administrator = 1n << 3n;
const [guildId, editors, night, ana] = ['1', '2', '3', '4'];

type Overwrite = Channel['permission_overwrites'][number];

function member(...roles: string[]): Member {
  return { user: { id: ana }, roles } as unknown as Member;
}

function server(given: Readonly<Record<string, bigint>>, owner = '9'): Guild {
  const roles = Object.entries(given).map(([id, permissions]) => ({ id, name: id, permissions }));
  return { id: guildId, owner_id: owner, roles } as unknown as Guild;
}

function inChannel(...overwrites: Partial<Overwrite>[]): Channel {
  const all = overwrites.map((one) => ({ allow: 0n, deny: 0n, ...one }));
  return { id: '5', guild_id: guildId, permission_overwrites: all } as unknown as Channel;
}

describe('on the server', () => {
  test('everybody has what @everyone has, and what their own roles have', () => {
    const guild = server({ [guildId]: see, [editors]: write, [night]: manage });
    expect(serverPermissions(guild, member())).toBe(see);
    expect(serverPermissions(guild, member(editors))).toBe(see | write);
  });

  test('its owner and administrators may do everything, whatever a channel says', () => {
    const closed = inChannel({ id: guildId, deny: see }, { id: ana, deny: see });
    for (const guild of [server({ [guildId]: 0n }, ana), server({ [guildId]: 0n, [editors]: administrator })]) {
      expect(channelPermissions(guild, member(editors), closed) & see).toBe(see);
    }
  });
});

describe('in a channel', () => {
  const guild = server({ [guildId]: see, [editors]: 0n, [night]: 0n });

  test('what it says of @everyone holds for whoever has no role', () => {
    expect(channelPermissions(guild, member(), inChannel({ id: guildId, deny: see, allow: write }))).toBe(write);
  });

  test('what one role is allowed outweighs what another is denied', () => {
    const overwrites = [
      { id: editors, allow: write },
      { id: night, deny: write },
    ];
    for (const some of [overwrites, overwrites.toReversed()]) {
      expect(channelPermissions(guild, member(editors, night), inChannel(...some))).toBe(see | write);
    }
  });

  test('roles outweigh @everyone, and the person outweighs their roles, in whatever order they stand', () => {
    const overwrites = [
      { id: ana, deny: manage },
      { id: editors, allow: write | manage },
      { id: guildId, deny: write | manage },
    ];
    for (const some of [overwrites, overwrites.toReversed()]) {
      expect(channelPermissions(guild, member(editors), inChannel(...some))).toBe(see | write);
    }
  });

  test('what it says of others changes nothing', () => {
    const others = inChannel({ id: night, allow: manage }, { id: '77', deny: see });
    expect(channelPermissions(guild, member(editors), others)).toBe(see);
  });
});
