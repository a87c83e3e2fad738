import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../pipeline/ports/desk-state.ts';
import { readBody, refuse } from './body.ts';
import { newsmedia, type WebChat } from './chat.ts';
import type { Acting, WebDeskOptions } from './desk.ts';
import type { Identities, Identity } from './identity.ts';
import { checkedChannel, defaultChannels } from './names.ts';

const newPerson = z.strictObject({
  name: z
    .string({ error: 'Give the person a name.' })
    .trim()
    .min(1, 'Give the person a name.')
    .max(60, 'A name can have at most 60 characters.')
    .regex(/^[^\p{Cc}\p{Bidi_Control}]+$/u, 'A name is plain text on one line.'),
  role: z.enum(['reporter', 'editor'], { error: 'The role must be reporter or editor.' }),
});
const newChannel = z.strictObject({
  name: z.string({ error: 'Give the channel a name.' }).transform(checkedChannel),
});

type PeopleOptions = Pick<WebDeskOptions, 'people' | 'publicUrl' | 'styles' | 'voices' | 'access'>;

/** `GET setup`, `channels` and `people`; `POST channels`, `people` and `signout`. */
export function peopleRoutes(chat: WebChat, acting: Acting, identities: Identities, options: PeopleOptions): Hono {
  const { people, publicUrl, access } = options;
  const routes = new Hono();

  const channels = () => channelsOf(chat);
  const visible = async ({ local }: Identity) => (await identities.everybody(local)).map(shown);

  /** Everything a page needs before its first message. */
  routes.get('/setup', (c) =>
    acting(c, async (who) => {
      const me = { id: who.actor.id, name: who.actor.name, role: who.role };
      const [names, everybody, voices] = await Promise.all([channels(), visible(who), options.voices()]);
      return c.json({ me, local: who.local, channels: names, people: everybody, styles: options.styles, voices });
    }),
  );
  routes.get('/channels', (c) => acting(c, async () => c.json({ channels: await channels() })));
  routes.get('/people', (c) => acting(c, async (who) => c.json({ people: await visible(who) })));

  /** A channel is there for everybody once something stands in it. */
  routes.post('/channels', (c) =>
    acting(c, async ({ actor }) => {
      const { name } = await readBody(c, newChannel);
      const known = await channels();
      const same = known.find((other) => other.toLowerCase() === name.toLowerCase());
      if (same === undefined) await chat.say(newsmedia, name, `${actor.name} created this channel.`);
      return c.json({ channel: same ?? name }, same === undefined ? 201 : 200);
    }),
  );

  /** Adds a person; on a desk that is not strictly local also gives the link that signs them in, once. */
  routes.post('/people', (c) =>
    acting(c, async (who) => {
      if (!who.local && who.role !== 'operator') {
        return refuse(c, 403, 'Only the host of this desk can invite people. Ask them to send the invite.');
      }
      const wanted = await readBody(c, newPerson);
      const person: Person = { id: freeId(wanted.name, await people.list()), ...wanted };
      await people.put(person, who.actor);
      if (who.local) return c.json({ person }, 201);
      const secret = randomBytes(32).toString('base64url');
      await people.invite(person.id, createHash('sha256').update(secret).digest('hex'), who.actor);
      return c.json({ person, joinUrl: `${publicUrl.replace(/\/+$/, '')}/join?token=${secret}` }, 201);
    }),
  );

  routes.post('/signout', (c) => {
    access.signOut(c);
    return c.json({});
  });

  return routes;
}

/** The usual ones, then all others by name. */
export async function channelsOf({ store }: Pick<WebChat, 'store'>): Promise<string[]> {
  const others = (await store.channels()).filter((name) => !defaultChannels.includes(name));
  return [...defaultChannels, ...others.sort((a, b) => a.localeCompare(b))];
}

function shown({ id, name, role }: Person): Person {
  return { id, name, role };
}

/** The same name keeps its id, so that somebody can be invited again; names without Latin letters get a number. */
function freeId(name: string, known: Person[]): string {
  const same = known.find((person) => person.name === name);
  if (same) return same.id;
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const base = `desk:${
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 40) ?? 'person'
  }`;
  const taken = new Set(known.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
