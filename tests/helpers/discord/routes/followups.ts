import { apiMessage } from '../api-objects.ts';
import { type Interaction, tokenDead } from '../interactions.ts';
import { editMessage, removeMessage, writeMessage } from '../messages.ts';
import { refusal } from '../refusal.ts';
import { type Call, nothing, ok, type Route } from '../route.ts';
import { flags, type Message, type World } from '../world.ts';

/** What an interaction's token is good for after the first answer, for fifteen minutes. */
export function followupRoutes(world: World, interactions: readonly Interaction[]): Route[] {
  const path = '/webhooks/:application/:token';

  function find({ params }: Call): Interaction {
    const interaction = interactions.find(({ token }) => token === params.token);
    if (!interaction || tokenDead(world, interaction)) throw refusal(50027);
    if (!interaction.answer || params.application !== world.application.id) throw refusal(10015);
    if (!world.channels.has(interaction.channel.id)) throw refusal(10003);
    return interaction;
  }

  function messageOf(call: Call): Message {
    const { original, followups } = find(call);
    const id = call.params.message;
    const message = id === '@original' || id === original?.id ? original : followups.find((one) => one.id === id);
    if (!message || message.deleted) throw refusal(10008);
    return message;
  }

  function post(interaction: Interaction, { body, files }: Call): Message {
    const { original, user, channel, id } = interaction;
    // The first message after "thinking …" takes its place, and is as public as that was.
    if (original && !original.deleted && original.flags & flags.thinking) {
      const { flags: _, ...rest } = body;
      return editMessage(world, original, { body: rest, files });
    }
    const message = writeMessage(
      world,
      channel,
      { body, files },
      { author: world.bot, viewer: user, interactionId: id },
    );
    interaction.followups.push(message);
    return message;
  }

  const one = `${path}/messages/:message`;
  return [
    {
      ...{ name: 'post followup', method: 'POST', path, open: true },
      handle: (call) => ok(apiMessage(world, post(find(call), call))),
    },
    {
      ...{ name: 'get answer', method: 'GET', path: one, open: true },
      handle: (call) => ok(apiMessage(world, messageOf(call))),
    },
    {
      ...{ name: 'edit answer', method: 'PATCH', path: one, open: true },
      handle(call) {
        const { body, files } = call;
        const interaction = find(call);
        const message = editMessage(world, messageOf(call), { body, files });
        if (message === interaction.original) interaction.edits += 1;
        return ok(apiMessage(world, message));
      },
    },
    {
      ...{ name: 'delete answer', method: 'DELETE', path: one, open: true },
      handle(call) {
        removeMessage(world, messageOf(call));
        return nothing;
      },
    },
  ];
}
