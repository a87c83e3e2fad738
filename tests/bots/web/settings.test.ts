import { afterEach, expect, test } from 'vitest';
import { startWebDesk } from '../../helpers/web-desk.ts';

type Running = Awaited<ReturnType<typeof startWebDesk>>;
const open: Running[] = [];

async function start(): Promise<Running> {
  const running = await startWebDesk();
  open.push(running);
  return running;
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.server.close();
});

const save = (running: Running, values: object, more: object = {}) =>
  running.send('/desk/settings', {
    method: 'POST',
    headers: { 'X-Persona': 'desk:yuki' },
    body: { channel: 'general', values, requestKey: 'key-00000001', ...more },
  });

test('the form of a channel is what is settled there', async () => {
  const running = await start();
  await save(running, { 'self-approval': 'on' });
  const form = async (channel: string) => (await running.send(`/desk/settings?channel=${channel}`)).json;
  const selfApproval = async (channel: string) =>
    (await form(channel)).sections[0].fields.find(({ name }: { name: string }) => name === 'self-approval').value;
  expect((await form('general')).title).toBe('Settings of this channel');
  expect(await selfApproval('general')).toBe(true);
  expect(await selfApproval('sport')).toBe(false);
});

test('what was saved is told in the channel, to this person alone', async () => {
  const running = await start();
  const { status, json } = await save(running, { undo: '5', editors: ['desk:yuki'] });
  expect(status).toBe(200);
  expect(json.text).toBe('Changed.');
  expect(running.desk.settings).toMatchObject([
    {
      actor: { id: 'desk:yuki', verified: false },
      channel: 'web:local:general',
      requestKey: 'web:desk:yuki:key-00000001',
      values: { undo: '5', editors: ['desk:yuki'] },
    },
  ]);
  const read = async (persona: string) =>
    (await running.send('/desk/messages?channel=general', { headers: { 'X-Persona': persona } })).json.messages;
  expect(JSON.stringify(await read('desk:yuki'))).toContain('Minutes to undo a decision: 10 → 5');
  expect(await read('desk:ines')).toEqual([]);
});

test('a refusal names its field, changes nothing and leaves no line behind', async () => {
  const running = await start();
  const { json } = await save(running, { undo: 'never', 'self-approval': 'on' });
  expect(json).toMatchObject({ refused: true, field: 'undo' });
  const { messages } = (await running.send('/desk/messages?channel=general', { headers: { 'X-Persona': 'desk:yuki' } }))
    .json;
  expect(messages).toEqual([]);
});

test.each([
  [{ values: undefined }, 'values'],
  [{ values: { undo: 5 } }, 'values.undo'],
  [{ values: { undo: 'x'.repeat(2001) } }, 'values.undo'],
  [{ values: { editors: Array(201).fill('desk:yuki') } }, 'values.editors'],
  [{ channel: 'no spaces' }, 'channel'],
  [{ requestKey: 'x' }, 'requestKey'],
  [{ actor: { id: 'desk:maren' } }, 'actor'],
])('%j is refused before the desk hears of it', async (more, field) => {
  const running = await start();
  const { status, json } = await save(running, { undo: '5' }, more);
  expect(status).toBe(400);
  expect(json.error.field).toBe(field);
  expect(running.desk.settings).toEqual([]);
});

test('a desk that is starting says so', async () => {
  const running = await start();
  await running.chat.stop();
  expect((await running.send('/desk/settings?channel=general')).status).toBe(503);
  expect((await save(running, { undo: '5' })).status).toBe(503);
});
