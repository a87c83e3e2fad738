import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDesk, type RunningDesk } from '../../../src/bots/desk/desk.ts';
import { createPacer } from '../../../src/bots/desk/pacer.ts';
import { createProgressMessage } from '../../../src/bots/desk/progress-message.ts';
import { createLinks } from '../../../src/pipeline/links.ts';
import type { CardMessages } from '../../../src/pipeline/ports/desk-state.ts';
import { exampleCard, exampleReadyCard } from '../../helpers/card-example.ts';
import { seen } from '../../helpers/discord/seen.ts';
import { createFakeArchive } from '../../helpers/fake-archive.ts';
import {
  createFakeCardMessages,
  createFakeChannelPolicies,
  createFakePronunciations,
} from '../../helpers/fake-desk-state.ts';
import { createFakeDigests } from '../../helpers/fake-digests.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { createFakeNewsroom, type FakeNewsroom } from '../../helpers/fake-newsroom.ts';
import { createFakeQuotas } from '../../helpers/fake-quotas.ts';
import { createFakeStorage } from '../../helpers/fake-storage.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';

/** The desk as it is, in front of Discord. */
let world: ChatWorld;
let newsroom: FakeNewsroom;
let messages: CardMessages;
beforeEach(async () => {
  world = await openChatWorld();
  newsroom = createFakeNewsroom(createFakeStorage());
  messages = createFakeCardMessages(world.clock);
});
afterEach(async () => {
  expect(world.server.problems).toEqual([]);
  await world.close();
});

function openDesk(): RunningDesk {
  const { clock } = world;
  const idle = { start: async () => {}, stop: async () => {} };
  return createDesk({
    ...{ clock, messages, chats: [{ ...world.chat(), ...idle }], atOnce: 1 },
    ...{ requests: newsroom, actions: newsroom, approvals: newsroom, policies: createFakeChannelPolicies() },
    pronunciations: createFakePronunciations(),
    links: createLinks({
      ...{ publicUrl: 'https://newsmedia.example.org', linkKey: Buffer.from('links'), storage: createFakeStorage() },
    }),
    recent: ({ limit }) => newsroom.recent(limit),
    ...{ archive: createFakeArchive(() => newsroom.recent(1000)), locks: createFakeLocks() },
    ...{ digests: createFakeDigests(clock), voices: async () => [], quotas: createFakeQuotas(), health: () => [] },
    report: () => {},
  });
}

/** Lets time pass until this is settled. */
async function passing<T>(work: Promise<T>): Promise<T> {
  let settled = false;
  const end = (): void => {
    settled = true;
  };
  work.then(end, end);
  while (!settled) await world.clock.pass(250);
  return work;
}

async function asked(desk: RunningDesk): Promise<string> {
  const actor = world.actor('ana');
  const command = { command: 'newsmedia', text: 'Storm closes port', requestKey: 'k1', channel: world.ref() } as const;
  const { generationId = '' } = await passing(desk.onCommand({ ...command, actor }));
  await world.server.until(() => world.server.messages().length === 1);
  return generationId;
}
const follow = (desk: RunningDesk, id: string) => passing(desk.follow(id, new AbortController().signal));
const told = () => world.server.person('ana').hears();

test('what one process posted another one ends, in the same message', async () => {
  const id = await asked(openDesk());
  await newsroom.finish(id);
  await follow(openDesk(), id);
  expect(seen(world.only())).toContain('Ready: a picture and a narration');
  expect(told()).toEqual([]);
});

test.each([
  ['its message was deleted', () => world.server.removeMessage(world.only())],
  ['its channel was deleted', () => world.server.removeChannel(world.server.news)],
  ['the channel cannot be seen any more', () => world.server.deny(world.server.news, ['VIEW_CHANNEL'])],
] as const)('whoever asked is told the result when %s', async (_what, happen) => {
  const desk = openDesk();
  const id = await asked(desk);
  happen();
  await newsroom.finish(id);
  await follow(desk, id);
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('“Storm closes port” is ready');
  expect(told()[0]).toContain('It is not shown in the channel');
});

test('a token that is taken away ends nothing: what waits is shown once there is a good one', async () => {
  const desk = openDesk();
  const id = await asked(desk);
  const { token } = world.server;
  world.server.setToken('another.one');
  await newsroom.finish(id);
  const following = desk.follow(id, new AbortController().signal);
  await world.clock.pass(60_000);
  world.server.setToken(token);
  await passing(following);
  expect(seen(world.only())).toContain('Ready');
  expect(told()).toEqual([]);
});

test('an edit that was slowed down lands as soon as Discord allows', async () => {
  const desk = openDesk();
  const id = await asked(desk);
  world.server.fail('edit message', { retryAfter: 2 }, { times: 2 });
  await newsroom.finish(id);
  await follow(desk, id);
  expect(seen(world.only())).toContain('Ready');
});

test('the end of a message older than an hour lands when its quiet is over, with few calls', async () => {
  const { clock, server } = world;
  const chat = world.chat();
  const ref = await chat.post(world.ref(), exampleCard());
  await clock.pass(2 * 3_600_000);
  server.rates.setOldEdits({ limit: 1, perMs: 40_000 });
  const pacer = createPacer(clock, { perMinute: 60, burst: 5 });
  const message = createProgressMessage({ ...{ chat, ref, pacer, clock, everyMs: 1000 }, report: () => {} });
  message.show(exampleCard({ revision: 2, summary: 'Drawing the picture, 60%.' }));
  await passing(message.settled());
  message.show(exampleReadyCard());
  expect(await passing(message.settled())).toEqual({ how: 'shown' });
  expect(seen(world.only())).toContain('Ready');
  expect(server.requests.filter(({ name }) => name === 'edit message').length).toBeLessThanOrEqual(3);
});
