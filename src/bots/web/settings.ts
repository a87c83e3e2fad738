import { Hono } from 'hono';
import { z } from 'zod';
import { readBody, refuse } from './body.ts';
import type { WebChat } from './chat.ts';
import type { Acting } from './desk.ts';
import { channelIn, checkedChannel } from './names.ts';
import { away, requestKey, spokenBy } from './spoken.ts';

const value = z
  .string({ error: 'A setting is text, or a list of people.' })
  .max(2000, 'That can have at most 2000 characters.');
const filledIn = z.strictObject({
  channel: z.string({ error: 'Name the channel, e.g. general.' }).transform(checkedChannel),
  values: z.record(z.string().max(100), z.union([value, z.array(value).max(200)]), {
    error: 'Send the settings by name.',
  }),
  requestKey,
});

/** `GET settings?channel=` gives the form, or a Reply that says who may change it; `POST settings` saves what was filled in. */
export function settingsRoutes(chat: WebChat, acting: Acting): Hono {
  const routes = new Hono();

  routes.get('/settings', (c) =>
    acting(c, async (who) => {
      const channel = channelIn(c);
      const desk = chat.desk();
      if (!desk) return refuse(c, 503, away);
      // Looking starts nothing, so no key is needed.
      return c.json(await desk.settingsForm(spokenBy(who, channel, 'settings')));
    }),
  );

  routes.post('/settings', (c) =>
    acting(c, async (who) => {
      const { channel, values, requestKey } = await readBody(c, filledIn);
      const desk = chat.desk();
      if (!desk) return refuse(c, 503, away);
      const reply = await desk.onSettings({ ...spokenBy(who, channel, requestKey), values });
      // What is different now stays to be read; a refusal stands in the form.
      if (!reply.refused) await chat.answer(who.actor.id, channel, reply);
      return c.json(reply);
    }),
  );

  return routes;
}
