import { freshDatabase } from '../helpers/postgres.ts';
import { makePlace, type Place } from './process.ts';

export type DatabaseKind = 'embedded' | 'postgres';

/** A place of its own on a database of this kind, and how to give that back; `undefined` when Postgres is away. */
export async function placeOn(kind: DatabaseKind): Promise<{ place: Place; drop: () => Promise<void> } | undefined> {
  if (kind === 'embedded') return { place: await makePlace(), drop: async () => {} };
  const database = await freshDatabase();
  if (!database) return undefined;
  const settings = { DATABASE_URL: database.url, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
  return { place: await makePlace(settings), drop: database.drop };
}
