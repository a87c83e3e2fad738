import { App, type Logger, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverByHttp, deliverBySocket } from './delivery.ts';
import { seen } from './seen.ts';
import { openSlack, type Slack } from './slack.ts';

const nothing = (): void => {};
const silent: Logger = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
};

let slack: Slack;
beforeEach(async () => {
  slack = await openSlack(['T1', 'T2']);
});
afterEach(() => slack.close());

const client = (token = slack.workspace.bot.token) =>
  new WebClient(token, {
    slackApiUrl: slack.wall.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
const news = () => slack.workspace.channels.news.id;
const error = (name: string) => ({ data: { error: name } });

describe('the wall', () => {
  test('shows what the app posted, and every workspace by its own name', async () => {
    const { ts = '' } = await client().chat.postMessage({ channel: news(), text: 'Hello' });
    await client().chat.update({ channel: news(), ts, text: 'Hello again' });
    expect((await slack.workspace.messages(news())).map(seen)).toEqual(['Hello again']);
    expect(await client().auth.test()).toMatchObject({ team_id: 'T1', user_id: 'UT1BOT' });
    expect(await client(slack.workspaces[1]?.bot.token).auth.test()).toMatchObject({
      team_id: 'T2',
      user_id: 'UT2BOT',
    });
  });

  test('refuses blocks as Slack does, and remembers', async () => {
    const blocks = [{ type: 'header' as const, text: { type: 'plain_text' as const, text: 'a'.repeat(151) } }];
    const posted = client().chat.postMessage({ channel: news(), text: 'Long', blocks });
    await expect(posted).rejects.toMatchObject(error('invalid_blocks'));
    expect(slack.wall.problems).toEqual([expect.stringContaining('151 characters')]);
    expect(() => slack.wall.expectNothingInvalid()).toThrow();
    expect(await slack.workspace.messages(news())).toEqual([]);
  });

  test('knows its tokens, their scopes and their end', async () => {
    await expect(client('xoxb-made-up').auth.test()).rejects.toMatchObject(error('invalid_auth'));
    slack.wall.tokens.grant('T1', ['chat:write']);
    await expect(client().users.info({ user: slack.workspace.people.ana.id })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read', provided: 'chat:write' },
    });
    expect((await client().auth.test()).response_metadata?.scopes).toEqual(['chat:write']);
    slack.wall.tokens.kill('T1', 'token_revoked');
    await expect(client().auth.test()).rejects.toMatchObject(error('token_revoked'));
  });

  test('grants so many edits a minute and team, and names the seconds to wait', async () => {
    let now = 0;
    slack.wall.limitUpdates(2, () => now);
    const { ts = '' } = await client().chat.postMessage({ channel: news(), text: '0' });
    const update = (text: string) => client().chat.update({ channel: news(), ts, text });
    await update('1');
    now = 10_000;
    await update('2');
    await expect(update('3')).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 50 });
    now = 60_001;
    await update('4');
    expect((await slack.workspace.messages(news())).map(seen)).toEqual(['4']);
  });

  test('answers what a test ordered, breaks connections, and holds calls', async () => {
    const { wall } = slack;
    const { ts = '' } = await client().chat.postMessage({ channel: news(), text: '0' });
    const update = (text: string) => client().chat.update({ channel: news(), ts, text });
    wall.answer('chat.update', { error: 'edit_window_closed' }, { when: ({ text }) => text === 'b' });
    await update('a');
    await expect(update('b')).rejects.toMatchObject(error('edit_window_closed'));
    wall.answer('chat.update', 'reset');
    await expect(update('c')).rejects.toThrow();
    expect((await slack.workspace.messages(news())).map(seen)).toEqual(['a']);
    wall.answer('chat.update', 'reset after');
    await expect(update('d')).rejects.toThrow();
    expect((await slack.workspace.messages(news())).map(seen)).toEqual(['d']);
    const held = wall.hold('chat.update');
    const waiting = update('e');
    await held.arrived;
    expect((await slack.workspace.messages(news())).map(seen)).toEqual(['d']);
    held.release();
    await waiting;
    expect((await slack.workspace.messages(news())).map(seen)).toEqual(['e']);
  });

  test('takes a file once Slack has it, in a thread and in a picture', async () => {
    const { wall, workspace } = slack;
    const { ts = '' } = await client().chat.postMessage({ channel: news(), text: 'Card' });
    const upload = (more: object) =>
      client().filesUploadV2({ file: Buffer.from('bytes'), filename: 'storm.jpg', ...more } as never);
    await expect(upload({ channel_id: news(), thread_ts: ts })).rejects.toMatchObject(error('not_in_channel'));
    await client().conversations.join({ channel: news() });
    await upload({ channel_id: news(), thread_ts: ts });
    const [, reply] = await workspace.messages(news(), ts);
    expect(reply && seen(reply)).toBe('(file: storm.jpg)');
    wall.rules.files.slow(1);
    const { files } = (await upload({})) as unknown as { files: { files: { id: string }[] }[] };
    const id = files[0]?.files[0]?.id ?? '';
    const blocks = [{ type: 'image' as const, slack_file: { id }, alt_text: 'A storm' }];
    const show = () => client().chat.update({ channel: news(), ts, text: 'Card', blocks });
    await expect(show()).rejects.toMatchObject(error('invalid_blocks'));
    expect((await client().files.info({ file: id })).file?.mimetype).toBe('');
    expect((await client().files.info({ file: id })).file?.mimetype).toBe('image/jpeg');
    await show();
    expect(seen(await workspace.message(news(), ts))).toBe('(picture: A storm)');
    wall.expectNothingInvalid();
  });

  test('takes five answers to one address', async () => {
    const { wall, workspace } = slack;
    const address = wall.responseUrl({ workspace, user: workspace.people.ana.id, channel: news() });
    const respond = async (body: object) =>
      (
        await fetch(address, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status;
    expect(await respond({ text: 'Only for you' })).toBe(200);
    expect(await respond({ text: 'For all', response_type: 'in_channel' })).toBe(200);
    for (let i = 0; i < 3; i++) await respond({ text: 'More' });
    expect(await respond({ text: 'Too many' })).toBe(404);
    expect(wall.told(workspace.people.ana.id).map(seen)).toEqual(['Only for you', 'More', 'More', 'More']);
    expect((await workspace.messages(news())).map(seen)).toEqual(['For all']);
  });

  test('knows user groups', async () => {
    slack.wall.rules.groups('T1', [{ id: 'S1', handle: 'editors', name: 'Editors', users: ['U1'] }]);
    expect((await client().usergroups.list()).usergroups).toMatchObject([{ id: 'S1', handle: 'editors' }]);
    expect((await client().usergroups.users.list({ usergroup: 'S1' })).users).toEqual(['U1']);
  });
});

describe.each(['HTTP', 'Socket Mode'])('people, over %s', (transport) => {
  let app: App;
  const heard: string[] = [];
  beforeEach(async () => {
    heard.length = 0;
    const { wall, workspace, socket } = slack;
    const clientOptions = { slackApiUrl: wall.apiUrl };
    const common = { token: workspace.bot.token, clientOptions, logger: silent };
    app =
      transport === 'HTTP'
        ? new App({ ...common, signingSecret: 'secret' })
        : new App({ ...common, socketMode: true, appToken: socket.appToken, installerOptions: { clientOptions } });
    const plain = (text: string) => ({ type: 'plain_text' as const, text });
    app.command('/echo', async ({ ack, command, client: web }) => {
      if (command.text === 'form') {
        await web.views.open({
          trigger_id: command.trigger_id,
          view: {
            ...{ type: 'modal' as const, callback_id: 'form', title: plain('Form'), submit: plain('Send') },
            blocks: [
              {
                type: 'input',
                block_id: 'line',
                label: plain('Line'),
                element: { type: 'plain_text_input', action_id: 'v' },
              },
              {
                ...{ type: 'input', block_id: 'style', label: plain('Style'), optional: true },
                element: { type: 'static_select', action_id: 'v', options: [{ text: plain('Monet'), value: 'monet' }] },
              },
            ],
          },
        });
        return ack();
      }
      await ack(`You said ${command.text}`);
    });
    app.view('form', async ({ ack, view }) => {
      const line = view.state.values.line?.v?.value ?? '';
      if (line === 'bad') return ack({ response_action: 'errors', errors: { line: 'Not this.' } });
      heard.push(`${line} in ${view.state.values.style?.v?.selected_option?.value}`);
      await ack();
    });
    app.action('go', async ({ ack, body, action, respond }) => {
      await ack();
      heard.push(`${body.user.id === slack.workspace.people.ben.id} ${'value' in action ? action.value : ''}`);
      await respond({ text: 'Gone', replace_original: false });
    });
    app.shortcut('use', async ({ ack, shortcut }) => {
      await ack();
      if (shortcut.type === 'message_action') heard.push(`used ${shortcut.message.text}`);
    });
    app.event('app_mention', async ({ event }) => void heard.push(event.text));
    app.event('reaction_added', async ({ event }) => void heard.push(`+${event.reaction}`));
    if (transport === 'HTTP') {
      const server = await app.start({ port: 0, host: '127.0.0.1' });
      slack.reach(deliverByHttp(`http://127.0.0.1:${(server.address() as { port: number }).port}`, 'secret'));
    } else {
      await app.start();
      slack.reach(deliverBySocket(socket));
    }
  });
  afterEach(async () => {
    await app.stop();
  });

  test('type, fill in, click, use, mention and react', async () => {
    const [ana, ben] = [slack.person('ana'), slack.person('ben')];
    await ana.types('/echo Storm & <port>');
    expect(await ana.told()).toEqual(['You said Storm & <port>']);
    expect(await ben.told()).toEqual([]);

    await ana.types('/echo form');
    expect(await ana.submits({ Line: 'bad' })).toEqual({ Line: 'Not this.' });
    await expect(ana.submits({})).rejects.toThrow('Slack wants "Line" to be filled in.');
    expect(await ana.submits({ Line: 'Storm', Style: 'Monet' })).toEqual({});
    expect(ana.view()).toBeUndefined();

    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'go', value: '7', text: { type: 'plain_text', text: 'Go' } }],
      },
    ];
    const { ts = '' } = await client().chat.postMessage({ channel: news(), text: 'Card', blocks: blocks as never });
    const card = await slack.workspace.message(news(), ts);
    await ben.clicks(card, 'Go');
    await expect.poll(() => ben.told()).toEqual(['Gone']);
    await expect(ben.clicks(card, 'Stay')).rejects.toThrow('There is no "Stay" on:\n[Go]');

    const said = await ana.writes('A headline');
    await ana.uses('use', said);
    await ana.writes(`<@${slack.workspace.bot.id}> make this`);
    await ana.reacts(card, '+1');
    await slack.workspace.invite(news());
    await ana.reacts(card, 'white_check_mark');
    await expect
      .poll(() => heard)
      .toEqual(['Storm in monet', 'true 7', 'used A headline', '<@UT1BOT> make this', '+white_check_mark']);
    slack.wall.expectNothingInvalid();
  });
});

test('the socket gives an event to the next connection when one closes or is renewed', async () => {
  const { socket } = slack;
  const heard: { type: string; retry: number | undefined }[] = [];
  const connect = async (acks: boolean): Promise<WebSocket> => {
    const { url } = socket.open(socket.appToken);
    const line = new WebSocket(String(url));
    line.onmessage = ({ data }) => {
      const { type, envelope_id, retry_attempt } = JSON.parse(String(data));
      heard.push({ type, retry: retry_attempt });
      if (acks && envelope_id) line.send(JSON.stringify({ envelope_id, payload: { text: 'ok' } }));
      if (!acks && envelope_id) line.close();
    };
    await new Promise((resolve) => {
      line.onopen = resolve;
    });
    return line;
  };
  await connect(false);
  await connect(true);
  await socket.connected(2);
  expect(await socket.deliver({ type: 'events_api', payload: {} })).toEqual({ payload: { text: 'ok' }, tries: 2 });
  expect(heard.filter(({ type }) => type === 'events_api').map(({ retry }) => retry)).toEqual([undefined, 1]);
  socket.refresh();
  expect(socket.connections).toMatchObject({ open: 0, ever: 2 });
  await expect.poll(() => heard.at(-1)?.type).toBe('disconnect');
  await connect(true);
  expect(await socket.deliver({ type: 'interactive', payload: {} })).toMatchObject({ tries: 1 });
  expect(socket.open('xoxb-1')).toMatchObject({ ok: false });
});
