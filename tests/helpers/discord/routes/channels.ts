import { channelFor, demand, messageFor } from '../access.ts';
import { apiChannel, apiMessage } from '../api-objects.ts';
import { createForm } from '../form.ts';
import { isThing, text } from '../json.ts';
import { writeMessage } from '../messages.ts';
import { refusal } from '../refusal.ts';
import { created, nothing, ok, type Route } from '../route.ts';
import { createThread, setArchived } from '../threads.ts';
import { channelTypes, isThread, type World } from '../world.ts';

/** Channels and the threads in them. */
export function channelRoutes(world: World): Route[] {
  const path = '/channels/:channel';
  const nameIn = (body: { name?: unknown }): string => {
    const form = createForm();
    form.in('name').text(body.name, { max: 100 });
    form.refuse();
    return text(body.name);
  };
  return [
    {
      ...{ name: 'get channel', method: 'GET', path },
      handle: ({ params }) => ok(apiChannel(world, channelFor(world, params.channel))),
    },
    {
      ...{ name: 'edit channel', method: 'PATCH', path },
      handle({ params, body }) {
        const channel = channelFor(world, params.channel);
        if (!isThread(channel)) throw refusal(50013);
        const onlyWakes = body.archived === false && body.locked === undefined && !channel.locked;
        if (onlyWakes) demand(world, channel, 'SEND_MESSAGES_IN_THREADS');
        else if (channel.ownerId !== world.bot.id || channel.locked) demand(world, channel, 'MANAGE_THREADS');
        const pick = (key: 'archived' | 'locked'): boolean =>
          typeof body[key] === 'boolean' ? body[key] : channel[key];
        setArchived(world, channel, pick('archived'), pick('locked'));
        return ok(apiChannel(world, channel));
      },
    },
    {
      ...{ name: 'start thread', method: 'POST', path: `${path}/threads` },
      handle({ params, body, files }) {
        const channel = channelFor(world, params.channel);
        const thread = { name: nameIn(body), ownerId: world.bot.id };
        if (channel.type === channelTypes.forum) {
          demand(world, channel, 'SEND_MESSAGES');
          const opened = createThread(world, channel, thread);
          const first = isThing(body.message) ? body.message : {};
          const message = writeMessage(world, opened, { body: first, files, under: 'message' }, { author: world.bot });
          return created({ ...apiChannel(world, opened), message: apiMessage(world, message) });
        }
        if (channel.type !== channelTypes.text) throw refusal(50024);
        demand(world, channel, 'CREATE_PUBLIC_THREADS');
        return created(apiChannel(world, createThread(world, channel, thread)));
      },
    },
    {
      ...{ name: 'start thread', method: 'POST', path: `${path}/messages/:message/threads` },
      handle({ params, body }) {
        const channel = channelFor(world, params.channel);
        const message = messageFor(channel, params.message);
        if (channel.type !== channelTypes.text) throw refusal(50024);
        demand(world, channel, 'CREATE_PUBLIC_THREADS');
        if (message.threadId) throw refusal(160004);
        const opened = createThread(world, channel, { name: nameIn(body), ownerId: world.bot.id, id: message.id });
        message.threadId = opened.id;
        return created(apiChannel(world, opened));
      },
    },
    {
      ...{ name: 'join thread', method: 'PUT', path: `${path}/thread-members/@me` },
      handle({ params }) {
        const channel = channelFor(world, params.channel);
        if (!isThread(channel)) throw refusal(50024);
        if (channel.archived) throw refusal(50083);
        return nothing;
      },
    },
    {
      ...{ name: 'type', method: 'POST', path: `${path}/typing` },
      handle({ params }) {
        const channel = channelFor(world, params.channel);
        demand(world, channel, isThread(channel) ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
        return nothing;
      },
    },
  ];
}
