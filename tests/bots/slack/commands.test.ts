import { describe, expect, test } from 'vitest';
import { channelRefOf } from '../../../src/bots/slack/names.ts';
import { slowDesk } from '../../helpers/recording-desk.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

describe('/newsmedia', () => {
  test('a headline reaches the desk as it was typed, with who asked, where, and a key of this one command', async () => {
    world.desk.answer = () => ({ generationId: 'g1' });
    const { acknowledged } = await world.command('/newsmedia Storm & <flood> close port —style “Van Gogh”', {
      trigger: '1.2.a',
    });
    expect(await acknowledged).toBeUndefined();
    expect(world.desk.commands).toEqual([
      {
        command: 'newsmedia',
        text: 'Storm & <flood> close port —style “Van Gogh”',
        actor: { id: `slack:${world.ana.id}`, name: 'ana', verified: true },
        channel: `slack:T1:${world.news.id}`,
        requestKey: 'slack:T1:1.2.a',
      },
    ]);
  });

  test('what was typed is decoded once, and mentions and links read as people saw them', async () => {
    const typed = {
      command: '/newsmedia',
      text: 'AT&amp;amp;T &lt;b&gt; <@U9|ben> in <#C9|sport> <https://example.org|here>',
    };
    const form = await formOf(typed);
    await world.deliver(form).acknowledged;
    expect(world.desk.commands[0]?.text).toBe('AT&amp;T <b> @ben in #sport here');
  });

  test('what the desk refuses is told privately with the acknowledgement, and pings nobody', async () => {
    world.desk.answer = () => ({ text: 'There is no art style “<!channel> <@U1>”. Did you mean Monet?' });
    const { acknowledged } = await world.command('/newsmedia Storm --style <!channel>');
    const answer = await acknowledged;
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(read(answer)).toBe('There is no art style “<!channel> <@U1>”. Did you mean Monet?');
  });

  test('it is accepted before it is acknowledged', async () => {
    const desk = slowDesk(world.desk);
    const { acknowledged, finished } = await world.command('/newsmedia Storm');
    await desk.arrived;
    let answered = false;
    const noted = acknowledged.then(() => {
      answered = true;
    });
    await world.clock.pass(2000);
    expect(answered).toBe(false);
    desk.reply({ generationId: 'g1' });
    await Promise.all([finished, noted]);
    expect(answered).toBe(true);
  });

  test('a slow desk does not keep Slack waiting, and its answer comes later to this person alone', async () => {
    const desk = slowDesk(world.desk);
    const { acknowledged, finished } = await world.command('/newsmedia Storm --style Nobody');
    await desk.arrived;
    await world.clock.pass(2500);
    expect(read(await acknowledged)).toBe('This takes longer than usual; the answer comes in a moment.');
    desk.reply({ text: 'There is no art style “Nobody”.' });
    await finished;
    expect(world.told().map(read)).toEqual(['There is no art style “Nobody”.']);
  });

  test('a late answer finds its way when the answer address works no more', async () => {
    const desk = slowDesk(world.desk);
    const { acknowledged, finished } = await world.command('/newsmedia Storm');
    await desk.arrived;
    await world.clock.pass(2500);
    await acknowledged;
    world.wall.private.expire();
    desk.reply({ text: 'Write a headline.' });
    await finished;
    expect(world.told()).toMatchObject([{ channel: world.news.id }]);

    world.wall.answer('chat.postEphemeral', { error: 'user_not_in_channel' });
    world.wall.answer('response_url', { status: 404 });
    world.desk.answer = () => ({ text: 'unused' });
    const again = slowDesk(world.desk);
    const second = await world.command('/newsmedia Flood');
    await again.arrived;
    await world.clock.pass(2500);
    again.reply({ text: 'By direct message.' });
    await second.finished;
    const direct = await world.workspace.directMessages(world.ana);
    expect(direct.map(seen)).toContain('By direct message.');
  });

  test('the address for private answers is kept before the desk is asked', async () => {
    let kept: unknown;
    world.desk.answer = async ({ actor, channel }) => {
      kept = await world.state.secrets.get(`slack:answer:${channel}:${actor.id}`);
      return { generationId: 'g1' };
    };
    const { finished } = await world.command('/newsmedia Storm');
    await finished;
    expect(kept).toMatchObject({ url: expect.stringContaining('/respond/T1/') });
  });

  test('a database that cannot keep the address does not stop the command', async () => {
    const keep = async () => {
      throw new Error('The database is away.');
    };
    const app = world.another({ answers: { keep } });
    const { acknowledged } = await world.command('/newsmedia Storm', { app });
    expect(await acknowledged).toBeUndefined();
    expect(world.desk.commands).toHaveLength(1);
  });

  test('a desk that has not started, or breaks, is a sentence and no silence', async () => {
    const app = world.another({ desk: () => undefined });
    const early = await world.command('/newsmedia Storm', { app });
    expect(read(await early.acknowledged)).toBe('Newsmedia is starting. Try again in a moment.');

    world.desk.answer = () => Promise.reject(new Error('secret internals'));
    const broken = await world.command('/newsmedia Storm');
    expect(read(await broken.acknowledged)).toBe('Something unexpected went wrong. The log has the details.');
  });

  test('what Slack cannot have sent is answered and logged, and not heard', async () => {
    const form = await formOf({ command: '/newsmedia', text: 'Storm', channel_id: 'C1:T2' });
    await world.deliver(form).finished;
    expect(world.desk.commands).toEqual([]);
    expect(world.told().map(read)).toEqual(['Something unexpected went wrong. The log has the details.']);
    expect(world.logged.join()).toContain('could not be answered');
  });
});

describe('/newsdesk', () => {
  test('what it answers is told privately', async () => {
    world.desk.answer = () => ({ sections: [{ title: 'Voices', lines: ['local/slt: Sally & <co>'] }] });
    const { acknowledged } = await world.command('/newsdesk voices');
    expect(read(await acknowledged)).toBe('Voices\n• local/slt: Sally & <co>');
    expect(world.desk.commands).toMatchObject([{ command: 'newsdesk', text: 'voices' }]);
  });

  test('alone it asks the desk for help', async () => {
    await (await world.command('/newsdesk')).acknowledged;
    expect(world.desk.commands).toMatchObject([{ command: 'newsdesk', text: '' }]);
  });

  test('settings keep the ids of who is meant, everything else does not', async () => {
    const mentions = '<@U1|ana> <!subteam^S1|@eds>';
    await world.deliver(await formOf({ command: '/newsdesk', text: `settings editors ${mentions}` })).acknowledged;
    await world.deliver(await formOf({ command: '/newsdesk', text: `batch\n${mentions} meet` })).acknowledged;
    expect(world.desk.commands.map(({ text }) => text)).toEqual([
      `settings editors ${mentions}`,
      'batch\n@ana @eds meet',
    ]);
  });
});

test('another workspace’s command comes under that workspace’s name', async () => {
  await world.deliver({ ...(await formOf({ command: '/newsmedia', text: 'Storm' })), team_id: 'T2' }).acknowledged;
  expect(world.desk.commands[0]).toMatchObject({
    channel: channelRefOf('T2', world.news.id),
    requestKey: expect.stringMatching(/^slack:T2:/),
  });
});

/** A command whose text is already as Slack writes it. */
async function formOf(changed: Record<string, string>): Promise<Record<string, string>> {
  const url = { workspace: world.workspace, user: world.ana.id, channel: world.news.id };
  return {
    ...{ team_id: 'T1', user_id: world.ana.id, user_name: 'ana', channel_id: world.news.id, channel_name: 'news' },
    ...{ trigger_id: '1.2.b', response_url: world.wall.responseUrl(url), ...changed },
  };
}
