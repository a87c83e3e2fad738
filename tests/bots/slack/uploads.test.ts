import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageOf, type SlackMessage } from '../../../src/bots/slack/names.ts';
import type { Teams } from '../../../src/bots/slack/parts.ts';
import { uploadFile } from '../../../src/bots/slack/showing/upload.ts';
import { createUploads, type Uploads } from '../../../src/bots/slack/showing/uploads.ts';
import { exampleCard } from '../../helpers/card-example.ts';
import { openRedirectingServer } from '../../helpers/redirecting-server.ts';
import { createFakeTeams } from '../../helpers/slack/fake-teams.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';

let world: ChatWorld;
let message: SlackMessage;
beforeEach(async () => {
  world = await openChatWorld();
  message = messageOf(await world.chat().post(world.ref(), exampleCard())) as SlackMessage;
});
afterEach(async () => {
  await world.close();
});

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** One more process. */
function uploads(more: { teams?: Teams; read?: () => Promise<Uint8Array> } = {}): Uploads {
  return createUploads({
    ...{ teams: world.teams, clock: world.clock, files: world.state.files, log, fetch },
    read: async () => new Uint8Array([1, 2, 3]),
    find: async (id) => world.generations.get(id),
    ...more,
  });
}
const inThread = async () =>
  (await world.slack.workspace.messages(message.channel, message.ts)).flatMap(({ files = [] }) => files);
const uploaded = () => world.slack.wall.calls.filter(({ method }) => method === 'upload').length;

test('a process that died after its upload is not followed by a second upload', async () => {
  const generation = world.finished();
  const { files } = world.state;
  // It dies before it can note down that the file is there.
  const key = `slack:T1:g1:${'c'.repeat(64)}`;
  const dying = createUploads({
    ...{ teams: world.teams, clock: world.clock, log, fetch },
    files: { ...files, put: (at, id) => (at === key ? new Promise(() => {}) : files.put(at, id)) },
    read: async () => new Uint8Array([1, 2, 3]),
    find: async (id) => world.generations.get(id),
  });
  void dying.narration(message, generation);
  await expect.poll(async () => (await inThread()).length).toBe(1);
  const next = uploads().narration(message, generation);
  await world.passing(next);
  expect(await inThread()).toHaveLength(1);
  expect(uploaded()).toBe(1);
  expect(await files.find(key)).toBeDefined();
});

test('a process that died before its upload was done is followed by one that does it', async () => {
  const generation = world.finished();
  const dying = uploads({ read: () => new Promise(() => {}) });
  void dying.narration(message, generation);
  await world.clock.settle();
  await world.passing(uploads().narration(message, generation));
  expect(await inThread()).toHaveLength(1);
});

test('what is deleted while it is on its way does not stay', async () => {
  const generation = world.finished();
  const held = world.slack.wall.hold('upload');
  const uploading = uploads().narration(message, generation);
  await held.arrived;
  world.generations.set('g1', { ...generation, deletedAt: '2026-01-02T03:04:05.000Z' });
  held.release();
  await uploading;
  expect(await inThread()).toEqual([]);
});

test('the same bytes of another generation are a file of their own', async () => {
  const [one, two] = [world.finished({ id: 'g1' }), world.finished({ id: 'g2' })];
  const each = uploads();
  const [first, second] = [await each.picture('T1', one), await each.picture('T1', two)];
  expect(first).not.toBe(second);
  world.generations.set('g1', { ...one, deletedAt: '2026-01-02T03:04:05.000Z' });
  await each.tidy('T1', { ...one, deletedAt: '2026-01-02T03:04:05.000Z' });
  expect(await each.picture('T1', two)).toBe(second);
  expect(uploaded()).toBe(2);
});

test('a master that Slack cannot show is never put up as a picture', async () => {
  const generation = world.finished();
  const { preview: _preview, ...image } = generation.image as NonNullable<typeof generation.image>;
  expect(await uploads().picture('T1', { ...generation, image })).toBeUndefined();
  const png = { ...image, file: { ...image.file, contentType: 'image/png' } };
  expect(await uploads().picture('T1', { ...generation, image: png })).toBeDefined();
});

test('the bytes of a file do not follow an address that points elsewhere', async () => {
  const server = await openRedirectingServer();
  const { client } = createFakeTeams(['T1'], () => ({ upload_url: `${server.url}/upload`, file_id: 'F1' }));
  const file = { filename: 'narration.mp3', title: 'Narration', bytes: new Uint8Array([1, 2, 3]) };
  const sending = { named: async () => {}, signal: new AbortController().signal };
  const uploading = uploadFile({ client: await client('T1'), fetch }, file, undefined, sending);
  await expect(uploading).rejects.toThrow();
  expect(server.reached).toEqual([]);
  await server.close();
});

test('one that was given up while its bytes were on their way is not shown', async () => {
  const teams = createFakeTeams(['T1'], () => ({ upload_url: 'https://files.slack.com/1', file_id: 'F1' }));
  const ending = new AbortController();
  const file = { filename: 'narration.mp3', title: 'Narration', bytes: new Uint8Array([1, 2, 3]) };
  const sending = { named: async () => ending.abort(), signal: ending.signal };
  const parts = { client: await teams.client('T1'), fetch: async () => new Response('OK') };
  await expect(uploadFile(parts, file, undefined, sending)).rejects.toThrow(/abort/);
  expect(teams.calls).toEqual([expect.stringContaining('files.getUploadURLExternal')]);
});

test('one that takes too long shows nothing after another process has put the file up', async () => {
  const generation = world.finished();
  const held = world.slack.wall.hold('files.getUploadURLExternal');
  const slow = uploads().narration(message, generation);
  await held.arrived;
  const next = uploads().narration(message, generation);
  await world.clock.pass(240_000);
  await slow;
  expect(await inThread()).toEqual([]);
  held.release();
  await world.passing(next);
  const completed = world.slack.wall.calls.filter(({ method }) => method === 'files.completeUploadExternal');
  expect([completed.length, (await inThread()).length]).toEqual([1, 1]);
});

test('however long Slack asks to wait, it is given up before another process may take it over', async () => {
  const generation = world.finished();
  world.slack.wall.answer('files.getUploadURLExternal', { retryAfter: 3600 });
  const uploading = uploads().narration(message, generation);
  await expect.poll(() => world.slack.wall.calls.length).toBeGreaterThan(2);
  await world.clock.pass(240_000);
  await uploading;
  await world.passing(uploads().narration(message, generation));
  expect(await inThread()).toHaveLength(1);
  await world.clock.pass(3_600_000);
  expect(uploaded()).toBe(1);
});
