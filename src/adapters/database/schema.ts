import type { ColumnType, Generated, sql } from 'kysely';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Actor, Generation } from '../../pipeline/ports/generation.ts';
import type { Pronunciation } from '../../pipeline/ports/media.ts';

/** JSON columns are written as text and read as values on both databases. */
type Json<T> = ColumnType<T, string, string>;

export interface Database {
  generations: {
    id: string;
    workspace: string;
    channel: string;
    request_key: string;
    state: string;
    revision: number;
    /** The whole Generation; the columns beside it exist to be searched. */
    body: Json<Generation>;
    created_at: ColumnType<Date, string, never>;
    deleted_at: ColumnType<Date | null, string | null, string | null>;
  };
  decisions: {
    seq: Generated<number>;
    generation_id: string;
    decision: string;
    content_hash: string;
    reason: string | null;
    actor: Json<unknown>;
    decided_at: ColumnType<Date, string, never>;
    /** The row of the audit that tells of it; 0 for none. */
    audit_seq: number;
  };
  /** Rows can only be added. Sequence, time and hashes are the database's own: see migrations/0006-audit.ts and 0008-record.ts. */
  audit: {
    seq: ColumnType<number, never, never>;
    at: ColumnType<Date, never, never>;
    workspace: string;
    channel: string | null;
    event: string;
    generation_id: string | null;
    actor: Json<Actor>;
    detail: Json<Record<string, unknown>>;
    previous_hash: ColumnType<string, never, never>;
    hash: ColumnType<string, never, never>;
  };
  ledger: {
    workspace: string;
    step: string;
    input_hash: string;
    attempt: number;
    run: string;
    provider: string;
    state: string;
    outcome: string | null;
    output: Json<unknown> | null;
    file: Json<unknown> | null;
    estimate_micro_usd: number | null;
    cost_micro_usd: number | null;
    cost_measured: boolean | null;
    started_at: Generated<Date>;
    ended_at: ColumnType<Date | null, Date | null, Date | null>;
  };
  /** What each day's generations are charged, by workspace, channel and user. */
  quota_counters: { workspace: string; scope: string; day: string; generations: number; micro_usd: number };
  ledger_uses: { generation_id: string; workspace: string; step: string; input_hash: string };
  card_messages: {
    generation_id: string;
    channel: string;
    state: string;
    ref: string | null;
    claimed_at: ColumnType<Date, never, ReturnType<typeof sql<Date>>>;
  };
  channel_policies: {
    workspace: string;
    channel: string;
    policy: Json<Partial<ChannelPolicy>>;
    set_by: Json<unknown>;
    set_at: ColumnType<Date, never, ReturnType<typeof sql<Date>>>;
  };
  /** How a workspace wants its names said. */
  pronunciations: {
    workspace: string;
    list: Json<Pronunciation[]>;
    set_by: Json<Actor>;
    set_at: ColumnType<Date, never, ReturnType<typeof sql<Date>>>;
  };
  /** The day's own has an empty `extra`. */
  digests: {
    seq: Generated<number>;
    workspace: string;
    channel: string;
    day: string;
    extra: string;
    state: string;
    tries: Generated<number>;
    ref: string | null;
    /** Ids of the generations that stand in it. */
    shown: ColumnType<string[], string | undefined, string>;
    since: ColumnType<Date, Date, never>;
    until: ColumnType<Date, Date, Date>;
    claimed_at: ColumnType<Date, never, ReturnType<typeof sql<Date>>>;
  };
  people: {
    id: string;
    name: string;
    role: string;
    invite_hash: string | null;
    joined_at: ColumnType<Date, never, never>;
  };
  web_messages: {
    seq: Generated<number>;
    channel: string;
    author: Json<{ id: string; name: string }>;
    kind: string;
    body: Json<unknown>;
    recipient: string | null;
    /** Ids of what it is about, so that its words go with that. */
    about: ColumnType<string[], string | undefined, string>;
    at: ColumnType<Date, string, never>;
    version: ColumnType<number, ReturnType<typeof sql<number>>, ReturnType<typeof sql<number>>>;
  };
  /** Drafts that wait for the media store to come back. */
  spooled_files: {
    seq: Generated<number>;
    key: string;
    content_type: string;
    size: number;
    kept_at: ColumnType<Date, never, never>;
  };
  /** Their bytes; written and read as base64. */
  spooled_pieces: { seq: number; part: number; bytes: ColumnType<never, ReturnType<typeof sql<Buffer>>, never> };
  chat_secrets: {
    name: string;
    /** Sealed: see adapters/keys/seal.ts. */
    sealed: ColumnType<Uint8Array, Buffer, Buffer>;
    until: ColumnType<Date | null, Date | null, Date | null>;
  };
  chat_deliveries: { key: string; heard_at: ColumnType<Date, never, ReturnType<typeof sql<Date>>> };
  chat_files: {
    key: string;
    /** `null` while somebody puts it up. */
    file_id: string | null;
    claimed_at: ColumnType<Date, never, ReturnType<typeof sql<Date>>>;
  };
}
