import { afterEach, describe, expect, test } from 'vitest';
import { createFakeWebMessages } from '../../helpers/fake-web-state.ts';
import type { SendOptions } from '../../helpers/http-program.ts';
import { startWebDesk } from '../../helpers/web-desk.ts';

type Running = Awaited<ReturnType<typeof startWebDesk>>;
const open: Running[] = [];

async function start(given?: Parameters<typeof startWebDesk>[0]): Promise<Running> {
  const running = await startWebDesk(given);
  open.push(running);
  return running;
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.server.close();
});

let keys = 0;
const key = () => `key-${String(++keys).padStart(8, '0')}`;
const say = (text: string, more: object = {}): SendOptions => ({
  method: 'POST',
  body: { channel: 'general', text, requestKey: key(), ...more },
});
const as = (persona: string, options: SendOptions): SendOptions => ({
  ...options,
  headers: { ...options.headers, 'X-Persona': persona },
});
const messages = async (running: Running, persona?: string) => {
  const headers = persona ? { 'X-Persona': persona } : {};
  return (await running.send('/desk/messages?channel=general', { headers })).json.messages;
};

describe('the page', () => {
  test('has nothing inline and only our own scripts', async () => {
    const running = await start();
    const page = await running.send('/');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\sstyle=|\son\w+=/);
    const assets = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(assets.length).toBeGreaterThan(20);
    for (const address of assets) {
      const asset = await running.send(address);
      expect(asset.status).toBe(200);
      const headers = { 'If-None-Match': asset.headers.etag ?? '' };
      expect((await running.send(address, { headers })).status).toBe(304);
    }
  });

  test('shows every style before it is chosen', async () => {
    const running = await start();
    const { json } = await running.send('/desk/setup');
    for (const { key: style } of json.styles) {
      const picture = await running.send(`/assets/desk/styles/${style}.webp`);
      expect([style, picture.status, picture.headers['content-type']]).toEqual([style, 200, 'image/webp']);
      expect(Number(picture.headers['content-length'])).toBeLessThan(25_000);
    }
  });

  test('shows the styles to whoever has the address, with what is typed for each', async () => {
    const running = await start();
    const page = await running.send('/styles', { headers: { Host: 'news.example.org' } });
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    const { json } = await running.send('/desk/setup');
    for (const { key: style, label } of json.styles) {
      expect(page.text).toContain(`<code>--style ${style}</code>`);
      expect(page.text).toContain(`<h2>${label}</h2>`);
    }
  });

  test('begins with people and channels', async () => {
    const { json } = await (await start()).send('/desk/setup');
    expect(json).toMatchObject({ local: true, me: { role: 'reporter' } });
    expect(json.channels).toEqual(['general', 'world', 'sport', 'culture']);
    expect(json.people.map(({ role }: { role: string }) => role).sort()).toEqual([
      'editor',
      'editor',
      'reporter',
      'reporter',
    ]);
    expect(json.styles.length).toBeGreaterThan(10);
    expect(json.voices[0]).toEqual({ id: 'local/slt', label: 'Sally (US English, female)' });
  });
});

describe('what people say', () => {
  test('a headline shows the typed line and one card', async () => {
    const running = await start();
    const { json } = await running.send('/desk/commands', say('/newsmedia Storm closes port —style ukiyo-e'));
    expect(json).toEqual({ generationId: 'g1' });
    expect(running.desk.commands).toMatchObject([
      {
        command: 'newsmedia',
        text: 'Storm closes port —style ukiyo-e',
        channel: 'web:local:general',
        actor: { id: 'desk:ines', verified: false },
      },
    ]);
    expect(await messages(running)).toMatchObject([
      { kind: 'typed', body: '/newsmedia Storm closes port —style ukiyo-e', author: { name: 'Inês Carvalho' } },
      { kind: 'card', body: { generationId: 'g1' } },
    ]);
  });

  test('the typed line is known to be about what it asked for, so that it goes with that', async () => {
    const store = createFakeWebMessages();
    const running = await start({ store });
    await running.send('/desk/commands', say('/newsmedia Storm closes port'));
    expect([...store.about]).toEqual([[1, ['g1']]]);
  });

  test('the same key twice starts nothing twice', async () => {
    const running = await start();
    const sent = say('/newsmedia Storm closes port', { requestKey: 'the-same-key' });
    const answers = await Promise.all([running.send('/desk/commands', sent), running.send('/desk/commands', sent)]);
    expect(answers.map(({ json }) => json.generationId)).toEqual(['g1', 'g1']);
    expect(running.desk.commands).toHaveLength(1);
    await running.send('/desk/commands', as('desk:yuki', sent));
    const requestKeys = running.desk.commands.map(({ requestKey }) => requestKey);
    expect(new Set(requestKeys).size).toBe(2);
  });

  test('a refused headline leaves no line and comes back with the reason', async () => {
    const running = await start();
    const { json } = await running.send('/desk/commands', say('/newsmedia x'));
    expect(json.text).toContain('Write a headline');
    expect((await messages(running)).filter(({ body }: { body: unknown }) => body !== '')).toEqual([]);
  });

  test('what is asked of the desk stays private', async () => {
    const running = await start();
    await running.send('/desk/commands', as('desk:kofi', say('/newsdesk help')));
    expect(await messages(running, 'desk:kofi')).toMatchObject([
      { kind: 'typed', private: true },
      { kind: 'answer', private: true, body: { sections: [{ title: 'Help' }] } },
    ]);
    expect(await messages(running, 'desk:yuki')).toEqual([]);
  });

  test('plain talk is talk, an unknown command a private answer', async () => {
    const running = await start();
    await running.send('/desk/commands', say('Who takes the storm?'));
    const { json } = await running.send('/desk/commands', say('/newsmdia Storm'));
    expect(json.text).toContain('no such command');
    expect(await messages(running)).toMatchObject([{ kind: 'typed', body: 'Who takes the storm?' }]);
    expect(running.desk.commands).toEqual([]);
  });

  test('buttons and reactions reach the desk as the person who acts', async () => {
    const running = await start();
    await running.send('/desk/commands', say('/newsmedia Storm closes port'));
    const action = {
      channel: 'general',
      action: 'approve',
      generationId: 'g1',
      contentHash: 'c',
      revision: 4,
      requestKey: key(),
    };
    const sent = as('desk:yuki', { method: 'POST', body: action });
    expect((await running.send('/desk/actions', sent)).status).toBe(200);
    expect(running.desk.actions).toMatchObject([
      {
        action: 'approve',
        contentHash: 'c',
        revision: 4,
        actor: { id: 'desk:yuki', name: 'Yuki Tanaka', verified: false },
      },
    ]);
    const reaction = { channel: 'general', message: 'web:local:general:2', reaction: '✅', added: true };
    await running.send('/desk/reactions', as('desk:maren', { method: 'POST', body: reaction }));
    expect(running.desk.reactions).toMatchObject([{ reaction: '✅', actor: { id: 'desk:maren' } }]);
  });

  test.each([
    ['/desk/commands', { text: 'x', requestKey: 'long-enough' }, 'channel'],
    ['/desk/commands', { channel: 'a b', text: 'x', requestKey: 'long-enough' }, 'channel'],
    ['/desk/commands', { channel: 'general', text: '  \0 ', requestKey: 'long-enough' }, 'text'],
    ['/desk/commands', { channel: 'general', text: 'x'.repeat(8001), requestKey: 'long-enough' }, 'text'],
    ['/desk/commands', { channel: 'general', text: 'x', requestKey: 'short' }, 'requestKey'],
    ['/desk/commands', { channel: 'general', text: 'x', requestKey: 'long-enough', actor: 'me' }, 'actor'],
    [
      '/desk/actions',
      { channel: 'general', action: 'publish', generationId: 'g1', requestKey: 'long-enough' },
      'action',
    ],
    [
      '/desk/actions',
      { channel: 'general', action: 'approve', generationId: '../x', requestKey: 'long-enough' },
      'generationId',
    ],
    ['/desk/reactions', { channel: 'general', message: 'slack:T1:C1:1', reaction: '✅', added: true }, 'message'],
    ['/desk/people', { name: ' ', role: 'editor' }, 'name'],
    ['/desk/people', { name: 'Ana', role: 'boss' }, 'role'],
    ['/desk/channels', { name: '#' }, 'channel'],
  ])('%s refuses %j', async (path, body, field) => {
    const answer = await (await start()).send(path, { method: 'POST', body });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'validation', field } } });
    expect(answer.json.error.message).toMatch(/^[A-Z].*\.$/);
  });

  test('nothing is heard before the desk has started', async () => {
    const running = await start();
    await running.chat.stop();
    expect((await running.send('/desk/commands', say('/newsmedia Storm'))).status).toBe(503);
    expect(await messages(running)).toEqual([]);
  });
});

describe('channels', () => {
  test('are there for everybody once made, under one spelling', async () => {
    const running = await start();
    const make = (name: string) => running.send('/desk/channels', { method: 'POST', body: { name } });
    expect(await make('#Élections')).toMatchObject({ status: 201, json: { channel: 'Élections' } });
    expect(await make('élections')).toMatchObject({ status: 200, json: { channel: 'Élections' } });
    expect((await running.send('/desk/channels')).json.channels).toContain('Élections');
  });
});
