import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Archive, ArchiveState, SearchWhere } from '../../pipeline/ports/state.ts';
import type { Database } from './schema.ts';

type Condition = RawBuilder<boolean>;

const pending = sql`body -> 'approval' ->> 'state' = 'pending'`;
const out = sql`(body -> 'publication' ? 'publishedAt' and not body -> 'publication' ? 'withdrawnAt')`;

/** In SQL what `isArchived` says of one generation. */
const states: Record<ArchiveState, Condition> = {
  waiting: sql`${pending} and body ? 'contentHash' and state in ('ready', 'partial')`,
  held: sql`${pending} and state = 'held'`,
  approved: sql`body -> 'approval' ->> 'state' = 'approved'`,
  rejected: sql`body -> 'approval' ->> 'state' = 'rejected'`,
  scheduled: sql`body -> 'approval' ->> 'state' = 'approved' and body -> 'publication' ? 'zone'
    and not body -> 'publication' ? 'publishedAt' and not body -> 'publication' ? 'withdrawnAt'`,
  published: sql`coalesce(${out}, false)`,
  failed: sql`state = 'failed'`,
  working: sql`state in ('queued', 'running')`,
};

/** Earlier generations by what people remember of them; the functions and indexes are those of migration 0007. */
export function createArchive(db: Kysely<Database>): Archive {
  return {
    async search(where) {
      const query = conditionsOf(where).reduce(
        (narrowed, condition) => narrowed.where(condition),
        db.selectFrom('generations').select('body').where('deleted_at', 'is', null),
      );
      const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(where.limit).execute();
      return rows.map(({ body }) => body);
    },

    async lineage(id) {
      const { rows } = await sql<{ body: Generation }>`
        with recursive up as (
          select id, workspace, body ->> 'parentId' as parent from generations where id = ${id}
          union
          select g.id, g.workspace, g.body ->> 'parentId' from generations g
            join up on g.id = up.parent and g.workspace = up.workspace
        ), all_of_them as (
          select id, workspace from up
          union
          select g.id, g.workspace from generations g
            join all_of_them o on g.body ? 'parentId' and g.body ->> 'parentId' = o.id and g.workspace = o.workspace
        )
        select g.body from generations g join all_of_them using (id)
          where g.deleted_at is null order by g.created_at, g.id`.execute(db);
      return rows.map(({ body }) => body);
    },
  };
}

function conditionsOf(where: SearchWhere): Condition[] {
  const { workspace, channel, notChannel, words, artStyle, person, since, until, activeSince, state, after } = where;
  const found: Condition[] = [sql`workspace = ${workspace}`];
  if (channel !== undefined) found.push(sql`channel = ${channel}`);
  if (notChannel !== undefined) found.push(sql`channel <> ${notChannel}`);
  const query = prefixesOf(words);
  // Words of which nothing is left, like a lone dash, are in nothing.
  if (words.length > 0) {
    found.push(query === '' ? sql`false` : sql`newsmedia_words(body) @@ to_tsquery('simple', ${query})`);
  }
  // A mix is written Monet:0.7+Dali:0.3.
  if (artStyle !== undefined) {
    found.push(sql`position(${`+${artStyle}:`} in '+' || (body -> 'request' ->> 'artStyle') || ':') > 0`);
  }
  if (person !== undefined) {
    const part = sql`nullif(trim(newsmedia_plain(${person})), '')`;
    found.push(sql`(body -> 'requester' ->> 'id' = ${person}
      or position(${part} in newsmedia_plain(body -> 'requester' ->> 'name')) > 0)`);
  }
  if (since !== undefined) found.push(sql`created_at >= ${since}`);
  if (until !== undefined) found.push(sql`created_at < ${until}`);
  if (activeSince !== undefined) found.push(activeCondition(activeSince));
  if (state !== undefined) found.push(states[state]);
  if (after !== undefined) {
    found.push(sql`(created_at, id) < (select created_at, id from generations where id = ${after})`);
  }
  return found;
}

/** Times in bodies are written by `toISOString`, so that they compare as texts. */
function activeCondition(since: Date): Condition {
  const from = since.toISOString();
  return sql`(created_at >= ${since} or body ->> 'finishedAt' >= ${from} or body -> 'approval' ->> 'at' >= ${from}
    or body -> 'publication' ->> 'publishedAt' >= ${from} or body -> 'publication' ->> 'withdrawnAt' >= ${from})`;
}

/** `storm harb` → `storm:* & harb:*`, without accents: letters and digits only, so nothing of it is an operator. */
function prefixesOf(words: readonly string[]): string {
  return words
    .flatMap(
      (word) =>
        word
          .normalize('NFKD')
          .replace(/[\u0300-\u036f]/g, '')
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    )
    .map((word) => `${word.toLowerCase()}:*`)
    .join(' & ');
}
