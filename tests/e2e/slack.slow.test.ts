import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkplace } from '../helpers/real-program.ts';
import { isThing } from '../helpers/slack/block-rules.ts';
import { deliverByHttp, signed } from '../helpers/slack/delivery.ts';
import type { SlackFile, SlackMessage } from '../helpers/slack/emulator.ts';
import { linksIn, pings, readAloud, seen } from '../helpers/slack/seen.ts';
import { openSlack } from '../helpers/slack/slack.ts';
import { type Newsroom, openNewsroom, patience, signingSecret, type Transport } from './slack-newsroom.ts';

describe.each<Transport>(['HTTP', 'Socket Mode'])('a newsroom in Slack, over %s', (transport) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom({ transport });
    await room.start();
  });
  afterAll(() => room.clear());

  const made = async (headline: string): Promise<SlackMessage> => {
    await room.ana.types(`/newsmedia ${headline}`);
    return room.shows(headline, /\[Approve\]/);
  };

  test('from a command to a card with its picture, its narration and its links', async () => {
    const { ana, ben, slack } = room;
    const headline = 'Storm & "wind" <!channel> close *port* of <@U1>';
    const { status } = await ana.types(`/newsmedia ${headline} —style Monet`);
    expect(status).toBe(200);
    const card = await room.shows(headline, /\(picture: .+\)/);
    const words = seen(card);
    expect(words).toContain('AI-generated');
    expect(words).toMatch(/Style: Monet/);
    expect(words).toMatch(/\[Approve\] \[Reject\]/);
    expect(readAloud(card)).toContain(headline);
    expect(pings(card)).toEqual([]);
    expect(linksIn(card).map(({ label }) => label)).toEqual(['Player page', 'Picture', 'Narration']);
    for (const { url } of linksIn(card)) expect((await fetch(url)).status).toBe(200);

    await expect.poll(async () => slack.workspace.messages(card.channel, card.ts), patience).toHaveLength(2);
    const [, reply] = await slack.workspace.messages(card.channel, card.ts);
    const [audio] = reply?.files ?? [];
    expect(audio?.name).toMatch(/^narration\./);
    expect(pings(reply as SlackMessage)).toEqual([]);
    expect(audio && (await slack.workspace.bytes(audio)).length).toBeGreaterThan(1000);
    expect(await room.cards(headline)).toHaveLength(1);
    expect((await ben.told()).join()).not.toContain(headline);
    slack.wall.expectNothingInvalid();
  });

  test('a form makes several, each a message of its own, and says what is wrong with it', async () => {
    const { ana, slack } = room;
    await ana.types('/newsmedia');
    await expect.poll(() => ana.view()?.callback_id, patience).toBeDefined();
    expect(await ana.submits({ Headlines: 'a'.repeat(501) })).toEqual({ Headlines: expect.stringContaining('500') });
    await ana.submits({ Headlines: 'Snow falls in April\nLambs are born', Style: 'Dali', 'Second style': 'Picasso' });
    expect(ana.view()).toBeUndefined();
    const first = await room.shows('Snow falls in April', /\[Approve\]/);
    await room.shows('Lambs are born', /\[Approve\]/);
    expect(seen(first)).toMatch(/Style: Dal.+Picasso/);
    slack.wall.expectNothingInvalid();
  });

  test('the shortcut and a mention work in a thread, and answer there', async () => {
    const { ana, ben, slack } = room;
    const { id: bot } = slack.workspace.bot;
    const topic = await ben.writes('What shall we do about the comet?');
    const idea = await ana.writes('Comet seen over Europe', undefined, topic.ts);
    await ben.uses('make_media', idea);
    await expect.poll(() => ben.view() && seen(ben.view() ?? {}), patience).toContain('Comet seen over Europe');
    await ben.submits();
    const card = await room.shows('Comet seen over Europe', /\[Approve\]/);
    expect(card.thread_ts).toBe(topic.ts);

    await ana.writes(`<@${bot}> Meteor shower tonight`, undefined, topic.ts);
    const other = await room.shows('Meteor shower tonight', /\[Approve\]/);
    expect(other.thread_ts).toBe(topic.ts);
    slack.wall.expectNothingInvalid();
  });

  test('somebody else approves by button, and whoever asked is told', async () => {
    const { ana, ben, slack } = room;
    const headline = 'Parliament passes budget';
    const card = await made(headline);
    await ana.clicks(card, 'Approve');
    await room.hears(ana, /somebody else decides/);
    await ben.clicks(card, 'Approve');
    const approved = await room.shows(headline, /Approved by ben .*Published/);
    await room.hears(ana, /ben approved .*Parliament passes budget/);
    const picture = linksIn(approved).find(({ label }) => label === 'Picture')?.url ?? '';
    expect(picture).toContain('/media/public/');
    expect((await fetch(picture)).status).toBe(200);
    slack.wall.expectNothingInvalid();
  });

  test('a rejection asks why, in a form', async () => {
    const { ana, ben } = room;
    const headline = 'Harbour strike ends';
    const card = await made(headline);
    await ben.clicks(card, 'Reject');
    await expect.poll(() => ben.view() && seen(ben.view() ?? {}), patience).toContain('Why is it rejected?');
    await ben.submits({ 'Why is it rejected?': 'Too dark for the story.' });
    await room.shows(headline, /Rejected by ben .*Too dark for the story/);
    await room.hears(ana, /Too dark for the story/);
  });

  test('a reaction decides, whatever its skin tone, and taking it back undoes', async () => {
    const { ben, slack } = room;
    const headline = 'Night trains return to Europe';
    const card = await made(headline);
    expect(await slack.workspace.isMember(card.channel, slack.workspace.bot.id)).toBe(true);
    await ben.reacts(card, '+1::skin-tone-4');
    await room.shows(headline, /Approved by ben/);
    await ben.takesBack(card, '+1::skin-tone-4');
    await room.shows(headline, /\[Approve\]/);
  });

  test('what is delivered again, or clicked twice, starts nothing twice', async () => {
    const { ana, ben, slack } = room;
    await ana.types('/newsmedia Wheat harvest breaks record');
    await Promise.all([ana.again(), ana.again()]);
    const card = await room.shows('Wheat harvest breaks record', /\[Re-roll\]/);
    await Promise.all([ben.clicks(card, 'Re-roll'), ben.clicks(card, 'Re-roll')]);
    await expect.poll(() => room.cards('Wheat harvest breaks record'), patience).toHaveLength(2);

    await ana.writes(`<@${slack.workspace.bot.id}> Comet returns in spring`);
    await Promise.all([ana.again(), ana.again(), ana.again()]);
    await room.shows('Comet returns in spring', /\[Approve\]/);
    expect(await room.cards('Wheat harvest breaks record')).toHaveLength(2);
  });

  test('the Home tab lists what this person asked for', async () => {
    const { ana, ben, slack } = room;
    await made('Museum opens at night');
    await ana.opensHome();
    await expect.poll(() => seen(ana.view('home') ?? {}), patience).toContain('Museum opens at night');
    await ben.opensHome();
    await expect.poll(() => seen(ben.view('home') ?? {}), patience).toContain('Newsmedia');
    expect(seen(ben.view('home') ?? {})).not.toContain('Museum opens at night');
    slack.wall.expectNothingInvalid();
  });

  test('a wrong command costs nothing and is answered exactly', async () => {
    const { ana, slack } = room;
    const before = (await slack.workspace.messages(slack.workspace.channels.news.id)).length;
    await ana.types('/newsmedia Storm closes port --style Monnet');
    await room.hears(ana, /Monnet.*Monet/s);
    expect(await slack.workspace.messages(slack.workspace.channels.news.id)).toHaveLength(before);
    slack.wall.expectNothingInvalid();
  });
});

test('the program as it is shipped, with its own pictures and voices; it listens to nobody but Slack', async () => {
  const slack = await openSlack();
  const place = await makeWorkplace();
  const { workspace, wall } = slack;
  try {
    Object.assign(place.settings, {
      ...{ SLACK_API_URL: wall.apiUrl, SLACK_BOT_TOKEN: workspace.bot.token, SLACK_SIGNING_SECRET: signingSecret },
    });
    const { url } = await place.start();
    slack.reach(deliverByHttp(url, signingSecret));
    await slack.person('ana').types('/newsmedia Storm closes port of Rotterdam --style ukiyo-e');
    const { news } = workspace.channels;
    const shown = async (): Promise<SlackMessage | undefined> => (await workspace.messages(news.id))[0];
    await expect.poll(async () => seen((await shown()) ?? {}), patience).toMatch(/\(picture: [\s\S]*\[Approve\]/);
    const card = await shown();
    const blocks = Array.isArray(card?.blocks) ? card.blocks.filter(isThing) : [];
    const picture = blocks.find(({ type }) => type === 'image')?.slack_file as { id: string };
    const { file } = await workspace.call('files.info', { file: picture.id }, workspace.bot.token);
    expect(
      Buffer.from(await workspace.bytes(file as SlackFile))
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('ffd8ff');
    await expect.poll(() => workspace.messages(news.id, card?.ts), patience).toHaveLength(2);
    expect((await workspace.messages(news.id, card?.ts))[1]?.files?.[0]?.name).toBe('narration.mp3');

    const ping = JSON.stringify({ type: 'url_verification', challenge: 'c' });
    const ask = async (secret: string, at?: number) =>
      (await fetch(`${url}/slack/events`, { method: 'POST', ...signed(secret, ping, 'application/json', at) })).status;
    expect(await ask(signingSecret)).toBe(200);
    expect(await ask('somebody else')).toBe(401);
    expect(await ask(signingSecret, Math.floor(Date.now() / 1000) - 400)).toBe(401);
    wall.expectNothingInvalid();
  } finally {
    await place.clear();
    await slack.close();
  }
});
