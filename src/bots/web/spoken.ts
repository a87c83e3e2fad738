import { Hono } from 'hono';
import { z } from 'zod';
import { sentenceOf } from '../../pipeline/errors.ts';
import type { WebMessage } from '../../pipeline/ports/desk-state.ts';
import { actionNames } from '../desk/action-names.ts';
import type { Reply, Spoken } from '../desk/chat.ts';
import { readBody, refuse } from './body.ts';
import type { WebChat } from './chat.ts';
import type { Acting } from './desk.ts';
import type { Identity } from './identity.ts';
import { channelRefOf, checkedChannel, messageOf } from './names.ts';
import { createOnce } from './once.ts';

const channel = z.string({ error: 'Name the channel, e.g. general.' }).transform(checkedChannel);
export const requestKey = z
  .string({ error: 'A request key is needed.' })
  .regex(/^[\w-]{8,100}$/, 'A request key is 8 to 100 letters, digits, dashes or underscores.');
const id = z.string({ error: 'Name the generation.' }).regex(/^[\w-]{1,64}$/, 'That is not the id of a generation.');

const command = z.strictObject({
  channel,
  text: z
    .string({ error: 'The text must be text.' })
    // No database keeps it, and nobody can see it.
    .transform((text) => text.replaceAll('\0', '').trim())
    .pipe(z.string().min(1, 'Write something first.').max(8000, 'A message can have at most 8000 characters.')),
  requestKey,
});
const action = z.strictObject({
  channel,
  action: z.enum(actionNames, { error: `The action must be one of ${actionNames.join(', ')}.` }),
  generationId: id,
  value: z.string().max(2000, 'That can have at most 2000 characters.').optional(),
  contentHash: z.string().max(128).optional(),
  revision: z.number().int().min(0).optional(),
  requestKey,
});
const reaction = z.strictObject({
  channel,
  message: z.string().refine((ref) => messageOf(ref) !== undefined, 'That is not a message of this desk.'),
  reaction: z.string().min(1).max(64),
  added: z.boolean({ error: 'Say whether the reaction was added.' }),
});

export const away = 'The desk is starting. Try again in a moment.';

/** `POST commands`, `actions` and `reactions`: what people do. Answers are Replies, seen by them alone. */
export function spokenRoutes(chat: WebChat, acting: Acting): Hono {
  const routes = new Hono();
  const once = createOnce();

  routes.post('/commands', (c) =>
    acting(c, async (who) => {
      const { channel, text, requestKey } = await readBody(c, command);
      if (!chat.desk()) return refuse(c, 503, away);
      return c.json(await once(`${who.actor.id} ${requestKey}`, () => hear(who, channel, text, requestKey)));
    }),
  );

  routes.post('/actions', (c) =>
    acting(c, async (who) => {
      const {
        channel,
        requestKey,
        action: name,
        generationId,
        value,
        contentHash,
        revision,
      } = await readBody(c, action);
      const desk = chat.desk();
      if (!desk) return refuse(c, 503, away);
      const reply = await desk.onAction({
        ...spokenBy(who, channel, requestKey),
        action: name,
        generationId,
        ...(value === undefined ? {} : { value }),
        ...(contentHash === undefined ? {} : { contentHash }),
        ...(revision === undefined ? {} : { revision }),
      });
      return c.json(reply);
    }),
  );

  routes.post('/reactions', (c) =>
    acting(c, async (who) => {
      const { channel, message, reaction: name, added } = await readBody(c, reaction);
      const desk = chat.desk();
      if (!desk) return refuse(c, 503, away);
      const requestKey = `${message}:${name}:${added}`;
      await desk.onReaction({ ...spokenBy(who, channel, requestKey), message, reaction: name, added });
      return c.json({});
    }),
  );

  async function hear(who: Identity, channel: string, text: string, requestKey: string): Promise<Reply> {
    const author = { id: who.actor.id, name: who.actor.name };
    const [, name, rest = ''] = /^\/(newsmedia|newsdesk)(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
    if (name === undefined) {
      if (/^\/[\p{L}-]+(\s|$)/u.test(text)) return { text: unknownCommand };
      await chat.say(author, channel, text);
      return {};
    }
    const called = name.toLowerCase() === 'newsmedia' ? 'newsmedia' : 'newsdesk';
    // What is asked of the desk itself concerns nobody else.
    const line = await chat.say(author, channel, text, called === 'newsdesk' ? author.id : undefined);
    const spoken = { ...spokenBy(who, channel, requestKey), command: called, text: rest } as const;
    return called === 'newsmedia' ? make(line, spoken) : ask(line, spoken);
  }

  type Command = Spoken & { command: 'newsmedia' | 'newsdesk'; text: string };

  /** A refused headline leaves no line behind: it comes back to the composer with the reason. */
  async function make(line: WebMessage, spoken: Command): Promise<Reply> {
    let reply: Reply = { text: away };
    try {
      reply = (await chat.desk()?.onCommand(spoken)) ?? reply;
    } catch (error) {
      await chat.unsay(line);
      throw error;
    }
    if (reply.generationId === undefined) await chat.unsay(line);
    else await chat.concerns(line, reply.generationId);
    return reply;
  }

  async function ask(line: WebMessage, spoken: Command): Promise<Reply> {
    const reply = await chat
      .desk()
      ?.onCommand(spoken)
      .catch((error: unknown): Reply => ({ text: sentenceOf(error) }));
    await chat.answer(spoken.actor.id, line.channel, reply ?? { text: away });
    return {};
  }

  return routes;
}

const unknownCommand = 'There is no such command. Write /newsmedia and a headline, or /newsdesk help.';

/** Keys of different people never meet. */
export function spokenBy({ actor }: Identity, channel: string, requestKey: string): Spoken {
  return { actor, channel: channelRefOf(channel), requestKey: `web:${actor.id}:${requestKey}` };
}
