import { expect, test } from 'vitest';
import type { CardFile } from '../../../../src/bots/discord/showing/card-files.ts';
import { createFileBytes } from '../../../../src/bots/discord/showing/file-bytes.ts';
import type { MediaFile } from '../../../../src/pipeline/ports/generation.ts';
import { exampleFile } from '../../../helpers/generation-example.ts';
import { createVirtualClock } from '../../../helpers/virtual-clock.ts';

const megabyte = 1024 * 1024;

/** A store whose files each have `megabytes`. */
function openBytes(megabytes: number) {
  const clock = createVirtualClock();
  const reads: string[] = [];
  const bytes = new Uint8Array(megabytes * megabyte);
  async function read({ key }: MediaFile): Promise<Uint8Array> {
    reads.push(key.slice(0, 'local/g0'.length));
    return bytes;
  }
  const files = createFileBytes({ read, refresh: async () => {}, clock, log: { warn: () => {} } });
  async function ask(id: string): Promise<Uint8Array | undefined> {
    const from = exampleFile(id, 'a', 'webp', bytes.length);
    const file: CardFile = { ...{ name: 'picture.webp', contentType: 'image/webp', hash: 'a' }, from };
    return files.of(file, id, 1000);
  }
  return { clock, reads, ask };
}

test('what was read is held for a minute, so that nothing is read twice for one card', async () => {
  const { clock, reads, ask } = openBytes(1);
  await ask('g1');
  await clock.pass(59_000);
  await ask('g1');
  expect(reads).toEqual(['local/g1']);
  await clock.pass(1000);
  await ask('g1');
  expect(reads).toEqual(['local/g1', 'local/g1']);
});

test('of all files together no more than 64 MiB are held; the oldest go', async () => {
  const { reads, ask } = openBytes(10);
  for (const id of ['g1', 'g2', 'g3', 'g4', 'g5', 'g6']) await ask(id);
  await ask('g1');
  expect(reads).toHaveLength(6);
  await ask('g7');
  await ask('g2');
  expect(reads).toHaveLength(7);
  await ask('g1');
  expect(reads.slice(6)).toEqual(['local/g7', 'local/g1']);
});

test('one that was dropped and read again is held for its own minute', async () => {
  const { clock, reads, ask } = openBytes(40);
  await ask('g1');
  await ask('g2');
  await clock.pass(30_000);
  await ask('g1');
  await clock.pass(45_000);
  await ask('g1');
  expect(reads).toEqual(['local/g1', 'local/g2', 'local/g1']);
});
