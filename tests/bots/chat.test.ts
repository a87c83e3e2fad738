import type { Card } from '../../src/bots/desk/card.ts';
import { type Digest, isDigest } from '../../src/bots/desk/digest.ts';
import { createSlack } from '../../src/bots/slack/slack.ts';
import { createWebChat } from '../../src/bots/web/chat.ts';
import type { Actor } from '../../src/pipeline/ports/generation.ts';
import { createFakePlatform } from '../helpers/fake-chat.ts';
import { createFakeWebMessages } from '../helpers/fake-web-state.ts';
import { seen } from '../helpers/slack/seen.ts';
import { createVirtualClock } from '../helpers/virtual-clock.ts';
import { chatContract } from './chat-contract.ts';
import { openChatWorld } from './slack/chat-world.ts';

const person = (platform: string, name: string): Actor => ({ id: `${platform}:${name}`, name, verified: true });

/** What the view model says, in the order of a page. */
const wordsOf = (shown: Card | Digest): string =>
  [
    ...[shown.title, shown.summary],
    ...(isDigest(shown)
      ? [
          ...shown.sections.flatMap(({ title, items }) => [
            title,
            ...items.flatMap((item) => [item.title, ...labels(item)]),
          ]),
          ...shown.facts.map(({ name, value }) => `${name}: ${value}`),
        ]
      : []),
  ].join('\n');
const labels = ({ actions }: { actions: readonly { label: string }[] }) => actions.map(({ label }) => `[${label}]`);

chatContract('the platform in memory', async () => {
  const platform = createFakePlatform({ clock: createVirtualClock() });
  return {
    chat: platform.chat,
    channel: platform.channel,
    people: [person('fake', 'ana'), person('fake', 'ben')],
    seen: async () =>
      [...platform.messages.map(({ card }) => card), ...platform.digests.map(({ digest }) => digest)].map(wordsOf),
    told: async ({ id }) => platform.told.filter(({ person }) => person.id === id).map(({ text }) => text),
    command: async (_chat, actor, text) =>
      platform.desk()?.onCommand({ actor, channel: platform.channel, requestKey: text, command: 'newsmedia', text }),
  };
});

chatContract('the web desk', async () => {
  const store = createFakeWebMessages();
  const people = [person('desk', 'ana'), person('desk', 'ben')] as const;
  const read = (who: string) => store.read({ channel: 'general', person: who, limit: 100 });
  return {
    chat: () => createWebChat({ store, now: () => new Date('2026-01-02T03:04:05.000Z') }),
    channel: 'web:local:general',
    people,
    seen: async () => (await read('nobody')).map(({ body }) => wordsOf(body as Card | Digest)),
    async told({ id }) {
      const mine = (await read(id)).filter(({ to }) => to === id);
      return mine.map(({ body }) => (body as { text: string }).text);
    },
  };
});

chatContract('Slack', async () => {
  const world = await openChatWorld();
  return {
    chat: () => createSlack(world.parts()).chat,
    channel: world.ref(),
    people: [world.actor('ana'), world.actor('ben')],
    seen: async () => (await world.messages()).map(seen),
    told: ({ name }) => world.slack.person(name === 'ana' ? 'ana' : 'ben').told(),
    async close() {
      world.slack.wall.expectNothingInvalid();
      await world.close();
    },
  };
});
