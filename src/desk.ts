import type { Kysely } from 'kysely';
import { createCardMessages } from './adapters/database/card-messages.ts';
import { createChatFiles } from './adapters/database/chat-files.ts';
import { createDeliveries } from './adapters/database/deliveries.ts';
import { createDigests } from './adapters/database/digests.ts';
import { createPeople } from './adapters/database/people.ts';
import type { Database } from './adapters/database/schema.ts';
import { createSecrets } from './adapters/database/secrets.ts';
import { createWebMessages } from './adapters/database/web-messages.ts';
import type { Keys } from './adapters/keys/index.ts';
import { systemClock } from './bots/desk/clock.ts';
import { createDesk, type RunningDesk } from './bots/desk/desk.ts';
import { placeOf } from './bots/desk/refs.ts';
import { createWebChat, type WebChat } from './bots/web/chat.ts';
import { type Chats, openChats } from './chats.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createActions } from './pipeline/actions.ts';
import { createApprovals } from './pipeline/approval-service.ts';
import { createAuthority, system } from './pipeline/authority.ts';
import type { People } from './pipeline/ports/desk-state.ts';
import type { MediaFile } from './pipeline/ports/generation.ts';
import type { Locks } from './pipeline/ports/state.ts';
import type { Publisher } from './pipeline/publisher.ts';
import { createPublishing } from './pipeline/publishing.ts';
import type { Services } from './services.ts';

/** What the desk stands on: everything that works without people. */
export interface DeskGround extends Services {
  config: Config;
  log: Log;
  keys: Keys;
  db: Kysely<Database>;
  locks: Locks;
}

export interface OpenDesk {
  desk: RunningDesk;
  publisher: Publisher;
  webChat: WebChat;
  people: People;
  chats: Chats;
}

const now = () => new Date();

/** The newsroom's side of the program: who may do what, the chats, and the desk they share. */
export async function openDesk(ground: DeskGround): Promise<OpenDesk> {
  const { config, log, keys, db, generations, media, audio, storage, links, locks, policies, archive } = ground;
  const messages = createCardMessages(db);
  const people = createPeople(db);
  const webChat = createWebChat({ store: createWebMessages(db), now });
  const { recent } = generations;

  /** What every chat service of others needs of us. */
  const ours = {
    ...{ publicUrl: config.http.publicUrl, defaults: config.defaults },
    ...{ locks, messages, policies, recent, links, log, clock: systemClock },
    secrets: createSecrets(db, keys.secrets),
    deliveries: createDeliveries(db),
    files: createChatFiles(db),
    find: media.find,
    voices: audio.voices,
    defaultsIn: (channel: string) => media.defaultsIn(placeOf(channel)),
    async read(file: MediaFile) {
      const bytes = await storage.load(file, AbortSignal.timeout(config.limits.providerTimeoutMs));
      if (!bytes) throw new Error('The file is not in the storage any more.');
      return bytes;
    },
    // The desk stands on the chats, so what they ask of it is looked up when they ask.
    refresh: (id: string) => desk.refresh(id),
    cancel: async (id: string) => void (await desk.actions.cancel(id, system)),
  };
  const chats = await openChats({
    ...{ web: webChat, people },
    ...(config.slack ? { slack: { ...ours, settings: config.slack, stateKey: keys.states } } : {}),
    ...(config.discord ? { discord: { ...ours, settings: config.discord } } : {}),
  });
  const authority = createAuthority(policies, chats.directory);
  const report = (error: unknown) => log.warn({ err: error }, 'publishing is tried again');
  const { publisher, superseding } = createPublishing({
    ...{ generations, storage, archive, locks, now, report, waitMs: 250 },
    news: {
      released: (generation) => desk.news.released(generation),
      superseded: (others, by) => desk.news.superseded(others, by),
    },
  });

  const desk = createDesk({
    requests: media,
    actions: createActions({
      ...{ generations, authority, locks, storage, now, waitMs: 250, uses: ground.uses, estimate: ground.estimate },
      abort: media.abort,
      providers: ground.providerNames,
    }),
    approvals: createApprovals({ generations, authority, publisher, superseding, now, report }),
    ...{
      links,
      policies,
      pronunciations: ground.pronunciations,
      archive,
      messages,
      recent,
      quotas: ground.quotas,
      health: ground.health,
      spend: ground.spend,
    },
    ...{ locks, digests: createDigests(db) },
    chats: chats.all,
    voices: audio.voices,
    sampleLink: (voiceId) => (audio.hasSample(voiceId) ? links.sample(voiceId) : undefined),
    stylesLink: links.styles(),
    atOnce: config.limits.concurrency,
    clock: systemClock,
    directory: chats.directory,
    personNamed: chats.personNamed,
    mayManage: chats.mayManage,
    mayOverrule: chats.mayOverrule,
    report: (error) => log.warn({ err: error }, 'a message could not be shown'),
  });
  return { desk, publisher, webChat, people, chats };
}
