import { expect, test } from 'vitest';
import { read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

const joined = (more: object = {}) => ({
  ...{ type: 'member_joined_channel', user: world.workspace.bot.id, channel: world.news.id, channel_type: 'C' },
  ...{ team: 'T1', inviter: world.ana.id, event_ts: '1700000009.000200', ...more },
});
async function greetings(): Promise<string[]> {
  const messages = await world.workspace.messages(world.news.id);
  return messages.map(({ text }) => text).filter((text) => text.startsWith('Hello!'));
}

test('invited, it greets once and says how to make media, approve and get help', async () => {
  const before = (await greetings()).length;
  await world.event(joined(), { id: 'Ev1' }).finished;
  await world.event(joined(), { id: 'Ev1' }).finished;
  await world.event(joined(), { id: 'Ev2', app: world.another() }).finished;
  const found = await greetings();
  expect(found).toHaveLength(before + 1);
  const said = read({ text: found.at(-1) });
  for (const words of ['/newsmedia', 'Approve', 'Reject', '/newsdesk help', '/newsdesk settings']) {
    expect(said).toContain(words);
  }
});

test('other people, and its own joining to hear reactions, are not greeted', async () => {
  const before = (await greetings()).length;
  await world.event(joined({ user: world.ana.id })).finished;
  await world.event(joined({ inviter: undefined })).finished;
  expect(await greetings()).toHaveLength(before);
});

test('where it was invited, or joined by itself, reactions are known to arrive; where others join they are not', async () => {
  const noted: unknown[] = [];
  const app = world.another({ channels: { note: (...given) => void noted.push(given) } });
  await world.event(joined({ user: world.ana.id }), { app }).finished;
  expect(noted).toEqual([]);
  await world.event(joined(), { app }).finished;
  await world.event(joined({ inviter: undefined, event_ts: '1700000010.000200' }), { app }).finished;
  expect(noted).toEqual([1, 2].map(() => ['T1', world.news.id, true]));
});

test('a greeting that cannot be posted is logged and no reason to deliver again', async () => {
  world.wall.answer('chat.postMessage', { error: 'restricted_action' });
  await world.event(joined()).finished;
  expect(world.logged.join()).toContain('The greeting could not be posted.');
});
