import { describe, expect, it } from 'vitest';
import type { ChannelPolicy } from '../../src/pipeline/ports/desk-state.ts';
import { createFakePipeline } from '../helpers/fake-pipeline.ts';

const requestWith = async (defaults: ChannelPolicy['defaults'], input: Record<string, unknown> = {}) => {
  const pipeline = createFakePipeline({ policy: { defaults } });
  return pipeline.generations.get(await pipeline.request(input)).request;
};

describe('what a channel has settled', () => {
  it('is what requests that name nothing are made with', async () => {
    const resolution = { width: 1536, height: 1024 };
    const request = await requestWith({ artStyle: 'noir', resolution });
    expect(request).toMatchObject({ artStyle: 'noir', voiceId: 'local/slt', image: { resolution } });
  });

  it('gives way to what a request names', async () => {
    const named = { artStyle: 'Dali', image: { resolution: { width: 512, height: 512 } } };
    expect(await requestWith({ artStyle: 'noir', resolution: { width: 1536, height: 1024 } }, named)).toMatchObject({
      artStyle: 'Dali',
      image: { resolution: { width: 512, height: 512 } },
    });
  });

  it('stops nobody when its voice or style is gone', async () => {
    expect(await requestWith({ artStyle: 'Nobody', voiceId: 'local/gone' })).toMatchObject({
      artStyle: 'Monet',
      voiceId: 'local/slt',
    });
    await expect(requestWith({}, { voiceId: 'local/gone' })).rejects.toThrow('There is no voice');
  });

  it('is what forms show first', async () => {
    const pipeline = createFakePipeline({ policy: { defaults: { artStyle: 'noir', voiceId: 'local/gone' } } });
    const usual = await pipeline.media.defaultsIn({ workspace: 'w1', channel: 'general' });
    expect(usual).toEqual({ artStyle: 'noir', voiceId: 'local/slt' });
  });
});
