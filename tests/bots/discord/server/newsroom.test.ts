import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  EmbedBuilder,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../helpers/discord/person.ts';
import { linksIn, seen } from '../../../helpers/discord/seen.ts';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { connect } from './client.ts';

let server: DiscordServer;
let client: Client;
let ana: Person;
beforeEach(async () => {
  server = await createDiscordServer();
  client = await connect(server);
  ana = server.person('ana');
});
afterEach(async () => {
  await client.destroy();
  await server.close();
  expect(server.problems).toEqual([]);
});

const string = (name: string, more: object) => ({ type: 3, name, description: name, ...more });
const command = {
  name: 'newsmedia',
  description: 'Makes media',
  options: [string('headline', { required: true }), string('style', { autocomplete: true })],
};
const buttons = () =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('approve').setLabel('Approve').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setURL('https://a.example/g/1').setLabel('Player').setStyle(ButtonStyle.Link),
  );
const file = (name: string, bytes: string, description?: string) =>
  new AttachmentBuilder(Buffer.from(bytes), { name, ...(description ? { description } : {}) });

test('the real client makes a card: answered, owned by its id, edited with files, read by people', async () => {
  await client.application?.commands.set([command]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Monet', value: 'monet' }]);
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    const { id, channelId } = await interaction.editReply(interaction.options.getString('headline', true));
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isSendable()) return;
    await channel.messages.edit(id, {
      content: '',
      embeds: [
        new EmbedBuilder()
          .setTitle('Ready')
          .addFields({ name: 'Style', value: 'Monet' })
          .setImage('attachment://a.png'),
      ],
      files: [file('a.png', 'picture', 'A harbour'), file('a.mp3', 'sound')],
      components: [buttons()],
      allowedMentions: { parse: [] },
    });
  });
  expect(await ana.autocomplete('newsmedia', 'style', 'mo')).toEqual([{ name: 'Monet', value: 'monet' }]);
  const asked = ana.command('newsmedia', { headline: 'Storm closes @everyone' });
  const message = await server.until(() => server.messages().find(({ edits }) => edits.length === 1));
  expect([asked.state, asked.reply]).toEqual(['answered', message]);
  expect(seen(message)).toBe('Ready\nStyle: Monet\n(picture: A harbour)\n[Approve] [Player ↗]\n(file: a.mp3)');
  expect(linksIn(message)).toEqual([{ label: 'Player', url: 'https://a.example/g/1' }]);
  expect(message.attachments.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['picture', 'sound']);
  expect(server.messages()).toHaveLength(1);
});

test('reactions on messages from before arrive, as do clicks, forms and commands of a menu', async () => {
  await client.application?.commands.set([{ name: 'Make media', type: 3 }]);
  const modal = new ModalBuilder()
    .setCustomId('why')
    .setTitle('Why?')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Reason')
        .setTextInputComponent(new TextInputBuilder().setCustomId('reason').setStyle(TextInputStyle.Short)),
    );
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isButton()) await interaction.showModal(modal);
    else if (interaction.isModalSubmit())
      await interaction.reply({
        content: interaction.fields.getTextInputValue('reason'),
        flags: MessageFlags.Ephemeral,
      });
    else if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`From: ${interaction.targetMessage.content}`);
  });
  const heard = new Promise((resolve) => {
    client.on(Events.MessageReactionAdd, async (reaction, user) =>
      resolve([reaction.emoji.name, user.id, (await reaction.users.fetch()).size]),
    );
  });
  const used = ana.contextMenu('Make media', ana.writes('Storm'));
  const message = await server.until(() => used.reply);
  expect(message.content).toBe('From: Storm');
  ana.react(message, '✅');
  expect(await heard).toEqual(['✅', ana.id, 1]);

  const channel = await client.channels.fetch(server.news.id);
  if (!channel?.isSendable()) throw new Error('The channel cannot be written to.');
  const { id } = await channel.send({ content: 'Held', components: [buttons()] });
  const held = server.messages().find((one) => one.id === id);
  if (!held) throw new Error('The message did not arrive.');
  const click = ana.click(held, 'Approve');
  await server.until(() => click.modal);
  const sent = ana.submitModal(click, { Reason: 'Too dark' });
  await server.until(() => sent.reply);
  expect(ana.hears()).toEqual(['Too dark']);
});

test('a direct message reaches a person who takes any', async () => {
  await (await client.users.fetch(ana.id)).send('Your media is ready');
  expect(ana.hears()).toEqual(['Your media is ready']);
  ana.closesMessages();
  await expect(client.users.send(ana.id, 'Again')).rejects.toMatchObject({ code: 50007, status: 403 });
});

test('a careful client keeps within the rates and never sees a 429', async () => {
  server.rates.set('edit message', { limit: 2, perMs: 200 });
  const channel = await client.channels.fetch(server.news.id);
  if (!channel?.isSendable()) throw new Error('The channel cannot be written to.');
  const { id } = await channel.send('0');
  for (const content of ['1', '2', '3', '4', '5']) await channel.messages.edit(id, content);
  expect(server.messages().map(({ content }) => content)).toEqual(['5']);
  expect(server.requests.filter(({ status }) => status === 429)).toEqual([]);
});
