import { type Kysely, sql, type Transaction } from 'kysely';
import { calledEvent } from '../../pipeline/audit-events.ts';
import type { Actor, MediaFile } from '../../pipeline/ports/generation.ts';
import type { LedgerEntry, LedgerKey, LedgerStore, LedgerUses } from '../../pipeline/ports/state.ts';
import { appendAudit } from './audit.ts';
import { toJson } from './json.ts';
import type { Database } from './schema.ts';

export function createLedgerStore(db: Kysely<Database>): LedgerStore {
  const rowsOf = (key: LedgerKey) =>
    db
      .selectFrom('ledger')
      .where('workspace', '=', key.workspace)
      .where('step', '=', key.step)
      .where('input_hash', '=', key.inputHash);

  return {
    async attempts(key) {
      const rows = await rowsOf(key).selectAll().orderBy('attempt').execute();
      return rows.map(
        (row): LedgerEntry => ({
          ...key,
          attempt: row.attempt,
          run: row.run,
          provider: row.provider,
          state: row.state as LedgerEntry['state'],
          ...(row.outcome === null ? {} : { outcome: row.outcome as NonNullable<LedgerEntry['outcome']> }),
          ...(row.output === null ? {} : { output: row.output }),
          ...(row.file === null ? {} : { file: row.file as MediaFile }),
          ...(row.estimate_micro_usd === null ? {} : { estimateMicroUsd: Number(row.estimate_micro_usd) }),
          ...(row.cost_micro_usd === null
            ? {}
            : { cost: { microUsd: Number(row.cost_micro_usd), measured: row.cost_measured ?? false } }),
        }),
      );
    },

    async begin(key, { run, provider, estimateMicroUsd = null }) {
      const { rows } = await sql<{ attempt: number }>`
        insert into ledger (workspace, step, input_hash, attempt, run, provider, state, estimate_micro_usd)
        select ${key.workspace}, ${key.step}, ${key.inputHash}, coalesce(max(attempt), 0) + 1, ${run}, ${provider}, 'started', ${estimateMicroUsd}::bigint
          from ledger
         where workspace = ${key.workspace} and step = ${key.step} and input_hash = ${key.inputHash}
        returning attempt`.execute(db);
      const attempt = rows[0]?.attempt;
      if (attempt === undefined) throw new Error('the ledger did not take an attempt');
      return attempt;
    },

    async end(key, attempt, { model, ...how }) {
      await db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('ledger')
          .set({
            state: how.state,
            outcome: how.outcome ?? null,
            output: how.output === undefined ? null : toJson(how.output),
            file: how.file === undefined ? null : toJson(how.file),
            cost_micro_usd: how.cost?.microUsd ?? null,
            cost_measured: how.cost?.measured ?? null,
            ended_at: new Date(),
          })
          .where('workspace', '=', key.workspace)
          .where('step', '=', key.step)
          .where('input_hash', '=', key.inputHash)
          .where('attempt', '=', attempt)
          .returning(['run', 'provider', 'estimate_micro_usd'])
          .executeTakeFirst();
        if (!row) return;
        const { run, provider } = row;
        const estimate = row.estimate_micro_usd === null ? {} : { estimateMicroUsd: Number(row.estimate_micro_usd) };
        const call = { ...key, ...how, ...estimate, attempt, run, provider, model: modelIn(how.output) ?? model };
        await appendAudit(transaction, [calledEvent(call, await askerOf(transaction, key.workspace, run))]);
      });
    },

    async spent(generationId) {
      // A run is named `<generation>:<stage>:<attempt>`; ids hold no signs that mean something to LIKE.
      const { rows } = await sql<{ micro: number | string | null; guessed: boolean | null }>`
        select sum(coalesce(cost_micro_usd, estimate_micro_usd, 0)) as micro,
               bool_or(cost_measured is not true and coalesce(estimate_micro_usd, 0) > 0) as guessed
          from ledger
         where run like ${`${generationId}:%`}
           and (state in ('done', 'started') or outcome = 'unknown' or cost_micro_usd is not null)`.execute(db);
      return { microUsd: Number(rows[0]?.micro ?? 0), measured: !rows[0]?.guessed };
    },
  };
}

export function createLedgerUses(db: Kysely<Database>): LedgerUses {
  return {
    async refer(generationId, key) {
      await db
        .insertInto('ledger_uses')
        .values({ generation_id: generationId, workspace: key.workspace, step: key.step, input_hash: key.inputHash })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async release(generationId) {
      return db.transaction().execute(async (transaction) => {
        const used = await transaction
          .deleteFrom('ledger_uses')
          .where('generation_id', '=', generationId)
          .returning(['workspace', 'step', 'input_hash'])
          .execute();
        const files: MediaFile[] = [];
        const inOrder = used.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
        for (const { workspace, step, input_hash } of inOrder) {
          // Two that let go of the same result at once must not each leave it to the other: one waits
          // here for the other's end. Always in the same order, so that neither waits for ever.
          await transaction
            .selectFrom('ledger')
            .select('attempt')
            .where('workspace', '=', workspace)
            .where('step', '=', step)
            .where('input_hash', '=', input_hash)
            .orderBy('attempt')
            .forUpdate()
            .execute();
          const gone = await transaction
            .deleteFrom('ledger')
            .where('workspace', '=', workspace)
            .where('step', '=', step)
            .where('input_hash', '=', input_hash)
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('ledger_uses')
                    .select('generation_id')
                    .where('workspace', '=', workspace)
                    .where('step', '=', step)
                    .where('input_hash', '=', input_hash),
                ),
              ),
            )
            .returning('file')
            .execute();
          files.push(...gone.flatMap(({ file }) => (file ? [file as MediaFile] : [])));
        }
        // The same bytes may also be the result of another step that is still used.
        const kept = await Promise.all(files.map((file) => isUsed(transaction, file)));
        return files.filter((_, index) => !kept[index]);
      });
    },
  };
}

/** The generation that a run belongs to: it is named `<generation>:<stage>:<attempt>`. */
async function askerOf(transaction: Transaction<Database>, workspace: string, run: string) {
  const row = await transaction
    .selectFrom('generations')
    .select(['id', 'workspace', 'channel', sql<Actor>`body -> 'requester'`.as('requester')])
    .where('id', '=', run.split(':', 1)[0] ?? '')
    .executeTakeFirst();
  return row?.workspace === workspace ? row : undefined;
}

/** Results of models say which one made them. */
function modelIn(output: unknown): string | undefined {
  const { model } = (output ?? {}) as { model?: unknown };
  return typeof model === 'string' ? model : undefined;
}

function placeOf({ step, input_hash }: { step: string; input_hash: string }): string {
  return `${step} ${input_hash}`;
}

async function isUsed(db: Kysely<Database>, file: MediaFile): Promise<boolean> {
  const { rows } = await sql`select 1 from ledger where file ->> 'key' = ${file.key} limit 1`.execute(db);
  return rows.length > 0;
}
