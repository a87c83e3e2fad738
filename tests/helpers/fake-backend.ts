import type { CliBackend } from '../../src/cli-client.ts';
import type { CliRequest } from '../../src/cli-options.ts';
import { viewOf } from '../../src/pipeline/generation-view.ts';
import { createLinks } from '../../src/pipeline/links.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import type { Origin } from '../../src/pipeline/ports/newsroom.ts';
import { statusesSince } from '../../src/pipeline/stage-changes.ts';
import { createFakeNewsroom, type FakeNewsroom } from './fake-newsroom.ts';
import { createFakeStorage } from './fake-storage.ts';

export interface FakeBackend extends CliBackend {
  newsroom: FakeNewsroom;
  /** Bodies of requests, oldest first. */
  bodies: CliRequest[];
  closed(): boolean;
}

const base = 'http://127.0.0.1:3000';

/** A newsroom in memory behind the command line's own interface; `work` runs once something was asked for. */
export function createFakeBackend(work: (id: string, newsroom: FakeNewsroom) => Promise<void> | void): FakeBackend {
  const storage = createFakeStorage(base);
  const newsroom = createFakeNewsroom(storage);
  const links = createLinks({ publicUrl: base, linkKey: Buffer.from('links'), storage });
  const bodies: CliRequest[] = [];
  let closed = false;
  const origin: Omit<Origin, 'requestKey'> = {
    requester: { id: 'operator', name: 'Operator', verified: true },
    workspace: 'local',
    channel: 'general',
  };
  return {
    newsroom,
    bodies,
    closed: () => closed,
    async request(body) {
      bodies.push(body);
      const { generation } = await newsroom.accept(body, { ...origin, requestKey: `cli:${bodies.length}` });
      return { id: generation.id, url: links.page(generation) };
    },
    async follow(id, onStatus, signal) {
      const working = Promise.resolve(work(id, newsroom));
      let last: Generation | undefined;
      for await (const { generation } of newsroom.trackProgress(id, signal)) {
        for (const status of statusesSince(last, generation)) onStatus(status);
        last = generation;
      }
      signal.throwIfAborted();
      await working;
      return viewOf(newsroom.get(id), links);
    },
    async download(url) {
      const target = new URL(url).pathname.endsWith('/image') ? 'image' : 'audio';
      const generation = newsroom.get(new URL(url).pathname.split('/')[2] ?? '');
      const bytes = storage.files.get(`draft/${generation[target]?.file.key}`);
      if (!bytes) throw new Error(`There is no ${url}.`);
      return bytes;
    },
    async cancel(id) {
      await newsroom.cancel(id, origin.requester);
    },
    async close() {
      closed = true;
    },
  };
}
