import { type Connection, connectEmbedded, connectPostgres } from './adapters/database/connect.ts';
import { createPostgresLocks, createProcessLocks } from './adapters/database/locks.ts';
import { createOverdue } from './adapters/database/overdue.ts';
import { openQueue } from './adapters/database/queue.ts';
import { createSecrets } from './adapters/database/secrets.ts';
import { deriveKeys, type Keys, keptKey } from './adapters/keys/index.ts';
import { createPrometheus } from './adapters/metrics/prometheus.ts';
import { systemClock } from './bots/desk/clock.ts';
import type { RunningDesk } from './bots/desk/desk.ts';
import type { WebChat } from './bots/web/chat.ts';
import type { Chats } from './chats.ts';
import type { Config } from './config.ts';
import { createCustomVoiceStore } from './custom-voices.ts';
import { openDesk } from './desk.ts';
import { openDigests } from './digests.ts';
import { createGenerationJob } from './generation-job.ts';
import type { Log } from './log.ts';
import { createMediaStore } from './media-store.ts';
import type { AudioService } from './pipeline/audio-service.ts';
import type { Audit } from './pipeline/audit.ts';
import { withDigestTimes } from './pipeline/digest-times.ts';
import { startHousekeeping } from './pipeline/housekeeping.ts';
import type { AllLinks } from './pipeline/links.ts';
import { publishOverdue } from './pipeline/overdue.ts';
import type { ChannelPolicies, People } from './pipeline/ports/desk-state.ts';
import type { Actions, Approvals, Requests } from './pipeline/ports/newsroom.ts';
import type { Archive, Generations } from './pipeline/ports/state.ts';
import { loadProviders, type Providers } from './providers.ts';
import { createServices } from './services.ts';

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
  audit: Audit;
  archive: Archive;
  generations: Generations;
  links: AllLinks;
  policies: ChannelPolicies;
  providers: Providers;
  keys: Keys;
  registry: ReturnType<typeof createPrometheus>['registry'];
  /** Throws when the database does not answer. */
  checkDatabase(): Promise<void>;
  /** Begins to hear people, and to work on what is queued: what its role asks for. */
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

/** Puts the parts together. With the embedded database the caller holds the data directory's lock. */
export async function openProgram({ config, log, replace }: ProgramOptions): Promise<Program> {
  const report = (error: Error) => log.error({ err: error }, 'the database or the queue reports a problem');
  // Before the database: a key is only made where there is nothing yet that an older one was used for.
  const keys = deriveKeys(config.encryptionKey ?? (await keptKey(config.dataDir)));
  const connection = await connect(config, report);
  const now = () => new Date();
  const queue = await openQueue(connection, { concurrency: config.limits.concurrency, report });
  const digests = await openDigests(connection, queue);
  const locks = connection.sessionUrl
    ? await createPostgresLocks(connection.sessionUrl)
    : { ...createProcessLocks(), close: async () => {} };
  const loaded = await loadProviders({
    ...{ config, keys, now, log },
    voices: createCustomVoiceStore(createSecrets(connection.db, keys.secrets)),
  });
  const store = createMediaStore({
    providers: replace?.(loaded) ?? loaded,
    ...{ db: connection.db, locks, keys, log, publicUrl: config.http.publicUrl },
    now: () => Date.now(),
  });
  const { providers } = store;
  const { registry, metrics } = createPrometheus(queue);
  const { db } = connection;
  const services = await createServices({ config, log, keys, db, locks, metrics, store, enqueue: queue.enqueue });
  const { generations, media, audio, links, call, audit } = services;
  const policies = withDigestTimes(services.policies, digests, report);
  const ground = { ...services, config, log, keys, db, locks, policies };
  const { desk, publisher, webChat, people, chats } = await openDesk(ground);

  const { generateMedia } = media;
  const carry = createGenerationJob({ desk, publisher, generateMedia, find: generations.find, clock: systemClock });
  let housekeeping: ReturnType<typeof startHousekeeping> | undefined;

  return {
    requests: desk.requests,
    actions: desk.actions,
    approvals: desk.approvals,
    archive: services.archive,
    ...{ desk, webChat, people, chats, audio, audit, generations, links, policies, providers, keys, registry },
    async checkDatabase() {
      await connection.db.selectNoFrom(({ lit }) => lit(1).as('one')).execute();
    },
    async work() {
      // A worker shows what it makes, and leaves hearing people to the gateway.
      if (config.role !== 'worker') for (const chat of chats.all) await chat.start(desk);
      if (config.role === 'gateway') return;
      await queue.start(carry);
      await digests.start(desk.digest);
      const chores = [
        services.auditChore,
        digests.chore,
        publishOverdue({
          ...{ store: createOverdue(db), publisher, now, refresh: desk.refresh },
          report: (id, error) => log.warn({ generation: id, err: error }, 'what is overdue could not be published'),
        }),
        ...store.chores({ call, generations, refresh: desk.refresh }),
      ];
      housekeeping = startHousekeeping(chores, {
        schedule: systemClock.schedule,
        report: (name, error) => log.warn({ err: error }, `${name} failed and is tried again`),
      });
    },
    async close() {
      await housekeeping?.stop();
      await digests.stop();
      await queue.stop(config.limits.shutdownGraceMs);
      desk.close();
      for (const chat of chats.all) await chat.stop();
      await providers.close();
      await services.close();
      await queue.close();
      await locks.close();
      await connection.close();
    },
  };
}

function connect({ database, dataDir }: Config, report: (error: Error) => void): Promise<Connection> {
  return database.kind === 'embedded' ? connectEmbedded(dataDir) : connectPostgres(database.url, report);
}
