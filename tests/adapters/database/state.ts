/** Opens what the database suites run on: memory, the embedded database, and Postgres when there is one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Connection, connectEmbedded, connectPostgres } from '../../../src/adapters/database/connect.ts';
import { freshDatabase } from '../../helpers/postgres.ts';

export interface Opened {
  connection: Connection;
  /** Only for Postgres. */
  url: string | undefined;
}

/** Nothing should be reported in these suites; an idle connection that `drop` ends is. */
const report = (): void => {};

/** Runs a suite on a new embedded database and on a new database of a real Postgres. */
export function onBothDatabases(suite: (open: () => Opened) => void): void {
  describe('embedded', () => {
    let opened: Opened | undefined;
    let directory = '';
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'newsmedia-db-'));
      opened = { connection: await connectEmbedded(directory), url: undefined };
    });
    afterAll(async () => {
      await opened?.connection.close();
      await rm(directory, { recursive: true, force: true });
    });
    suite(() => opened as Opened);
  });

  describe('postgres', async () => {
    const database = await freshDatabase();
    if (!database) {
      it.skip('NOT TESTED: no Postgres answers at 127.0.0.1:5432', () => {});
      return;
    }
    let opened: Opened | undefined;
    beforeAll(async () => {
      opened = { connection: await connectPostgres(database.url, report), url: database.url };
    });
    afterAll(async () => {
      await opened?.connection.close();
      await database.drop();
    });
    suite(() => opened as Opened);
  });
}
