import { afterEach, describe, expect, test } from 'vitest';
import { exampleCard } from '../../helpers/card-example.ts';
import { type EventReader, openEvents } from '../../helpers/event-reader.ts';
import { createFakeWebMessages } from '../../helpers/fake-web-state.ts';
import { startWebDesk } from '../../helpers/web-desk.ts';

type Running = Awaited<ReturnType<typeof startWebDesk>>;
const open: Running[] = [];
const readers: EventReader[] = [];

async function start(given?: Parameters<typeof startWebDesk>[0]): Promise<Running> {
  const running = await startWebDesk(given);
  open.push(running);
  return running;
}

async function listen({ url }: Running, query = '', headers: Record<string, string> = {}): Promise<EventReader> {
  const reader = await openEvents(`${url}/desk/events?channel=general${query}`, headers);
  readers.push(reader);
  return reader;
}

afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave();
  for (const running of open.splice(0)) await running.server.close();
});

const ref = 'web:local:general';
const later = 60_000;

describe('live events', () => {
  test('bring new messages and edits at once, with the version as id', async () => {
    const running = await start({ lookMs: later });
    const reader = await listen(running);
    const message = await running.chat.post(ref, exampleCard());
    expect(await reader.next()).toMatchObject({ event: 'message', id: '1', data: { seq: 1, kind: 'card' } });
    await running.chat.edit(message, exampleCard({ revision: 2 }));
    expect(await reader.next()).toMatchObject({ id: '2', data: { seq: 1, body: { revision: 2 } } });
  });

  test('go on after the last one seen, without loss', async () => {
    const running = await start({ lookMs: later });
    const first = await listen(running);
    const message = await running.chat.post(ref, exampleCard());
    const seen = await first.next();
    first.leave();
    await running.chat.post(ref, exampleCard({ generationId: 'g2' }));
    await running.chat.edit(message, exampleCard({ revision: 7 }));
    const again = await listen(running, '&after=0', { 'Last-Event-ID': seen?.id ?? '' });
    expect(await again.next()).toMatchObject({ data: { body: { generationId: 'g2' } } });
    expect(await again.next()).toMatchObject({ data: { seq: 1, body: { revision: 7 } } });
  });

  test('survive a restart: another program with the same database goes on where the last stopped', async () => {
    const store = createFakeWebMessages();
    const before = await start({ store });
    await before.chat.post(ref, exampleCard());
    await before.server.close();
    const after = await start({ store });
    await after.chat.post(ref, exampleCard({ generationId: 'g2' }));
    const reader = await listen(after, '', { 'Last-Event-ID': '1' });
    expect(await reader.next()).toMatchObject({ id: '2', data: { body: { generationId: 'g2' } } });
  });

  test('find what another process did', async () => {
    const store = createFakeWebMessages();
    const here = await start({ store, lookMs: 5 });
    const there = await start({ store });
    const reader = await listen(here);
    await there.chat.post(ref, exampleCard());
    expect(await reader.next()).toMatchObject({ data: { kind: 'card' } });
  });

  test('keep private answers private', async () => {
    const running = await start({ lookMs: later });
    const yuki = await listen(running, '&persona=desk:yuki');
    const kofi = await listen(running, '&persona=desk:kofi');
    await running.chat.tell({ id: 'desk:kofi', name: 'Kofi', verified: false }, ref, 'Yours was approved.');
    await running.chat.post(ref, exampleCard());
    expect(await kofi.next()).toMatchObject({ data: { kind: 'answer', private: true } });
    const next = await yuki.next();
    expect(next).toMatchObject({ data: { kind: 'card', private: false } });
    expect(next?.data).not.toHaveProperty('to');
  });

  test('say where else something is new, but not what', async () => {
    const running = await start({ lookMs: later });
    const reader = await listen(running);
    await running.chat.post('web:local:sport', exampleCard());
    expect(await reader.next()).toEqual({ event: 'elsewhere', data: { channel: 'sport' } });
  });

  test('end when the server closes', async () => {
    const running = await start({ lookMs: later });
    const reader = await listen(running);
    await running.server.close();
    expect(await reader.next()).toBeUndefined();
    expect(running.reports).toEqual([]);
  });

  test.each(['/desk/events', '/desk/events?channel=a%20b', '/desk/events?channel=general&after=x'])(
    'refuse %s',
    async (path) => {
      expect(await (await start()).send(path)).toMatchObject({ status: 400, json: { error: { code: 'validation' } } });
    },
  );
});

test('the newest messages come oldest first, and changes after a version', async () => {
  const running = await start();
  for (const generationId of ['a', 'b', 'c']) await running.chat.post(ref, exampleCard({ generationId }));
  const ids = async (query: string) =>
    (await running.send(`/desk/messages?channel=general${query}`)).json.messages.map(
      ({ body }: { body: { generationId: string } }) => body.generationId,
    );
  expect(await ids('&limit=2')).toEqual(['b', 'c']);
  expect(await ids('&after=2')).toEqual(['c']);
});
