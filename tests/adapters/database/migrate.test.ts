import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connectPostgres } from '../../../src/adapters/database/connect.ts';
import { migrate } from '../../../src/adapters/database/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../helpers/postgres.ts';
import { onBothDatabases } from './state.ts';

describe('migrations', () => {
  onBothDatabases((open) => {
    it('have been run, and do nothing the next time', async () => {
      const { db } = open().connection;
      await migrate(db);
      const tables = await db.introspection.getTables();
      const names = tables.map(({ name }) => name);
      for (const name of ['generations', 'decisions', 'ledger', 'ledger_uses']) {
        expect(names).toContain(name);
      }
    });

    it('of a newer version are refused with a sentence', async () => {
      const { db } = open().connection;
      await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030')`.execute(db);
      await expect(migrate(db)).rejects.toThrow('written by a newer version');
      await sql`delete from kysely_migration where name = '9999-future'`.execute(db);
      await migrate(db);
    });
  });
});

const database: FreshDatabase | undefined = await freshDatabase();

describe.skipIf(!database)('Postgres (NOT TESTED without one)', () => {
  it('several programs that start at once bring an empty database up to date together', async () => {
    const fresh = (await freshDatabase()) as FreshDatabase;
    try {
      const all = await Promise.all(Array.from({ length: 5 }, () => connectPostgres(fresh.url, () => {})));
      const { rows } = await sql`select name from kysely_migration order by name`.execute(all[0]?.db as never);
      expect(rows).toEqual([
        { name: '0001-spine' },
        { name: '0002-desk' },
        { name: '0003-chats' },
        { name: '0004-spool' },
        { name: '0005-costs' },
        { name: '0006-audit' },
        { name: '0007-digests' },
        { name: '0008-record' },
        { name: '0009-pronunciations' },
      ]);
      for (const connection of all) await connection.close();
    } finally {
      await fresh.drop();
      await database?.drop();
    }
  });

  it.each([
    ['nobody listens', 'postgres://postgres@127.0.0.1:1/newsmedia'],
    ['there is no such database', 'postgres://postgres@127.0.0.1:5432/newsmedia_nothing_here'],
  ])('is refused with a sentence when %s', async (_name, url) => {
    await expect(connectPostgres(url, () => {})).rejects.toThrow('DATABASE_URL cannot be used');
  });
});
