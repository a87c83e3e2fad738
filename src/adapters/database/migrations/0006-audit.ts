import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import stringify from 'safe-stable-stringify';

/** Two programs must never use one lock for two things; this is the audit's. */
const lock = 7_219_460_305;
const pageSize = 1000;

/** The tables as they are at this point. */
interface Earlier {
  decisions: {
    seq: number;
    generation_id: string;
    decision: string;
    content_hash: string;
    reason: string | null;
    actor: { id: string; name: string; verified: boolean };
    decided_at: Date;
  };
  generations: { workspace: string; channel: string; id: string; body: Body };
  audit: Record<'workspace' | 'channel' | 'event' | 'generation_id' | 'actor' | 'detail', string> & { at: Date };
}

interface Body {
  contentHash?: string;
  image?: { file: { hash: string } };
  audio?: { file: { hash: string } };
}

/**
 * Number, time and hashes are made by a trigger, under a lock that lasts to the end of the transaction: whoever
 * writes to this table, the chain has neither gap nor fork. What is recorded is text in columns of type json, which
 * keep it letter by letter, because the hash is made of the letters.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table audit (
    seq bigint primary key,
    at timestamptz(3) not null,
    workspace text not null,
    channel text,
    event text not null,
    generation_id text,
    actor json not null,
    detail json not null,
    previous_hash text not null,
    hash text not null
  )`.execute(db);
  await sql`create index audit_by_generation on audit (generation_id)`.execute(db);

  // With its length before it, no part of a row can pass for a part of another one.
  await sql`create function audit_part(part text) returns text language sql immutable as $$
    select coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-')
  $$`.execute(db);
  // They find their tables also where somebody copies rows back with no path set, as pg_dump's scripts do.
  await sql`create function audit_append() returns trigger language plpgsql set search_path from current as $$
    declare
      last record;
    begin
      perform pg_advisory_xact_lock(${sql.lit(lock)});
      select seq, hash into last from audit order by seq desc limit 1;
      new.seq := coalesce(last.seq, 0) + 1;
      new.at := date_trunc('milliseconds', coalesce(new.at, clock_timestamp()));
      new.previous_hash := coalesce(last.hash, repeat('0', 64));
      new.hash := encode(sha256(convert_to(concat_ws(',',
        audit_part(new.previous_hash),
        audit_part(new.seq::text),
        audit_part(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
        audit_part(new.workspace),
        audit_part(new.channel),
        audit_part(new.event),
        audit_part(new.generation_id),
        audit_part(new.actor::text),
        audit_part(new.detail::text)
      ), 'UTF8')), 'hex');
      return new;
    end
  $$`.execute(db);
  await sql`create function audit_refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'Rows of "%" can only be added: what they say stays as it is.', tg_table_name
        using errcode = 'restrict_violation';
    end
  $$`.execute(db);
  // The one thing that may go is what an editor wrote, once the generation it is about has been deleted.
  await sql`create function decisions_refuse() returns trigger language plpgsql set search_path from current as $$
    begin
      if tg_op = 'UPDATE' and new.reason is null and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason'
         and exists (select from generations where id = old.generation_id and deleted_at is not null) then
        return new;
      end if;
      raise exception 'Rows of "decisions" can only be added: what they say stays as it is.'
        using errcode = 'restrict_violation';
    end
  $$`.execute(db);

  const triggers = [
    ['audit', 'audit_appends', 'before insert', 'row', 'audit_append'],
    ['audit', 'audit_stays', 'before update or delete', 'row', 'audit_refuse'],
    ['audit', 'audit_all_stays', 'before update or delete or truncate', 'statement', 'audit_refuse'],
    ['decisions', 'decisions_stay', 'before update or delete', 'row', 'decisions_refuse'],
    ['decisions', 'decisions_all_stay', 'before delete or truncate', 'statement', 'audit_refuse'],
  ] as const;
  for (const [table, name, when, each, run] of triggers) {
    const what = sql.raw(`${when} on ${table} for each ${each} execute function ${run}()`);
    await sql`create trigger ${sql.ref(name)} ${what}`.execute(db);
    // Also for sessions that say they only copy what another database has done.
    await sql`alter table ${sql.table(table)} enable always trigger ${sql.ref(name)}`.execute(db);
  }

  await bringIn(db as Kysely<Earlier>);
  await sql`update decisions set reason = null
    where reason is not null and generation_id in (select id from generations where deleted_at is not null)`.execute(
    db,
  );
}

/** What was decided before there was an audit, oldest first, at the times at which it was. */
async function bringIn(db: Kysely<Earlier>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('decisions')
      .innerJoin('generations', 'generations.id', 'decisions.generation_id')
      .selectAll('decisions')
      .select(['workspace', 'channel', 'body'])
      .where('decisions.seq', '>', after)
      .orderBy('decisions.seq')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.seq);
    await db.insertInto('audit').values(rows.map(rowOf)).execute();
  }
}

function rowOf({
  body,
  reason,
  ...decided
}: Earlier['decisions'] & Omit<Earlier['generations'], 'id'>): Earlier['audit'] {
  const { id, name, verified } = decided.actor;
  // Which files it was about is known while the content is still the same.
  const same = body.contentHash === decided.content_hash;
  const detail = {
    decision: decided.decision,
    contentHash: decided.content_hash,
    ...(reason === null ? {} : { reasonHash: createHash('sha256').update(reason).digest('hex') }),
    ...(same && body.image ? { imageHash: body.image.file.hash } : {}),
    ...(same && body.audio ? { audioHash: body.audio.file.hash } : {}),
    by: 'brought in from before the audit',
  };
  return {
    at: decided.decided_at,
    workspace: decided.workspace,
    channel: decided.channel,
    event: 'decided',
    generation_id: decided.generation_id,
    actor: stringify({ id, name, verified }) ?? '{}',
    detail: stringify(detail) ?? '{}',
  };
}
