import { type Kysely, sql } from 'kysely';
import type { ByteRange } from '../../pipeline/ports/providers.ts';
import type { Spool } from '../../pipeline/ports/state.ts';
import type { Database } from './schema.ts';

/** The embedded database works on the main thread: a whole file at once would stop everything else for seconds. */
const pieceBytes = 512 * 1024;
const listedAtOnce = 100;

/** `mostBytes` is the room for all files together. */
export function createSpool(db: Kysely<Database>, { mostBytes }: { mostBytes: number }): Spool {
  /** `undefined` when it has gone. */
  async function readPiece(seq: number, part: number): Promise<Buffer | undefined> {
    const row = await db
      .selectFrom('spooled_pieces')
      // The embedded driver takes seven times as long for bytes as for text.
      .select(sql<string>`encode(bytes, 'base64')`.as('text'))
      .where('seq', '=', seq)
      .where('part', '=', part)
      .executeTakeFirst();
    return row && Buffer.from(row.text, 'base64');
  }

  async function readBytes(seq: number, { start, end }: ByteRange): Promise<Uint8Array | undefined> {
    const pieces: Buffer[] = [];
    const first = Math.floor(start / pieceBytes);
    for (let part = first; part * pieceBytes <= end; part++) {
      const piece = await readPiece(seq, part);
      if (!piece) return undefined;
      pieces.push(piece);
    }
    const from = start - first * pieceBytes;
    return new Uint8Array(Buffer.concat(pieces).subarray(from, from + end - start + 1));
  }

  return {
    async put(key, bytes, contentType) {
      const size = bytes.byteLength;
      return db.transaction().execute(async (transaction) => {
        // Of two at once the second must see what the first has taken of the room. Readers do not wait.
        await sql`lock table spooled_files in share row exclusive mode`.execute(transaction);
        const there = await transaction
          .selectFrom('spooled_files')
          .select('seq')
          .where('key', '=', key)
          .executeTakeFirst();
        if (there) return true;
        const { taken } = await transaction
          .selectFrom('spooled_files')
          .select(sql<number>`coalesce(sum(size), 0)::float8`.as('taken'))
          .executeTakeFirstOrThrow();
        if (taken + size > mostBytes) return false;
        const { seq } = await transaction
          .insertInto('spooled_files')
          .values({ key, content_type: contentType, size })
          .returning('seq')
          .executeTakeFirstOrThrow();
        for (let part = 0; part * pieceBytes < size; part++) {
          const piece = Buffer.from(bytes.subarray(part * pieceBytes, (part + 1) * pieceBytes)).toString('base64');
          await transaction
            .insertInto('spooled_pieces')
            .values({ seq, part, bytes: sql<Buffer>`decode(${piece}, 'base64')` })
            .execute();
        }
        return true;
      });
    },

    async find(key) {
      const found = await db
        .selectFrom('spooled_files')
        .select(['seq', 'size', 'content_type'])
        .where('key', '=', key)
        .executeTakeFirst();
      if (!found) return undefined;
      const { seq, size, content_type: contentType } = found;
      return { size, contentType, bytes: (range = { start: 0, end: size - 1 }) => readBytes(seq, range) };
    },

    async remove(key) {
      await db.deleteFrom('spooled_files').where('key', '=', key).execute();
    },

    async *waiting(minAgeMs) {
      let after = 0;
      for (;;) {
        const page = await db
          .selectFrom('spooled_files')
          .select(['seq', 'key'])
          .where('seq', '>', after)
          .where(sql<boolean>`kept_at <= now() - ${minAgeMs} * interval '1 millisecond'`)
          .orderBy('seq')
          .limit(listedAtOnce)
          .execute();
        for (const { key } of page) yield key;
        after = page.at(-1)?.seq ?? after;
        if (page.length < listedAtOnce) return;
      }
    },
  };
}
