import { channelFor, demand, demandToPost, messageFor, reads } from '../access.ts';
import { apiMessage, apiMessageForBot } from '../api-objects.ts';
import { asksFor } from '../checks/message.ts';
import { createForm } from '../form.ts';
import { isThing, text } from '../json.ts';
import { editMessage, removeMessage, writeMessage } from '../messages.ts';
import type { Rates } from '../rates.ts';
import { refusal } from '../refusal.ts';
import { type Call, nothing, ok, type Route } from '../route.ts';
import { timeOf } from '../snowflakes.ts';
import { wakeThread } from '../threads.ts';
import type { Channel, Message, World } from '../world.ts';

const hour = 3_600_000;
/** Discord says a few minutes. */
const nonceMs = 5 * 60_000;

/** Messages that the bot owns by channel and id. */
export function messageRoutes(world: World, rates: Rates): Route[] {
  const path = '/channels/:channel/messages';
  /** By channel and nonce, so that a post that is repeated soon finds its message. */
  const posted = new Map<string, Message>();

  function post(channel: Channel, { body, files }: Call): Message {
    demandToPost(world, channel);
    const asks = asksFor(body, files.size);
    if (asks.embeds) demand(world, channel, 'EMBED_LINKS');
    if (asks.files) demand(world, channel, 'ATTACH_FILES');
    const key = `${channel.id} ${body.nonce}`;
    const before = body.enforce_nonce === true && body.nonce !== undefined ? posted.get(key) : undefined;
    if (before && !before.deleted && world.clock.now() - before.createdAt < nonceMs) return before;
    const replyTo = replied(channel, body.message_reference);
    const message = writeMessage(
      world,
      channel,
      { body, files },
      { author: world.bot, ...(replyTo ? { replyTo } : {}) },
    );
    posted.set(key, message);
    wakeThread(world, channel);
    return message;
  }

  function replied(channel: Channel, reference: unknown): Message | undefined {
    if (!isThing(reference)) return undefined;
    const message = channel.messages.get(text(reference.message_id));
    if (message && !message.deleted && !message.ephemeralFor) return message;
    if (reference.fail_if_not_exists === false) return undefined;
    const form = createForm();
    form.in('message_reference').wrong('REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    form.refuse();
    return undefined;
  }

  return [
    {
      ...{ name: 'post message', method: 'POST', path },
      handle: (call) => ok(apiMessage(world, post(channelFor(world, call.params.channel), call))),
    },
    {
      ...{ name: 'list messages', method: 'GET', path },
      handle({ params, query }) {
        const channel = channelFor(world, params.channel);
        if (!reads(world, channel)) return ok([]);
        const [before, after] = [query.get('before'), query.get('after')];
        const seen = [...channel.messages.values()].filter(
          ({ id, deleted, ephemeralFor }) =>
            !deleted &&
            !ephemeralFor &&
            (!before || BigInt(id) < BigInt(before)) &&
            (!after || BigInt(id) > BigInt(after)),
        );
        const limit = Number(query.get('limit') ?? 50);
        const page = after ? seen.slice(0, limit) : seen.slice(-limit);
        return ok(page.toReversed().map((message) => apiMessageForBot(world, message)));
      },
    },
    {
      ...{ name: 'get message', method: 'GET', path: `${path}/:message` },
      handle({ params }) {
        const channel = channelFor(world, params.channel);
        demand(world, channel, 'READ_MESSAGE_HISTORY');
        return ok(apiMessageForBot(world, messageFor(channel, params.message)));
      },
    },
    {
      ...{ name: 'edit message', method: 'PATCH', path: `${path}/:message` },
      handle({ params, body, files }) {
        const channel = channelFor(world, params.channel);
        const message = messageFor(channel, params.message);
        if (message.author !== world.bot) throw refusal(50005);
        if (channel.archived) throw refusal(50083);
        const asks = asksFor(body, files.size);
        if (asks.embeds) demand(world, channel, 'EMBED_LINKS');
        if (asks.files) demand(world, channel, 'ATTACH_FILES');
        if (world.clock.now() - timeOf(message.id) > hour) rates.spendOldEdit(channel.id);
        return ok(apiMessage(world, editMessage(world, message, { body, files })));
      },
    },
    {
      ...{ name: 'delete message', method: 'DELETE', path: `${path}/:message` },
      handle({ params }) {
        const channel = channelFor(world, params.channel);
        const message = messageFor(channel, params.message);
        if (channel.archived) throw refusal(50083);
        if (message.author !== world.bot) demand(world, channel, 'MANAGE_MESSAGES');
        removeMessage(world, message);
        return nothing;
      },
    },
  ];
}
