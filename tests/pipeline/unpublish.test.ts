import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLocalStorage, type LocalStorage } from '../../src/adapters/storage/local/index.ts';
import { createMedia } from '../../src/http/media.ts';
import { createPlayer } from '../../src/http/player.ts';
import { createLinks } from '../../src/pipeline/links.ts';
import { createFakeArchive } from '../helpers/fake-archive.ts';
import { createFakePipeline, operator } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'newsmedia-unpublish-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const eva = { id: 'desk:eva', name: 'Eva', verified: true };
const publicUrl = 'http://127.0.0.1:3000';

/** The pipeline on the real local store, and the pages and files that the public reaches. */
function createWorld() {
  const clock = { now: Date.parse('2026-01-02T03:04:05.000Z') };
  const store = createLocalStorage({ dir, publicUrl, signingKey: Buffer.from('signing'), now: () => clock.now });
  const images = ['cloud', 'local', 'third'].map((name) => createFakeImageProvider({ name }));
  const pipeline = createFakePipeline({ images, store });
  const links = createLinks({ publicUrl, linkKey: Buffer.from('links'), storage: store });
  const player = createPlayer({
    ...{ requests: pipeline.media, links, publicUrl, read: store.read },
    archive: createFakeArchive(pipeline.generations.all),
    isInside: () => false,
  });
  const media = createMedia({ storage: store });
  const status = async (address: string): Promise<number> => {
    const path = address.replace(publicUrl, '');
    const answer = await (path.startsWith('/media/') ? media : player).request(path);
    await answer.arrayBuffer();
    return answer.status;
  };
  const approve = (id: string) => pipeline.approvals.decide(id, { decision: 'approved' }, eva);
  const published = async () =>
    (await readdir(join(dir, 'public'), { recursive: true })).filter((name) => /\.\w+$/.test(name));
  return { store, pipeline, links, clock, status, approve, published };
}

/** Takes nothing down until it is told otherwise, as while a disk is away. */
function stuck(store: LocalStorage): () => void {
  const { remove } = store;
  store.remove = async () => {
    throw new Error('The disk is away.');
  };
  return () => {
    store.remove = remove;
  };
}

it('nothing of any version is reached in public any more, and the newsroom keeps its draft', async () => {
  const { store, pipeline, links, clock, status, approve, published } = createWorld();
  const id = await pipeline.request();
  await pipeline.work(id);
  const addresses: string[] = [];
  // Three versions of its content, each published; what they replace could not be taken down meanwhile.
  const mend = stuck(store);
  for (const provider of [undefined, 'local', 'third']) {
    if (provider) await pipeline.actions.retry(id, { stage: 'image', provider }, operator);
    await pipeline.media.generateMedia(id, new AbortController().signal);
    const up = await approve(id);
    addresses.push(await links.media(up, 'image'), await links.media(up, 'audio'));
    addresses.push(links.page(up), `${links.page(up)}/preview`, `${links.page(up)}/captions.vtt`);
  }
  const preview = (await links.signed(pipeline.generations.get(id), 'preview')) ?? '';
  mend();
  expect(await published()).toHaveLength(4);
  expect(await Promise.all(addresses.map(status))).not.toContain(404);
  expect(await status(preview)).toBe(200);

  const down = await pipeline.approvals.unpublish(id, eva);
  expect(await published()).toEqual([]);
  for (const address of addresses) expect([404, 410]).toContain(await status(address));
  expect(await status(`${publicUrl}/g/${id}`)).toBe(410);
  // An address that somebody was given a moment ago is good for a minute at most.
  clock.now += 61_000;
  expect(await status(preview)).toBe(403);
  expect(await status(links.page(down))).toBe(200);
  expect(await status(await links.media(down, 'image'))).toBe(302);
});

it('what could not be taken down at once is taken down by the job', async () => {
  const { store, pipeline, approve, published } = createWorld();
  const id = await pipeline.request();
  await pipeline.work(id);
  await approve(id);
  const mend = stuck(store);
  await pipeline.approvals.unpublish(id, eva);
  expect(pipeline.reported).toHaveLength(1);
  expect(await published()).toHaveLength(2);
  mend();
  expect(pipeline.generations.queued.at(-1)).toBe(id);
  await pipeline.work(id);
  expect(await published()).toEqual([]);
});
