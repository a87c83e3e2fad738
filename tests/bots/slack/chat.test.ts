import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../../src/bots/desk/card.ts';
import { messageOf } from '../../../src/bots/slack/names.ts';
import { exampleCard, exampleReadyCard } from '../../helpers/card-example.ts';
import type { SlackMessage } from '../../helpers/slack/emulator.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';

let world: ChatWorld;
beforeEach(async () => {
  world = await openChatWorld();
});
afterEach(async () => {
  await world.close();
});

const page = 'https://newsmedia.example.org/g/g1?k=x';
const ready = (given: Partial<Card> = {}) =>
  exampleReadyCard({ links: [{ label: 'Player page', url: page }], ...given });

async function only(): Promise<SlackMessage> {
  const [message, ...others] = await world.messages();
  expect(others).toEqual([]);
  if (!message) throw new Error('There is no message.');
  return message;
}
const shown = async (): Promise<string> => seen(await only());

/** A message under way, as the first process posted it. */
const posted = () => world.chat().post(world.ref(), exampleCard());

describe('a generation’s message', () => {
  test('is posted, edited in place, and ends with the picture; the narration is in its thread', async () => {
    world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    expect(await shown()).toContain('◐ Picture: 40%');
    await chat.edit(ref, ready());
    expect(await shown()).toContain('(picture: A woodblock print');
    expect(await shown()).not.toContain('◐');
    const { channel, ts } = messageOf(ref) ?? {};
    const [, reply, ...more] = await world.slack.workspace.messages(channel ?? '', ts);
    expect(more).toEqual([]);
    expect(reply?.files?.map(({ title }) => title)).toEqual(['Narration: Storm closes port']);
    expect(new TextDecoder().decode(await world.slack.workspace.bytes(reply?.files?.[0] as never))).toMatch(
      /^bytes of c+$/,
    );
    world.slack.wall.expectNothingInvalid();
  });

  test('stands in the thread where it was asked for, and so does the narration', async () => {
    const { workspace } = world.slack;
    const root = await world.slack.person('ana').writes('What shall we do about the storm?');
    world.finished({ thread: root.ts });
    const ref = await world.chat().post(world.ref(), exampleCard(), root.ts);
    await world.chat().edit(ref, ready());
    const thread = await workspace.messages(workspace.channels.news.id, root.ts);
    expect(thread.map((message) => seen(message).split('\n')[0])).toEqual([
      'What shall we do about the storm?',
      'Storm closes port of Rotterdam',
      '(file: Narration: Storm closes port)',
    ]);
    expect(await world.messages()).toHaveLength(1);
  });

  test('stands in the channel where the thread takes no replies', async () => {
    world.slack.wall.answer('chat.postMessage', { error: 'restricted_action_thread_locked' });
    await world.chat().post(world.ref(), exampleCard(), '1700000000.000100');
    expect(await world.messages()).toHaveLength(1);
    await world.chat().post(world.ref(), exampleCard(), 'not a thread');
    expect(await world.messages()).toHaveLength(2);
  });

  test('an edit that is repeated, also by another process, puts nothing up twice', async () => {
    world.finished();
    const ref = await posted();
    const [one, other] = [world.chat(), world.chat()];
    await world.passing(Promise.all([one.edit(ref, ready()), other.edit(ref, ready())]));
    await world.chat().edit(ref, ready());
    await world.chat().edit(ref, ready({ revision: 10 }));
    const { channel = '', ts = '' } = messageOf(ref) ?? {};
    expect(await world.slack.workspace.messages(channel, ts)).toHaveLength(2);
    expect(world.slack.wall.calls.filter(({ method }) => method === 'upload')).toHaveLength(2);
  });

  test('that has already ended is posted with its picture', async () => {
    world.finished();
    const ref = await world.chat().post(world.ref(), ready());
    expect(await shown()).toContain('(picture: A woodblock print');
    const { channel = '', ts = '' } = messageOf(ref) ?? {};
    await expect.poll(async () => (await world.slack.workspace.messages(channel, ts)).length).toBe(2);
  });

  test('shows no preview of any link', async () => {
    await posted();
    const [{ body } = { body: {} }] = world.slack.wall.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(body).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', link_names: 'false', parse: 'none' });
  });

  test('mentions nobody when it is edited, whatever stands in its words', async () => {
    await world.chat().edit(await posted(), ready());
    const edits = world.slack.wall.calls.filter(({ method }) => method === 'chat.update');
    expect(edits.map(({ body: { parse, link_names } }) => [parse, link_names])).toEqual([['none', 'false']]);
  });

  test('of a deleted generation shows nothing, and its files are gone', async () => {
    const generation = world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    await chat.edit(ref, ready());
    world.generations.set('g1', { ...generation, deletedAt: '2026-01-02T03:04:05.000Z' });
    const bare = { lanes: [], links: [], facts: [], actions: [], approval: { state: 'pending' } as const };
    await chat.edit(ref, {
      generationId: 'g1',
      revision: 12,
      title: 'Deleted',
      state: 'ready',
      summary: 'This was deleted.',
      ...bare,
    });
    expect(await shown()).toBe('Deleted\nThis was deleted.');
    const deletions = () => world.slack.wall.calls.filter(({ method }) => method === 'files.delete');
    await expect.poll(() => deletions().length).toBe(2);
    const { channel = '', ts = '' } = messageOf(ref) ?? {};
    await expect
      .poll(async () => (await world.slack.workspace.messages(channel, ts)).flatMap(({ files = [] }) => files))
      .toEqual([]);
  });

  test('of a generation deleted before its end puts nothing up', async () => {
    world.finished({ deletedAt: '2026-01-02T03:04:05.000Z' });
    await world.chat().edit(await posted(), ready());
    expect(world.slack.wall.calls.map(({ method }) => method)).not.toContain('upload');
  });

  test('never shows files of another workspace', async () => {
    world.finished({ workspace: 'slack:T2' });
    await world.chat().edit(await posted(), ready());
    expect(await shown()).not.toContain('(picture');
    expect(world.slack.wall.calls.map(({ method }) => method)).not.toContain('upload');
  });

  test('that a retry made again loses what the retry replaced', async () => {
    const generation = world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    await chat.edit(ref, ready());
    const again = { ...generation.audio, file: { ...generation.audio?.file, hash: 'd'.repeat(64) } } as never;
    world.finished({ audio: again, superseded: [generation.audio?.file as never] });
    await chat.edit(ref, ready({ revision: 11 }));
    const { channel = '', ts = '' } = messageOf(ref) ?? {};
    await expect
      .poll(async () => (await world.slack.workspace.messages(channel, ts)).flatMap(({ files = [] }) => files).length)
      .toBe(1);
  });
});

describe('where nobody invited it', () => {
  test('it joins a public channel, so that reactions arrive', async () => {
    await posted();
    const { workspace } = world.slack;
    expect(await workspace.isMember(workspace.channels.news.id, workspace.bot.id)).toBe(true);
    await world.chat().edit(await posted(), ready());
    expect((await world.messages()).map(seen).join('\n')).not.toContain('/invite');
  });

  test('and may not join, the card says how reactions would reach it', async () => {
    const { wall, workspace } = world.slack;
    wall.tokens.grant(workspace.id, ['chat:write', 'chat:write.public', 'channels:read']);
    const chat = world.chat();
    await chat.edit(await chat.post(world.ref(), exampleCard()), ready());
    expect(await shown()).toContain('invite me with /invite @Newsmedia');
    expect(wall.calls.filter(({ method }) => method === 'conversations.join')).toHaveLength(1);
  });

  test('and was taken out, it comes back where it may join', async () => {
    const { wall, workspace } = world.slack;
    const { news } = workspace.channels;
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    await workspace.remove(news.id);
    wall.answer('chat.update', { error: 'not_in_channel' });
    await chat.edit(ref, ready());
    expect(await workspace.isMember(news.id, workspace.bot.id)).toBe(true);
    expect(await shown()).toContain('Ready: a picture');
    expect(await shown()).not.toContain('/invite');
  });

  test('and was taken out, the card says how reactions would reach it until it is invited again', async () => {
    const { wall, workspace } = world.slack;
    const { news } = workspace.channels;
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    await workspace.remove(news.id);
    wall.tokens.grant(workspace.id, ['chat:write', 'chat:write.public', 'channels:read']);
    wall.answer('chat.update', { error: 'not_in_channel' });
    await expect(chat.edit(ref, ready())).rejects.toMatchObject({ problem: 'gone' });
    await chat.edit(ref, ready());
    expect(await shown()).toContain('invite me with /invite @Newsmedia');
    await workspace.invite(news.id);
    await world.clock.pass(301_000);
    await chat.edit(ref, ready({ revision: 10 }));
    expect(await shown()).not.toContain('/invite');
  });

  test('in a private channel it can only be invited', async () => {
    const chat = world.chat();
    await expect(chat.post(world.ref('secret'), exampleCard())).rejects.toMatchObject({ problem: 'gone' });
    await world.slack.workspace.invite(world.slack.workspace.channels.secret.id);
    await world.chat().post(world.ref('secret'), exampleCard());
    expect(await world.messages('secret')).toHaveLength(1);
  });
});

describe('the picture', () => {
  const pictures = async () => (await shown()).includes('(picture:');

  test('that Slack is slow with comes later', async () => {
    world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    world.slack.wall.rules.files.slow(7);
    await world.passing(chat.edit(ref, ready()));
    expect(await pictures()).toBe(false);
    expect(await shown()).toContain('Player page');
    expect(world.refreshed).toEqual([]);
    while (world.refreshed.length === 0) await world.clock.pass(500);
    expect(world.refreshed).toEqual(['g1']);
    await chat.edit(ref, ready());
    expect(await pictures()).toBe(true);
  });

  test.each([
    ['the upload is refused', 'files.getUploadURLExternal', { error: 'missing_scope', needed: 'files:write' }],
    ['the workspace is full', 'files.completeUploadExternal', { error: 'storage_limit_reached' }],
    ['the bytes do not arrive', 'upload', { status: 500 }],
    ['Slack cannot say whether it is ready', 'files.info', { error: 'missing_scope', needed: 'files:read' }],
  ])('is left out when %s: the card and its links are there', async (_name, method, order) => {
    world.finished();
    const ref = await posted();
    world.slack.wall.answer(method, order, { times: 20 });
    await world.passing(world.chat().edit(ref, ready()));
    expect(await shown()).toContain('Ready: a picture');
    expect(await shown()).toContain('Player page');
    expect(await pictures()).toBe(false);
    expect(world.logged.join('\n')).toContain('A file could not be shown in Slack; the card links to it instead.');
  });

  test.each(['file_uploads_disabled', 'storage_limit_reached', 'something_new'])(
    'that Slack refuses with %s is not asked for again: the card is there at once',
    async (error) => {
      world.finished();
      const ref = await posted();
      world.slack.wall.answer('files.getUploadURLExternal', { error }, { times: 20 });
      // Time stands still: whoever waits here waits for ever.
      await world.chat().edit(ref, ready());
      expect(await shown()).toContain('Player page');
      const asked = world.slack.wall.calls.filter(({ method }) => method === 'files.getUploadURLExternal');
      expect(asked).toHaveLength(2);
    },
  );

  test('is put up after all when Slack only stumbled', async () => {
    world.finished();
    const ref = await posted();
    world.slack.wall.answer('files.getUploadURLExternal', { retryAfter: 3 });
    world.slack.wall.answer('files.getUploadURLExternal', { status: 503 });
    await world.passing(world.chat().edit(ref, ready()));
    expect(await pictures()).toBe(true);
  });

  test('does not slow down the edits after one that failed', async () => {
    world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    world.slack.wall.answer('upload', { status: 500 }, { times: 20 });
    await world.passing(chat.edit(ref, ready()));
    const before = world.slack.wall.calls.length;
    await chat.edit(ref, ready({ revision: 10 }));
    expect(world.slack.wall.calls.slice(before).map(({ method }) => method)).toEqual(['chat.update']);
  });

  const hasPicture = (body: Record<string, unknown>) => JSON.stringify(body).includes('slack_file');

  test('that Slack refuses at first is left out, and shown again a little later', async () => {
    world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    world.slack.wall.answer('chat.update', { error: 'invalid_blocks' }, { when: hasPicture });
    await chat.edit(ref, ready());
    expect(await pictures()).toBe(false);
    expect(await shown()).toContain('Ready: a picture');
    await world.clock.pass(30_000);
    expect(world.refreshed).toEqual(['g1']);
    await chat.edit(ref, ready());
    expect(await pictures()).toBe(true);
    expect(world.slack.wall.calls.filter(({ method }) => method === 'upload')).toHaveLength(2);
  });

  test('that Slack does not know any more is left out, and put up anew when the card changes much later', async () => {
    world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    await chat.edit(ref, ready());
    const id = await world.state.files.find(`slack:T1:g1:${'b'.repeat(64)}`);
    world.slack.wall.rules.files.lose(id ?? '');
    const approved = ready({ revision: 10, approval: { state: 'approved', line: 'Approved by Ben.' } });
    await chat.edit(ref, approved);
    expect(await shown()).toContain('Approved by Ben.');
    expect(await pictures()).toBe(false);
    await world.clock.pass(30_000);
    await chat.edit(ref, approved);
    expect(await pictures()).toBe(false);
    await world.clock.pass(700_000);
    expect(world.refreshed).toEqual(['g1']);
    await chat.edit(ref, approved);
    expect(await pictures()).toBe(true);
  });
});

describe('when Slack refuses the layout', () => {
  test('the words still land', async () => {
    const ref = await posted();
    world.slack.wall.answer('chat.update', { error: 'invalid_blocks' });
    await world.chat().edit(ref, ready({ summary: 'Ready: *both*.' }));
    expect((await shown()).replaceAll('\u2060', '')).toContain('Ready: *both*.');
    expect(await shown()).toContain(page);
    expect(await shown()).not.toContain('[Approve]');
    expect(world.logged.join('\n')).toMatch(/error: Slack did not take the layout/);
  });

  test('also with a picture, and when it is too long', async () => {
    world.finished();
    const ref = await posted();
    world.slack.wall.answer('chat.update', { error: 'msg_blocks_too_long' }, { times: 2 });
    await world.chat().edit(ref, ready());
    expect(await shown()).toContain('Ready: a picture');
  });

  test('a new message is posted in words', async () => {
    world.slack.wall.answer('chat.postMessage', { error: 'invalid_blocks' });
    await posted();
    expect(await shown()).toContain('Drawing the picture, 40%.');
  });

  test('and the words too, the message is given up', async () => {
    const ref = await posted();
    world.slack.wall.answer('chat.update', { error: 'msg_too_long' }, { times: 9 });
    await expect(world.chat().edit(ref, ready())).rejects.toMatchObject({ problem: 'gone' });
  });
});

describe('what is no longer there is gone for good', () => {
  test.each([
    'message_not_found',
    'is_archived',
    'channel_not_found',
    'invalid_auth',
    'token_revoked',
    'account_inactive',
    'missing_scope',
  ])('%s', async (error) => {
    const ref = await posted();
    world.slack.wall.answer('chat.update', { error });
    await expect(world.chat().edit(ref, ready())).rejects.toMatchObject({ name: 'ChatError', problem: 'gone' });
  });

  test.each(['edit_window_closed', 'cant_update_message'])('but %s only freezes the message', async (error) => {
    const ref = await posted();
    world.slack.wall.answer('chat.update', { error });
    await expect(world.chat().edit(ref, ready())).rejects.toMatchObject({ name: 'ChatError', problem: 'frozen' });
  });

  test('a message somebody deleted', async () => {
    const ref = await posted();
    const { workspace } = world.slack;
    const { channel, ts } = messageOf(ref) ?? {};
    await workspace.call('chat.delete', { channel, ts }, workspace.bot.token);
    await expect(world.chat().edit(ref, ready())).rejects.toMatchObject({ problem: 'gone' });
  });

  test('an archived channel', async () => {
    const ref = await posted();
    const { workspace } = world.slack;
    await workspace.call('conversations.archive', { channel: workspace.channels.news.id });
    await expect(world.chat().post(world.ref(), exampleCard())).rejects.toMatchObject({ problem: 'gone' });
    expect(ref).toMatch(/^slack:T1:/);
  });

  test('a workspace that has not installed the app, and refs that are no refs', async () => {
    const chat = world.chat();
    for (const ref of ['slack:T9:C1', 'slack:nowhere:nothing', 'web:T1:C1']) {
      await expect(chat.post(ref, exampleCard())).rejects.toMatchObject({ problem: 'gone' });
    }
    await expect(chat.edit('slack:T9:C1:1.2', ready())).rejects.toMatchObject({ problem: 'gone' });
    expect(world.slack.wall.calls).toEqual([]);
  });

  test('a channel it was taken out of, unless it may come back', async () => {
    const ref = await posted();
    world.slack.wall.answer('chat.update', { error: 'not_in_channel' });
    const chat = world.chat();
    await chat.edit(ref, ready());
    expect(await shown()).toContain('Ready');
    world.slack.wall.answer('chat.update', { error: 'not_in_channel' }, { times: 2 });
    await expect(chat.edit(ref, ready())).rejects.toMatchObject({ problem: 'gone' });
  });

  test('a dead token is said once for each workspace, and never shown', async () => {
    const ref = await posted();
    const chat = world.chat();
    world.slack.wall.tokens.kill('T1', 'token_revoked');
    for (const _ of [1, 2]) await expect(chat.edit(ref, ready())).rejects.toMatchObject({ problem: 'gone' });
    const errors = world.logged.filter((line) => line.startsWith('error'));
    expect(errors).toEqual(['error: Slack no longer accepts the token of a workspace. Install the app there again.']);
  });
});

describe('what passes is tried again', () => {
  test.each([
    ['a busy Slack', { retryAfter: 12 }, { problem: 'rate-limited', retryAfterMs: 12_000 }],
    ['an outage', { status: 503 }, { problem: 'passing' }],
    ['an error of Slack’s own', { error: 'internal_error' }, { problem: 'passing' }],
    ['a broken connection', 'reset', { problem: 'unknown' }],
  ] as const)('%s', async (_name, order, problem) => {
    const ref = await posted();
    world.slack.wall.answer('chat.update', order);
    const chat = world.chat();
    await expect(chat.edit(ref, ready())).rejects.toMatchObject(problem);
    await chat.edit(ref, ready());
    expect(await shown()).toContain('Ready');
  });
});

describe('telling one person', () => {
  const text =
    'Ben approved “Storm <!channel> https://evil.example”. It is published: https://newsmedia.example.org/g/g1';
  const told = async (name: 'ana' | 'ben') => (await world.slack.person(name).told()).join('\n');

  test('in the channel, so that only they see it', async () => {
    await world.chat().tell(world.actor('ana'), world.ref(), text);
    expect(await told('ana')).toBe(text);
    expect(await told('ben')).toBe('');
    expect(await world.messages()).toEqual([]);
    world.slack.wall.expectNothingInvalid();
  });

  test('also when there is a lot to tell', async () => {
    const reason = `Ben rejected “Storm”: ${'<&*> '.repeat(500)}`;
    await world.chat().tell(world.actor('ana'), world.ref(), reason);
    expect(await told('ana')).toContain(reason.slice(0, 2000));
    world.slack.wall.expectNothingInvalid();
  });

  test.each(['not_in_channel', 'channel_not_found', 'user_not_in_channel', 'is_archived', 'restricted_action'])(
    'by a direct message where the channel says %s',
    async (error) => {
      world.slack.wall.answer('chat.postEphemeral', { error });
      await world.chat().tell(world.actor('ana'), world.ref(), text);
      expect(await told('ana')).toBe(text);
      expect((await world.slack.workspace.directMessages(world.slack.workspace.people.ana)).length).toBe(1);
    },
  );

  test('at the address of their command where the token is dead, also from another process', async () => {
    const { wall, workspace } = world.slack;
    const given = { workspace, user: workspace.people.ana.id, channel: workspace.channels.news.id };
    await world.answers.keep(world.actor('ana'), world.ref(), wall.responseUrl(given));
    wall.tokens.kill('T1', 'token_revoked');
    await world.chat().tell(world.actor('ana'), world.ref(), text);
    expect(await told('ana')).toBe(text);
    await expect(world.chat().tell(world.actor('ben'), world.ref(), text)).rejects.toMatchObject({ problem: 'gone' });
  });

  test('is given up when no way is left, and for those who are not in Slack', async () => {
    world.slack.wall.answer('chat.postEphemeral', { error: 'not_in_channel' });
    world.slack.wall.answer('conversations.open', { error: 'user_disabled' });
    await expect(world.chat().tell(world.actor('ana'), world.ref(), text)).rejects.toMatchObject({ problem: 'gone' });
    const operator = { id: 'operator', name: 'Operator', verified: true };
    await expect(world.chat().tell(operator, world.ref(), text)).rejects.toMatchObject({ problem: 'gone' });
  });

  test('waits where Slack asks to, and does not try another way meanwhile', async () => {
    world.slack.wall.answer('chat.postEphemeral', { retryAfter: 4 });
    const telling = world.chat().tell(world.actor('ana'), world.ref(), text);
    await expect(telling).rejects.toMatchObject({ problem: 'rate-limited', retryAfterMs: 4000 });
    expect(await told('ana')).toBe('');
  });
});
