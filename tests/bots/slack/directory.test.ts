import { describe, expect, test } from 'vitest';
import { createDirectory } from '../../../src/bots/slack/people/directory.ts';
import { createLookups } from '../../../src/bots/slack/people/lookups.ts';
import { type Answer, createFakeTeams } from '../../helpers/slack/fake-teams.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

const ana = { id: 'slack:U1', name: 'Ana', verified: true };
const ben = { id: 'slack:U2', name: 'Ben', verified: true };
const workspace = 'slack:T1';
const channel = 'slack:T1:C1';

const people: Record<string, object> = {
  U1: { name: 'ana', real_name: 'Ana Lima', profile: { display_name: 'ana.l' } },
  U2: { name: 'ben', real_name: 'Ben Okoro', profile: { display_name: '' } },
  U3: { name: 'chief', is_admin: true },
  U4: { name: 'owner', is_owner: true },
  U5: { name: 'feed', is_bot: true },
  U6: { name: 'gone', deleted: true },
  // In channels shared with T1.
  U7: { name: 'elsewhere', team_id: 'T9', is_admin: true },
  U8: { name: 'stranger', is_stranger: true, is_owner: true },
  // Of an organisation.
  W1: { name: 'grid', team_id: 'E1', enterprise_user: { teams: ['T8', 'T1'] }, is_admin: true },
  W2: { name: 'grid elsewhere', team_id: 'E1', enterprise_user: { teams: ['T8'] }, is_admin: true },
};

/** One workspace: @eds is S1 with Ana in it, @empty is S2, U2 created C1. */
function createSlack() {
  const clock = createVirtualClock();
  const members = new Map([
    ['S1', ['U1']],
    ['S2', []],
  ]);
  const creator = { id: 'U2' };
  const failing = new Map<string, Answer>();
  const logged: object[] = [];
  const teams = createFakeTeams(['T1'], (method, args, team) => {
    const failure = failing.get(method);
    if (failure) return failure;
    if (team !== 'T1') return { error: 'user_not_found' };
    if (method === 'users.info') {
      const user = people[args.get('user') ?? ''];
      return user ? { user: { team_id: 'T1', ...user } } : { error: 'user_not_found' };
    }
    if (method === 'usergroups.users.list') {
      const users = members.get(args.get('usergroup') ?? '');
      return users ? { users } : { error: 'no_such_subteam' };
    }
    if (method === 'usergroups.list') return { usergroups: [{ id: 'S1', handle: 'eds' }, { id: 'S2' }] };
    if (method === 'conversations.info') return { channel: { id: args.get('channel'), creator: creator.id } };
    return { error: 'unknown_method' };
  });
  const log = { warn: (about: object) => void logged.push(about) };
  return {
    clock,
    members,
    creator,
    failing,
    logged,
    teams,
    directory: createDirectory(createLookups({ teams, clock, log })),
  };
}

describe('whether an editor is meant', () => {
  test('a person by their id, without asking Slack', async () => {
    const { directory, teams } = createSlack();
    expect(await directory.holds('slack:U1', ana, workspace)).toBe(true);
    expect(await directory.holds('slack:U1', ben, workspace)).toBe(false);
    for (const other of ['operator', 'slack:U9', 'discord:S1']) {
      expect(await directory.holds(other, ben, workspace)).toBe(false);
    }
    expect(teams.calls).toEqual([]);
  });

  test('a group by its members, who count from the next minute on', async () => {
    const { directory, members, clock, teams } = createSlack();
    expect(await directory.holds('slack:S1', ana, workspace)).toBe(true);
    expect(await directory.holds('slack:S1', ben, workspace)).toBe(false);
    members.set('S1', ['U2']);
    expect(await directory.holds('slack:S1', ana, workspace)).toBe(true);
    expect(teams.calls).toEqual(['T1 usergroups.users.list S1']);
    await clock.pass(60_000);
    expect(await directory.holds('slack:S1', ana, workspace)).toBe(false);
    expect(await directory.holds('slack:S1', ben, workspace)).toBe(true);
  });

  test('many who ask at once cost one call', async () => {
    const { directory, teams } = createSlack();
    const asked = [ana, ben, ana, ben].map((by) => directory.holds('slack:S1', by, workspace));
    expect(await Promise.all(asked)).toEqual([true, false, true, false]);
    expect(teams.calls).toHaveLength(1);
  });

  test('nobody belongs to an empty group, one that was deleted, and one on a plan without groups', async () => {
    const { directory, failing, clock } = createSlack();
    expect(await directory.holds('slack:S2', ana, workspace)).toBe(false);
    expect(await directory.holds('slack:S9', ana, workspace)).toBe(false);
    failing.set('usergroups.users.list', { error: 'plan_upgrade_required' });
    await clock.pass(60_000);
    expect(await directory.holds('slack:S1', ana, workspace)).toBe(false);
  });

  test.each([
    ['has no answer', new TypeError('fetch failed')],
    ['wants quiet', new Response('', { status: 429, headers: { 'retry-after': '30' } })],
    ['answers nonsense', { users: 'everybody' }],
  ])('when Slack %s it is neither yes nor no, and asked again the next time', async (_, failure) => {
    const { directory, failing, logged } = createSlack();
    failing.set('usergroups.users.list', failure);
    await expect(directory.holds('slack:S1', ana, workspace)).rejects.toMatchObject({
      code: 'validation',
      message: expect.stringContaining('Try again in a minute'),
    });
    expect(logged).toEqual([expect.objectContaining({ team: 'T1', method: 'usergroups.users.list' })]);
    failing.clear();
    expect(await directory.holds('slack:S1', ana, workspace)).toBe(true);
  });

  test('a missing permission is named, with who can give it', async () => {
    const { directory, failing } = createSlack();
    failing.set('usergroups.users.list', { error: 'missing_scope', needed: 'usergroups:read' });
    await expect(directory.holds('slack:S1', ana, workspace)).rejects.toThrow(
      'it lacks the permission usergroups:read. A workspace admin can install the app again',
    );
  });

  test('the groups of another workspace are other groups', async () => {
    const { directory, teams } = createSlack();
    await directory.holds('slack:S1', ana, workspace);
    await expect(directory.holds('slack:S1', ana, 'slack:T2')).rejects.toThrow('Try again');
    expect(teams.calls).toEqual(['T1 usergroups.users.list S1', 'T2 usergroups.users.list S1']);
  });
});

describe('what editors are called', () => {
  test.each([
    ['slack:U1', 'ana.l'],
    ['slack:U2', 'Ben Okoro'],
    ['slack:U3', 'chief'],
    ['slack:U9', 'U9'],
    ['slack:S1', '@eds'],
    ['slack:S2', 'S2'],
    ['operator', 'operator'],
  ])('%s is %s', async (editor, name) => {
    expect(await createSlack().directory.nameOf(editor, workspace)).toBe(name);
  });

  test('an id stands for a name that cannot be read', async () => {
    const { directory, failing } = createSlack();
    failing.set('users.info', new TypeError('fetch failed')).set('usergroups.list', { error: 'missing_scope' });
    expect(await directory.nameOf('slack:U1', workspace)).toBe('U1');
    expect(await directory.nameOf('slack:S1', workspace)).toBe('S1');
  });
});

describe('who is named in the settings', () => {
  test.each([
    ['<@U1|ana>', 'slack:U1'],
    ['<@U1|Ana Lima>', 'slack:U1'],
    ['<@U1>', 'slack:U1'],
    ['<!subteam^S1|@eds>', 'slack:S1'],
    ['<!subteam^S1>', 'slack:S1'],
    ['U2', 'slack:U2'],
    ['slack:U2', 'slack:U2'],
    ['slack:S1', 'slack:S1'],
    ['<@U9>', undefined],
    ['S9', undefined],
    ['<@U5|feed>', undefined],
    ['<@U6|gone>', undefined],
    ['<@U7|elsewhere>', undefined],
    ['<@U8>', undefined],
    ['<@W1>', 'slack:W1'],
    ['<@W2>', undefined],
    ['@ana', undefined],
    ['ana', undefined],
    ['<!channel>', undefined],
    ['<!here|here>', undefined],
    ['<#C1|general>', undefined],
    ['discord:U1', undefined],
    ['', undefined],
  ])('%s is %s', async (written, id) => {
    expect(await createSlack().directory.personNamed(channel, written)).toBe(id);
  });

  test('when Slack has no answer the person is told to try again', async () => {
    const { directory, failing } = createSlack();
    failing.set('users.info', new TypeError('fetch failed'));
    await expect(directory.personNamed(channel, '<@U1>')).rejects.toThrow('Try again in a minute');
  });
});

describe('who may change settings', () => {
  test.each([
    ['an admin', 'U3', true],
    ['an owner', 'U4', true],
    ['who created the channel', 'U2', true],
    ['anybody else', 'U1', false],
    ['somebody unknown here', 'U9', false],
    ['an admin of another workspace', 'U7', false],
    ['an owner whom this workspace does not know', 'U8', false],
    ['an admin of a workspace in an organisation', 'W1', true],
    ['an admin of another workspace in an organisation', 'W2', false],
  ])('%s: %s', async (_, user, may) => {
    const { directory } = createSlack();
    expect(await directory.mayManage({ ...ana, id: `slack:${user}` }, channel)).toBe(may);
  });

  test('who created a shared channel in another workspace has no say in this one', async () => {
    const { directory, creator } = createSlack();
    creator.id = 'U7';
    expect(await directory.mayManage({ ...ana, id: 'slack:U7' }, channel)).toBe(false);
  });

  test('over editors that are named: only admins and owners', async () => {
    const { directory } = createSlack();
    expect(await directory.mayOverrule({ ...ana, id: 'slack:U3' }, channel)).toBe(true);
    expect(await directory.mayOverrule(ben, channel)).toBe(false);
  });

  test('a direct conversation has no creator: nobody allows themselves to approve their own', async () => {
    const { directory, teams } = createSlack();
    expect(await directory.mayManage(ben, 'slack:T1:D1')).toBe(false);
    expect(teams.calls).toEqual(['T1 users.info U2']);
  });

  test('an actor of another platform is nobody here', async () => {
    expect(await createSlack().directory.mayManage({ ...ana, id: 'desk:ana' }, channel)).toBe(false);
  });

  test('a channel that Slack does not show the app says what to do', async () => {
    const { directory, failing } = createSlack();
    failing.set('conversations.info', { error: 'channel_not_found' });
    await expect(directory.mayManage(ana, channel)).rejects.toThrow('Invite the app here first');
  });
});
