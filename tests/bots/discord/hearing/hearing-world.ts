import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect } from 'vitest';
import { createDiscord, type Discord } from '../../../../src/bots/discord/discord.ts';
import { channelRefOf } from '../../../../src/bots/discord/names.ts';
import type { DiscordLog, DiscordParts } from '../../../../src/bots/discord/parts.ts';
import { createRest } from '../../../../src/bots/discord/rest.ts';
import { writeButton } from '../../../../src/bots/discord/showing/button-id.ts';
import type { Generation } from '../../../../src/pipeline/ports/generation.ts';
import type { Voice } from '../../../../src/pipeline/ports/providers.ts';
import type { Interaction } from '../../../helpers/discord/interactions.ts';
import type { Person } from '../../../helpers/discord/person.ts';
import { seen } from '../../../helpers/discord/seen.ts';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import type { Channel, Message } from '../../../helpers/discord/world.ts';
import { createFakeChatState, type FakeChatState } from '../../../helpers/fake-chat-state.ts';
import { createFakeCardMessages, createFakeChannelPolicies } from '../../../helpers/fake-desk-state.ts';
import { createFakeLocks, type FakeLocks } from '../../../helpers/fake-locks.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../../helpers/generation-example.ts';
import { createRecordingDesk, type RecordingDesk } from '../../../helpers/recording-desk.ts';
import { createVirtualClock, type VirtualClock } from '../../../helpers/virtual-clock.ts';

/** The whole of Newsmedia's Discord, before a desk under the test's control. */
export interface HearingWorld {
  server: DiscordServer;
  clock: VirtualClock;
  desk: RecordingDesk;
  state: FakeChatState;
  locks: FakeLocks;
  discord: Discord;
  ana: Person;
  generations: Generation[];
  cancelled: string[];
  voices: Voice[];
  /** Level and sentence of every line of the log. */
  logged: string[];
  messages: ReturnType<typeof createFakeCardMessages>;
  /** One more process on the same database; it has yet to be started. */
  another(changed?: Partial<DiscordParts>): Discord;
  /** A channel of the newsroom as the desk calls it. */
  ref(channel?: Channel): string;
  /** Ready, asked for in `news`; `shown` puts its card there. */
  generation(changed?: Partial<Generation>): Generation;
  shown(generation: Generation, channel?: Channel): Promise<Message>;
  /** Resolves with what the first answer reads like. */
  reply(interaction: Interaction): Promise<string>;
}

export async function openHearingWorld(): Promise<HearingWorld & { close(): Promise<void> }> {
  const clock = createVirtualClock();
  const server = await createDiscordServer({ clock });
  // Time does not pass by itself here.
  server.rates.lift();
  const desk = createRecordingDesk();
  const state = createFakeChatState(clock);
  const locks = createFakeLocks();
  const messages = createFakeCardMessages(clock);
  const generations: Generation[] = [];
  const cancelled: string[] = [];
  const logged: string[] = [];
  const voices: Voice[] = [
    { id: 'local/slt', label: 'Sally', language: 'en-US' },
    { id: 'local/rms', label: 'Robert', language: 'en-US' },
  ] as Voice[];
  const write = (level: string) => (about: object, sentence: string) => {
    logged.push(`${level}: ${sentence} ${(about as { err?: Error }).err?.message ?? ''}`);
  };
  const log: DiscordLog = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const all: Discord[] = [];
  const rest = createRest({ settings: { token: server.token, apiUrl: server.apiUrl }, log });

  function another(changed: Partial<DiscordParts> = {}): Discord {
    const discord = createDiscord({
      settings: { token: server.token, apiUrl: server.apiUrl },
      publicUrl: 'https://newsmedia.example.org',
      ...{ ...state, locks, messages, clock, log },
      policies: createFakeChannelPolicies(),
      find: async (id) => generations.find((one) => one.id === id),
      recent: async ({ workspace, limit }) =>
        generations.filter((one) => one.workspace === workspace && !one.deletedAt).slice(0, limit),
      links: { page: ({ id }) => `https://newsmedia.example.org/g/${id}` },
      read: async () => new Uint8Array(),
      voices: async () => voices,
      refresh: async () => {},
      async cancel(id) {
        cancelled.push(id);
        const at = generations.findIndex((one) => one.id === id);
        const found = generations[at];
        if (found) generations[at] = { ...found, state: 'cancelled' };
      },
      ...changed,
    });
    all.push(discord);
    return discord;
  }

  const discord = another();
  const ref = (channel = server.news) =>
    channelRefOf({ guild: channel.guildId ?? '', channel: parentOf(channel) ?? channel.id });
  // A private thread is a channel of its own.
  const parentOf = ({ parentId, members }: Channel) => (members ? undefined : parentId);

  return {
    ...{ server, clock, desk, state, locks, discord, generations, cancelled, voices, logged, messages, another, ref },
    ana: server.person('ana'),
    generation(changed = {}) {
      const id = changed.id ?? `generation-${generations.length + 1}`.padEnd(20, 'x');
      const generation: Generation = {
        ...exampleGeneration({ id }),
        ...{ workspace: `discord:${server.guild.id}`, channel: server.news.id, state: 'ready' },
        contentHash: 'c'.repeat(64),
        image: exampleImage(exampleFile(id, 'a', 'webp', 1000)),
        ...changed,
      };
      generations.push(generation);
      return generation;
    },
    async shown(generation, channel = server.news) {
      const action = (name: 'approve' | 'reject' | 'delete') =>
        writeButton({
          action: name,
          generationId: generation.id,
          revision: 3,
          contentHash: generation.contentHash ?? '',
        });
      const button = (label: string, custom_id: string) => ({ type: 2, style: 2, label, custom_id });
      const row = [
        button('Approve', action('approve')),
        button('Reject', action('reject')),
        button('Delete', action('delete')),
        button('New style', writeButton({ action: 'new-style', generationId: generation.id, revision: 3 })),
        button('New voice', writeButton({ action: 'new-voice', generationId: generation.id, revision: 3 })),
      ];
      const more = [
        button('Edit alt text', writeButton({ action: 'edit-alt-text', generationId: generation.id, revision: 3 })),
        button('Publish at…', writeButton({ action: 'schedule', generationId: generation.id, revision: 3 })),
        button('Details', writeButton({ action: 'details', generationId: generation.id, revision: 3 })),
        button('Retry', writeButton({ action: 'retry', generationId: generation.id, revision: 3, value: 'image' })),
        button('Old', 'newsmedia:frobnicate:x'),
      ];
      const components = [
        { type: 1, components: row },
        { type: 1, components: more },
        { type: 1, components: [button('Try again', 'newsmedia.again:77')] },
      ];
      const posted = await rest.post(Routes.channelMessages(channel.id), { body: { content: 'A card', components } });
      const message = channel.messages.get((posted as { id: string }).id);
      if (!message) throw new Error('The card was not posted.');
      const own = `${ref(channel)}:${parentOf(channel) ? `${channel.id}.` : ''}${message.id}`;
      await messages.claim(generation.id, ref(channel), 1000);
      await messages.posted(generation.id, own);
      return message;
    },
    async reply(interaction) {
      const answer = await server.until(() => interaction.reply);
      return seen(answer);
    },
    async close() {
      // What is under way is waited for, in a time that the test moves.
      let stopped = false;
      const stopping = Promise.all(all.map((one) => one.chat.stop())).then(() => {
        stopped = true;
      });
      while (!stopped) await clock.pass(1000);
      await stopping;
      await server.close();
    },
  };
}

/** A new world for each test of a file, started; no test may leave anything broken. */
export function useHearingWorld({ started = true } = {}): HearingWorld {
  const world = {} as HearingWorld;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const opened = await openHearingWorld();
    close = opened.close;
    Object.assign(world, opened);
    if (!started) return;
    await world.discord.chat.start(world.desk);
    await world.server.until(() => world.server.commands.puts > 0);
  });
  afterEach(async () => {
    await close();
    expect(world.server.problems).toEqual([]);
  });
  return world;
}
