/** What the pipeline remembers and how work reaches it. Implemented on one Postgres dialect. */
import type { Outcome } from '../errors.ts';
import type { Actor, Decision, Generation, MediaFile } from './generation.ts';
import type { ByteRange, Cost } from './providers.ts';

/** An append-only row: who decided what about which content. */
export interface DecisionRecord {
  generationId: string;
  decision: Decision | 'undone' | 'unpublished' | 'scheduled' | 'superseded';
  contentHash: string;
  reason?: string;
  by: Actor;
  at: string;
}

export interface Change {
  generation: Generation;
  /** Appended in the same transaction. */
  decision?: DecisionRecord;
  /**
   * Queued again in the same transaction: now, or after a while by the queue's own clock. Its job makes what is to be
   * made, publishes what is due, queues what is due later, and shows it, also when this process dies before it can.
   */
  enqueue?: boolean | { inMs: number };
  /** Who does it, for the audit; not needed where the decision or the generation itself says so. */
  by?: Actor;
}

export interface RecentWhere {
  workspace: string;
  channel?: string;
  /** The actor id of whoever asked for it. */
  requester?: string;
  /** Those created then or later. */
  since?: Date;
  limit: number;
}

export interface Generations {
  /**
   * Inserts and queues in ONE transaction. The same request key in the same workspace gives the
   * generation that is already there, with `created: false`.
   */
  accept(generation: Generation, requestKey: string): Promise<{ generation: Generation; created: boolean }>;
  find(id: string): Promise<Generation | undefined>;
  /** Reads, changes and writes one row under its lock; returning `undefined` changes nothing. */
  change(id: string, apply: (current: Generation) => Change | undefined): Promise<Generation | undefined>;
  /** Newest first, without deleted ones. */
  recent(where: RecentWhere): Promise<Generation[]>;
}

export interface SearchWhere {
  workspace: string;
  channel?: string;
  /** Only what other channels have. */
  notChannel?: string;
  /** Each must be in the headline, the alt text or the prompt; whole words or their beginnings, any case. */
  words: readonly string[];
  /** A key of an art style; mixes that contain it are found, too. */
  artStyle?: string;
  /** Part of the name of whoever asked, or an actor id. */
  person?: string;
  since?: Date;
  until?: Date;
  /** Something happened to it then or later: it was asked for, ended, was decided about, published or withdrawn. */
  activeSince?: Date;
  state?: ArchiveState;
  limit: number;
  /** The id of the last one of the page before. */
  after?: string;
}

/** As people ask for it: what became of it, not how it was made. */
export const archiveStates = [
  'waiting',
  'approved',
  'rejected',
  'scheduled',
  'published',
  'failed',
  'held',
  'working',
] as const;
export type ArchiveState = (typeof archiveStates)[number];

/** Earlier generations, without deleted ones. */
export interface Archive {
  /** Newest first. */
  search(where: SearchWhere): Promise<Generation[]>;
  /** All versions: this one, what it was made from, and what was made from those; oldest first. */
  lineage(id: string): Promise<Generation[]>;
}

/** Publications that nothing has put up although their time has come. */
export interface Overdue {
  /** Ids of those that were due at `before`, longest ago first. */
  overdue(where: { before: Date; limit: number }): Promise<string[]>;
}

/** Runs accepted generations, fairly between workspaces, each on one machine at a time. */
export interface JobQueue {
  /** The handler's rejection hands the job back, to be run again. */
  start(handle: (generationId: string, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Takes no new jobs, waits for running ones up to `graceMs`, then aborts them and hands them back. */
  stop(graceMs: number): Promise<void>;
  depth(): Promise<{ queued: number; active: number; oldestMs: number }>;
}

export interface LedgerKey {
  workspace: string;
  /** `prompt`, `image`, `audio`, `moderation` … */
  step: string;
  /** SHA-256 of the canonical JSON of everything that determines the result. */
  inputHash: string;
}

export interface LedgerEntry extends LedgerKey {
  attempt: number;
  /** What the call would cost, in millionths of a US dollar. */
  estimateMicroUsd?: number;
  /** What it did cost. */
  cost?: Cost;
  /** The generation and lane attempt that made this call. */
  run: string;
  provider: string;
  state: 'started' | 'done' | 'failed';
  outcome?: Outcome;
  /** JSON of the step's result without its bytes. */
  output?: unknown;
  /** Where the result's bytes are. */
  file?: MediaFile;
}

export interface LedgerStore {
  /** Every attempt, oldest first. */
  attempts(key: LedgerKey): Promise<LedgerEntry[]>;
  /** Writes `started` before the call is made, and says which attempt it is. */
  begin(key: LedgerKey, call: { run: string; provider: string; estimateMicroUsd?: number }): Promise<number>;
  /** Writes how an attempt ended. */
  end(
    key: LedgerKey,
    attempt: number,
    how: Pick<LedgerEntry, 'state' | 'outcome' | 'output' | 'file' | 'cost'> & {
      /** Which model was asked, for the audit, where the result does not say so. */
      model?: string;
    },
  ): Promise<void>;
  /** Of every call that this generation's runs made; what may have been paid counts with its estimate. */
  spent(generationId: string): Promise<Cost>;
}

/** Which generations use which results, so that bytes go when nobody uses them. */
export interface LedgerUses {
  refer(generationId: string, key: LedgerKey): Promise<void>;
  /** Forgets what this generation used; answers with the files nothing refers to any more. */
  release(generationId: string): Promise<MediaFile[]>;
}

/** Locks held by the database for as long as this process is connected to it. */
export interface Locks {
  /** `undefined` when someone else holds it; otherwise a function that lets go. */
  tryHold(name: string): Promise<(() => Promise<void>) | undefined>;
}

/** A draft that waits in the database because the media store is away. */
export interface SpooledFile {
  /** In bytes. */
  size: number;
  contentType: string;
  /** All of it, or the part that is asked for; `undefined` when it has gone meanwhile. */
  bytes(range?: ByteRange): Promise<Uint8Array | undefined>;
}

/** Keeps drafts for as long as the media store is away. Keys are storage keys. */
export interface Spool {
  /** The same key again is success and never overwrites. False when there is no room for it. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<boolean>;
  find(key: string): Promise<SpooledFile | undefined>;
  /** Removing what is not there is success. */
  remove(key: string): Promise<void>;
  /** What has been here for at least `minAgeMs`, oldest first; what is removed meanwhile may still come. */
  waiting(minAgeMs: number): AsyncIterable<string>;
}

/** What still needs stored drafts, so that the others can go. */
export interface FileUses {
  /** Every workspace that ever asked for something. */
  workspaces(): Promise<string[]>;
  /**
   * Of these draft keys of one workspace, those that must stay: a generation or the ledger refers to
   * them, or somebody is at work who may be about to; also every key whose owner is not known here.
   */
  needed(workspace: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
}
