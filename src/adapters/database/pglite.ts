import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect, PGliteDriver } from 'kysely';

/**
 * Opens the embedded Postgres in `<directory>/postgres`. The first start unpacks a ready-made
 * cluster beside its final place and renames it, so a start that is killed leaves nothing half made.
 */
export async function openPglite(directory: string): Promise<PGlite> {
  const place = join(directory, 'postgres');
  const options = { startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'] };
  if (!existsSync(join(place, 'PG_VERSION'))) {
    const fresh = `${place}.new`;
    await rm(fresh, { recursive: true, force: true });
    await rm(place, { recursive: true, force: true });
    await mkdir(directory, { recursive: true });
    const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
    const cluster = await PGlite.create(fresh, { ...options, loadDataDir: await dataDir() });
    await cluster.close();
    await rename(fresh, place);
  }
  try {
    return await PGlite.create(place, options);
  } catch (cause) {
    throw new Error(
      `The database in ${place} cannot be opened; it may have been harmed by a power cut. Restore the data directory from a backup, or start with another DATA_DIR.`,
      { cause },
    );
  }
}

/**
 * Kysely's driver hands everybody one connection object that remembers the open transaction, so a
 * query made beside a transaction would run inside it. A connection of its own for each use leaves
 * the queueing to PGlite, whose transactions are exclusive.
 */
class SeparateConnections extends PGliteDriver {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }

  override async acquireConnection(): ReturnType<PGliteDriver['acquireConnection']> {
    const own = new PGliteDriver({ pglite: this.#pglite });
    await own.init();
    return own.acquireConnection();
  }
}

/** Kysely's dialect for PGlite, made safe for requests that run side by side. */
export class EmbeddedDialect extends PGliteDialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }

  override createDriver(): SeparateConnections {
    return new SeparateConnections(this.#pglite);
  }
}
