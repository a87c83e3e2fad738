import { type People, createPeople as peopleOf } from '../../desk/actors.ts';
import type { Clock } from '../../desk/clock.ts';
import { actorIdOf } from '../names.ts';
import { type Lookups, nameOf } from './lookups.ts';

export type { People } from '../../desk/actors.ts';

/** Names people by what their workspace calls them. */
export function createPeople({ lookups, clock }: { lookups: Pick<Lookups, 'user'>; clock: Clock }): People {
  return peopleOf({
    actorIdOf,
    clock,
    async nameOf(team, user, age) {
      const found = await lookups.user(team, user, age);
      return found && nameOf(found);
    },
  });
}
