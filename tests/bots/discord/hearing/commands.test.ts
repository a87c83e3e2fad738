import { describe, expect, test } from 'vitest';
import { seen } from '../../../helpers/discord/seen.ts';
import { slowDesk } from '../../../helpers/recording-desk.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();

describe('/newsmedia', () => {
  test('reaches the desk with who asked, where, what was chosen, and a key of this one interaction', async () => {
    world.desk.answer = () => ({ generationId: 'g1' });
    const asked = world.ana.command('newsmedia', {
      headline: 'Storm & **flood** close port',
      style: 'Monet:0.7+Dali:0.3',
      voice: 'local/slt',
      format: 'webp',
      size: '1536x1024',
      quality: 'high',
      fresh: true,
    });
    expect(await world.reply(asked)).toBe('It is being made; its message is here.');
    expect(asked.ephemeral).toBe(true);
    expect(world.desk.commands).toEqual([
      {
        command: 'newsmedia',
        text: '',
        forms: [
          {
            headline: 'Storm & **flood** close port',
            artStyle: 'Monet:0.7+Dali:0.3',
            voiceId: 'local/slt',
            image: { format: 'webp', resolution: { width: 1536, height: 1024 }, quality: 'high' },
            audio: { quality: 'high' },
            fresh: true,
          },
        ],
        actor: { id: `discord:${world.ana.id}`, name: 'ana', verified: true },
        channel: world.ref(),
        requestKey: `discord:${world.server.guild.id}:interaction:${asked.id}`,
      },
    ]);
  });

  test('in a thread it belongs to the thread’s channel, and its card goes into the thread', async () => {
    const thread = world.server.addThread(world.server.news, 'Storm');
    await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }, thread));
    expect(world.desk.commands).toMatchObject([{ channel: world.ref(), thread: thread.id }]);
  });

  test('in a post of a forum, too', async () => {
    const forum = world.server.addChannel('stories', 'forum');
    const post = world.server.addThread(forum, 'Storm');
    await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }, post));
    expect(world.desk.commands).toMatchObject([{ channel: world.ref(forum), thread: post.id }]);
  });

  test('what the desk refuses is told privately, as it was typed, and pings nobody', async () => {
    world.desk.answer = () => ({ text: 'There is no art style “@everyone <@1> **x**”.', refused: true });
    const asked = world.ana.command('newsmedia', { headline: 'Storm', style: '@everyone' });
    await world.reply(asked);
    expect(asked.ephemeral).toBe(true);
    expect(asked.reply?.pinged).toEqual({ everyone: false, users: [], roles: [] });
    expect(asked.reply?.content).toContain('There is no art style');
  });

  test('a size that cannot be read is refused in a sentence before the desk is asked', async () => {
    const asked = world.ana.command('newsmedia', { headline: 'Storm', size: 'large' });
    expect(await world.reply(asked)).toContain('“large” cannot be read. Write');
    expect(world.desk.commands).toEqual([]);
  });

  test('it is accepted before it is answered', async () => {
    const slow = slowDesk(world.desk);
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    await slow.arrived;
    await world.clock.pass(2000);
    expect(asked.answered).toBe(false);
    slow.reply({ generationId: 'g1' });
    await world.reply(asked);
    expect(asked.state).toBe('answered');
  });

  test('a slow desk keeps Discord waiting no longer than it waits, and its answer comes later', async () => {
    const slow = slowDesk(world.desk);
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    await slow.arrived;
    await world.clock.pass(2300);
    await world.server.until(() => asked.state === 'thinking');
    slow.reply({ text: 'There is no art style “Nobody”.', refused: true });
    expect(await world.reply(asked)).toContain('There is no art style');
    expect(asked.ephemeral).toBe(true);
  });

  test('an answer that comes after Discord’s 15 minutes reaches the person in a direct message', async () => {
    const slow = slowDesk(world.desk);
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    await slow.arrived;
    await world.clock.pass(2300);
    await world.server.until(() => asked.state === 'thinking');
    await world.clock.pass(16 * 60_000);
    slow.reply({ text: 'There is no art style “Nobody”.', refused: true });
    const direct = await world.server.until(() => world.server.directMessages(world.ana)[0]);
    expect(seen(direct)).toContain('There is no art style');
  });

  test('an answer that Discord takes too late reaches the person in a direct message', async () => {
    world.server.fail('answer interaction', { code: 10062 });
    world.desk.answer = () => ({ text: 'Too many today.', refused: true });
    world.ana.command('newsmedia', { headline: 'Storm' });
    const direct = await world.server.until(() => world.server.directMessages(world.ana)[0]);
    expect(seen(direct)).toContain('Too many today.');
  });

  test('later results reach the person privately, also from another process', async () => {
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    await world.reply(asked);
    const worker = world.another();
    const { actor, channel } = world.desk.commands[0] ?? { actor: undefined, channel: '' };
    await expect.poll(() => world.state.secrets.names('discord:answers:')).toHaveLength(1);
    await worker.chat.tell(actor as NonNullable<typeof actor>, channel, 'Your media is ready.');
    expect(world.ana.hears().at(-1)).toBe(`<#${world.server.news.id}>: Your media is ready.`);
    world.ana.closesMessages();
    await worker.chat.tell(actor as NonNullable<typeof actor>, channel, 'Another one, too.');
    expect(world.ana.hears().at(-1)).toBe('Another one, too.');
  });

  test('a desk that has not started, or breaks, is a sentence and no silence', async () => {
    world.desk.answer = () => Promise.reject(new Error('secret internals'));
    const asked = world.ana.command('newsmedia', { headline: 'Storm' });
    expect(await world.reply(asked)).toBe('Something unexpected went wrong. The log has the details.');
  });

  test('a database that cannot keep the way to answer does not stop the command', async () => {
    world.desk.answer = () => ({ generationId: 'g1' });
    world.state.secrets.put = () => Promise.reject(new Error('The database is away.'));
    expect(await world.reply(world.ana.command('newsmedia', { headline: 'Storm' }))).toContain('It is being made');
  });
});

test('an interaction that two processes hear is done once and answered once', async () => {
  const other = world.another();
  world.locks.letGo('discord:gateway');
  await other.chat.start(world.desk);
  await world.server.until(() => world.server.gateway.connected.length === 2);
  world.desk.answer = () => ({ generationId: 'g1' });
  const asked = world.ana.command('newsmedia', { headline: 'Storm' });
  await world.reply(asked);
  await world.clock.settle();
  expect(world.desk.commands).toHaveLength(1);
  expect(asked.followups).toEqual([]);
  expect(world.ana.told).toHaveLength(1);
});

describe('/newsdesk', () => {
  test.each([
    ['newsdesk help', {}, 'help'],
    ['newsdesk status', {}, 'status'],
    ['newsdesk settings', { setting: 'editors', value: '<@1> <@&2>' }, 'settings editors <@1> <@&2>'],
    ['newsdesk digest', { when: '09:00', zone: 'Europe/Amsterdam' }, 'digest 09:00 Europe/Amsterdam'],
    ['newsdesk digest', {}, 'digest'],
    [
      'newsdesk find',
      { words: 'storm harbour', style: 'Monet', person: 'Ana Lima', state: 'approved', in: 'everywhere' },
      'find storm harbour style:Monet by:"Ana Lima" state:approved in:everywhere',
    ],
  ])('%s %j is “%s” to the desk', async (line, given, text) => {
    await world.reply(world.ana.command(line, given));
    expect(world.desk.commands).toMatchObject([{ command: 'newsdesk', text }]);
  });

  test('a long answer comes in several messages that only this person sees', async () => {
    const lines = Array.from({ length: 80 }, (_, at) => `local/voice-${at}: A voice with a rather long name, en-GB`);
    world.desk.answer = () => ({ sections: [{ title: 'Voices', lines }] });
    await world.reply(world.ana.command('newsdesk voices'));
    await world.server.until(() => world.ana.hears().join('\n').includes('voice-79'));
    expect(world.ana.told.length).toBeGreaterThan(1);
    expect(world.server.messages()).toEqual([]);
  });
});
