import { type People, createPeople as peopleOf } from '../../desk/actors.ts';
import type { Clock } from '../../desk/clock.ts';
import { actorIdOf } from '../names.ts';
import { displayName, type Lookups } from './lookups.ts';

export type { People } from '../../desk/actors.ts';

/** Names people by what their server calls them. */
export function createPeople({ lookups, clock }: { lookups: Pick<Lookups, 'member'>; clock: Clock }): People {
  return peopleOf({
    actorIdOf,
    clock,
    async nameOf(guild, user, age) {
      const found = await lookups.member(guild, user, age);
      return found && displayName(found);
    },
  });
}
