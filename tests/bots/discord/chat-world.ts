import { createDiscordChat, type DiscordChat } from '../../../src/bots/discord/chat.ts';
import { actorIdOf, channelRefOf, workspaceOf } from '../../../src/bots/discord/names.ts';
import type { DiscordLog } from '../../../src/bots/discord/parts.ts';
import { createRest, type Rest } from '../../../src/bots/discord/rest.ts';
import { type Answers, createAnswers } from '../../../src/bots/discord/showing/answers.ts';
import type { ChatFiles } from '../../../src/pipeline/ports/chat-state.ts';
import type { Actor, Generation, MediaFile } from '../../../src/pipeline/ports/generation.ts';
import { createDiscordServer, type DiscordServer } from '../../helpers/discord/server.ts';
import type { Channel, Message } from '../../helpers/discord/world.ts';
import { createFakeChatState, type FakeChatState } from '../../helpers/fake-chat-state.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

/** A Discord, and our chat in front of it without the rest of the program. */
export interface ChatWorld {
  readonly server: DiscordServer;
  readonly clock: VirtualClock;
  readonly state: FakeChatState;
  readonly log: DiscordLog;
  readonly rest: Rest;
  readonly answers: Answers;
  /** Level and sentence of every line of the log, and what it is about. */
  readonly logged: string[];
  /** What was asked to be shown again. */
  readonly refreshed: string[];
  readonly generations: Map<string, Generation>;
  /** How stored files are read; every chat does it this way. */
  read: (file: MediaFile) => Promise<Uint8Array>;
  /** One more process: it shares the database and Discord with the others. */
  chat(given?: { files?: ChatFiles }): DiscordChat;
  ref(channel?: Channel): string;
  actor(name: string): Actor;
  /** A generation that has ended with a picture and a narration, found under its id. */
  finished(given?: Partial<Generation>): Generation;
  /** The only message of a channel. */
  only(channel?: Channel): Message;
  close(): Promise<void>;
}

export async function openChatWorld(): Promise<ChatWorld> {
  const clock = createVirtualClock();
  const server = await createDiscordServer({ clock });
  // discord.js counts in real time, which does not pass here.
  server.rates.lift();
  const state = createFakeChatState(clock);
  const logged: string[] = [];
  const refreshed: string[] = [];
  const generations = new Map<string, Generation>();
  const write = (level: string) => (about: object, sentence: string) =>
    void logged.push(`${level}: ${sentence} ${JSON.stringify(about, errorWords)}`);
  const log: DiscordLog = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const connect = (): Rest => createRest({ settings: { token: server.token, apiUrl: server.apiUrl }, log });
  const rest = connect();

  const world: ChatWorld = {
    ...{ server, clock, state, log, rest, logged, refreshed, generations },
    answers: createAnswers({ secrets: state.secrets, rest, clock }),
    read: async ({ hash }) => new TextEncoder().encode(`bytes of ${hash}`),
    chat: ({ files = state.files } = {}) => {
      const own = connect();
      return createDiscordChat({
        ...{ rest: own, clock, log, files },
        answers: createAnswers({ secrets: state.secrets, rest: own, clock }),
        read: (file) => world.read(file),
        find: async (id) => generations.get(id),
        refresh: async (id) => void refreshed.push(id),
        publicUrl: 'https://newsmedia.example.org',
      });
    },
    ref: (channel = server.news) => channelRefOf({ guild: channel.guildId ?? '', channel: channel.id }),
    actor: (name) => ({ id: actorIdOf(server.person(name).id), name, verified: true }),
    finished(given = {}) {
      const generation = exampleGeneration({ id: given.id ?? 'g1' });
      const picture = exampleImage(exampleFile('g1', 'a', 'webp', 1000));
      const preview = { ...exampleFile('g1', 'b', 'webp', 100), contentType: 'image/jpeg' };
      const ended: Generation = {
        ...generation,
        ...{ workspace: workspaceOf(server.guild.id), channel: server.news.id, state: 'ready' },
        image: { ...picture, preview },
        audio: exampleAudio(exampleFile('g1', 'c', 'mp3', 500), generation.request),
        ...given,
      };
      generations.set(ended.id, ended);
      return ended;
    },
    only(channel = server.news) {
      const [message, ...others] = server.messages(channel);
      if (!message || others.length > 0) throw new Error(`There are ${others.length} messages more or less than one.`);
      return message;
    },
    close: () => server.close(),
  };
  return world;
}

/** Errors as a log writes them: their own words, and those of what caused them. */
function errorWords(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return { ...value, message: value.message, cause: value.cause };
}
