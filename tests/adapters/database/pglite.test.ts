import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectEmbedded } from '../../../src/adapters/database/connect.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'newsmedia-pglite-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('starts over what a killed first start left half made, and remembers across starts', async () => {
  const halfMade = join(directory, 'postgres.new');
  await mkdir(join(halfMade, 'base'), { recursive: true });
  await writeFile(join(halfMade, 'PG_VERSION'), '17');
  const first = await connectEmbedded(directory);
  await createGenerations(first.db, async () => {}).accept(exampleGeneration(), 'key');
  await first.close();
  expect(existsSync(halfMade)).toBe(false);
  const second = await connectEmbedded(directory);
  expect(await createGenerations(second.db, async () => {}).find('g1')).toEqual(exampleGeneration());
  await second.close();
});
