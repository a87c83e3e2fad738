import { apiMessage } from '../api-objects.ts';
import { checkChoices } from '../checks/commands.ts';
import { checkModal } from '../checks/modal.ts';
import { createForm } from '../form.ts';
import { type Interaction, interactionTypes, tooLate } from '../interactions.ts';
import { isThing, type Thing, text, things } from '../json.ts';
import { addMessage, editMessage, writeMessage } from '../messages.ts';
import { refusal } from '../refusal.ts';
import { type Call, nothing, ok, type Route } from '../route.ts';
import { flags, type World } from '../world.ts';

/** Which first answers each kind of interaction takes. */
const takes: Record<Interaction['type'], readonly number[]> = {
  [interactionTypes.command]: [4, 5, 9],
  [interactionTypes.component]: [4, 5, 6, 7, 9],
  [interactionTypes.autocomplete]: [8],
  [interactionTypes.modal]: [4, 5, 6, 7],
};

/** The first answer, within three seconds, once. */
export function answerRoutes(world: World, interactions: readonly Interaction[]): Route[] {
  function answer(interaction: Interaction, { body, files }: Call): void {
    const data = isThing(body.data) ? body.data : {};
    const type = Number(body.type);
    const form = createForm();
    const allowed = takes[interaction.type].filter((one) => interaction.source || (one !== 6 && one !== 7));
    form.in('type').oneOf(body.type, allowed);
    form.refuse();
    const writing = { body: data, files, under: 'data' };
    const about = { author: world.bot, viewer: interaction.user, interactionId: interaction.id };
    if (type === 4) interaction.original = writeMessage(world, interaction.channel, writing, about);
    else if (type === 5) interaction.original = think(interaction, data);
    else if (type === 8) interaction.choices.push(...choices(interaction, data));
    else if (type === 9) interaction.modal = modal(data);
    else if (interaction.source) {
      interaction.original = interaction.source;
      if (type === 7) editMessage(world, interaction.source, writing);
    }
    interaction.answer = { type, at: world.clock.now() };
  }

  function think(interaction: Interaction, data: Thing) {
    const ephemeral = Boolean(Number(data.flags ?? 0) & flags.ephemeral);
    return addMessage(world, interaction.channel, {
      ...{ author: world.bot, interactionId: interaction.id },
      flags: flags.thinking | (ephemeral ? flags.ephemeral : 0),
      ...(ephemeral ? { ephemeralFor: interaction.user.id } : {}),
    });
  }

  function choices(interaction: Interaction, data: Thing): Interaction['choices'] {
    const form = createForm();
    const focused = focusedIn(interaction.data);
    checkChoices(data.choices, form.in('data', 'choices'), focused?.type !== 3);
    form.refuse();
    return things(data.choices).map(({ name, value }) => ({ name: text(name), value: value as string | number }));
  }

  function modal(data: Thing): Thing {
    const form = createForm();
    checkModal(data, form.in('data'));
    form.refuse();
    return data;
  }

  return [
    {
      ...{ name: 'answer interaction', method: 'POST', path: '/interactions/:id/:token/callback', open: true },
      handle(call) {
        const interaction = interactions.find(({ id }) => id === call.params.id);
        if (!interaction || interaction.token !== call.params.token) throw refusal(10062);
        if (interaction.answer) throw refusal(40060);
        if (tooLate(world, interaction)) throw refusal(10062);
        answer(interaction, call);
        return call.query.get('with_response') === 'true' ? ok(response(interaction)) : nothing;
      },
    },
  ];

  function response({ id, type, answer: given, original, choices: completions }: Interaction): Thing {
    const { thinking, ephemeral } = { thinking: given?.type === 5, ephemeral: Boolean(original?.ephemeralFor) };
    const own = given?.type === 4 || given?.type === 5 || given?.type === 7;
    return {
      interaction: {
        ...{ id, type, response_message_loading: thinking, response_message_ephemeral: ephemeral },
        ...(own && original ? { response_message_id: original.id } : {}),
      },
      ...(own && original ? { resource: { type: given?.type, message: apiMessage(world, original) } } : {}),
      ...(completions.length > 0 ? { resource: { type: 8 } } : {}),
    };
  }
}

function focusedIn(data: Thing): Thing | undefined {
  const all = (options: unknown): Thing[] => things(options).flatMap((one) => [one, ...all(one.options)]);
  return all(data.options).find(({ focused }) => focused === true);
}
