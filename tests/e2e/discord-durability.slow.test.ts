import { afterEach, describe, expect, test } from 'vitest';
import { seen } from '../helpers/discord/seen.ts';
import type { Message } from '../helpers/discord/world.ts';
import { freshDatabase } from '../helpers/postgres.ts';
import { type DiscordNewsroom, openDiscordNewsroom, patience } from './discord-newsroom.ts';

let room: DiscordNewsroom;
let dropDatabase = async () => {};
const open = async (settings?: Record<string, string>): Promise<DiscordNewsroom> => {
  room = await openDiscordNewsroom(settings);
  return room;
};
afterEach(async () => {
  const { problems } = room.server;
  await room.clear();
  await dropDatabase();
  dropDatabase = async () => {};
  expect(problems).toEqual([]);
});

describe('a process that dies', () => {
  test('its buttons work after the restart, reactions that nobody heard are read, and nothing is registered anew', async () => {
    const { ana, ben, server } = await open();
    const first = await room.start();
    for (const headline of ['Storm closes port', 'Comet seen', 'Snow in April']) ana.command('newsmedia', { headline });
    const clicked = await room.shows('Storm closes port', /\[Approve\]/);
    const reacted = await room.shows('Comet seen', /\[Approve\]/);
    const left = await room.shows('Snow in April', /\[Approve\]/);
    await first.end('SIGKILL');
    await expect.poll(() => server.gateway.connected.length, patience).toBe(0);
    ben.react(reacted, '✅');
    ben.react(left, '👀');
    const puts = server.commands.puts;

    await room.start();
    await room.shows('Comet seen', /Approved by ben/);
    ben.click(clicked, 'Approve');
    await room.shows('Storm closes port', /Approved by ben/);
    expect(seen(left)).toContain('[Approve]');
    expect(server.commands.puts).toEqual(puts);
  });

  test('what it had stored about its generations, their cards say after the restart', async () => {
    const { ana, ben, server } = await open();
    const first = await room.start();
    const headlines = ['Lambs are born', 'Rivers run high', 'Orchards in bloom', 'Bees are back'];
    for (const headline of headlines) ana.command('newsmedia', { headline });
    const [rejected, described, deleted, planned] = await Promise.all(
      headlines.map((headline) => room.shows(headline, /\[Approve\]/)),
    );
    if (!rejected || !described || !deleted || !planned) throw new Error('A card is missing.');
    let away = true;
    server.fail('edit message', { status: 502 }, { times: 1000, when: () => away });
    const opened = ben.click(rejected, 'Reject');
    await expect.poll(() => JSON.stringify(opened.modal ?? {}), patience).toContain('Why is it rejected?');
    ben.submitModal(opened, { 'Why is it rejected?': 'Too sweet.' });
    await room.hears(ana, /Too sweet/);
    const send = async (card: Message, method: string, path: string, body?: object): Promise<number> => {
      const [, id] = /\/g\/([\w-]+)/.exec(JSON.stringify(card)) ?? [];
      const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      return (await fetch(`${first.url}/api/generations/${id}${path}`, { method, ...json })).status;
    };
    expect(await send(described, 'PATCH', '', { altText: 'A swollen river under a bridge' })).toBe(200);
    expect(await send(deleted, 'DELETE', '')).toBe(204);
    const publishAt = new Date(Date.now() + 86_400_000).toISOString();
    expect(await send(planned, 'POST', '/approval', { decision: 'approved', publishAt })).toBe(200);
    await first.end('SIGKILL');
    away = false;
    await room.start();
    await room.shows('Lambs are born', /Rejected by ben/);
    await room.shows('Rivers run high', /A swollen river under a bridge/);
    await room.shows('Bees are back', /goes out on/);
    await expect.poll(() => seen(deleted), patience).toMatch(/deleted/i);
  });

  test('with a token that opens nothing any more, is replaced by one with a good token, which shows what waited', async () => {
    const { ana, server, place } = await open();
    const first = await room.start(['image']);
    ana.command('newsmedia', { headline: 'Harbour strike ends' });
    await first.told('image began');
    await room.shows('Harbour strike ends', /Picture/);
    server.setToken('another.token.x');
    first.release('image');
    await expect.poll(() => first.output(), patience).toContain('Discord does not accept the token');
    await first.end('SIGTERM');
    place.settings.DISCORD_TOKEN = 'another.token.x';
    await room.start();
    await room.shows('Harbour strike ends', /\[Approve\]/);
    expect(ana.hears().join()).not.toContain('It is not shown');
  });

  test('what it was making is finished by the next one, in the same message', async () => {
    const { ana } = await open();
    const first = await room.start(['image']);
    ana.command('newsmedia', { headline: 'Harbour strike ends' });
    await first.told('image began');
    const card = await room.shows('Harbour strike ends', /Picture/);
    await first.end('SIGKILL');
    await room.start();
    const finished = await room.shows('Harbour strike ends', /\[Approve\]/);
    expect(finished.id).toBe(card.id);
    expect(finished.attachments).toHaveLength(2);
  });
});

test('a connection that breaks, is renewed or has ended loses nothing and doubles nothing', async () => {
  const { ana, ben, server } = await open();
  await room.start();
  const ways: Record<string, () => void> = {
    'Dropped in autumn': () => server.gateway.drop(),
    'Renewed in spring': () => server.gateway.reconnect(),
    'Begun anew in winter': () => server.gateway.invalidate(),
  };
  for (const [headline, breakIt] of Object.entries(ways)) {
    ana.command('newsmedia', { headline: `${headline} one` });
    const card = await room.shows(`${headline} one`, /\[Approve\]/);
    breakIt();
    ben.react(card, '✅');
    await room.shows(`${headline} one`, /Approved by ben/);
    await expect.poll(() => server.gateway.connected.length, patience).toBe(1);
    ana.command('newsmedia', { headline: `${headline} two` });
    await room.shows(`${headline} two`, /\[Approve\]/);
  }
  expect(room.place.calls('image').ended).toBe(6);
});

test('of two machines one listens and both work; when it dies the other one takes over', async (context) => {
  const database = await freshDatabase();
  if (!database) return context.skip('Postgres cannot be reached at 127.0.0.1:5432, so this is NOT tested here');
  dropDatabase = database.drop;
  const settings = { DATABASE_URL: database.url, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
  const { ana, ben, server } = await open(settings);
  const one = await room.start();
  const other = await room.place.start();
  ana.command('newsmedia', { headline: 'Storm closes port' });
  const card = await room.shows('Storm closes port', /\[Approve\]/);
  expect(server.gateway.connected).toHaveLength(1);
  for (const { url } of [one, other]) expect((await fetch(`${url}/readyz`)).status).toBe(200);

  await one.end('SIGKILL');
  await expect.poll(() => server.gateway.connected.length, { ...patience, timeout: 60_000 }).toBe(1);
  ben.click(card, 'Approve');
  await room.shows('Storm closes port', /Approved by ben/);
  ana.command('newsmedia', { headline: 'Comet seen' });
  await room.shows('Comet seen', /\[Approve\]/);
  expect(server.gateway.connected).toHaveLength(1);
});

describe('when Discord refuses', () => {
  const toldTheResult = (headline: string) => room.hears(room.ana, new RegExp(`${headline}[\\s\\S]*is ready: <?http`));

  /** Asks, and holds the picture until `meanwhile` is over. */
  async function ask(headline: string, meanwhile: (card: Message) => void, channel = room.server.news): Promise<void> {
    room.ana.command('newsmedia', { headline }, channel);
    await room.program().told('image began');
    const card = await room.shows(headline, /Picture/, channel);
    meanwhile(card);
    room.program().release('image');
  }

  test.each<[string, (card: Message) => void]>([
    ['a message that somebody deleted', (card) => room.server.removeMessage(card)],
    ['a channel that is gone', () => room.server.removeChannel(room.server.news)],
    ['a channel it may not see any more', () => room.server.deny(room.server.news, ['VIEW_CHANNEL'])],
  ])('%s: the result is told in private', async (_what, meanwhile) => {
    await open();
    await room.start(['image']);
    await ask('Lighthouse restored', meanwhile);
    const told = await toldTheResult('Lighthouse restored');
    expect((await fetch(/http[^\s>]+/.exec(told)?.[0] ?? '')).status).toBe(200);
    expect(room.ben.hears()).toEqual([]);
  });

  test('a channel it may not write in: the result is told in private', async () => {
    const { ana, server } = await open();
    await room.start();
    const quiet = server.addChannel('quiet');
    server.deny(quiet, ['SEND_MESSAGES']);
    ana.command('newsmedia', { headline: 'Secret talks begin' }, quiet);
    await toldTheResult('Secret talks begin');
    expect(room.cards('Secret talks begin', quiet)).toEqual([]);
  });

  test('an archived thread is opened again for the result; a locked one tells it in private', async () => {
    const { server } = await open();
    await room.start(['image']);
    const awake = server.addThread(server.news, 'Open');
    await ask('Tunnel opens', () => server.archive(awake), awake);
    await room.shows('Tunnel opens', /\[Approve\]/, awake);
    const locked = server.addThread(server.news, 'Locked');
    const held = server.hold('edit message');
    room.ana.command('newsmedia', { headline: 'Bridge opens' }, locked);
    await held.arrived;
    server.archive(locked, { locked: true });
    held.release();
    await toldTheResult('Bridge opens');
  });

  test('too many calls: nothing is sent before Discord wants it, then the end is', async () => {
    const { server } = await open();
    await room.start(['image']);
    await ask('Sculpture unveiled', () => {
      server.fail('edit message', { retryAfter: 3, scope: 'shared' });
      server.fail('edit message', 'hang up after');
    });
    const card = await room.shows('Sculpture unveiled', /\[Approve\]/);
    expect(card.attachments).toHaveLength(2);
  });

  test('a picture that it does not take: the card leads to it', async () => {
    const { ana, server } = await open();
    await room.start();
    server.fail('edit message', { code: 40005 }, { times: 1000, when: ({ files }) => files.length > 0 });
    ana.command('newsmedia', { headline: 'Opera house opens' });
    const card = await room.shows('Opera house opens', /\[Approve\]/);
    expect(card.attachments).toEqual([]);
    expect(seen(card)).toContain('Picture');
  });

  test('a token that opens nothing is said in a sentence at the start, and nothing is begun', async () => {
    await open({ DISCORD_TOKEN: 'wrong.token.here' });
    await expect(room.place.start()).rejects.toThrow(/DISCORD_TOKEN/);
  });

  test('a Discord that is away at the start keeps the desk open, and is joined once it is back', async () => {
    const { ana, server } = await open();
    server.gateway.refuse();
    const running = await room.place.start();
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    server.gateway.accept();
    await expect.poll(() => server.gateway.connected.length, { ...patience, timeout: 60_000 }).toBe(1);
    await server.until(() => server.commands.list().length > 0);
    ana.command('newsmedia', { headline: 'Museum opens at night' });
    await room.shows('Museum opens at night', /\[Approve\]/);
  });
});
