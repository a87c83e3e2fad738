import { expect, it } from 'vitest';
import { loadConfig } from '../src/config.ts';
import type { MediaFile } from '../src/pipeline/ports/generation.ts';
import { exampleOf } from '../src/settings.ts';
import { readFakeFile } from './helpers/fake-codec.ts';
import { createFakePipeline } from './helpers/fake-pipeline.ts';

async function marksWith(newsroom?: string) {
  const pipeline = createFakePipeline(newsroom === undefined ? {} : { newsroom });
  const { image, audio } = await pipeline.work(await pipeline.request());
  const markOf = async (file: MediaFile | undefined) => {
    const bytes = file && (await pipeline.storage.load(file, new AbortController().signal));
    return readFakeFile(bytes ?? new Uint8Array()).mark;
  };
  return Promise.all([image?.file, image?.preview, audio?.file].map(markOf));
}

it('the picture, its preview and the narration say whose they are', async () => {
  for (const mark of await marksWith('De Haven')) expect(mark).toMatchObject({ newsroom: 'De Haven' });
});

it('nobody is named where no name is set', async () => {
  for (const mark of await marksWith()) expect(mark).not.toHaveProperty('newsroom');
});

it('the name is a setting', () => {
  expect(loadConfig({ NEWSROOM_NAME: ' De Haven & Söhne ' }).newsroom).toBe('De Haven & Söhne');
  expect(loadConfig({}).newsroom).toBeUndefined();
  for (const NEWSROOM_NAME of ['x'.repeat(81), 'De\nHaven'])
    expect(() => loadConfig({ NEWSROOM_NAME })).toThrow(`on one line. ${exampleOf('NEWSROOM_NAME')}`);
});
