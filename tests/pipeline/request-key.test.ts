import { expect, it } from 'vitest';
import { createFakePipeline } from '../helpers/fake-pipeline.ts';

it('the same key with the same request gives what is there, with --fresh too', async () => {
  const pipeline = createFakePipeline();
  const id = await pipeline.request({ headline: 'Storm' }, { requestKey: 'wire-1' });
  expect(await pipeline.request({ headline: ' Storm ' }, { requestKey: 'wire-1' })).toBe(id);
  const fresh = await pipeline.request({ headline: 'Storm', fresh: true }, { requestKey: 'wire-2' });
  expect(await pipeline.request({ headline: 'Storm', fresh: true }, { requestKey: 'wire-2' })).toBe(fresh);
});

it('the same key with another request is refused, and nothing is started', async () => {
  const pipeline = createFakePipeline();
  await pipeline.request({ headline: 'Storm' }, { requestKey: 'wire-1' });
  const other = pipeline.request({ headline: 'Flood' }, { requestKey: 'wire-1' });
  await expect(other).rejects.toMatchObject({ field: 'Idempotency-Key', message: expect.stringContaining('"Storm"') });
  expect(pipeline.generations.queued).toHaveLength(1);
});
