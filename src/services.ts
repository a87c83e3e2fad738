import type { Kysely } from 'kysely';
import { customAlphabet } from 'nanoid';
import { createArchive } from './adapters/database/archive.ts';
import { createAuditRows } from './adapters/database/audit.ts';
import { createChannelPolicies } from './adapters/database/channel-policies.ts';
import { createGenerations, type Enqueue } from './adapters/database/generations.ts';
import { createLedgerStore, createLedgerUses } from './adapters/database/ledger.ts';
import { createPronunciations } from './adapters/database/pronunciations.ts';
import { createQuotas } from './adapters/database/quotas.ts';
import type { Database } from './adapters/database/schema.ts';
import type { Keys } from './adapters/keys/index.ts';
import { createAuditHeads } from './audit-heads.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { MediaStore } from './media-store.ts';
import { createAudioService } from './pipeline/audio-service.ts';
import { createAudit } from './pipeline/audit.ts';
import { defaultPolicy } from './pipeline/authority.ts';
import { withChangeFeed } from './pipeline/change-feed.ts';
import { MediaError } from './pipeline/errors.ts';
import { createEstimate } from './pipeline/estimate.ts';
import { createImageService } from './pipeline/image-service.ts';
import { createLedger } from './pipeline/ledger.ts';
import { createLinks } from './pipeline/links.ts';
import { createMediaService } from './pipeline/media-service.ts';
import { createModerationService } from './pipeline/moderation-service.ts';
import type { Metrics } from './pipeline/ports/metrics.ts';
import type { Locks } from './pipeline/ports/state.ts';
import type { Turns } from './pipeline/ports/turns.ts';
import { createPromptService } from './pipeline/prompt-service.ts';
import { type CallPolicy, createProviderCalls } from './pipeline/provider-calls.ts';
import { createStorageService } from './pipeline/storage-service.ts';
import { createLocalTurns } from './pipeline/turns.ts';

export interface ServiceParts {
  config: Config;
  log: Log;
  keys: Keys;
  db: Kysely<Database>;
  locks: Locks;
  metrics: Metrics;
  store: MediaStore;
  enqueue: Enqueue;
}

export type Services = Awaited<ReturnType<typeof createServices>>;

const newId = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 20);
const now = () => new Date();
const lookMs = 1000;

/** The pipeline, put together: everything that works without people. */
export async function createServices({ config, log, keys, db, locks, metrics, store, enqueue }: ServiceParts) {
  const { providers, spool } = store;
  const quotas = createQuotas(db, config.quotas);
  const { generations, feed } = withChangeFeed(createGenerations(db, enqueue, quotas));
  const { codec } = providers;
  const turns = await turnsOf(config, log);
  const { call, health } = createProviderCalls({ policy: policyOf(config), metrics, turns });
  const storage = createStorageService({
    ...{ provider: providers.storage, codec, call, namesKey: keys.names },
    ...(spool ? { spool } : {}),
  });
  const uses = createLedgerUses(db);
  const rows = createLedgerStore(db);
  const ledger = createLedger({ store: rows, uses, locks, files: storage.results, call, waitMs: 250 });
  const { topics } = config.moderation;
  const { newsroom } = config;
  const { read } = providers.storage;
  const audio = createAudioService({
    ...{ providers: providers.audio, ledger, codec, storage, read, newsroom },
    ...(providers.aligner ? { aligner: providers.aligner } : {}),
  });
  const audit = createAudit(createAuditRows(db));
  const heads = createAuditHeads(audit, log);
  await heads.note();
  const estimate = createEstimate(providers);
  const pronunciations = createPronunciations(db);
  const policies = createChannelPolicies(db, defaultPolicy);
  const media = createMediaService({
    ...{ generations, feed, locks, audio, storage, metrics, newId, now, lookMs, quotas, estimate, policies },
    moderation: createModerationService({ providers: providers.moderation, topics, ledger }),
    prompts: createPromptService({ providers: providers.prompt, ledger }),
    images: createImageService({ providers: providers.image, ledger, codec, storage, newsroom }),
    pronunciations,
    spent: rows.spent,
    defaults: config.defaults,
    reportEveryMs: 300,
    onStageError: (generation, stage, error) => {
      // What the requester must change is not a fault of ours: the sentence says it all.
      const expected = error instanceof MediaError && error.code === 'validation';
      if (expected) log.info({ generation, stage, because: error.message }, 'a stage was refused');
      else log.warn({ generation, stage, err: error }, 'a stage failed');
    },
  });

  return {
    ...{ generations, media, audio, storage, estimate, quotas, uses, call, health },
    policies,
    pronunciations,
    archive: createArchive(db),
    audit,
    auditChore: heads.chore,
    links: createLinks({ publicUrl: config.http.publicUrl, linkKey: keys.links, storage: providers.storage }),
    /** Edits that all machines share. */
    spend: turns.spend,
    /** Names of the providers a retry may ask for. */
    providerNames: {
      image: providers.image.map(({ name }) => name),
      audio: providers.audio.map(({ name }) => name),
    },
    async close() {
      await heads.note();
      await turns.close();
    },
  };
}

async function turnsOf({ redisUrl }: Config, log: Log): Promise<Turns> {
  if (redisUrl === undefined) return createLocalTurns();
  const { createSharedTurns } = await import('./adapters/redis/turns.ts');
  return createSharedTurns({ url: redisUrl, say: (sentence) => log.warn(sentence) });
}

function policyOf({ limits }: Config): CallPolicy {
  return {
    perMinute: limits.ratePerMinute,
    rates: limits.rates,
    atOnce: limits.concurrency,
    timeoutMs: limits.providerTimeoutMs,
    pauseMs: 500,
    longestPauseMs: 60_000,
    breaker: { failures: 5, restMs: 30_000 },
  };
}
