import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { flags } from '../../../helpers/discord/world.ts';
import { createVirtualClock, type VirtualClock } from '../../../helpers/virtual-clock.ts';
import { ask, wrongs } from './asking.ts';

let clock: VirtualClock;
let server: DiscordServer;
beforeEach(async () => {
  clock = createVirtualClock();
  server = await createDiscordServer({ clock });
  server.rates.lift();
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

const post = (body: object, files?: { name: string; bytes: Uint8Array }[]) =>
  ask(server, `POST /channels/${server.news.id}/messages`, { body, ...(files ? { files } : {}) });
const edit = (id: unknown, body: object, files?: { name: string; bytes: Uint8Array }[]) =>
  ask(server, `PATCH /channels/${server.news.id}/messages/${id}`, { body, ...(files ? { files } : {}) });
const file = (name: string, bytes = new Uint8Array([1, 2, 3])) => ({ name, bytes });

const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const option = (value: string) => ({ label: value, value });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option('a')], ...more });
const many = <One>(count: number, make: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, i) => make(i));
const a = (count: number): string => 'a'.repeat(count);

describe('what Discord takes', () => {
  const bodies: Record<string, object> = {
    'content at its limit, counted as people count': { content: '🗞'.repeat(2000) },
    'an embed at its limits': {
      embeds: [
        { title: a(256), description: a(4096), fields: [{ name: a(256), value: a(1024) }], footer: { text: a(368) } },
      ],
    },
    'twenty-five buttons': {
      components: many(5, (i) => row(...many(5, (j) => button({ custom_id: `${i}${j}`, label: a(80) })))),
    },
    'a link button and an emoji': {
      components: [
        row(
          button(),
          { type: 2, style: 5, label: 'Player', url: 'https://a.example/g/1' },
          button({ custom_id: 'e', label: undefined, emoji: { name: '✅' } }),
        ),
      ],
    },
    'a select': { components: [row(select({ options: many(25, (i) => option(`${i}`)), placeholder: a(150) }))] },
    'components V2': {
      flags: flags.componentsV2,
      components: [{ type: 17, components: [{ type: 10, content: 'Hello' }, row(button())] }],
    },
  };
  test.each(Object.entries(bodies))('%s', async (_name, body) => {
    const answer = await post(body);
    expect([answer.status, wrongs(answer)]).toEqual([200, []]);
    expect(server.messages()).toHaveLength(1);
  });
});

describe('what Discord refuses', () => {
  const bodies: Record<string, [object, string]> = {
    'content too long': [{ content: a(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
    'eleven embeds': [{ embeds: many(11, () => ({ title: 'a' })) }, 'embeds: BASE_TYPE_MAX_LENGTH'],
    'a title too long': [{ embeds: [{ title: a(257) }] }, 'embeds.0.title: BASE_TYPE_MAX_LENGTH'],
    'a description too long': [{ embeds: [{ description: a(4097) }] }, 'embeds.0.description: BASE_TYPE_MAX_LENGTH'],
    'twenty-six fields': [
      { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] },
      'embeds.0.fields: BASE_TYPE_MAX_LENGTH',
    ],
    'a field name too long': [
      { embeds: [{ fields: [{ name: a(257), value: 'b' }] }] },
      'embeds.0.fields.0.name: BASE_TYPE_BAD_LENGTH',
    ],
    'a field without a value': [
      { embeds: [{ fields: [{ name: 'a' }] }] },
      'embeds.0.fields.0.value: BASE_TYPE_REQUIRED',
    ],
    'a field value too long': [
      { embeds: [{ fields: [{ name: 'a', value: a(1025) }] }] },
      'embeds.0.fields.0.value: BASE_TYPE_BAD_LENGTH',
    ],
    'a footer too long': [
      { embeds: [{ title: 'a', footer: { text: a(2049) } }] },
      'embeds.0.footer.text: BASE_TYPE_MAX_LENGTH',
    ],
    'an author too long': [
      { embeds: [{ title: 'a', author: { name: a(257) } }] },
      'embeds.0.author.name: BASE_TYPE_MAX_LENGTH',
    ],
    'embeds of 6001 characters in all': [
      { embeds: [{ description: a(4000) }, { description: a(2001) }] },
      'embeds: MAX_EMBED_SIZE_EXCEEDED',
    ],
    'a picture that is not attached': [
      { embeds: [{ image: { url: 'attachment://a.png' } }] },
      'embeds.0.image.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    'an address that is none': [{ embeds: [{ title: 'a', url: '/g/1' }] }, 'embeds.0.url: URL_TYPE_INVALID_URL'],
    'an address of another scheme': [
      { embeds: [{ title: 'a', url: 'ftp://a.example' }] },
      'embeds.0.url: URL_TYPE_INVALID_SCHEME',
    ],
    'six rows': [
      { components: many(6, (i) => row(button({ custom_id: `${i}` }))) },
      'components: BASE_TYPE_MAX_LENGTH',
    ],
    'six buttons in a row': [
      { components: [row(...many(6, (i) => button({ custom_id: `${i}` })))] },
      'components.0.components: BASE_TYPE_BAD_LENGTH',
    ],
    'one custom id twice': [
      { components: [row(button()), row(button())] },
      'components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    'a custom id too long': [
      { components: [row(button({ custom_id: a(101) }))] },
      'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
    ],
    'no custom id': [
      { components: [row(button({ custom_id: undefined }))] },
      'components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
    ],
    'a label too long': [
      { components: [row(button({ label: a(81) }))] },
      'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
    ],
    'a link that clicks': [
      { components: [row(button({ style: 5, url: 'https://a.example' }))] },
      'components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    'a select beside a button': [
      { components: [row(button(), select())] },
      'components.0: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    'twenty-six options': [
      { components: [row(select({ options: many(26, (i) => option(`${i}`)) }))] },
      'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
    ],
    'one option twice': [
      { components: [row(select({ options: [option('a'), option('a')] }))] },
      'components.0.components.0.options.1: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    'content beside components V2': [
      { flags: flags.componentsV2, content: 'a', components: [{ type: 10, content: 'b' }] },
      'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    'mentions said two ways': [
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    'a file that was not sent': [{ content: 'a', attachments: [{ id: 0 }] }, 'attachments.0.id: ATTACHMENT_NOT_FOUND'],
  };
  test.each(Object.entries(bodies))('%s', async (_name, [body, wrong]) => {
    const answer = await post(body);
    expect([answer.status, answer.json.code, answer.json.message]).toEqual([400, 50035, 'Invalid Form Body']);
    expect(wrongs(answer)).toContain(wrong);
    expect(server.messages()).toEqual([]);
  });

  test('a message without anything', async () => {
    expect((await post({ content: '  ' })).json.code).toBe(50006);
  });

  test('a file of more than 10 MiB', async () => {
    const most = 10 * 1024 * 1024;
    expect((await post({}, [file('a.png', new Uint8Array(most))])).status).toBe(200);
    const answer = await post({}, [file('a.png', new Uint8Array(most + 1))]);
    expect([answer.status, answer.json.code]).toEqual([413, 40005]);
  });

  test('alt text too long', async () => {
    const answer = await post({ attachments: [{ id: 0, description: a(1025) }] }, [file('a.png')]);
    expect(wrongs(answer)).toEqual(['attachments.0.description: BASE_TYPE_MAX_LENGTH']);
  });
});

describe('files', () => {
  const names = () => server.messages()[0]?.attachments.map(({ filename }) => filename);

  test('pile up on edits unless it is said what stays', async () => {
    const { json } = await post({ content: 'a' }, [file('a.png')]);
    await edit(json.id, {}, [file('b.png')]);
    expect(names()).toEqual(['a.png', 'b.png']);
    const second = server.messages()[0]?.attachments[1]?.id;
    await edit(json.id, { attachments: [{ id: second }, { id: 0, description: 'C' }] }, [file('c.png')]);
    expect(names()).toEqual(['b.png', 'c.png']);
    await edit(json.id, { attachments: [] });
    expect(names()).toEqual([]);
  });

  test('that an embed shows are not listed among the attachments', async () => {
    const { json } = await post({ embeds: [{ image: { url: 'attachment://a.png' } }] }, [file('a.png'), file('a.mp3')]);
    expect(json.attachments).toEqual([expect.objectContaining({ filename: 'a.mp3', size: 3 })]);
    expect(JSON.stringify(json.embeds)).toContain(`${server.url}/attachments/`);
    expect(names()).toEqual(['a.png', 'a.mp3']);
  });

  test('have addresses that die after a day', async () => {
    const { json } = await post({}, [file('a.png')]);
    const { url } = (json.attachments as { url: string }[])[0] ?? { url: '' };
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    await clock.pass(24 * 3_600_000 + 1);
    expect((await fetch(url)).status).toBe(404);
  });

  test('get a clean name', async () => {
    await post({}, [file('Sturm über Köln.png')]);
    expect(names()).toEqual(['Sturm_uber_Koln.png']);
  });
});

test('an edit changes only what it names and is remembered', async () => {
  const { json } = await post({ content: 'a', components: [row(button())] });
  await clock.pass(1000);
  await edit(json.id, { content: 'b' });
  const [message] = server.messages();
  expect(message).toMatchObject({ content: 'b', edits: [clock.now()], createdAt: clock.now() - 1000 });
  expect(message?.components).toHaveLength(1);
});

test('components V2 cannot be taken off a message', async () => {
  const { json } = await post({ flags: flags.componentsV2, components: [{ type: 10, content: 'Hello' }] });
  expect((await edit(json.id, { flags: flags.componentsV2, components: [{ type: 10, content: 'Bye' }] })).status).toBe(
    200,
  );
  expect((await edit(json.id, { flags: 0, content: 'Classic', components: [] })).status).toBe(400);
});

test('what others write reaches the bot without content, and it cannot edit it', async () => {
  const message = server.person('ana').writes('Secret');
  const { json } = await ask(server, `GET /channels/${server.news.id}/messages/${message.id}`);
  expect([json.id, json.content]).toEqual([message.id, '']);
  expect((await edit(message.id, { content: 'Changed' })).json.code).toBe(50005);
  const mention = server.person('ana').writes(`<@${server.bot.id}> look`);
  expect((await ask(server, `GET /channels/${server.news.id}/messages/${mention.id}`)).json.content).toContain('look');
});

describe('whom a message would notify', () => {
  const everybody = '@everyone <@1> <@&2>';
  test.each<[string, object, object]>([
    ['everybody it names, when nothing is said', {}, { everyone: true, users: ['1'], roles: ['2'] }],
    ['nobody', { allowed_mentions: { parse: [] } }, { everyone: false, users: [], roles: [] }],
    ['only people', { allowed_mentions: { parse: ['users'] } }, { everyone: false, users: ['1'], roles: [] }],
    ['only this role', { allowed_mentions: { parse: [], roles: ['2'] } }, { everyone: false, users: [], roles: ['2'] }],
  ])('%s', async (_name, more, pinged) => {
    await post({ content: everybody, ...more });
    expect(server.messages()[0]?.pinged).toEqual(pinged);
  });
});

test('a post repeated with its nonce is one message', async () => {
  const body = { content: 'Once', nonce: 'n1', enforce_nonce: true };
  const [first, second] = [await post(body), await post(body)];
  expect(second.json.id).toBe(first.json.id);
  expect(server.messages()).toHaveLength(1);
});

test('ids carry their time and grow', async () => {
  const [first, second] = [await post({ content: 'a' }), await post({ content: 'b' })];
  expect(BigInt(String(second.json.id)) > BigInt(String(first.json.id))).toBe(true);
  expect(Number((BigInt(String(first.json.id)) >> 22n) + 1_420_070_400_000n)).toBe(clock.now());
});
