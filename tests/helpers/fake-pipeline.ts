import { type ActionParts, createActions } from '../../src/pipeline/actions.ts';
import { createApprovals } from '../../src/pipeline/approval-service.ts';
import { createAudioService } from '../../src/pipeline/audio-service.ts';
import { createAuthority, defaultPolicy, operator } from '../../src/pipeline/authority.ts';
import { withChangeFeed } from '../../src/pipeline/change-feed.ts';
import { createEstimate } from '../../src/pipeline/estimate.ts';
import { createImageService } from '../../src/pipeline/image-service.ts';
import { createLedger } from '../../src/pipeline/ledger.ts';
import { createMediaService } from '../../src/pipeline/media-service.ts';
import { createModerationService } from '../../src/pipeline/moderation-service.ts';
import type { ChannelPolicy } from '../../src/pipeline/ports/desk-state.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import type { Origin } from '../../src/pipeline/ports/newsroom.ts';
import type { StorageProvider } from '../../src/pipeline/ports/providers.ts';
import type { QuotaLimits } from '../../src/pipeline/ports/quota.ts';
import { createPromptService } from '../../src/pipeline/prompt-service.ts';
import { type CallPolicy, createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import { createPublishing, type PublishingNews } from '../../src/pipeline/publishing.ts';
import { createStorageService } from '../../src/pipeline/storage-service.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeArchive } from './fake-archive.ts';
import { createFakeCodec } from './fake-codec.ts';
import { createFakePronunciations } from './fake-desk-state.ts';
import { createFakeGenerations, type FakeGenerations } from './fake-generations.ts';
import { createFakeLedgerStore, type FakeLedgerStore } from './fake-ledger-store.ts';
import { createFakeLocks, type FakeLocks } from './fake-locks.ts';
import { createFakeMetrics } from './fake-metrics.ts';
import {
  createFakeAudioProvider,
  createFakeImageProvider,
  createFakeModerationProvider,
  createFakePromptProvider,
  type FakeAudioProvider,
  type FakeImageProvider,
} from './fake-providers.ts';
import { createFakeQuotas } from './fake-quotas.ts';
import { createFakeStorage, type FakeStorage } from './fake-storage.ts';

/** No pauses, so that tests need no clock. */
export const policy: CallPolicy = {
  perMinute: 1000,
  atOnce: 10,
  timeoutMs: 60_000,
  pauseMs: 0,
  longestPauseMs: 60_000,
  // Higher than any test that is not about it fails.
  breaker: { failures: 100, restMs: 30_000 },
};

export { operator };

export interface Given {
  images?: FakeImageProvider[];
  audios?: FakeAudioProvider[];
  /** State that a process before this one has left behind. */
  left?: { generations: FakeGenerations; ledger: FakeLedgerStore; storage: FakeStorage; locks: FakeLocks };
  /** In place of the fake one. */
  store?: StorageProvider;
  reportEveryMs?: number;
  limits?: QuotaLimits;
  topics?: Parameters<typeof createModerationService>[0]['topics'];
  newsroom?: string;
  /** What differs from the default policy. */
  policy?: Partial<ChannelPolicy>;
}

export type FakePipeline = ReturnType<typeof createFakePipeline>;

/** The whole pipeline on fakes: what the program puts together, with a test's hands on everything. */
export function createFakePipeline(given: Given = {}) {
  const stored = given.left?.generations ?? createFakeGenerations();
  const ledgerStore = given.left?.ledger ?? createFakeLedgerStore();
  const storageProvider = given.left?.storage ?? createFakeStorage();
  const locks = given.left?.locks ?? createFakeLocks();
  const metrics = createFakeMetrics();
  const codec = createFakeCodec();
  const prompt = createFakePromptProvider({ paid: true });
  const moderation = createFakeModerationProvider();
  const images = given.images ?? [createFakeImageProvider({ paid: true })];
  const audios = given.audios ?? [createFakeAudioProvider({ paid: true })];
  const stageErrors: { stage: string; error: unknown }[] = [];
  const counter = { ids: stored.queued.length * 10, time: Date.parse('2026-01-02T03:04:05.000Z') };

  const { generations, feed } = withChangeFeed(stored);
  const { call } = createProviderCalls({ policy, metrics, turns: createLocalTurns() });
  const storage = createStorageService({
    provider: given.store ?? storageProvider,
    codec,
    call,
    namesKey: Buffer.from('names'),
  });
  const files = storage.results;
  const ledger = createLedger({ store: ledgerStore, uses: ledgerStore, locks, files, call, waitMs: 1 });
  const audio = createAudioService({
    ...{ providers: audios, ledger, codec, storage, read: storageProvider.read, newsroom: given.newsroom },
  });
  const now = () => new Date(counter.time);
  const quotas = createFakeQuotas(given.limits);
  const estimate = createEstimate({ prompt: [prompt], image: images, audio: audios });
  const policies = { get: async () => ({ ...defaultPolicy, ...given.policy }) };
  const pronunciations = createFakePronunciations();
  const media = createMediaService({
    ...{ generations, feed, locks, audio, storage, metrics, now, policies },
    moderation: createModerationService({ providers: [moderation], topics: given.topics ?? {}, ledger }),
    prompts: createPromptService({ providers: [prompt], ledger }),
    images: createImageService({ providers: images, ledger, codec, storage, newsroom: given.newsroom }),
    pronunciations,
    spent: ledgerStore.spent,
    estimate,
    quotas,
    newId: () => `id${++counter.ids}`,
    defaults: { artStyle: 'Monet', voiceId: 'local/slt' },
    lookMs: 5,
    reportEveryMs: given.reportEveryMs ?? 0,
    onStageError: (_id, stage, error) => void stageErrors.push({ stage, error }),
  });
  const reported: unknown[] = [];
  const report = (error: unknown) => void reported.push(error);
  /** What cards and people are to be told: ids of what is out now, and of what gave way. */
  const news = { released: [] as string[], superseded: [] as string[], desk: undefined as PublishingNews | undefined };
  const { publisher, superseding } = createPublishing({
    ...{ generations, storage, locks, now, report, waitMs: 1 },
    archive: createFakeArchive(stored.all),
    news: {
      released(generation) {
        news.released.push(generation.id);
        news.desk?.released(generation);
      },
      superseded(others, by) {
        news.superseded.push(...others.map(({ id }) => id));
        news.desk?.superseded(others, by);
      },
    },
  });
  const authority = createAuthority(policies);
  const parts: ActionParts = {
    ...{ generations, authority, locks, storage, now },
    uses: ledgerStore,
    abort: media.abort,
    estimate,
    providers: { image: images.map(({ name }) => name), audio: audios.map(({ name }) => name) },
    waitMs: 1,
  };

  return {
    generations: stored,
    ledgerStore,
    storageProvider,
    locks,
    metrics,
    quotas,
    prompt,
    moderation,
    images,
    audios,
    image: images[0] as FakeImageProvider,
    audio: audios[0] as FakeAudioProvider,
    stageErrors,
    pronunciations,
    media,
    storage,
    publisher,
    actions: createActions(parts),
    approvals: createApprovals({ generations, authority, publisher, superseding, now, report }),
    news,
    /** What could not be put up or taken down at once. */
    reported,
    /** Moves the clock on. */
    pass(ms: number): void {
      counter.time += ms;
    },
    /** Accepts a request and answers with its id. */
    async request(input: Record<string, unknown> = {}, origin: Partial<Origin> = {}): Promise<string> {
      const { generation } = await media.accept(
        { headline: 'Storm closes port', ...input },
        { requester: operator, workspace: 'w1', channel: 'general', requestKey: `key${counter.ids}`, ...origin },
      );
      return generation.id;
    },
    /** What the queue's handler does. */
    async work(id: string, signal: AbortSignal = new AbortController().signal): Promise<Generation> {
      await media.generateMedia(id, signal);
      await publisher.publishQueued(id, signal);
      return stored.get(id);
    },
  };
}

/** The process is gone; another one finds what is stored. Whoever held a lock holds it no more. */
export function restarted(before: FakePipeline, given: Given = {}): FakePipeline {
  const { generations, ledgerStore: ledger, storageProvider: storage, locks, images, audios } = before;
  for (const name of [...locks.held]) locks.letGo(name);
  return createFakePipeline({ images, audios, ...given, left: { generations, ledger, storage, locks } });
}
