import type { Kysely } from 'kysely';
import { createCardMessages } from './adapters/database/card-messages.ts';
import { createChannelPolicies } from './adapters/database/channel-policies.ts';
import { createChatFiles } from './adapters/database/chat-files.ts';
import { createDeliveries } from './adapters/database/deliveries.ts';
import { createPeople } from './adapters/database/people.ts';
import type { Database } from './adapters/database/schema.ts';
import { createSecrets } from './adapters/database/secrets.ts';
import { createWebMessages } from './adapters/database/web-messages.ts';
import type { Keys } from './adapters/keys/index.ts';
import { systemClock } from './bots/desk/clock.ts';
import { createDesk, type RunningDesk } from './bots/desk/desk.ts';
import type { SlackParts } from './bots/slack/parts.ts';
import { createWebChat, type WebChat } from './bots/web/chat.ts';
import { type Chats, openChats } from './chats.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createActions } from './pipeline/actions.ts';
import { createApprovals } from './pipeline/approval-service.ts';
import { createAuthority, defaultPolicy, operator } from './pipeline/authority.ts';
import type { People } from './pipeline/ports/desk-state.ts';
import type { Locks } from './pipeline/ports/state.ts';
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
  webChat: WebChat;
  people: People;
  chats: Chats;
}

const now = () => new Date();

/** The newsroom's side of the program: who may do what, the chats, and the desk they share. */
export async function openDesk(ground: DeskGround): Promise<OpenDesk> {
  const { config, log, keys, db, generations, media, audio, storage, publisher, links, locks } = ground;
  const policies = createChannelPolicies(db, defaultPolicy);
  const messages = createCardMessages(db);
  const people = createPeople(db);
  const webChat = createWebChat({ store: createWebMessages(db), now });
  const { recent } = generations;

  const slack =
    config.slack &&
    ({
      ...{ settings: config.slack, publicUrl: config.http.publicUrl, stateKey: keys.states },
      ...{ locks, messages, policies, recent, links, log, clock: systemClock },
      secrets: createSecrets(db, keys.secrets),
      deliveries: createDeliveries(db),
      files: createChatFiles(db),
      find: media.find,
      voices: audio.voices,
      defaults: config.defaults,
      async read(file) {
        const bytes = await storage.load(file, AbortSignal.timeout(config.limits.providerTimeoutMs));
        if (!bytes) throw new Error('The file is not in the storage any more.');
        return bytes;
      },
      // The desk stands on the chats, so what they ask of it is looked up when they ask.
      refresh: (id) => desk.refresh(id),
      cancel: async (id) => void (await desk.actions.cancel(id, operator)),
    } satisfies SlackParts);
  const chats = await openChats({ web: webChat, people, ...(slack ? { slack } : {}) });
  const authority = createAuthority(policies, chats.directory);

  const desk = createDesk({
    requests: media,
    actions: createActions({
      ...{ generations, authority, locks, storage, now, waitMs: 250, uses: ground.uses, estimate: ground.estimate },
      abort: media.abort,
      providers: ground.providerNames,
    }),
    approvals: createApprovals({
      ...{ generations, authority, publisher, now },
      report: (error) => log.warn({ err: error }, 'publishing is tried again'),
    }),
    ...{ links, policies, messages, recent, quotas: ground.quotas, health: ground.health, spend: ground.spend },
    chats: chats.all,
    voices: audio.voices,
    atOnce: config.limits.concurrency,
    clock: systemClock,
    directory: chats.directory,
    personNamed: chats.personNamed,
    mayManage: chats.mayManage,
    mayOverrule: chats.mayOverrule,
    report: (error) => log.warn({ err: error }, 'a message could not be shown'),
  });
  return { desk, webChat, people, chats };
}
