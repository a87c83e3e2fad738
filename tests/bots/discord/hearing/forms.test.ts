import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../../helpers/discord/interactions.ts';
import { type Thing, things } from '../../../helpers/discord/json.ts';
import { seen } from '../../../helpers/discord/seen.ts';
import type { Message } from '../../../helpers/discord/world.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();

/** Resolves with what a form shows at first, by its labels. */
async function form(opened: Interaction): Promise<Record<string, unknown>> {
  const modal = await world.server.until(() => opened.modal);
  return Object.fromEntries(
    things(modal.components).map(({ label, component }) => [label, shownIn(component as Thing)]),
  );
}

function shownIn(input: Thing): unknown {
  const chosen = things(input.options).filter((one) => one.default === true);
  if (input.type === 3) return chosen.map(({ value }) => value)[0];
  return input.default_values === undefined ? (input.value ?? '') : things(input.default_values).map(({ id }) => id);
}

function answerOf(interaction: Interaction): Message {
  if (!interaction.reply) throw new Error('There is no answer yet.');
  return interaction.reply;
}

describe('“Make media” of a message', () => {
  test('opens the form filled in, and what it makes appears where the message is', async () => {
    const thread = world.server.addThread(world.server.news, 'Storm');
    const message = world.ana.writes('**Storm closes port**\nThe port has been closed since noon.', thread);
    const opened = world.ana.contextMenu('Make media', message);
    expect(await form(opened)).toMatchObject({
      Headline: 'Storm closes port',
      'Article text': 'Storm closes port\nThe port has been closed since noon.',
    });
    world.desk.answer = () => ({ generationId: 'g1' });
    const sent = world.ana.submitModal(opened, { Style: 'Monet', 'Size of the picture': '1536x1024' });
    expect(await world.reply(sent)).toContain('It is being made');
    expect(world.desk.commands).toMatchObject([
      {
        command: 'newsmedia',
        channel: world.ref(),
        thread: thread.id,
        forms: [
          {
            headline: 'Storm closes port',
            text: 'Storm closes port\nThe port has been closed since noon.',
            artStyle: 'Monet',
            image: { resolution: { width: 1536, height: 1024 } },
          },
        ],
        requestKey: expect.stringContaining(sent.id),
      },
    ]);
  });

  test('without words there is nothing to make, and no form', async () => {
    const picture = world.ana.writes(' ');
    expect(await world.reply(world.ana.contextMenu('Make media', picture))).toContain('There are no words');
  });

  test('what is refused names its field, and can be mended without typing it again', async () => {
    const opened = world.ana.contextMenu('Make media', world.ana.writes('Storm'));
    await form(opened);
    world.desk.answer = () => ({ text: 'The text has 5001 characters.', refused: true, field: 'text' });
    const sent = world.ana.submitModal(opened, { 'Article text': 'A long story', Voice: 'Robert' });
    expect(await world.reply(sent)).toBe('Article text: The text has 5001 characters.\n[Try again]');
    const again = world.ana.click(answerOf(sent), 'Try again');
    expect(await form(again)).toMatchObject({ Headline: 'Storm', 'Article text': 'A long story', Voice: 'local/rms' });
    world.desk.answer = () => ({ generationId: 'g1' });
    const mended = world.ana.submitModal(again, { 'Article text': 'A story' });
    await world.server.until(() => mended.state === 'updated');
    expect(seen(answerOf(sent))).toBe('It is being made; its message is here.');
    expect(world.desk.commands.at(-1)?.forms).toMatchObject([
      { headline: 'Storm', text: 'A story', voiceId: 'local/rms' },
    ]);
  });

  test('what was typed is kept for 15 minutes, and for the one who typed it', async () => {
    const opened = world.ana.contextMenu('Make media', world.ana.writes('Storm'));
    await form(opened);
    world.desk.answer = () => ({ text: 'Too many today.', refused: true });
    const sent = world.ana.submitModal(opened);
    await world.reply(sent);
    await world.clock.pass(15 * 60_000);
    const again = world.ana.click(answerOf(sent), 'Try again');
    expect(await world.reply(again)).toContain('not kept any more');
  });
});

test('what somebody else typed is shown to nobody', async () => {
  const kept = { form: 'newsmedia.batch', actor: 'discord:999', values: { lines: 'A secret story' } };
  await world.state.secrets.put('discord:form:77', kept);
  const again = world.ana.click(await world.shown(world.generation()), 'Try again');
  expect(await world.reply(again)).toContain('not kept any more');
});

describe('a form of /newsdesk', () => {
  test('batch takes one headline a line, each with its options', async () => {
    const opened = world.ana.command('newsdesk batch');
    await form(opened);
    world.desk.answer = () => ({ text: '2 of 2 started.' });
    const sent = world.ana.submitModal(opened, { Headlines: 'Storm --style Monet\nFlood' });
    expect(await world.reply(sent)).toBe('2 of 2 started.');
    expect(world.desk.commands).toMatchObject([{ command: 'newsdesk', text: 'batch\nStorm --style Monet\nFlood' }]);
  });

  test('article opens an empty form', async () => {
    expect(await form(world.ana.command('newsdesk article'))).toMatchObject({ Headline: '', 'Article text': '' });
  });

  test('opens with the usual voice when the voices cannot be listed in time', async () => {
    const slow = world.another({ voices: () => new Promise(() => {}) });
    await world.discord.chat.stop();
    await slow.chat.start(world.desk);
    const opened = world.ana.command('newsdesk article');
    await world.server.until(() => world.clock.scheduled() > 1);
    await world.clock.pass(1200);
    expect(await form(opened)).toMatchObject({ Voice: '' });
  });

  test('of a hundred voices any can be written', async () => {
    for (let at = 0; at < 100; at++) world.voices.push({ id: `google/${at}`, label: `${at}`, language: 'nl' } as never);
    const opened = world.ana.command('newsdesk article');
    await form(opened);
    const sent = world.ana.submitModal(opened, { Headline: 'Storm', Voice: 'google/77' });
    await world.reply(sent);
    expect(world.desk.commands).toMatchObject([{ forms: [{ headline: 'Storm', voiceId: 'google/77' }] }]);
  });
});

describe('a button that asks', () => {
  test('for the reason: it reaches the desk with what was seen', async () => {
    const generation = world.generation();
    const opened = world.ana.click(await world.shown(generation), 'Reject');
    await form(opened);
    const sent = world.ana.submitModal(opened, { 'Why is it rejected?': 'Wrong port.' });
    await world.server.until(() => sent.answered);
    expect(world.desk.actions).toMatchObject([
      {
        action: 'reject',
        generationId: generation.id,
        value: 'Wrong port.',
        contentHash: generation.contentHash,
        revision: 3,
      },
    ]);
    expect(sent.state).toBe('silent');
  });

  test('for the alt text: what is there already stands in it', async () => {
    const generation = world.generation();
    const opened = world.ana.click(await world.shown(generation), 'Edit alt text');
    expect(await form(opened)).toEqual({ 'What does the picture show?': generation.image?.altText });
  });

  test('for a time, a style or a mix, a voice', async () => {
    const card = await world.shown(world.generation());
    const ask = async (button: string, filled: Record<string, string>) => {
      const opened = world.ana.click(card, button);
      await form(opened);
      const sent = world.ana.submitModal(opened, filled);
      await world.server.until(() => sent.answered);
      return world.desk.actions.at(-1);
    };
    expect(await ask('Publish at…', { 'When does it go out?': 'tomorrow 9:00' })).toMatchObject({
      action: 'schedule',
      value: 'tomorrow 9:00',
    });
    expect(await ask('New style', { Style: 'Monet' })).toMatchObject({ action: 'new-style', value: 'Monet' });
    expect(await ask('New style', { 'Or a mix': 'Monet:0.7+Dali:0.3' })).toMatchObject({ value: 'Monet:0.7+Dali:0.3' });
    expect(await ask('New voice', { Voice: 'Robert' })).toMatchObject({ action: 'new-voice', value: 'local/rms' });
  });

  test('what the desk refuses can be mended', async () => {
    const opened = world.ana.click(await world.shown(world.generation()), 'Publish at…');
    await form(opened);
    world.desk.answer = () => ({ text: 'That time has passed.', refused: true });
    const sent = world.ana.submitModal(opened, { 'When does it go out?': 'yesterday' });
    expect(await world.reply(sent)).toBe('That time has passed.\n[Try again]');
    expect(await form(world.ana.click(answerOf(sent), 'Try again'))).toEqual({ 'When does it go out?': 'yesterday' });
  });

  test('tells nothing about a generation of another channel', async () => {
    const generation = world.generation({ channel: world.server.desk.id });
    const opened = world.ana.click(await world.shown(generation), 'Edit alt text');
    expect(await world.reply(opened)).toBe('There is no such generation in this channel.');
  });

  test('tells nothing about a generation that was deleted', async () => {
    const generation = world.generation({ deletedAt: '2026-01-02T03:04:05.000Z' });
    const opened = world.ana.click(await world.shown(generation), 'Edit alt text');
    expect(await world.reply(opened)).toBe('There is no such generation in this channel.');
  });

  test('opens at once although the database is slow, and the desk checks it afterwards', async () => {
    const slow = world.another({ find: () => new Promise(() => {}) });
    const card = await world.shown(world.generation());
    await world.discord.chat.stop();
    await slow.chat.start(world.desk);
    const opened = world.ana.click(card, 'Reject');
    await world.server.until(() => world.clock.scheduled() > 1);
    await world.clock.pass(1200);
    expect(await form(opened)).toEqual({ 'Why is it rejected?': '' });
  });
});

describe('/newsdesk settings', () => {
  test('a section that cannot be read in two seconds is a sentence, while there is still time for one', async () => {
    const asked = world.ana.command('newsdesk settings');
    await world.reply(asked);
    await world.discord.chat.stop();
    await world.discord.chat.start({ ...world.desk, settingsForm: () => new Promise(() => {}) });
    const opened = world.ana.select(answerOf(asked), 'What do you want to change?', ['Approval']);
    await world.server.until(() => world.clock.scheduled() > 1);
    await world.clock.pass(1999);
    expect(opened.answered).toBe(false);
    await world.clock.pass(1);
    expect(await world.reply(opened)).toBe('The form takes too long to open. Try again in a moment.');
  });

  test('shows what is settled, opens a section, and changes what was filled in', async () => {
    const asked = world.ana.command('newsdesk settings');
    const shown = await world.reply(asked);
    expect(shown).toContain('Self-approval: off');
    const opened = world.ana.select(answerOf(asked), 'What do you want to change?', ['Approval']);
    expect(await form(opened)).toMatchObject({ Editors: [], 'Self-approval': 'off' });
    const sent = world.ana.submitModal(opened, { Editors: [world.ana.id], 'Self-approval': 'On' });
    await world.server.until(() => sent.state === 'updated');
    expect(seen(answerOf(asked))).toContain('Self-approval: off → on');
    expect(world.desk.settings).toMatchObject([
      {
        channel: world.ref(),
        values: { editors: [`discord:${world.ana.id}`], 'self-approval': 'on' },
      },
    ]);
  });

  test('a refusal names the field, and nothing that was filled in is lost', async () => {
    const asked = world.ana.command('newsdesk settings');
    await world.reply(asked);
    const opened = world.ana.select(answerOf(asked), 'What do you want to change?', ['Approval']);
    await form(opened);
    const sent = world.ana.submitModal(opened, { 'Minutes to undo a decision': 'never', 'Self-approval': 'On' });
    await world.server.until(() => sent.state === 'updated');
    expect(seen(answerOf(asked))).toMatch(/^Minutes to undo a decision: .*\n\[Try again\]$/s);
    const again = world.ana.click(answerOf(asked), 'Try again');
    expect(await form(again)).toMatchObject({ 'Minutes to undo a decision': 'never', 'Self-approval': 'on' });
  });

  test('what another editor has settled while it was open is not put back', async () => {
    const ben = world.server.person('ben');
    const opened = await Promise.all(
      [world.ana, ben].map(async (person) => {
        const asked = person.command('newsdesk settings');
        await world.reply(asked);
        const section = person.select(answerOf(asked), 'What do you want to change?', ['Approval']);
        await form(section);
        return section;
      }),
    );
    const [hers, his] = opened as [Interaction, Interaction];
    const first = world.ana.submitModal(hers, { Editors: [world.ana.id, ben.id], 'Self-approval': 'On' });
    await world.server.until(() => first.state === 'updated');
    const second = ben.submitModal(his, { 'Minutes to undo a decision': '7' });
    await world.server.until(() => second.state === 'updated');
    expect(world.desk.settings[1]?.values).toEqual({ undo: '7' });
    const now = world.ana.command('newsdesk settings');
    expect(await world.reply(now)).toContain('Self-approval: on');
  });

  test('nor is it when a form that was refused is opened again', async () => {
    const asked = world.ana.command('newsdesk settings');
    await world.reply(asked);
    const opened = world.ana.select(answerOf(asked), 'What do you want to change?', ['Approval']);
    await form(opened);
    const sent = world.ana.submitModal(opened, { 'Minutes to undo a decision': 'never' });
    await world.server.until(() => sent.state === 'updated');
    const actor = { id: 'discord:1', name: 'Ben', verified: true };
    const values = { 'self-approval': 'on' };
    await world.desk.onSettings({ actor, channel: world.ref(), requestKey: 'k', values });
    const again = world.ana.click(answerOf(asked), 'Try again');
    expect(await form(again)).toMatchObject({ 'Minutes to undo a decision': 'never', 'Self-approval': 'on' });
    const mended = world.ana.submitModal(again, { 'Minutes to undo a decision': '7' });
    await world.server.until(() => mended.state === 'updated');
    expect(world.desk.settings.at(-1)?.values).toEqual({ undo: '7' });
  });

  test('a role that was chosen is told from a person', async () => {
    const asked = world.ana.command('newsdesk settings');
    await world.reply(asked);
    const opened = world.ana.select(answerOf(asked), 'What do you want to change?', ['Approval']);
    await form(opened);
    const role = world.server.addRole('eds');
    const sent = world.ana.submitModal(opened, { Editors: [world.ana.id, role.id] });
    await world.server.until(() => sent.answered);
    expect(world.desk.settings[0]?.values.editors).toEqual([`discord:${world.ana.id}`, `discord:&${role.id}`]);
  });

  test('whoever may change nothing is told so, and gets no form', async () => {
    const text = 'Only this channel’s editors may change its settings.';
    await world.discord.chat.stop();
    await world.discord.chat.start({ ...world.desk, settingsForm: async () => ({ text, refused: true }) });
    const asked = world.ana.command('newsdesk settings');
    expect(await world.reply(asked)).toBe(text);
  });
});
