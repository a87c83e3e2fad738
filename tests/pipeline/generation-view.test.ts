import { expect, it } from 'vitest';
import { viewOf } from '../../src/pipeline/generation-view.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from '../helpers/generation-example.ts';

const links = {
  page: ({ id }: Generation) => `http://here/g/${id}`,
  media: async ({ id }: Generation, target: string) => `http://here/g/${id}/${target}`,
};

it('shows a new generation with everything one may draw', async () => {
  expect(await viewOf(exampleGeneration(), links)).toEqual({
    id: 'g1',
    url: 'http://here/g/g1',
    state: 'queued',
    status: { stage: 'prompt', progress: 0, data: { attempt: 1, state: 'queued' } },
    stages: expect.objectContaining({ audio: { state: 'waiting', progress: 0, attempt: 1 } }),
    approval: { state: 'pending' },
    headline: 'Storm closes port',
    artStyle: 'Monet',
    voiceId: 'local/slt',
    prompt: null,
    workspace: 'local',
    channel: 'general',
    requester: { id: 'operator', name: 'Operator' },
    createdAt: '2026-01-02T03:04:05.000Z',
  });
});

it('shows results as the API promises, and neither keys nor salt', async () => {
  const plain = exampleGeneration({ request: { nonce: 'secret-nonce' } });
  const image = { ...exampleImage(exampleFile('g1', 'a', 'webp', 10)), preview: exampleFile('g1', 'd', 'jpg', 5) };
  const audio = exampleAudio(exampleFile('g1', 'b', 'mp3', 20), plain.request);
  const at = '2026-01-02T00:00:00.000Z';
  const publication = { contentHash: 'h', publishAt: at, publishedAt: at, files: { image: image.file } };
  const view = await viewOf({ ...plain, image, audio, publication, contentHash: 'h', parentId: 'g0' }, links);
  expect(view.image).toEqual({ url: 'http://here/g/g1/image', altText: image.altText, metadata: image.metadata });
  expect(view.audio).toEqual({ url: 'http://here/g/g1/audio', alignment: audio.alignment, metadata: audio.metadata });
  expect(view.publication).toEqual({ contentHash: 'h', publishAt: at, publishedAt: at });
  expect(view.parentId).toBe('g0');
  const text = JSON.stringify(view);
  for (const secret of ['salt-of', image.file.key, image.preview.hash, 'secret-nonce'])
    expect(text).not.toContain(secret);
});
