import type { Kysely } from 'kysely';
import type { People, Person } from '../../pipeline/ports/desk-state.ts';
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

    async put({ id, name, role }) {
      await db
        .insertInto('people')
        .values({ id, name, role, invite_hash: null })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, role }))
        .execute();
    },

    async invite(personId, inviteHash) {
      await db.updateTable('people').set({ invite_hash: inviteHash }).where('id', '=', personId).execute();
    },

    async redeem(inviteHash) {
      // Used up in the same statement that finds it: of two who follow one link, one gets in.
      const row = await db
        .updateTable('people')
        .set({ invite_hash: null })
        .where('invite_hash', '=', inviteHash)
        .returning(['id', 'name', 'role'])
        .executeTakeFirst();
      return row && toPerson(row);
    },
  };
}
