import { type Kysely, sql } from 'kysely';

/** The lock of 0006. */
const lock = 7_219_460_305;

export async function up(db: Kysely<unknown>): Promise<void> {
  await numberDecisions(db);
  await keepOwnTime(db);
  await sql`alter table audit add constraint audit_holds_objects
    check (json_typeof(actor) = 'object' and json_typeof(detail) = 'object') not valid`.execute(db);

  // Nothing ever read it, and what it said of a publication that was taken back was wrong.
  await sql`drop table publications`.execute(db);
  await sql`create index generations_not_up on generations ((body -> 'publication' ->> 'publishAt') collate "C")
    where deleted_at is null and body -> 'publication' ->> 'publishedAt' is null
      and body -> 'publication' ->> 'withdrawnAt' is null and body -> 'publication' is not null`.execute(db);

  await nameMessages(db);
}

/**
 * The row of the audit that tells of each decision. Without a default, so that a program from before the audit, which
 * may still run beside newer ones, is refused and cannot decide past the record.
 */
async function numberDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`alter table decisions add column audit_seq bigint`.execute(db);
  await sql`alter table decisions disable trigger decisions_stay`.execute(db);
  // The first of several that are alike has the first row, and so on; one without a row is named by a check.
  await sql`
    with told as (
      select seq, generation_id, coalesce(detail ->> 'decision', event) as decision,
             detail ->> 'contentHash' as content_hash, actor ->> 'id' as actor_id,
             row_number() over (partition by generation_id, coalesce(detail ->> 'decision', event),
               detail ->> 'contentHash', actor ->> 'id' order by seq) as nth
        from audit
       where event in ('decided', 'scheduled', 'superseded')
         and json_typeof(actor) = 'object' and json_typeof(detail) = 'object'
    ), made as (
      select seq, generation_id, decision, content_hash, actor ->> 'id' as actor_id,
             row_number() over (partition by generation_id, decision, content_hash, actor ->> 'id' order by seq) as nth
        from decisions
    )
    update decisions set audit_seq = coalesce(told.seq, 0)
      from made left join told using (generation_id, decision, content_hash, actor_id, nth)
     where made.seq = decisions.seq`.execute(db);
  await sql`alter table decisions enable always trigger decisions_stay`.execute(db);
  await sql`alter table decisions alter column audit_seq set not null`.execute(db);
  // A row tells of one decision, so a copy of a decision has none.
  await sql`create unique index decisions_by_audit on decisions (audit_seq) where audit_seq > 0`.execute(db);
}

/** As in 0006, but for the time: what was brought in there had one of its own, and nobody else may choose it. */
async function keepOwnTime(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function audit_append() returns trigger
    language plpgsql set search_path from current as $$
    declare
      last record;
    begin
      perform pg_advisory_xact_lock(${sql.lit(lock)});
      select seq, hash into last from audit order by seq desc limit 1;
      new.seq := coalesce(last.seq, 0) + 1;
      new.at := date_trunc('milliseconds', clock_timestamp());
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
}

/** Which generations a line of the web desk is about, so that its words go when one of them is deleted. */
async function nameMessages(db: Kysely<unknown>): Promise<void> {
  await sql`alter table web_messages add column about jsonb not null default '[]'`.execute(db);
  // By the addresses in answers …
  await sql`update web_messages set about = found.ids
    from (select message.seq, jsonb_agg(distinct link[1]) as ids
            from web_messages as message, regexp_matches(message.body::text, '/g/([A-Za-z0-9_-]+)', 'g') as link
           where message.kind = 'answer' group by message.seq) as found
    where found.seq = web_messages.seq`.execute(db);
  // … and what was typed by what its author asked for there in that moment.
  await sql`update web_messages set about = found.ids
    from (select message.seq, jsonb_agg(generation.id) as ids
            from web_messages as message join generations as generation
              on generation.workspace = 'local' and generation.channel = message.channel
             and generation.body -> 'requester' ->> 'id' = message.author ->> 'id'
             and generation.created_at between message.at and message.at + interval '10 seconds'
           where message.kind = 'typed' and message.body #>> '{}' ilike '/newsmedia%' group by message.seq) as found
    where found.seq = web_messages.seq`.execute(db);
  await sql`create index web_messages_about on web_messages using gin (about)`.execute(db);
  await sql`update web_messages set version = nextval('web_message_versions'),
      body = case kind when 'typed' then '""'::jsonb else '{"text":"What this was about has been deleted."}'::jsonb end
    where exists (select from generations where deleted_at is not null and web_messages.about ? id)`.execute(db);
}
