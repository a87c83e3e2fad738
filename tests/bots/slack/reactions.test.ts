import { beforeEach, expect, test } from 'vitest';
import { ChatError } from '../../../src/bots/desk/chat.ts';
import { createLookups } from '../../../src/bots/slack/people/lookups.ts';
import { createFakeTeams } from '../../helpers/slack/fake-teams.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();
let bot: string;

beforeEach(() => {
  bot = world.workspace.bot.id;
});

const reacted = (more: object = {}) => ({
  ...{ type: 'reaction_added', user: world.ana.id, reaction: '+1::skin-tone-2', item_user: bot },
  item: { type: 'message', channel: world.news.id, ts: '1700000000.000100' },
  event_ts: '1700000009.000100',
  ...more,
});

test('a reaction to a card reaches the desk as Slack names it, and so does taking it back', async () => {
  await world.event(reacted()).finished;
  await world.event(reacted({ type: 'reaction_removed', event_ts: '1700000010.000100' })).finished;
  const spoken = {
    ...{ channel: `slack:T1:${world.news.id}`, message: `slack:T1:${world.news.id}:1700000000.000100` },
    actor: { id: `slack:${world.ana.id}`, name: 'ana', verified: true },
    reaction: '+1::skin-tone-2',
  };
  expect(world.desk.reactions).toMatchObject([
    { ...spoken, added: true },
    { ...spoken, added: false },
  ]);
});

test('the bot’s own, those to what people wrote, and those to files are nobody’s decision', async () => {
  await world.event(reacted({ user: bot })).finished;
  await world.event(reacted({ item_user: world.ana.id })).finished;
  await world.event(reacted({ item: { type: 'file', file: 'F1' } })).finished;
  expect(world.desk.reactions).toEqual([]);
});

test('of another app, a workflow or Slackbot it is nobody’s decision, neither given nor taken back', async () => {
  // Slack does not call Slackbot a bot.
  const teams = createFakeTeams(['T1'], (_method, args) => ({ user: { is_bot: args.get('user') !== 'USLACKBOT' } }));
  const app = world.another({ lookups: createLookups({ ...world.hearing, teams }) });
  await world.event(reacted(), { app }).finished;
  await world.event(reacted({ type: 'reaction_removed' }), { app }).finished;
  await world.event(reacted({ user: 'USLACKBOT' }), { app }).finished;
  expect(world.desk.reactions).toEqual([]);
});

test('while nobody knows whether it came from a person, Slack is to deliver it again', async () => {
  world.wall.answer('users.info', { status: 503 });
  await expect(world.event(reacted(), { id: 'Ev1' }).finished).rejects.toThrow();
  expect(world.desk.reactions).toEqual([]);
  await world.event(reacted(), { id: 'Ev1' }).finished;
  expect(world.desk.reactions).toHaveLength(1);
});

test('delivered again, also under another id and to another process, it decides once', async () => {
  await world.event(reacted(), { id: 'Ev1' }).finished;
  await world.event(reacted(), { id: 'Ev1' }).finished;
  await world.event(reacted(), { id: 'Ev2', app: world.another() }).finished;
  expect(world.desk.reactions).toHaveLength(1);
});

test('given once more after it was taken back it counts again', async () => {
  await world.event(reacted()).finished;
  await world.event(reacted({ type: 'reaction_removed', event_ts: '1700000010.000100' })).finished;
  await world.event(reacted({ event_ts: '1700000011.000100' })).finished;
  expect(world.desk.reactions.map(({ added }) => added)).toEqual([true, false, true]);
});

test('delivered late, after it was taken away or given again, it says nothing any more', async () => {
  const removed = { type: 'reaction_removed', event_ts: '1700000010.000100' };
  await world.event(reacted(removed)).finished;
  await world.event(reacted(), { app: world.another() }).finished;
  await world.event(reacted({ user: world.workspace.people.ben.id })).finished;
  await world.event(reacted({ reaction: 'x' })).finished;
  await world.event(reacted({ event_ts: '1700000011.000100' })).finished;
  await world.event(reacted({ ...removed, event_ts: '1700000010.500000' })).finished;
  expect(world.desk.reactions.map(({ added, actor, reaction }) => [added, actor.name, reaction])).toEqual([
    [false, 'ana', '+1::skin-tone-2'],
    [true, 'ben', '+1::skin-tone-2'],
    [true, 'ana', 'x'],
    [true, 'ana', '+1::skin-tone-2'],
  ]);
});

test('taken away while it is still being heard it is taken back', async () => {
  const hears = world.desk.onReaction;
  const [arrived, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  world.desk.onReaction = async (spoken) => {
    world.desk.onReaction = hears;
    arrived.resolve();
    await held.promise;
    await hears(spoken);
  };
  const given = world.event(reacted());
  await arrived.promise;
  await world.event(reacted({ type: 'reaction_removed', event_ts: '1700000010.000100' })).finished;
  held.resolve();
  await given.finished;
  expect(world.desk.reactions.map(({ added }) => added)).toEqual([false, true, false]);
});

test('when the desk could not hear it, Slack is to deliver it again, and then it is heard', async () => {
  let away = true;
  const hears = world.desk.onReaction;
  world.desk.onReaction = async (spoken) => {
    if (away) throw new Error('The database is away.');
    return hears(spoken);
  };
  await expect(world.event(reacted()).finished).rejects.toThrow('The database is away.');
  away = false;
  await world.event(reacted()).finished;
  expect(world.desk.reactions).toHaveLength(1);
});

test('what can never be heard is not asked for again', async () => {
  await world.event(reacted({ reaction: '' })).finished;
  const gone = new ChatError('Newsmedia was removed from the workspace.', 'gone');
  const teams = { ...world.hearing.teams, botUser: () => Promise.reject(gone) };
  await world.event(reacted(), { app: world.another({ teams }) }).finished;
  expect(world.desk.reactions).toEqual([]);
  expect(world.logged).toHaveLength(2);
});
