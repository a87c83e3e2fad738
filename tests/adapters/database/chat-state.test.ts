import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createChatFiles } from '../../../src/adapters/database/chat-files.ts';
import { createDeliveries } from '../../../src/adapters/database/deliveries.ts';
import type { Database } from '../../../src/adapters/database/schema.ts';
import { createSecrets } from '../../../src/adapters/database/secrets.ts';
import { createFakeChatState } from '../../helpers/fake-chat-state.ts';
import { chatStateContract } from './chat-state-contract.ts';
import { onBothDatabases } from './state.ts';

const key = new Uint8Array(32).fill(7);

/** Instead of waiting, everything is made older. */
async function age(db: Kysely<Database>, ms: number): Promise<void> {
  const ago = sql`${ms} * interval '1 millisecond'`;
  await sql`update chat_secrets set until = until - ${ago}`.execute(db);
  await sql`update chat_deliveries set heard_at = heard_at - ${ago}`.execute(db);
  await sql`update chat_files set claimed_at = claimed_at - ${ago}`.execute(db);
}

describe('what chats remember', () => {
  describe('in memory', () => {
    let passed = 0;
    const state = createFakeChatState({ now: () => Date.now() + passed });
    const letPass = async (ms: number) => {
      passed += ms;
    };
    chatStateContract(() => ({ ...state, age: letPass }));
  });

  onBothDatabases((open) => {
    chatStateContract(() => {
      const { db } = open().connection;
      return {
        secrets: createSecrets(db, key),
        deliveries: createDeliveries(db),
        files: createChatFiles(db),
        age: (ms) => age(db, ms),
      };
    });

    it('secrets cannot be read in the table, by another key, or under another name', async () => {
      const { db } = open().connection;
      const secrets = createSecrets(db, key);
      await secrets.put('slack:installation:T9', { token: 'xoxb-visible-1234' });
      const { rows } = await sql<{ row: string; sealed: Uint8Array }>`
        select chat_secrets::text as row, sealed from chat_secrets where name = 'slack:installation:T9'`.execute(db);
      const [{ row, sealed }] = rows as [{ row: string; sealed: Uint8Array }];
      expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/xoxb|visible|token/);
      expect(row).not.toMatch(new RegExp(`xoxb|visible|token|${Buffer.from('visible').toString('hex')}`));
      const other = createSecrets(db, new Uint8Array(32).fill(8));
      await expect(other.get('slack:installation:T9')).rejects.toThrow(/another ENCRYPTION_KEY/);
      await sql`update chat_secrets set name = 'slack:installation:T10' where name = 'slack:installation:T9'`.execute(
        db,
      );
      await expect(secrets.get('slack:installation:T10')).rejects.toThrow(/cannot be read/);
      await secrets.remove('slack:installation:T10');
    });

    it('what is over leaves the tables by itself', async () => {
      const { db } = open().connection;
      const [secrets, deliveries] = [createSecrets(db, key), createDeliveries(db)];
      await secrets.put('swept', 1, new Date(Date.now() + 60_000));
      await deliveries.remember('swept');
      await age(db, 3 * 24 * 60 * 60_000);
      await secrets.put('sweeper', 1, new Date(Date.now() + 60_000));
      await deliveries.remember('sweeper');
      const left = await sql`select name from chat_secrets where name = 'swept' union all
        select key from chat_deliveries where key = 'swept'`.execute(db);
      expect(left.rows).toEqual([]);
    });
  });
});
