import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { linksIn, seen } from '../helpers/discord/seen.ts';
import type { Message } from '../helpers/discord/world.ts';
import { type DiscordNewsroom, openDiscordNewsroom, patience } from './discord-newsroom.ts';

const attachmentOf = (message: Message, type: string) =>
  message.attachments.filter(({ contentType }) => contentType.startsWith(type));

describe('a newsroom in Discord', () => {
  let room: DiscordNewsroom;
  beforeAll(async () => {
    room = await openDiscordNewsroom();
    await room.start();
  });
  afterEach(() => expect(room.server.problems).toEqual([]));
  afterAll(() => room.clear());

  const made = (headline: string): Promise<Message> => {
    room.ana.command('newsmedia', { headline });
    return room.shows(headline, /\[Approve\]/);
  };

  test('from a command to a card with its picture, its narration and its links', async () => {
    const { ana, ben, server } = room;
    const headline = 'Storm & "wind" @everyone close *port* of <@1> [here](https://example.org)';
    const asked = ana.command('newsmedia', { headline, style: 'Monet' });
    await expect.poll(() => asked.answered, patience).toBe(true);
    await expect.poll(() => room.cards('Storm').length, patience).toBe(1);
    await expect.poll(() => seen(room.cards('Storm')[0] as Message), patience).toMatch(/\[Approve\] \[Reject\]/);
    const [card] = room.cards('Storm') as [Message];
    const words = seen(card);
    expect(words).toContain('AI-generated');
    expect(words).toMatch(/Style: Monet/);
    expect(words).toMatch(/\(picture: .+\)/);
    expect(card.pinged).toEqual({ everyone: false, users: [], roles: [] });
    expect(attachmentOf(card, 'image/')).toHaveLength(1);
    expect(attachmentOf(card, 'audio/')).toHaveLength(1);
    expect(attachmentOf(card, 'image/')[0]?.description).toBeTruthy();
    const links = linksIn(card).filter(({ url }) => url.startsWith(room.program().url));
    expect(links.map(({ label }) => label)).toEqual(expect.arrayContaining(['Player page', 'Picture', 'Narration']));
    for (const { url } of links) expect((await fetch(url)).status).toBe(200);
    expect(ana.hears().join('\n')).not.toMatch(/thinking/);
    expect(ben.hears()).toEqual([]);
    expect(server.messages().filter(({ author }) => author.id === server.bot.id)).toHaveLength(1);
  });

  test('styles and voices are completed as they are typed, and what is wrong is answered exactly', async () => {
    const { ana, server } = room;
    const styles = await ana.autocomplete('newsmedia', 'style', 'mon', { headline: 'x' });
    expect(styles.map(({ value }) => value)).toContain('Monet');
    const mixes = await ana.autocomplete('newsmedia', 'style', 'Monet:0.7+da', { headline: 'x' });
    expect(mixes.map(({ value }) => value).join()).toMatch(/Monet:0\.7\+Dali/);
    expect((await ana.autocomplete('newsmedia', 'voice', 'local', { headline: 'x' })).length).toBeGreaterThan(0);
    const before = server.messages().length;
    const asked = ana.command('newsmedia', { headline: 'Storm closes port', style: 'Monnet' });
    await expect.poll(() => asked.reply && seen(asked.reply), patience).toMatch(/Monnet[\s\S]*Monet/);
    expect(asked.ephemeral).toBe(true);
    expect(server.messages()).toHaveLength(before);
  });

  test('a message of somebody becomes media, in its thread', async () => {
    const { ben, server } = room;
    const thread = server.addThread(server.news, 'The comet');
    const idea = room.ana.writes('Comet seen over Europe', thread);
    const opened = ben.contextMenu('Make media', idea);
    await expect.poll(() => JSON.stringify(opened.modal ?? {}), patience).toContain('Comet seen over Europe');
    ben.submitModal(opened);
    const card = await room.shows('Comet seen over Europe', /\[Approve\]/, thread);
    expect(card.channelId).toBe(thread.id);
  });

  test('a form makes several, each a message of its own', async () => {
    const { ana } = room;
    const opened = ana.command('newsdesk batch');
    await expect.poll(() => opened.modal, patience).toBeDefined();
    ana.submitModal(opened, { Headlines: 'Snow falls in April --style Dali\nLambs are born' });
    expect(seen(await room.shows('Snow falls in April', /\[Approve\]/))).toMatch(/Style: Dal/);
    await room.shows('Lambs are born', /\[Approve\]/);
  });

  test('somebody else approves by button, whoever asked is told, and files do not pile up', async () => {
    const { ana, ben } = room;
    const headline = 'Parliament passes budget';
    const card = await made(headline);
    ana.click(card, 'Approve');
    await room.hears(ana, /somebody else decides/);
    ben.click(card, 'Approve');
    const approved = await room.shows(headline, /Approved by ben[\s\S]*Published/);
    await room.hears(ana, /ben approved .*Parliament passes budget/);
    const picture = linksIn(approved).find(({ label }) => label === 'Picture')?.url ?? '';
    expect(picture).toContain('/media/public/');
    expect((await fetch(picture)).status).toBe(200);
    expect(approved.attachments).toHaveLength(2);
  });

  test('a rejection asks why, in a form', async () => {
    const { ana, ben } = room;
    const headline = 'Harbour strike ends';
    const opened = ben.click(await made(headline), 'Reject');
    await expect.poll(() => JSON.stringify(opened.modal ?? {}), patience).toContain('Why is it rejected?');
    ben.submitModal(opened, { 'Why is it rejected?': 'Too dark for the story.' });
    await room.shows(headline, /Rejected by ben[\s\S]*Too dark for the story/);
    await room.hears(ana, /Too dark for the story/);
  });

  test('a reaction decides, whatever its skin tone, and taking it back undoes', async () => {
    const { ben } = room;
    const headline = 'Night trains return to Europe';
    const card = await made(headline);
    ben.react(card, '👍🏽');
    await room.shows(headline, /Approved by ben/);
    ben.unreact(card, '👍🏽');
    await room.shows(headline, /\[Approve\]/);
  });

  test('a role can be the editors of a channel', async () => {
    const { ana, ben, server } = room;
    const channel = server.addChannel('sport');
    const editors = server.addRole('editors');
    const cara = server.person('cara');
    cara.hasRoles(editors);
    const boss = server.person('boss');
    boss.hasRoles(server.addRole('chief', ['MANAGE_GUILD']));
    boss.command('newsdesk settings', { setting: 'editors', value: `<@&${editors.id}>` }, channel);
    await room.hears(boss, /Editors: .*editors/);
    ana.command('newsmedia', { headline: 'Stadium opens' }, channel);
    const card = await room.shows('Stadium opens', /\[Approve\]/, channel);
    ben.click(card, 'Approve');
    await room.hears(ben, /You may not decide about this/);
    cara.click(card, 'Approve');
    await room.shows('Stadium opens', /Approved by cara/, channel);
  });

  test('two clicks on one button make one generation', async () => {
    const { ben } = room;
    const headline = 'Wheat harvest breaks record';
    const card = await made(headline);
    ben.click(card, 'Re-roll');
    ben.click(card, 'Re-roll');
    await expect.poll(() => room.cards(headline).length, patience).toBe(2);
    await expect.poll(() => room.cards(headline).every((one) => /\[Approve\]/.test(seen(one))), patience).toBe(true);
    expect(room.place.calls('image').ended).toBeGreaterThan(0);
    expect(room.cards(headline)).toHaveLength(2);
  });

  test('the settings form changes what is filled in, and says what is wrong with it', async () => {
    const { server } = room;
    const boss = server.person('boss');
    const opened = boss.command('newsdesk settings', {}, server.desk);
    await expect.poll(() => opened.reply && seen(opened.reply), patience).toMatch(/Self-approval: off[\s\S]*▾\]/);
    const section = boss.select(opened.reply as Message, 'What do you want to change?', ['approval']);
    await expect.poll(() => section.modal, patience).toBeDefined();
    boss.submitModal(section, { 'Self-approval': ['on'] });
    await room.hears(boss, /Self-approval: off → on/);
    const again = boss.command('newsdesk settings', {}, server.desk);
    await expect.poll(() => again.reply && seen(again.reply), patience).toMatch(/Self-approval: on[\s\S]*▾\]/);
    const other = boss.select(again.reply as Message, 'What do you want to change?', ['publishing']);
    await expect.poll(() => other.modal, patience).toBeDefined();
    boss.submitModal(other, { 'Time zone': 'Europe/Amsterdm' });
    await room.hears(boss, /Europe\/Amsterdm[\s\S]*Europe\/Amsterdam/);
  });

  test('the digest is worked from in its place, and earlier media are found', async () => {
    const { ana, ben, server } = room;
    const channel = server.addChannel('culture');
    ana.command('newsmedia', { headline: 'Opera house opens' }, channel);
    await room.shows('Opera house opens', /\[Approve\]/, channel);
    ben.command('newsdesk digest', { when: 'now' }, channel);
    const digest = () => server.messages(channel).find((message) => seen(message).includes('Daily digest'));
    await expect.poll(() => digest() && seen(digest() as Message), patience).toMatch(/Waiting[\s\S]*Opera house opens/);
    ben.click(digest() as Message, 'Approve 1');
    await expect.poll(() => seen(server.messages(channel)[0] as Message), patience).toMatch(/Approved by ben/);
    await expect.poll(() => seen(digest() as Message), patience).toMatch(/Approved[\s\S]*Opera house opens/);
    expect(seen(digest() as Message)).not.toContain('Waiting for');
    expect(server.messages(channel)).toHaveLength(2);
    const found = ana.command('newsdesk find', { words: 'opera', state: 'approved' }, channel);
    await expect.poll(() => found.reply && seen(found.reply), patience).toContain('Opera house opens');
  });

  test('readiness follows the gateway', async () => {
    const answer = await fetch(`${room.program().url}/readyz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ready: true, checks: { discord: { ok: true } } });
  });
});
