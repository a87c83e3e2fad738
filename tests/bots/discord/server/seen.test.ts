import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksIn, seen } from '../../../helpers/discord/seen.ts';
import { createDiscordServer, type DiscordServer } from '../../../helpers/discord/server.ts';
import { ask } from './asking.ts';

let server: DiscordServer;
beforeAll(async () => {
  server = await createDiscordServer();
  server.rates.lift();
});
afterAll(() => server.close());

async function shown(body: object, ...names: string[]): Promise<string> {
  const files = names.map((name) => ({
    ...{ name, bytes: new Uint8Array(1), type: name.endsWith('png') ? 'image/png' : 'audio/mpeg' },
  }));
  const call = `POST /channels/${server.news.id}/messages`;
  await ask(server, call, { body, ...(names.length > 0 ? { files } : {}) });
  const message = server.messages().at(-1);
  return message ? seen(message) : '';
}

test('an embed reads from top to bottom', async () => {
  const embed = {
    author: { name: 'Newsmedia' },
    title: 'Storm',
    description: 'Ready',
    fields: [{ name: 'Style', value: 'Monet' }],
    footer: { text: 'AI-generated' },
  };
  expect(await shown({ content: 'Hello', embeds: [embed] })).toBe(
    'Hello\nNewsmedia\nStorm\nReady\nStyle: Monet\nAI-generated',
  );
});

test('a picture is read by its alt text, once, and other files by their names', async () => {
  const body = {
    embeds: [{ image: { url: 'attachment://a.png' } }],
    attachments: [{ id: 0, description: 'A harbour' }, { id: 1 }, { id: 2 }],
  };
  expect(await shown(body, 'a.png', 'a.mp3', 'b.png')).toBe('(picture: A harbour)\n(file: a.mp3)\n(picture: b.png)');
});

test('buttons say whether they work and whether they lead away', async () => {
  const button = (more: object) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
  const row = [
    button({}),
    button({ custom_id: 'x', disabled: true, emoji: { name: '✅' } }),
    { type: 2, style: 5, label: 'Player', url: 'https://a.example/g' },
  ];
  const select = { type: 3, custom_id: 's', placeholder: 'Style', options: [{ label: 'a', value: 'a' }] };
  const components = [
    { type: 1, components: row },
    { type: 1, components: [select] },
  ];
  expect(await shown({ components })).toBe('[Go] [✅ Go ✗] [Player ↗]\n[Style ▾]');
});

test('components V2 read in their order', async () => {
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: 'Storm' },
        { type: 12, items: [{ media: { url: 'attachment://a.png' } }] },
        { type: 14 },
      ],
    },
  ];
  expect(await shown({ flags: 32768, components }, 'a.png')).toBe('Storm\n(picture: a.png)');
});

test('links are found in buttons, titles and texts', async () => {
  const embeds = [{ title: 'Storm', url: 'https://a.example/1', description: '[here](https://a.example/2)' }];
  const components = [{ type: 1, components: [{ type: 2, style: 5, label: 'Player', url: 'https://a.example/3' }] }];
  await shown({ embeds, components });
  const message = server.messages().at(-1);
  expect(message && linksIn(message)).toEqual([
    { label: 'Storm', url: 'https://a.example/1' },
    { label: 'here', url: 'https://a.example/2' },
    { label: 'Player', url: 'https://a.example/3' },
  ]);
});

test('“thinking …” is all there is to read until it is filled', async () => {
  await ask(server, `PUT /applications/${server.application.id}/commands`, {
    body: [{ name: 'newsdesk', description: 'More' }],
  });
  const { id, token, original } = server.person('ana').command('newsdesk');
  expect(original).toBeUndefined();
  await ask(server, `POST /interactions/${id}/${token}/callback`, { body: { type: 5, data: { flags: 64 } } });
  expect(server.person('ana').hears()).toEqual(['thinking …']);
});
