import type { Context } from 'hono';
import type { People, Person } from '../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../pipeline/ports/generation.ts';

/** How a request got in: from this very machine, with the host's token or link, or with a person's own session. */
export type Visitor = { kind: 'local' } | { kind: 'operator' } | { kind: 'person'; id: string };

export interface Identity {
  actor: Actor;
  role: Person['role'] | 'operator';
  /** Personas may be switched: nobody is signed in. */
  local: boolean;
}

export interface Identities {
  /** `undefined` when the request names nobody we know. */
  of(c: Context): Promise<Identity | undefined>;
  /** Everybody; a strictly local desk begins with a few. */
  everybody(local: boolean): Promise<Person[]>;
}

/** Who a strictly local desk begins with. */
const beginners: Person[] = [
  { id: 'desk:ines', name: 'Inês Carvalho', role: 'reporter' },
  { id: 'desk:kofi', name: 'Kofi Mensah', role: 'reporter' },
  { id: 'desk:yuki', name: 'Yuki Tanaka', role: 'editor' },
  { id: 'desk:maren', name: 'Maren Solberg', role: 'editor' },
];

/** Acts for whoever holds the host's token. */
const operator: Actor = { id: 'operator', name: 'Operator', verified: true };

/** Never from a body: from the session, or, strictly local, from the persona the page says it shows. */
export function createIdentities(people: People, visitorOf: (c: Context) => Visitor | undefined): Identities {
  async function everybody(local: boolean): Promise<Person[]> {
    const known = await people.list();
    if (known.length > 0 || !local) return known;
    for (const person of beginners) await people.put(person);
    return people.list();
  }

  async function of(c: Context): Promise<Identity | undefined> {
    const visitor = visitorOf(c);
    if (!visitor) return undefined;
    if (visitor.kind === 'operator') return { actor: operator, role: 'operator', local: false };
    const local = visitor.kind === 'local';
    const all = await everybody(local);
    const asked = local ? personaIn(c) : visitor.id;
    const person = asked === undefined ? all[0] : all.find(({ id }) => id === asked);
    if (!person) return undefined;
    return { actor: { id: person.id, name: person.name, verified: !local }, role: person.role, local };
  }

  return { of, everybody };
}

/** A header from our scripts; event streams cannot send one, so there it is in the address. */
function personaIn(c: Context): string | undefined {
  return c.req.header('x-persona') ?? c.req.query('persona');
}
