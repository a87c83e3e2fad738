import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Interaction } from '../../../helpers/discord/interactions.ts';
import type { Person } from '../../../helpers/discord/person.ts';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { createVirtualClock, type VirtualClock } from '../../../helpers/virtual-clock.ts';
import { ask, wrongs } from './asking.ts';
import { answerTo, commands, hookOf, say } from './newsroom-commands.ts';

let clock: VirtualClock;
let server: DiscordServer;
let ana: Person;
beforeEach(async () => {
  clock = createVirtualClock();
  server = await createDiscordServer({ clock });
  server.rates.lift();
  ana = server.person('ana');
  expect((await ask(server, `PUT /applications/${server.application.id}/commands`, { body: commands })).status).toBe(
    200,
  );
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

const answer = (to: Interaction, body: object) => answerTo(server, to, body);
const hook = (of: Interaction, call: string, body?: object) => hookOf(server, of, call, body);
const typed = () => ana.command('newsmedia', { headline: 'Storm' });

describe('the first answer', () => {
  test('comes within three seconds or never', async () => {
    const [soon, late] = [typed(), typed()];
    await clock.pass(3000);
    expect((await answer(soon, say('Hello'))).status).toBe(204);
    await clock.pass(1);
    expect(late.state).toBe('failed');
    const { status, json } = await answer(late, say('Hello'));
    expect([status, json.code, json.message]).toEqual([404, 10062, 'Unknown interaction']);
    expect(server.messages()).toHaveLength(1);
  });

  test('comes once', async () => {
    const asked = typed();
    await answer(asked, { type: 5 });
    const { status, json } = await answer(asked, say('Hello'));
    expect([status, json.code]).toEqual([400, 40060]);
  });

  test('needs the token of the interaction', async () => {
    const asked = typed();
    const { json } = await ask(server, `POST /interactions/${asked.id}/other/callback`, { body: say('Hello') });
    expect([json.code, asked.answered]).toEqual([10062, false]);
  });

  test('can be told back', async () => {
    const asked = typed();
    const { json } = await ask(server, `POST /interactions/${asked.id}/${asked.token}/callback?with_response=true`, {
      body: say('Hello'),
    });
    expect(json).toMatchObject({ interaction: { id: asked.id }, resource: { type: 4, message: { content: 'Hello' } } });
  });

  test('may be refused for its content and then be given again', async () => {
    const asked = typed();
    const refused = await answer(asked, say('a'.repeat(2001)));
    expect(wrongs(refused)).toEqual(['data.content: BASE_TYPE_MAX_LENGTH']);
    expect((await answer(asked, say('Short'))).status).toBe(204);
  });

  test.each([6, 7, 8])('of type %i is none to a command', async (type) => {
    expect(wrongs(await answer(typed(), { type, data: {} }))).toEqual(['type: BASE_TYPE_CHOICES']);
  });

  test('that only the asker sees is nothing the bot can find by its id', async () => {
    const asked = typed();
    await answer(asked, say('Only you', { flags: 64 }));
    expect([asked.ephemeral, ana.hears(), server.person('ben').hears(), server.messages()]).toEqual([
      true,
      ['Only you'],
      [],
      [],
    ]);
    const { json } = await ask(server, `GET /channels/${server.news.id}/messages/${asked.reply?.id}`);
    expect(json.code).toBe(10008);
  });
});

describe('after the first answer', () => {
  test('“thinking …” is filled by an edit, or by the first followup, as privately as it began', async () => {
    const [edited, followed] = [typed(), typed()];
    await answer(edited, { type: 5 });
    await answer(followed, { type: 5, data: { flags: 64 } });
    expect([edited.state, followed.state]).toEqual(['thinking', 'thinking']);
    await hook(edited, 'PATCH /messages/@original', { content: 'Done' });
    await hook(followed, 'POST ', { content: 'Only you' });
    expect([edited.reply?.content, edited.reply?.edits, followed.reply?.content, followed.ephemeral]).toEqual([
      'Done',
      [],
      'Only you',
      true,
    ]);
    await hook(followed, 'POST ', { content: 'Everybody' });
    expect(followed.followups.map(({ content }) => content)).toEqual(['Everybody']);
  });

  test('the token is good for fifteen minutes; the message lives on', async () => {
    const asked = typed();
    await answer(asked, say('Queued'));
    await clock.pass(15 * 60_000);
    expect((await hook(asked, 'PATCH /messages/@original', { content: 'Running' })).status).toBe(200);
    await clock.pass(1);
    const late = await hook(asked, 'PATCH /messages/@original', { content: 'Ready' });
    expect([late.status, late.json.code]).toEqual([401, 50027]);
    const owned = await ask(server, `PATCH /channels/${server.news.id}/messages/${asked.reply?.id}`, {
      body: { content: 'Ready' },
    });
    expect([owned.status, server.messages()[0]?.content]).toEqual([200, 'Ready']);
  });

  test('“thinking …” that is never filled has failed', async () => {
    const asked = typed();
    await answer(asked, { type: 5 });
    await clock.pass(15 * 60_000 + 1);
    expect(asked.state).toBe('failed');
  });

  test('nothing follows what was not answered', async () => {
    const asked = typed();
    expect((await hook(asked, 'POST ', { content: 'Hello' })).json.code).toBe(10015);
    expect((await hook(asked, 'GET /messages/@original')).json.code).toBe(10015);
  });

  test('an answer can be taken away', async () => {
    const asked = typed();
    await answer(asked, say('Oops'));
    expect((await hook(asked, 'DELETE /messages/@original')).status).toBe(204);
    expect(server.messages()).toEqual([]);
    expect((await hook(asked, 'GET /messages/@original')).json.code).toBe(10008);
  });
});

describe('commands', () => {
  test('carry their options, also those of subcommands', () => {
    expect(ana.command('newsmedia', { headline: 'Storm', size: 'Wide' }).data).toMatchObject({
      name: 'newsmedia',
      options: [
        { name: 'headline', value: 'Storm' },
        { name: 'size', value: '16:9' },
      ],
    });
    expect(ana.command('newsdesk digest', { at: '09:00' }).data.options).toEqual([
      { name: 'digest', type: 1, options: [{ name: 'at', type: 3, value: '09:00' }] },
    ]);
  });

  test.each<[string, () => unknown, RegExp]>([
    ['an unknown command', () => ana.command('media'), /no command \/media/],
    ['an unknown subcommand', () => ana.command('newsdesk weekly'), /no weekly under newsdesk/],
    ['no subcommand', () => ana.command('newsdesk'), /wants one of: digest/],
    ['a missing option', () => ana.command('newsmedia'), /asks for headline first/],
    ['an unknown option', () => ana.command('newsmedia', { headline: 'a', colour: 'red' }), /no option colour/],
    ['a choice that is none', () => ana.command('newsmedia', { headline: 'a', size: 'Tall' }), /no choice Tall/],
    ['a text too long', () => ana.command('newsmedia', { headline: 'a'.repeat(21) }), /not 21/],
    ['a command of a menu that is not there', () => ana.contextMenu('Make tea', ana.writes('a')), /“Make tea”/],
  ])('Discord does not let a person send %s', (_name, send, why) => {
    expect(send).toThrow(why);
    expect(server.interactions).toEqual([]);
  });

  test('on a message carry the whole message, which the bot cannot read otherwise', () => {
    const message = ana.writes('Storm closes port');
    const { data } = ana.contextMenu('Make media', message);
    expect(data).toMatchObject({
      target_id: message.id,
      resolved: { messages: { [message.id]: { content: 'Storm closes port' } } },
    });
  });

  test('complete options with up to 25 choices', async () => {
    const offered = ana.autocomplete('newsmedia', 'style', 'mon');
    const asked = await server.until(() => server.interactions.at(-1));
    expect(asked.data.options).toEqual([{ name: 'style', type: 3, value: 'mon', focused: true }]);
    const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Monet ${i}`, value: `${i}` }));
    expect(wrongs(await answer(asked, { type: 8, data: { choices: choices(26) } }))).toEqual([
      'data.choices: BASE_TYPE_MAX_LENGTH',
    ]);
    expect(
      wrongs(await answer(asked, { type: 8, data: { choices: [{ name: 'a'.repeat(101), value: 'a' }] } })),
    ).toEqual(['data.choices.0.name: BASE_TYPE_BAD_LENGTH']);
    await answer(asked, { type: 8, data: { choices: choices(2) } });
    expect(await offered).toEqual(choices(2));
  });
});
