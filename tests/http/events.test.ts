import { afterEach, expect, it, vi } from 'vitest';
import { openEvents } from '../helpers/event-reader.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
afterEach(() => program.server.close());

async function make(given: Parameters<typeof startHttpProgram>[0] = {}) {
  program = await startHttpProgram(given);
  const answer = await program.send('/api/generations', { method: 'POST', body: { headline: 'Storm' } });
  const id: string = answer.json.id;
  return { id, url: `${program.url}/api/generations/${id}/events` };
}

it('tells how things stand, then every change, then the end', async () => {
  const { id, url } = await make();
  const events = await openEvents(url);
  expect(events.response.headers.get('content-type')).toContain('text/event-stream');
  expect(events.response.headers.get('cache-control')).toBe('no-store');
  expect(await events.next()).toMatchObject({ event: 'status', id: '0', data: { stage: 'prompt', progress: 0 } });
  program.newsroom.advance(id, 'image', { state: 'running', progress: 0.25 });
  expect(await events.next()).toMatchObject({ event: 'status', id: '1', data: { stage: 'image', progress: 0.25 } });
  await program.newsroom.finish(id);
  const last = [await events.next(), await events.next(), await events.next(), await events.next()];
  expect(last.map((event) => event?.data.stage)).toEqual(['prompt', 'image', 'audio', 'storage']);
  for (const event of last) expect(event).toMatchObject({ event: 'status', data: { data: { state: 'ready' } } });
  expect(await events.next()).toEqual({ event: 'end', data: { id, state: 'ready' } });
  expect(await events.next()).toBeUndefined();
});

it('ends at once for what has ended', async () => {
  const { id, url } = await make();
  await program.newsroom.finish(id);
  const events = await openEvents(url);
  const all = [];
  for (let event = await events.next(); event; event = await events.next()) all.push(event.event);
  expect(all).toEqual(['status', 'status', 'status', 'status', 'end']);
});

it('shows that it is alive while nothing happens', async () => {
  const events = await openEvents((await make({ heartbeatMs: 5 })).url);
  expect(await events.comment()).toBe('still here');
  expect(await events.comment()).toBe('still here');
  events.leave();
});

it('stops tracking when the client leaves', async () => {
  const { url } = await make();
  const events = await openEvents(url);
  await events.next();
  expect(program.newsroom.trackers()).toBe(1);
  events.leave();
  await vi.waitFor(() => expect(program.newsroom.trackers()).toBe(0));
});

it('ends without an end event when the server closes', async () => {
  const { url } = await make();
  const events = await openEvents(url);
  await events.next();
  await program.server.close();
  expect(await events.next()).toBeUndefined();
  expect(program.newsroom.trackers()).toBe(0);
});

it('ends without an end event, and reports it, when tracking fails', async () => {
  const { url } = await make();
  const failure = new Error('the database went away');
  // biome-ignore lint/correctness/useYield: it fails before its first value
  program.newsroom.trackProgress = async function* () {
    throw failure;
  };
  const events = await openEvents(url);
  expect(await events.next()).toBeUndefined();
  expect(program.reports).toEqual([failure]);
});

it('answers 404 for what does not exist', async () => {
  await make();
  expect((await program.send('/api/generations/none/events')).status).toBe(404);
});
