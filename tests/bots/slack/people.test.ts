import { beforeEach, expect, test } from 'vitest';
import { createLookups, type Lookups } from '../../../src/bots/slack/people/lookups.ts';
import { createPeople, type People } from '../../../src/bots/slack/people/people.ts';
import { type Answer, createFakeTeams, type FakeTeams } from '../../helpers/slack/fake-teams.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

let clock: VirtualClock;
let teams: FakeTeams;
let lookups: Lookups;
let people: People;
let answer: () => Answer | Promise<Answer>;

beforeEach(() => {
  clock = createVirtualClock();
  answer = () => ({ user: { name: 'ana', real_name: 'Ana Jong', profile: { display_name: 'Ana' } } });
  teams = createFakeTeams(['T1'], () => answer());
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  lookups = createLookups({ teams, clock, log: quiet });
  people = createPeople({ lookups, clock });
});

test('a person is named as their workspace names them', async () => {
  expect(await people.actorOf('T1', 'U1', 'handle')).toEqual({ id: 'slack:U1', name: 'Ana', verified: true });
  const names: [object, string][] = [
    [{ profile: { display_name: '', real_name: 'Ana J' }, real_name: 'Ana Jong', name: 'ana' }, 'Ana J'],
    [{ real_name: 'Ana Jong', name: 'ana', profile: {} }, 'Ana Jong'],
    [{ name: 'ana' }, 'ana'],
    [{ name: 7 }, 'handle'],
  ];
  for (const [index, [user, name]] of names.entries()) {
    answer = () => ({ user: { ...user } });
    expect((await people.actorOf('T1', `U1${index}`, 'handle')).name).toBe(name);
  }
});

test('a name is asked for once in ten minutes, also by several at once, and per workspace', async () => {
  await Promise.all([people.actorOf('T1', 'U1'), people.actorOf('T1', 'U1')]);
  await clock.pass(599_000);
  await people.actorOf('T1', 'U1');
  expect(teams.calls).toEqual(['T1 users.info U1']);
  await people.actorOf('T2', 'U1');
  await clock.pass(2000);
  await people.actorOf('T1', 'U1');
  expect(teams.calls).toEqual(['T1 users.info U1', 'T2 users.info U1', 'T1 users.info U1']);
});

test('what somebody may do is not as old as their name may be, and both are one question', async () => {
  await people.actorOf('T1', 'U1');
  await lookups.user('T1', 'U1');
  expect(teams.calls).toHaveLength(1);
  await clock.pass(60_000);
  answer = () => ({ user: { name: 'anna' } });
  await lookups.user('T1', 'U1');
  expect(teams.calls).toHaveLength(2);
  expect((await people.actorOf('T1', 'U1')).name).toBe('anna');
  expect(teams.calls).toHaveLength(2);
});

test('when Slack does not say, the given name or the id stands for it, and it is asked again soon', async () => {
  answer = () => ({ error: 'missing_scope' });
  expect((await people.actorOf('T1', 'U1', 'ana')).name).toBe('ana');
  expect((await people.actorOf('T1', 'U2')).name).toBe('U2');
  answer = () => ({ user: { name: 'Ana' } });
  expect((await people.actorOf('T1', 'U1', 'ana')).name).toBe('ana');
  await clock.pass(60_000);
  expect((await people.actorOf('T1', 'U1', 'ana')).name).toBe('Ana');
});

test('a slow Slack keeps nobody waiting, and its answer is used the next time', async () => {
  const late = Promise.withResolvers<Answer>();
  answer = () => late.promise;
  const first = people.actorOf('T1', 'U1', 'handle');
  const nameless = people.actorOf('T1', 'U1');
  await clock.pass(700);
  expect((await first).name).toBe('handle');
  await clock.pass(800);
  expect((await nameless).name).toBe('U1');
  late.resolve({ user: { name: 'Ana' } });
  await clock.settle();
  expect((await people.actorOf('T1', 'U1', 'handle')).name).toBe('Ana');
});

test('it does not grow for ever', async () => {
  for (let n = 0; n <= 5000; n++) await people.actorOf('T1', `U${n}`);
  const before = teams.calls.length;
  await people.actorOf('T1', 'U5000');
  expect(teams.calls.length).toBe(before);
  await people.actorOf('T1', 'U0');
  expect(teams.calls.length).toBe(before + 1);
});
