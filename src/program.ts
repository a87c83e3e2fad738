import { customAlphabet } from 'nanoid';
import { type Connection, connectEmbedded, connectPostgres } from './adapters/database/connect.ts';
import { createGenerations } from './adapters/database/generations.ts';
import { createLedgerStore, createLedgerUses } from './adapters/database/ledger.ts';
import { createPostgresLocks, createProcessLocks } from './adapters/database/locks.ts';
import { openQueue } from './adapters/database/queue.ts';
import { deriveKeys, type Keys, keptKey } from './adapters/keys/index.ts';
import { createPrometheus } from './adapters/metrics/prometheus.ts';
import type { RunningDesk } from './bots/desk/desk.ts';
import type { WebChat } from './bots/web/chat.ts';
import type { Chats } from './chats.ts';
import type { Config } from './config.ts';
import { openDesk } from './desk.ts';
import type { Log } from './log.ts';
import { type AudioService, createAudioService } from './pipeline/audio-service.ts';
import { withChangeFeed } from './pipeline/change-feed.ts';
import { MediaError } from './pipeline/errors.ts';
import { createImageService } from './pipeline/image-service.ts';
import { createLedger } from './pipeline/ledger.ts';
import { type AllLinks, createLinks } from './pipeline/links.ts';
import { createMediaService } from './pipeline/media-service.ts';
import type { People } from './pipeline/ports/desk-state.ts';
import type { Actions, Approvals, Requests } from './pipeline/ports/newsroom.ts';
import type { Generations } from './pipeline/ports/state.ts';
import { createPromptService } from './pipeline/prompt-service.ts';
import { createProviderCalls } from './pipeline/provider-calls.ts';
import { createPublisher } from './pipeline/publisher.ts';
import { createStorageService } from './pipeline/storage-service.ts';
import { loadProviders, type Providers } from './providers.ts';

/** Everything that runs, without a face: the web server and the command line are two of them. */
export interface Program {
  requests: Requests;
  actions: Actions;
  approvals: Approvals;
  desk: RunningDesk;
  webChat: WebChat;
  people: People;
  chats: Chats;
  audio: AudioService;
  generations: Generations;
  links: AllLinks;
  providers: Providers;
  keys: Keys;
  registry: ReturnType<typeof createPrometheus>['registry'];
  /** Throws when the database does not answer. */
  checkDatabase(): Promise<void>;
  /** Begins to work on what is queued. */
  work(): Promise<void>;
  /** Finishes or hands back its work, then lets go of everything. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  config: Config;
  log: Log;
  /** In place of those the settings name. */
  replace?: (providers: Providers) => Providers;
}

const newId = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 20);
const lookMs = 1000;

/** Puts the parts together. With the embedded database the caller holds the data directory's lock. */
export async function openProgram({ config, log, replace }: ProgramOptions): Promise<Program> {
  const report = (error: Error) => log.error({ err: error }, 'the database or the queue reports a problem');
  // Before the database: a key is only made where there is nothing yet that an older one was used for.
  const keys = deriveKeys(config.encryptionKey ?? (await keptKey(config.dataDir)));
  const connection = await connect(config, report);
  const now = () => new Date();
  const queue = await openQueue(connection, { concurrency: config.limits.concurrency, report });
  const locks = connection.sessionUrl
    ? await createPostgresLocks(connection.sessionUrl)
    : { ...createProcessLocks(), close: async () => {} };
  const { generations, feed } = withChangeFeed(createGenerations(connection.db, queue.enqueue));
  const loaded = await loadProviders(config, keys, now);
  const providers = replace?.(loaded) ?? loaded;
  const { registry, metrics } = createPrometheus(queue);

  const { codec } = providers;
  const call = createProviderCalls(policyOf(config), metrics);
  const storage = createStorageService({ provider: providers.storage, codec, call, namesKey: keys.names });
  const uses = createLedgerUses(connection.db);
  const store = createLedgerStore(connection.db);
  const ledger = createLedger({ store, uses, locks, files: storage.results, call, waitMs: 250 });
  const prompts = createPromptService({ providers: providers.prompt, moderation: providers.moderation, ledger });
  const images = createImageService({ providers: providers.image, ledger, codec, storage });
  const { read } = providers.storage;
  const audio = createAudioService({ providers: providers.audio, ledger, codec, storage, read });
  const media = createMediaService({
    ...{ generations, feed, locks, prompts, images, audio, storage, metrics, newId, now, lookMs },
    defaults: config.defaults,
    reportEveryMs: 300,
    onStageError: (generation, stage, error) => {
      // What the requester must change is not a fault of ours: the sentence says it all.
      const expected = error instanceof MediaError && error.code === 'validation';
      if (expected) log.info({ generation, stage, because: error.message }, 'a stage was refused');
      else log.warn({ generation, stage, err: error }, 'a stage failed');
    },
  });
  const publisher = createPublisher({ generations, storage, now });
  const links = createLinks({ publicUrl: config.http.publicUrl, linkKey: keys.links, storage: providers.storage });
  const providerNames = {
    image: providers.image.map(({ name }) => name),
    audio: providers.audio.map(({ name }) => name),
  };
  const { db } = connection;
  const ground = { config, log, keys, db, generations, media, audio, storage, publisher, links, locks, providerNames };
  const { desk, webChat, people, chats } = await openDesk(ground);

  /** The queue's handler: the work, and beside it the message that shows it. */
  async function carry(id: string, signal: AbortSignal): Promise<void> {
    const givenUp = new AbortController();
    const shown = desk.follow(id, AbortSignal.any([signal, givenUp.signal]));
    shown.catch(() => {}); // heard below, but the work may take long after it
    try {
      await media.generateMedia(id, signal);
    } catch (error) {
      givenUp.abort();
      await shown.catch(() => {}); // the job is handed back for the first reason already
      throw error;
    }
    await publisher.publishDue(id, signal);
    await shown;
    // Published by this job and not by the click: its process had died, and the card does not say so yet.
    if ((await generations.find(id))?.publication) await desk.refresh(id);
  }

  return {
    requests: desk.requests,
    actions: desk.actions,
    approvals: desk.approvals,
    desk,
    webChat,
    people,
    chats,
    audio,
    generations,
    links,
    providers,
    keys,
    registry,
    async checkDatabase() {
      await connection.db.selectNoFrom(({ lit }) => lit(1).as('one')).execute();
    },
    async work() {
      for (const chat of chats.all) await chat.start(desk);
      await queue.start(carry);
    },
    async close() {
      await queue.stop(config.limits.shutdownGraceMs);
      desk.close();
      for (const chat of chats.all) await chat.stop();
      await providers.close();
      await queue.close();
      await locks.close();
      await connection.close();
    },
  };
}

function connect({ database, dataDir }: Config, report: (error: Error) => void): Promise<Connection> {
  return database.kind === 'embedded' ? connectEmbedded(dataDir) : connectPostgres(database.url, report);
}

function policyOf({ limits }: Config) {
  return {
    perMinute: limits.ratePerMinute,
    atOnce: limits.concurrency,
    timeoutMs: limits.providerTimeoutMs,
    pauseMs: 500,
    longestPauseMs: 60_000,
  };
}
