import { randomUUID } from 'node:crypto';
import type { CliBackend } from './cli-client.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { MediaError } from './pipeline/errors.ts';
import { viewOf } from './pipeline/generation-view.ts';
import type { Generation } from './pipeline/ports/generation.ts';
import type { Origin } from './pipeline/ports/newsroom.ts';
import { statusesSince } from './pipeline/stage-changes.ts';
import { openProgram } from './program.ts';

const operator = { id: 'operator', name: 'Operator', verified: true };

/** The whole pipeline inside the command line. With the embedded database the caller holds the data directory's lock. */
export async function openInProcess(config: Config, log: Log): Promise<CliBackend> {
  const program = await openProgram({ config, log });
  await program.work();
  const { requests, actions, links, providers } = program;
  const requestKey = `cli:${randomUUID()}`;
  const origin: Origin = { requester: operator, workspace: 'local', channel: 'general', requestKey };

  async function find(id: string): Promise<Generation> {
    const found = await requests.find(id);
    if (!found) throw new MediaError('The request is no longer there; it was deleted.', { code: 'api' });
    return found;
  }

  return {
    note: 'The links work while the program runs: npm start.',

    async request(body) {
      const { generation } = await requests.accept(body, origin);
      return { id: generation.id, url: links.page(generation) };
    },

    async follow(id, onStatus, signal) {
      let last: Generation | undefined;
      for await (const { generation } of requests.trackProgress(id, signal)) {
        for (const status of statusesSince(last, generation)) onStatus(status);
        last = generation;
      }
      signal.throwIfAborted();
      return viewOf(await find(id), links);
    },

    // The links lead to a program that need not be running: the bytes come from the store itself.
    async download(url) {
      const [, , id = '', target] = new URL(url).pathname.split('/');
      const file = (await find(id))[target === 'audio' ? 'audio' : 'image']?.file;
      const found = file && (await providers.storage.read({ key: file.key, visibility: 'draft' }));
      if (!found) throw new MediaError('The file is no longer in storage.', { code: 'storage' });
      return new Uint8Array(await new Response(found.body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
    },

    async cancel(id) {
      await actions.cancel(id, operator);
    },

    close: () => program.close(),
  };
}
