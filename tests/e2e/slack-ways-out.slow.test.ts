import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isThing } from '../helpers/slack/block-rules.ts';
import type { SlackMessage } from '../helpers/slack/emulator.ts';
import type { Body } from '../helpers/slack/orders.ts';
import { seen } from '../helpers/slack/seen.ts';
import { type Newsroom, openNewsroom, patience } from './slack-newsroom.ts';

const blocksOf = ({ blocks }: Body) => (Array.isArray(blocks) ? blocks.filter(isThing) : []);
const hasPicture = (body: Body): boolean => blocksOf(body).some(({ type }) => type === 'image');
const isReady = (body: Body): boolean => String(body.text).includes('Ready');

/** Whatever Slack does, whoever asked learns the result. */
describe('when Slack refuses', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
    await room.start();
  });
  afterEach(() => room.slack.wall.calm());
  afterAll(() => room.clear());

  const asBot = (method: string, body: object) =>
    room.slack.workspace.call(method, body, room.slack.workspace.bot.token);

  /** Asks, and keeps every edit waiting until `meanwhile` is over. */
  async function ask(headline: string, meanwhile: (card: SlackMessage) => Promise<void>): Promise<void> {
    const held = room.slack.wall.hold('chat.update');
    await room.ana.types(`/newsmedia ${headline}`);
    const card = await room.shows(headline, /./);
    await held.arrived;
    await meanwhile(card);
    held.release();
  }
  const toldTheResult = (headline: string) => room.hears(room.ana, new RegExp(`${headline}.*is ready: http`));

  test('a message that somebody deleted: the result is told in private', async () => {
    await ask('Lighthouse restored', async ({ channel, ts }) => void (await asBot('chat.delete', { channel, ts })));
    const told = await toldTheResult('Lighthouse restored');
    expect((await fetch(/http\S+/.exec(told)?.[0] ?? '')).status).toBe(200);
    expect(await room.cards('Lighthouse restored')).toEqual([]);
    expect((await room.ben.told()).join()).not.toContain('Lighthouse');
  });

  test.each(['edit_window_closed', 'cant_update_message'])('%s: a new message shows the end', async (error) => {
    const headline = `Bridge opens ${error}`;
    await ask(headline, async () => room.slack.wall.answer('chat.update', { error }, { times: 1000 }));
    await expect.poll(async () => (await room.cards(headline)).length, patience).toBe(2);
    const cards = await room.cards(headline);
    expect(cards.map((card) => /\[Approve\]/.test(seen(card)))).toEqual([false, true]);
    expect((await room.ana.told()).join()).not.toContain(headline);
  });

  test('is_archived: the result is told in private', async () => {
    await ask('Tunnel opens', async () =>
      room.slack.wall.answer('chat.update', { error: 'is_archived' }, { times: 1000 }),
    );
    const told = await toldTheResult('Tunnel opens');
    expect(told).toContain('It is not shown in the channel: the channel is archived.');
  });

  test('channels that it may not write in: the result is told in private', async () => {
    const { ana, ben, slack } = room;
    const { secret, sport } = slack.workspace.channels;
    await slack.workspace.call('conversations.archive', { channel: sport.id });
    await ana.types('/newsmedia Secret talks begin', secret);
    await ana.types('/newsmedia Stadium closes', sport);
    for (const [headline, channel] of [['Secret talks begin', secret] as const, ['Stadium closes', sport] as const]) {
      await room.hears(ana, new RegExp(`${headline}.*is ready: http`), 60_000);
      expect(await room.cards(headline, channel)).toEqual([]);
    }
    expect((await ben.told()).join()).not.toMatch(/Secret|Stadium/);
  });

  test('a picture that Slack does not take: the card comes without it, and leads to it', async () => {
    room.slack.wall.answer('chat.update', { error: 'invalid_blocks' }, { when: hasPicture, times: 1000 });
    await room.ana.types('/newsmedia Sculpture unveiled');
    const card = await room.shows('Sculpture unveiled', /\[Approve\]/);
    expect(seen(card)).not.toContain('(picture:');
    expect(seen(card)).toContain('Player page · Picture · Narration');
  });

  test('a layout that Slack does not take at all: the words come', async () => {
    room.slack.wall.answer(
      'chat.update',
      { error: 'invalid_blocks' },
      { when: (body) => blocksOf(body).length > 0, times: 1000 },
    );
    await room.ana.types('/newsmedia Orchestra returns');
    const card = await room.shows('Orchestra returns', /Ready: a picture and a narration/);
    expect(card.blocks ?? []).toEqual([]);
  });

  test('too many calls: nothing is sent before Slack wants it, then the end is', async () => {
    const { wall } = room.slack;
    wall.answer('chat.update', { retryAfter: 3 }, { when: isReady });
    const before = wall.calls.length;
    await room.ana.types('/newsmedia Marathon ends');
    await room.shows('Marathon ends', /\[Approve\]/);
    const edits = wall.calls.slice(before).filter(({ method }) => method === 'chat.update');
    const refused = edits.findIndex(({ body }) => isReady(body));
    expect((edits[refused + 1]?.at ?? 0) - (edits[refused]?.at ?? 0)).toBeGreaterThanOrEqual(2900);
  });

  test('connections that break, before and after Slack has done its work', async () => {
    const { wall } = room.slack;
    wall.answer('chat.postMessage', 'reset');
    wall.answer('chat.update', 'reset', { when: isReady });
    wall.answer('chat.update', 'reset after', { when: isReady });
    wall.answer('files.getUploadURLExternal', 'reset');
    wall.answer('upload', 'reset');
    wall.answer('files.completeUploadExternal', 'reset after');
    await room.ana.types('/newsmedia Ferry runs aground');
    const card = await room.shows('Ferry runs aground', /\(picture: [\s\S]*\[Approve\]/);
    await expect
      .poll(
        async () => (await room.slack.workspace.messages(card.channel, card.ts)).filter(({ files }) => files),
        patience,
      )
      .toHaveLength(1);
  });

  test('a Slack that is slow keeps nobody waiting for an answer', async () => {
    const { wall } = room.slack;
    const held = wall.hold('chat.postMessage');
    const began = Date.now();
    const { status } = await room.ana.types('/newsmedia Glacier retreats');
    expect(status).toBe(200);
    expect(Date.now() - began).toBeLessThan(3000);
    await held.arrived;
    held.release();
    await room.shows('Glacier retreats', /\[Approve\]/);
  });

  test('files that it will not take: the card has its links', async () => {
    room.slack.wall.answer('files.getUploadURLExternal', { error: 'file_uploads_disabled' }, { times: 1000 });
    await room.ana.types('/newsmedia Tram line extended');
    const card = await room.shows('Tram line extended', /Player page · Picture · Narration[\s\S]*\[Approve\]/);
    expect(seen(card)).not.toContain('(picture:');
  });
});

describe('a token that opens nothing any more', () => {
  let room: Newsroom;
  beforeEach(async () => {
    room = await openNewsroom();
  });
  afterEach(() => room.clear());

  test.each(['token_revoked', 'invalid_auth', 'account_inactive'])(
    '%s: whoever asked is still told the result',
    async (error) => {
      const { ana, slack } = room;
      const program = await room.start(['image']);
      await ana.types('/newsmedia Observatory reopens');
      await program.told('image began');
      slack.wall.tokens.kill('T1', error);
      program.release('image');
      await expect
        .poll(() => slack.wall.told(ana.id).map(seen).join('\n'), patience)
        .toMatch(/Observatory reopens.*is ready: http/);
      expect(program.output()).not.toContain(slack.workspace.bot.token);
      expect(program.output()).not.toContain('Observatory');
    },
  );

  test('at the start it is said in a sentence, and nothing is begun', async () => {
    room.slack.wall.tokens.kill('T1', 'invalid_auth');
    await expect(room.start()).rejects.toThrow(/Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)/);
  });

  test('a missing scope is named at the start, and the rest works', async () => {
    const { slack, ana } = room;
    const scopes = slack.wall.tokens.find(slack.workspace.bot.token)?.scopes ?? [];
    slack.wall.tokens.grant(
      'T1',
      scopes.filter((scope) => scope !== 'files:write'),
    );
    const program = await room.start();
    expect(program.output()).toContain('lacks the permission files:write');
    await ana.types('/newsmedia Windmill restored');
    await room.shows('Windmill restored', /Player page · Picture · Narration[\s\S]*\[Approve\]/);
  });
});
