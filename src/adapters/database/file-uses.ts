import { type Kysely, sql } from 'kysely';
import { hasEnded } from '../../pipeline/generation.ts';
import { draftFiles } from '../../pipeline/generation-files.ts';
import type { Generation, MediaFile } from '../../pipeline/ports/generation.ts';
import type { FileUses } from '../../pipeline/ports/state.ts';
import type { Database } from './schema.ts';

/** A step that began earlier and never ended belonged to a process that is long dead. */
const stepHours = 24;

export function createFileUses(db: Kysely<Database>): FileUses {
  async function inLedger(keys: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ key: string }>`
      select distinct file ->> 'key' as key from ledger where file ->> 'key' = any(${keys})`.execute(db);
    return rows.map(({ key }) => key);
  }

  /** Whoever is at a step may be about to store its result under a key that lies here unused. */
  async function atWork(workspace: string): Promise<boolean> {
    const { rows } = await sql`
      select 1 from ledger
       where workspace = ${workspace} and state = 'started' and started_at > now() - ${stepHours} * interval '1 hour'
       limit 1`.execute(db);
    return rows.length > 0;
  }

  async function generationsOf(ids: readonly string[]): Promise<Map<string, Generation>> {
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('generations').select(['id', 'body']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, body }) => [id, body]));
  }

  return {
    async workspaces() {
      const rows = await db.selectFrom('generations').select('workspace').distinct().orderBy('workspace').execute();
      return rows.map(({ workspace }) => workspace);
    },

    async needed(workspace, keys) {
      if (keys.length === 0) return new Set();
      const needed = new Set(await inLedger(keys));
      const owners = new Map(keys.map((key) => [key, ownerOf(key)]));
      const busy = [...owners.values()].includes('results') && (await atWork(workspace));
      const ids = new Set([...owners.values()].filter((owner) => owner !== 'results'));
      const generations = await generationsOf([...ids]);
      for (const [key, owner] of owners) {
        const generation = generations.get(owner);
        if (owner === 'results' ? busy : !generation || usesOf(generation, key)) needed.add(key);
      }
      return needed;
    },
  };
}

/** `<opaque workspace>/<generation id or "results">/<hash>.<ext>`; anything else has no owner. */
function ownerOf(key: string): string {
  const parts = key.split('/');
  return parts.length === 3 ? (parts[1] ?? '') : '';
}

function usesOf(generation: Generation, key: string): boolean {
  if (generation.deletedAt) return false;
  // While it is being made, a file is stored before the generation says so.
  if (!hasEnded(generation)) return true;
  const { files = {}, replaces = [] } = generation.publication ?? {};
  const all: (MediaFile | undefined)[] = [...draftFiles(generation), ...Object.values(files), ...replaces];
  return all.some((file) => file?.key === key);
}
