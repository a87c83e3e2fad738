import type { Kysely } from 'kysely';
import { personEvent } from '../../pipeline/audit-events.ts';
import { system } from '../../pipeline/authority.ts';
import type { People, Person } from '../../pipeline/ports/desk-state.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './schema.ts';

export function createPeople(db: Kysely<Database>): People {
  const toPerson = ({ id, name, role }: { id: string; name: string; role: string }): Person => ({
    id,
    name,
    role: role === 'editor' ? 'editor' : 'reporter',
  });

  return {
    async list() {
      const rows = await db
        .selectFrom('people')
        .select(['id', 'name', 'role'])
        .orderBy('joined_at')
        .orderBy('id')
        .execute();
      return rows.map(toPerson);
    },

    async put({ id, name, role }, by = system) {
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('people')
          .values({ id, name, role, invite_hash: null })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, role }))
          .execute();
        await appendAudit(transaction, [personEvent('put', { id, name, role }, by)]);
      });
    },

    async invite(personId, inviteHash, by = system) {
      await db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('people')
          .set({ invite_hash: inviteHash })
          .where('id', '=', personId)
          .returning(['id', 'name', 'role'])
          .executeTakeFirst();
        if (row) await appendAudit(transaction, [personEvent('invited', row, by)]);
      });
    },

    async redeem(inviteHash) {
      return db.transaction().execute(async (transaction) => {
        // Used up in the same statement that finds it: of two who follow one link, one gets in.
        const row = await transaction
          .updateTable('people')
          .set({ invite_hash: null })
          .where('invite_hash', '=', inviteHash)
          .returning(['id', 'name', 'role'])
          .executeTakeFirst();
        if (!row) return undefined;
        const { id, name } = row;
        await appendAudit(transaction, [personEvent('joined', row, { id, name, verified: true })]);
        return toPerson(row);
      });
    },
  };
}
