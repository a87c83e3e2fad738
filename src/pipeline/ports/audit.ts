/** The record of who did what: rows that can only be added, each bound to the one before it by its hash. */
import type { Actor } from './generation.ts';

export type AuditEventName =
  | 'requested'
  | 'called'
  | 'finished'
  | 'edited'
  | 'retried'
  | 'cancelled'
  | 'decided'
  | 'scheduled'
  | 'published'
  | 'withdrawn'
  | 'superseded'
  | 'deleted'
  | 'settings'
  | 'person'
  | 'voice';

/** Something that happened. Words of people are in it as hashes only: what is deleted must be gone everywhere. */
export interface AuditEvent {
  event: AuditEventName;
  workspace: string;
  channel?: string;
  generationId?: string;
  /** Who did it, or on whose behalf the program did: then `detail.by` is `system`. */
  actor: Actor;
  /** JSON; what is undefined is left out. */
  detail: Record<string, unknown>;
}

/** A stored row, in exactly the words its hash was made of. */
export interface AuditRow {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  /** ISO 8601 in UTC with milliseconds, by the database's clock. */
  at: string;
  workspace: string;
  channel: string | null;
  event: string;
  generationId: string | null;
  /** JSON text. */
  actor: string;
  /** JSON text. */
  detail: string;
  /** The hash of the row before; 64 zeros in the first one. */
  previousHash: string;
  /** SHA-256, hex; see audit-chain.ts. */
  hash: string;
}

/** Names everything up to one row. */
export interface AuditHead {
  /** 0 where nothing is recorded yet. */
  seq: number;
  hash: string;
}

export interface AuditRows {
  /** Of the newest row. */
  head(): Promise<AuditHead>;
  /** The first decision that is stored and that no row tells of, though there was a record already. */
  unrecorded(): Promise<{ seq: number; decision: string; generationId: string } | undefined>;
  /** In the order of the chain. */
  page(where: {
    /** Those with a higher number … */
    after: number;
    /** … up to this one. */
    upTo?: number;
    since?: Date;
    /** Before this. */
    before?: Date;
    workspace?: string;
    limit: number;
  }): Promise<AuditRow[]>;
}
