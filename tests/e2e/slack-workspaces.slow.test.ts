import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverByHttp } from '../helpers/slack/delivery.ts';
import type { Workspace } from '../helpers/slack/emulator.ts';
import { event } from '../helpers/slack/payloads.ts';
import { seen } from '../helpers/slack/seen.ts';
import { type Newsroom, openNewsroom, patience, signingSecret } from './slack-newsroom.ts';

describe('several workspaces', () => {
  let room: Newsroom;
  let herald: Workspace;
  let tribune: Workspace;
  beforeEach(async () => {
    room = await openNewsroom({ teams: ['T1', 'T2'], installed: false });
    const [first, second] = room.slack.workspaces;
    if (!first || !second) throw new Error('There are two.');
    [herald, tribune] = [first, second];
  });
  afterEach(() => room.clear());

  /** An administrator installs the app, in one browser; answers with the page they see at the end. */
  async function install(workspace: Workspace, { cookies = true } = {}): Promise<{ status: number; page: string }> {
    const begun = await fetch(`${room.program().url}/slack/install`, { redirect: 'manual' });
    const back = await room.slack.wall.oauth.allow(
      begun.headers.get('location') ?? '',
      workspace,
      workspace.people.cara,
    );
    const cookie = begun.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const response = await fetch(back, { headers: cookies ? { cookie } : {} });
    return { status: response.status, page: await response.text() };
  }

  test('each installs the app and works for itself, also after a restart', async () => {
    const { start, slack } = room;
    const first = await start();
    expect(await install(herald)).toMatchObject({ status: 200, page: expect.stringContaining('is installed') });
    const stranger = slack.person('ben', tribune);
    await stranger.types('/newsmedia Not installed yet', tribune.channels.news);
    expect(await tribune.messages(tribune.channels.news.id)).toEqual([]);

    expect((await install(tribune)).status).toBe(200);
    await room.ana.types('/newsmedia Storm closes port');
    await stranger.types('/newsmedia Comet seen', tribune.channels.news);
    await room.shows('Storm closes port', /\[Approve\]/);
    await room.shows('Comet seen', /\[Approve\]/, tribune.channels.news);
    expect(await room.cards('Comet seen')).toEqual([]);
    await first.end('SIGKILL');

    await start();
    await stranger.types('/newsmedia Comet returns', tribune.channels.news);
    await room.shows('Comet returns', /\[Approve\]/, tribune.channels.news);
    slack.wall.expectNothingInvalid();
  });

  test('an installation that another browser began is refused', async () => {
    await room.start();
    expect(await install(herald, { cookies: false })).toMatchObject({ status: 400 });
    await room.ana.types('/newsmedia Storm closes port');
    expect(await herald.messages(herald.channels.news.id)).toEqual([]);
  });

  test('ids of one workspace open nothing in another', async () => {
    const { start, slack, ana } = room;
    await start();
    await install(herald);
    await install(tribune);
    await ana.types('/newsmedia Secret of the Herald');
    const card = await room.shows('Secret of the Herald', /\[Approve\]/);
    const mallory = slack.person('ben', tribune);
    // What a forged message would send: their own channel, a button of somebody else's card.
    const forged = { ...card, channel: tribune.channels.news.id };
    for (const button of ['Approve', 'Re-roll', 'Delete', 'Reject', 'Details']) await mallory.clicks(forged, button);
    await expect.poll(async () => (await mallory.told()).length, patience).toBeGreaterThanOrEqual(3);
    expect((await mallory.told()).join('\n')).not.toContain('Herald');
    for (const view of [mallory.view()]) expect(seen(view ?? {})).not.toContain('Secret of the Herald');
    expect(seen(await herald.message(card.channel, card.ts))).toContain('[Approve]');
    expect(await tribune.messages(tribune.channels.news.id)).toEqual([]);
  });

  test('whoever removes the app is forgotten, and its work is stopped', async () => {
    const { start, slack, ana } = room;
    const program = await start(['image']);
    await install(herald);
    await install(tribune);
    await ana.types('/newsmedia Storm closes port');
    await program.told('image began');
    slack.wall.tokens.kill('T1', 'account_inactive');
    const delivery = deliverByHttp(program.url, signingSecret);
    await delivery.event(event(herald, { type: 'tokens_revoked', tokens: { bot: [herald.bot.id] } }));
    await delivery.event(event(herald, { type: 'app_uninstalled' }));

    const other = slack.person('ana', tribune);
    program.release('image');
    await other.types('/newsmedia Comet seen', tribune.channels.news);
    await room.shows('Comet seen', /\[Approve\]/, tribune.channels.news);
    expect(room.place.calls('image').ended).toBe(1);

    const before = slack.wall.calls.length;
    await ana.types('/newsmedia Is anybody there');
    expect(slack.wall.calls.slice(before).filter(({ team }) => team === 'T1')).toEqual([]);
    expect(await room.cards('Is anybody there')).toEqual([]);
  });

  test('a token that has ended is renewed', async () => {
    const { start, slack, ana } = room;
    slack.wall.oauth.rotates = 60;
    await start();
    await install(herald);
    slack.wall.tokens.kill('T1', 'token_expired');
    await ana.types('/newsmedia Storm closes port');
    await room.shows('Storm closes port', /\[Approve\]/);
    expect(slack.wall.calls.filter(({ body }) => body.grant_type === 'refresh_token')).toHaveLength(1);
  });
});
