import { afterEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../helpers/postgres.ts';
import { deliverByHttp } from '../helpers/slack/delivery.ts';
import { event, slashCommand } from '../helpers/slack/payloads.ts';
import { seen } from '../helpers/slack/seen.ts';
import { type Newsroom, type NewsroomOptions, openNewsroom, signingSecret, type Transport } from './slack-newsroom.ts';

let room: Newsroom;
let dropDatabase = async () => {};
const open = async (options?: NewsroomOptions): Promise<Newsroom> => {
  room = await openNewsroom(options);
  return room;
};
afterEach(async () => {
  await room.clear();
  await dropDatabase();
  dropDatabase = async () => {};
});

describe.each<Transport>(['HTTP', 'Socket Mode'])('a process that dies, over %s', (transport) => {
  test('its buttons work after the restart, and reactions that nobody heard are read', async () => {
    const { ana, ben, start, slack } = await open({ transport });
    const first = await start();
    for (const headline of ['Storm closes port', 'Comet seen', 'Snow in April'])
      await ana.types(`/newsmedia ${headline}`);
    const clicked = await room.shows('Storm closes port', /\[Approve\]/);
    const reacted = await room.shows('Comet seen', /\[Approve\]/);
    const left = await room.shows('Snow in April', /\[Approve\]/);
    await first.end('SIGKILL');
    // Nobody listens: Slack delivers it in vain.
    for (const [message, reaction] of [
      [reacted, 'white_check_mark'],
      [left, 'eyes'],
    ] as const) {
      await slack.workspace.call(
        'reactions.add',
        { channel: message.channel, timestamp: message.ts, name: reaction },
        ben.token,
      );
    }

    await start();
    await room.shows('Comet seen', /Approved by ben/);
    await ben.clicks(clicked, 'Approve');
    await room.shows('Storm closes port', /Approved by ben/);
    expect(seen(await slack.workspace.message(left.channel, left.ts))).toContain('[Approve]');
    slack.wall.expectNothingInvalid();
  });

  test('what it was making is finished by the next one, in the same message', async () => {
    const { ana, start, slack } = await open({ transport });
    const first = await start(['image']);
    await ana.types('/newsmedia Harbour strike ends');
    await first.told('image began');
    const card = await room.shows('Harbour strike ends', /Picture/);
    await first.end('SIGKILL');
    await start();
    const finished = await room.shows('Harbour strike ends', /\[Approve\]/);
    expect(finished.ts).toBe(card.ts);
    slack.wall.expectNothingInvalid();
  });
});

test('Socket Mode loses nothing when Slack renews the connection, nor when the network breaks', async () => {
  const { ana, start, slack } = await open({ transport: 'Socket Mode' });
  await start();
  const mention = (headline: string) => ana.writes(`<@${slack.workspace.bot.id}> ${headline}`);
  const before = slack.socket.connections.ever;
  slack.socket.refresh();
  await Promise.all([mention('Renewed in spring'), slack.socket.connected()]);
  await room.shows('Renewed in spring', /\[Approve\]/);
  slack.socket.drop();
  await mention('Broken in autumn');
  await room.shows('Broken in autumn', /\[Approve\]/);
  expect(slack.socket.connections.ever).toBeGreaterThanOrEqual(before + 2);
});

test('two processes that hear the same command and event make it once, and both know its buttons', async (context) => {
  const database = await freshDatabase();
  if (!database) return context.skip('Postgres cannot be reached at 127.0.0.1:5432, so this is NOT tested here');
  dropDatabase = database.drop;
  const settings = { DATABASE_URL: database.url, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
  const { ana, ben, slack, start } = await open({ settings });
  const { wall, workspace } = slack;
  const [one, other] = [await start(), await start()].map(({ url }) => deliverByHttp(url, signingSecret));
  if (!one || !other) return;

  const where = { workspace, person: workspace.people.ana, channel: workspace.channels.news };
  const trigger = await wall.rules.trigger(workspace, ana.id);
  const responseUrl = wall.responseUrl({ workspace, user: ana.id, channel: where.channel.id });
  const command = slashCommand(where, '/newsmedia Storm closes port', { trigger, responseUrl });
  const answers = await Promise.all([one.command(command), other.command(command), other.command(command)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const card = await room.shows('Storm closes port', /\[Approve\]/);

  const mention = event(workspace, {
    ...{ type: 'app_mention', user: ana.id, channel: where.channel.id, channel_type: 'channel' },
    ...{ text: `<@${workspace.bot.id}> Comet seen`, ts: '1700000000.000100' },
  });
  await Promise.all([
    one.event(mention),
    other.event(mention),
    other.event(mention, { attempt: 1, reason: 'http_timeout' }),
  ]);
  await room.shows('Comet seen', /\[Approve\]/);

  // Either hears of its buttons, whichever posted it.
  slack.reach(one);
  await ben.clicks(card, 'Approve');
  const approved = await room.shows('Storm closes port', /Approved by ben/);
  slack.reach(other);
  await ben.clicks(approved, 'Undo approval');
  await room.shows('Storm closes port', /\[Approve\]/);
  expect(room.place.calls('image').ended).toBe(2);
  expect((await workspace.messages(card.channel, card.ts)).filter(({ files }) => files)).toHaveLength(1);
  wall.expectNothingInvalid();
});
