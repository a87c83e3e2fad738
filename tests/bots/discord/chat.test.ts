import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../../src/bots/desk/card.ts';
import type { ChatError } from '../../../src/bots/desk/chat.ts';
import { createRest } from '../../../src/bots/discord/rest.ts';
import { privately } from '../../../src/bots/discord/showing/reply.ts';
import { exampleCard, exampleLane, exampleReadyCard } from '../../helpers/card-example.ts';
import { exampleDigest } from '../../helpers/digest-example.ts';
import { linksIn, seen } from '../../helpers/discord/seen.ts';
import { exampleFile, exampleImage } from '../../helpers/generation-example.ts';
import { chatContract } from '../chat-contract.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';
import { ourMarks, readMarkdown } from './markdown.ts';

chatContract('discord', async () => {
  const world = await openChatWorld();
  const idle = { start: async () => {}, stop: async () => {} };
  return {
    chat: () => ({ ...world.chat(), ...idle }),
    channel: world.ref(),
    people: [world.actor('ana'), world.actor('ben')],
    seen: async () => world.server.messages().map((message) => readMarkdown(seen(message), ourMarks)),
    told: async ({ name }) =>
      world.server.person(name).told.map(({ content }) => readMarkdown(content.replace(/^<#\d+>: /, ''), ourMarks)),
    close: () => world.close(),
  };
});

let world: ChatWorld;
beforeEach(async () => {
  world = await openChatWorld();
});
afterEach(async () => {
  expect(world.server.problems).toEqual([]);
  expect(world.server.messages().map(({ pinged }) => pinged.everyone || pinged.users.length > 0)).not.toContain(true);
  await world.close();
});

const page = 'https://newsmedia.example.org/g/g1?k=x';
const ready = (given: Partial<Card> = {}) =>
  exampleReadyCard({ links: [{ label: 'Player page', url: page }], ...given });
const posted = () => world.chat().post(world.ref(), exampleCard());
const shown = () => seen(world.only());
const names = () => world.only().attachments.map(({ filename }) => filename);
const uploads = () => world.server.requests.flatMap(({ files }) => files).length;
const edits = () => world.server.requests.filter(({ name }) => name === 'edit message').length;
const problem = (work: Promise<unknown>): Promise<ChatError> =>
  work.then(
    () => {
      throw new Error('It was done.');
    },
    (error: ChatError) => error,
  );
const hour = 3_600_000;

describe('a generation’s message', () => {
  test('is posted, edited in place, and ends with its picture and narration attached', async () => {
    world.finished();
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    expect(shown()).toContain('▰▰▰▰▱▱▱▱▱▱ Picture: 40%');
    await chat.edit(ref, ready());
    expect(shown()).toContain('(picture: A woodblock print');
    expect(shown()).toContain('(file: narration.mp3)');
    expect(shown()).not.toContain('▰▰▰▰▱');
    const [picture, narration] = world.only().attachments;
    expect(picture).toMatchObject({ filename: 'picture.webp', contentType: 'image/webp' });
    expect(new TextDecoder().decode(picture?.bytes)).toMatch(/^bytes of a+$/);
    expect(narration?.description).toBe('Narration: Storm closes port');
    expect(linksIn(world.only())).toEqual([{ label: 'Player page', url: page }]);
    expect(shown()).toContain('[Approve] [Reject]');
  });

  test('keeps its files through later edits, also by another process, and sends them once', async () => {
    world.finished();
    const ref = await posted();
    await world.chat().edit(ref, ready());
    const before = world.only().attachments;
    await world.chat().edit(ref, ready({ summary: 'Approved.', approval: { state: 'approved', line: 'By Ben.' } }));
    await world.chat().edit(ref, ready({ revision: 11 }));
    expect(world.only().attachments).toEqual(before);
    expect(shown()).toContain('(picture: A woodblock print');
    expect(uploads()).toBe(2);
  });

  test('is edited after 15 minutes and after an hour by a process that has just begun', async () => {
    world.finished();
    const ref = await posted();
    await world.clock.pass(16 * 60_000);
    await world.chat().edit(ref, exampleCard({ summary: 'Drawing the picture, 60%.' }));
    expect(shown()).toContain('60%');
    await world.clock.pass(2 * hour);
    await world.chat().edit(ref, ready());
    expect(shown()).toContain('Ready: a picture');
  });

  test('shows the unfinished picture, and the files of one edit never pile up', async () => {
    world.finished();
    const partial = (text: string) => `data:image/jpeg;base64,${Buffer.from(text).toString('base64')}`;
    const drawing = (text: string, progress: number) =>
      exampleCard({ lanes: [exampleLane('image', { state: 'running', progress, partial: partial(text) })] });
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    await chat.edit(ref, drawing('first', 0.3));
    expect(names()).toEqual(['unfinished.jpg']);
    expect(shown()).toContain('(picture: The picture, not finished yet)');
    await chat.edit(ref, drawing('first', 0.4));
    expect(uploads()).toBe(1);
    await chat.edit(ref, drawing('second', 0.7));
    expect(new TextDecoder().decode(world.only().attachments[0]?.bytes)).toBe('second');
    await chat.edit(ref, ready());
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
    await chat.edit(ref, { ...exampleCard(), title: 'Deleted', state: 'ready', lanes: [], actions: [], facts: [] });
    expect(names()).toEqual([]);
  });

  test('shows a new alt text with the picture', async () => {
    world.finished();
    const ref = await posted();
    await world.chat().edit(ref, ready());
    const image = { ...ready().image, altText: 'Cranes in a storm' } as NonNullable<Card['image']>;
    await world.chat().edit(ref, ready({ image }));
    expect(shown()).toContain('(picture: Cranes in a storm)');
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
  });

  test('stands in the thread where it was asked for', async () => {
    const { server } = world;
    const thread = server.addThread(server.news, 'storm');
    const ref = await world.chat().post(world.ref(), exampleCard(), thread.id);
    expect(ref).toBe(`${world.ref()}:${thread.id}.${world.only(thread).id}`);
    await world.chat().edit(ref, ready());
    expect(seen(world.only(thread))).toContain('Ready');
  });

  test('of a thread that is lost never stands in its channel, and the reason says what helps', async () => {
    const { server } = world;
    const thread = server.addThread(server.news, 'storm');
    const lost = async () => problem(world.chat().post(world.ref(), exampleCard(), thread.id));
    server.archive(thread, { locked: true });
    expect(await lost()).toMatchObject({ problem: 'gone', reason: 'the thread is locked. Unlock it' });
    server.unarchive(thread);
    server.deny(server.news, ['SEND_MESSAGES_IN_THREADS']);
    expect(await lost()).toMatchObject({
      problem: 'gone',
      reason: expect.stringContaining('Send Messages in Threads'),
    });
    server.removeChannel(thread);
    expect(await lost()).toMatchObject({ problem: 'gone', reason: 'the thread does not exist any more' });
    expect(server.messages()).toEqual([]);
  });

  test('of a private thread stands there once Newsmedia was added, and nowhere before', async () => {
    const { server } = world;
    const thread = server.addThread(server.news, 'leak', [server.person('ana').user]);
    const asked = () => world.chat().post(world.ref(thread), exampleCard());
    expect(await problem(asked())).toMatchObject({
      problem: 'gone',
      reason: expect.stringContaining('to a private thread, add @Newsmedia'),
    });
    expect(server.messages()).toEqual([]);
    server.addToThread(thread, server.bot);
    const ref = await asked();
    expect(ref).toBe(`${world.ref(thread)}:${world.only(thread).id}`);
    server.archive(thread);
    await world.chat().edit(ref, ready());
    expect(seen(world.only(thread))).toContain('Ready');
  });

  test('never shows the files of another server’s generation', async () => {
    world.finished({ workspace: 'discord:42' });
    const ref = await posted();
    await world.chat().edit(ref, ready());
    expect(names()).toEqual([]);
  });

  test('whose post got no answer is not there twice when it is posted again', async () => {
    world.server.fail('post message', 'hang up after');
    const chat = world.chat();
    expect(await problem(chat.post(world.ref(), exampleCard()))).toMatchObject({ problem: 'unknown' });
    const ref = await chat.post(world.ref(), exampleCard());
    expect(ref).toBe(`${world.ref()}:${world.only().id}`);
  });
});

describe('a digest', () => {
  test('that was asked for is a message beside the day’s own, and each is there once', async () => {
    const chat = world.chat();
    const post = (id: string) => chat.post(world.ref(), exampleDigest({ id }));
    const [day, first, second] = [await post('2026-11-23'), await post('asked 1'), await post('asked 2')];
    expect(new Set([day, first, second]).size).toBe(3);
    expect(await post('asked 2')).toBe(second);
    expect(world.server.messages()).toHaveLength(3);
  });
});

describe('files that do not get through', () => {
  const withFiles = { times: 1000, when: ({ files }: { files: readonly unknown[] }) => files.length > 0 };

  test.each([[{ status: 502 } as const], ['hang up' as const]])(
    'do not keep a card from its end: %j',
    async (fault) => {
      world.finished();
      const chat = world.chat();
      const ref = await chat.post(world.ref(), exampleCard());
      world.server.fail('edit message', fault, { ...withFiles, times: 4 });
      await chat.edit(ref, ready());
      expect(shown()).toContain('Ready: a picture');
      expect(names()).toEqual([]);
      // What happens meanwhile is shown without trying again.
      await chat.edit(ref, ready({ revision: 10, summary: 'Approved.' }));
      expect(edits()).toBe(4);
      expect(world.refreshed).toEqual([]);
      await world.clock.pass(5000);
      expect(world.refreshed).toEqual(['g1']);
      await chat.edit(ref, ready({ revision: 11 }));
      expect(names()).toEqual([]);
      await world.clock.pass(15_000);
      expect(world.refreshed).toEqual(['g1', 'g1']);
      await chat.edit(ref, ready({ revision: 12 }));
      expect(names()).toEqual(['picture.webp', 'narration.mp3']);
      await world.clock.pass(hour);
      expect(world.refreshed).toHaveLength(2);
    },
  );

  test('that got no answer once are sent again at once, and are there once', async () => {
    world.finished();
    const ref = await posted();
    world.server.fail('edit message', 'hang up after');
    await world.chat().edit(ref, ready());
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
    expect(edits()).toBe(2);
  });

  test('a slow upload holds up neither its card nor others of the channel, and ends on what is new', async () => {
    world.finished();
    world.finished({ id: 'g2' });
    const chat = world.chat();
    const ref = await chat.post(world.ref(), exampleCard());
    const held = world.server.hold('edit message', { when: withFiles.when });
    const edited = chat.edit(ref, ready());
    await held.arrived;
    const other = await chat.post(world.ref(), exampleCard({ generationId: 'g2' }));
    const otherEdited = chat.edit(other, ready({ generationId: 'g2' }));
    await world.clock.pass(6000);
    await Promise.all([edited, otherEdited]);
    expect(world.server.messages().map(seen)).toEqual([
      expect.stringContaining('Ready: a picture'),
      expect.stringContaining('Ready: a picture'),
    ]);
    await chat.edit(ref, ready({ revision: 10, summary: 'Approved.' }));
    held.release();
    await world.server.until(() => world.server.messages().every(({ attachments }) => attachments.length === 2));
    await expect.poll(() => world.refreshed.toSorted()).toEqual(['g1', 'g2']);
    const before = uploads();
    await chat.edit(ref, ready({ revision: 10, summary: 'Approved.' }));
    expect(seen(world.server.messages()[0] as never)).toContain('Approved.');
    expect(world.server.messages()[0]?.attachments).toHaveLength(2);
    expect(uploads()).toBe(before);
  });

  test('do not keep a new message from being there, once', async () => {
    world.finished();
    const chat = world.chat();
    world.server.fail('post message', 'hang up after', withFiles);
    const ref = await chat.post(world.ref(), ready());
    expect(ref).toBe(`${world.ref()}:${world.only().id}`);
    world.server.fail('post message', { status: 502 }, withFiles);
    await chat.post(world.ref(), ready({ title: 'Another' }));
    expect(world.server.messages()).toHaveLength(2);
  });

  test('what was sent but not remembered is sent again, and is there once', async () => {
    world.finished();
    const ref = await posted();
    const forgetful = { ...world.state.files, put: () => Promise.reject(new Error('The process died.')) };
    await world.chat({ files: forgetful }).edit(ref, ready());
    await world.chat().edit(ref, ready({ revision: 10 }));
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
    expect(uploads()).toBe(4);
    await world.chat().edit(ref, ready({ revision: 11 }));
    expect(uploads()).toBe(4);
  });

  test('what Discord has lost is sent again', async () => {
    world.finished();
    const ref = await posted();
    await world.chat().edit(ref, ready());
    world.only().attachments = [];
    await world.chat().edit(ref, ready({ revision: 10 }));
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
    expect(shown()).toContain('(picture: A woodblock print');
  });

  test('a picture that is too large gives way to its preview', async () => {
    const preview = { ...exampleFile('g1', 'b', 'webp', 100), contentType: 'image/jpeg' };
    world.finished({ image: { ...exampleImage(exampleFile('g1', 'a', 'webp', 11 * 1024 * 1024)), preview } });
    await world.chat().edit(await posted(), ready());
    expect(names()).toContain('picture.jpg');
  });

  test('a card whose files Discord refuses is shown without them, with the links', async () => {
    world.finished();
    const ref = await posted();
    world.server.fail('edit message', { code: 40005 });
    await world.chat().edit(ref, ready());
    expect(names()).toEqual([]);
    expect(shown()).toContain('Ready: a picture');
    expect(linksIn(world.only())).toEqual([{ label: 'Player page', url: page }]);
    expect(world.logged.join()).toContain('warn: Discord did not take the files');
  });

  test('a card does not wait long for a slow store, and is shown again when the files are there', async () => {
    world.finished();
    const reading = Promise.withResolvers<Uint8Array>();
    world.read = () => reading.promise;
    const edited = world.chat().edit(await posted(), ready());
    for (let waited = 0; waited < 9000; waited += 1000) await world.clock.pass(1000);
    await edited;
    expect(names()).toEqual([]);
    expect(world.refreshed).toEqual([]);
    reading.resolve(new TextEncoder().encode('late'));
    await world.clock.settle();
    expect(world.refreshed).toContain('g1');
  });

  test('a database that is away costs a message none of its files', async () => {
    world.finished();
    const ref = await posted();
    const chat = world.chat();
    await chat.edit(ref, ready());
    world.generations.get = () => {
      throw new Error('The database is away.');
    };
    expect(await problem(chat.edit(ref, ready({ revision: 10 })))).toMatchObject({ problem: 'passing' });
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
  });

  test('a store that is away is asked again a little later', async () => {
    world.finished();
    world.read = () => Promise.reject(new Error('The store is away.'));
    await world.chat().edit(await posted(), ready());
    expect(shown()).toContain('Ready');
    expect(world.refreshed).toEqual([]);
    await world.clock.pass(20_000);
    expect(world.refreshed).toContain('g1');
  });
});

describe('edits that Discord slows down', () => {
  test('a 429 says how long to wait, and nothing is sent again by itself', async () => {
    const ref = await posted();
    world.server.fail('edit message', { retryAfter: 3 });
    const error = await problem(world.chat().edit(ref, ready()));
    expect(error).toMatchObject({ name: 'ChatError', problem: 'rate-limited' });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(3000);
    expect(error.retryAfterMs).toBeLessThan(4000);
    expect(edits()).toBe(1);
  });

  test('what the headers say is used up is not asked for', async () => {
    const ref = await posted();
    world.server.rates.set('edit message', { limit: 2, perMs: 5000 });
    const chat = world.chat();
    await chat.edit(ref, exampleCard({ summary: 'One.' }));
    await chat.edit(ref, exampleCard({ summary: 'Two.' }));
    const error = await problem(chat.edit(ref, ready()));
    expect(error).toMatchObject({ problem: 'rate-limited' });
    expect(error.retryAfterMs).toBeGreaterThan(1000);
    expect(edits()).toBe(2);
  });

  test('a message older than an hour waits as told, and the others of its channel do not', async () => {
    const old = await posted();
    await world.clock.pass(2 * hour);
    world.server.rates.setOldEdits({ limit: 1, perMs: 20_000 });
    const chat = world.chat();
    const young = await chat.post(world.ref(), exampleCard({ generationId: 'g2' }));
    await chat.edit(old, exampleCard({ summary: 'Drawing.' }));
    expect(await problem(chat.edit(old, ready()))).toMatchObject({ problem: 'passing' });
    await chat.edit(young, ready({ generationId: 'g2' }));
    const asked = edits();
    expect(await problem(chat.edit(old, ready()))).toMatchObject({ problem: 'passing' });
    expect(edits()).toBe(asked);
    await world.clock.pass(20_000);
    await chat.edit(old, ready());
    expect(seen(world.server.messages()[0] as never)).toContain('Ready');
  });

  test('an end that would have to wait for long can be shown by a new message', async () => {
    const old = await posted();
    await world.clock.pass(2 * hour);
    world.server.rates.setOldEdits({ limit: 1, perMs: 600_000 });
    const chat = world.chat();
    await chat.edit(old, exampleCard({ summary: 'Drawing.' }));
    expect(await problem(chat.edit(old, ready()))).toMatchObject({
      problem: 'frozen',
      reason: 'Discord does not let messages that old be edited now',
    });
    const fresh = await chat.post(world.ref(), exampleCard());
    expect(fresh).not.toBe(old);
    await chat.edit(fresh, ready());
    expect(seen(world.server.messages()[1] as never)).toContain('Ready');
  });

  test('progress of a message older than an hour is shown more seldom, its end at once', async () => {
    const old = await posted();
    await world.clock.pass(2 * hour);
    const chat = world.chat();
    for (let percent = 10; percent < 60; percent += 10) {
      await chat.edit(old, exampleCard({ revision: percent, summary: `Drawing, ${percent}%.` }));
      await world.clock.pass(2000);
    }
    expect(edits()).toBe(1);
    await chat.edit(old, ready());
    expect(shown()).toContain('Ready');
  });
});

describe('places that are lost', () => {
  test('a message that somebody deleted is gone', async () => {
    const ref = await posted();
    world.server.removeMessage(world.only());
    expect(await problem(world.chat().edit(ref, ready()))).toMatchObject({
      problem: 'gone',
      reason: 'the message is not there any more: somebody deleted it',
    });
  });

  test('a channel or server that is away is gone', async () => {
    const ref = await posted();
    world.server.removeChannel(world.server.news);
    expect(await problem(world.chat().edit(ref, ready()))).toMatchObject({ problem: 'gone' });
    const desk = world.ref(world.server.desk);
    world.server.removeGuild(world.server.guild);
    expect(await problem(world.chat().post(desk, ready()))).toMatchObject({ problem: 'gone' });
  });

  test('a channel where it may not write or see is gone, and the reason says which permission is missing', async () => {
    world.server.deny(world.server.news, ['SEND_MESSAGES']);
    expect((await problem(posted())).reason).toContain('Send Messages');
    world.server.deny(world.server.news, ['VIEW_CHANNEL']);
    expect(await problem(posted())).toMatchObject({ problem: 'gone', reason: expect.stringContaining('View Channel') });
  });

  test('where it may not attach files the card has links, where it may not embed it has words', async () => {
    world.finished();
    world.server.deny(world.server.news, ['ATTACH_FILES']);
    const ref = await posted();
    await world.chat().edit(ref, ready());
    expect(names()).toEqual([]);
    expect(world.only().embeds).toHaveLength(1);
    world.server.deny(world.server.news, ['EMBED_LINKS', 'ATTACH_FILES']);
    const chat = world.chat();
    await chat.edit(ref, ready({ revision: 10 }));
    expect(world.only().embeds).toEqual([]);
    expect(shown()).toContain('**Storm closes port of Rotterdam**');
    expect(shown()).toContain(`Player page: <${page}>`);
    expect(shown()).toContain('[Approve]');
    const asked = edits();
    await chat.edit(ref, ready({ revision: 11 }));
    expect(edits() - asked).toBe(1);
    world.server.allow(world.server.news, ['EMBED_LINKS', 'ATTACH_FILES']);
    await world.clock.pass(300_000);
    await chat.edit(ref, ready({ revision: 12 }));
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
    expect(world.only().content).toBe('');
  });

  test('files that are there stay where it may attach no new ones', async () => {
    world.finished();
    const ref = await posted();
    await world.chat().edit(ref, ready());
    world.server.deny(world.server.news, ['ATTACH_FILES']);
    await world.chat().edit(ref, ready({ revision: 10 }));
    expect(names()).toEqual(['picture.webp', 'narration.mp3']);
  });

  test('a permission that came back is used at once where nothing could be shown without it', async () => {
    world.server.deny(world.server.news, ['SEND_MESSAGES']);
    const chat = world.chat();
    await problem(chat.post(world.ref(), exampleCard()));
    // As it is, and in words: there are no files to leave out.
    expect(world.server.requests).toHaveLength(2);
    world.server.allow(world.server.news, ['SEND_MESSAGES']);
    await chat.post(world.ref(), exampleCard());
    expect(world.only().embeds).toHaveLength(1);
  });

  test('an archived thread is opened again; one that is locked is gone', async () => {
    const { server } = world;
    const thread = server.addThread(server.news, 'storm');
    const ref = await world.chat().post(world.ref(), exampleCard(), thread.id);
    server.archive(thread);
    await world.chat().edit(ref, ready());
    expect(seen(world.only(thread))).toContain('Ready');
    server.archive(thread, { locked: true });
    expect(await problem(world.chat().edit(ref, ready()))).toMatchObject({
      problem: 'gone',
      reason: 'the thread is archived and cannot be opened again',
    });
  });
});

describe('a Discord that is not well', () => {
  test.each([
    [{ status: 502 } as const, 'passing'],
    ['hang up', 'unknown'],
    ['reset after', 'unknown'],
  ] as const)('%j is %s', async (fault, expected) => {
    const ref = await posted();
    world.server.fail('edit message', fault);
    expect(await problem(world.chat().edit(ref, ready()))).toMatchObject({ problem: expected });
    expect(edits()).toBe(1);
  });

  test('one that cannot be reached will be tried again', async () => {
    const away = createRest({ settings: { token: 'x.y.z', apiUrl: 'http://127.0.0.1:9/api' }, log: world.log });
    await expect(away.get('/users/@me')).rejects.toThrow();
    const ref = await posted();
    await world.server.close();
    expect(await problem(world.chat().edit(ref, ready()))).toMatchObject({ problem: 'passing' });
    await world.close().catch(() => undefined);
    world = await openChatWorld();
  });

  test('a dead token is said once, as an error, and works again once it is good', async () => {
    const ref = await posted();
    const chat = world.chat();
    const good = world.server.token;
    world.server.setToken('another');
    for (let i = 0; i < 3; i++) {
      expect(await problem(chat.edit(ref, ready()))).toMatchObject({
        problem: 'passing',
        reason: undefined,
      });
    }
    expect(world.logged.filter((line) => line.startsWith('error'))).toHaveLength(1);
    world.server.setToken(good);
    await chat.edit(ref, ready());
    expect(shown()).toContain('Ready');
  });

  test('no token, headline or file is in the log or in an error', async () => {
    world.finished();
    const ref = await posted();
    world.server.fail('edit message', { code: 50013 }, { times: 9 });
    const error = await problem(world.chat().edit(ref, ready({ title: 'Secret headline' })));
    const said = `${world.logged.join('\n')}${error.message}${JSON.stringify(error.cause)}`;
    expect(said).not.toContain('Secret headline');
    expect(said).not.toContain(world.server.token);
  });
});

describe('what one person is told', () => {
  const heard = () => world.server.person('ana').told;
  const told = (text: string) => world.chat().tell(world.actor('ana'), world.ref(), text);

  /** Ana asked something here, and it was answered. */
  async function asked(): Promise<void> {
    const { server, rest } = world;
    await rest.put(`/applications/${server.application.id}/commands`, {
      body: [{ name: 'newsdesk', description: 'Everything else' }],
    });
    const { id, token } = server.person('ana').command('newsdesk');
    await rest.post(`/interactions/${id}/${token}/callback`, {
      auth: false,
      body: { type: 4, data: privately('Hi.') },
    });
    await world.answers.keep(world.actor('ana'), world.ref(), { application: server.application.id, token });
  }

  test('is a direct message, which is there also for somebody who looks later, and only they see it', async () => {
    await asked();
    await told('Ben rejected “*Storm*”.');
    const { news } = world.server;
    expect(heard().map(({ content }) => content)).toEqual(['Hi.', `<#${news.id}>: Ben rejected “\\*Storm\\*”.`]);
    expect(world.server.messages()).toEqual([]);
  });

  test('follows the answer to what they asked where they take no direct messages, as long as Discord lets it', async () => {
    await asked();
    world.server.person('ana').closesMessages();
    await world.clock.pass(14 * 60_000);
    await told('Still here.');
    expect(heard().at(-1)).toMatchObject({ content: 'Still here.', ephemeralFor: world.server.person('ana').id });
    await world.clock.pass(45_000);
    expect(await problem(told('Too late.'))).toMatchObject({ problem: 'gone' });
    expect(world.server.requests.filter(({ name }) => name === 'post followup')).toHaveLength(1);
  });

  test('follows the answer also while the bot’s own token is dead', async () => {
    await asked();
    const chat = world.chat();
    world.server.setToken('another');
    await chat.tell(world.actor('ana'), world.ref(), 'Ready.');
    expect(heard().at(-1)).toMatchObject({ content: 'Ready.', ephemeralFor: world.server.person('ana').id });
  });

  test('is a direct message that names the channel where nothing was asked', async () => {
    await told('“Storm” is ready: https://newsmedia.example.org/g/g1?k=x');
    expect(heard().map(({ content }) => content)).toEqual([
      `<#${world.server.news.id}>: “Storm” is ready: <https://newsmedia.example.org/g/g1?k=x>`,
    ]);
  });

  test('is lost for good where the person takes no direct messages', async () => {
    world.server.person('ana').closesMessages();
    expect(await problem(told('Ready.'))).toMatchObject({ problem: 'gone' });
  });

  test('waits where Discord wants quiet', async () => {
    world.server.fail('open direct message', { retryAfter: 2 });
    expect(await problem(told('Ready.'))).toMatchObject({ problem: 'rate-limited' });
  });
});
