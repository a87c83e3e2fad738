import { describe, expect, it } from 'vitest';
import { createPrometheus } from '../../src/adapters/metrics/prometheus.ts';

const depth = async () => ({ queued: 3, active: 2, oldestMs: 4500 });

async function lines(
  queue: Parameters<typeof createPrometheus>[0],
  count?: (m: ReturnType<typeof createPrometheus>['metrics']) => void,
) {
  const { metrics, registry } = createPrometheus(queue);
  count?.(metrics);
  return (await registry.metrics()).split('\n');
}

describe('what /metrics shows', () => {
  it('provider calls, stages and generations by how they ended', async () => {
    const shown = await lines({ depth }, (metrics) => {
      metrics.providerCall({ provider: 'openai', stage: 'image', outcome: 'ok', seconds: 2 });
      metrics.providerCall({ provider: 'openai', stage: 'image', outcome: 'unpaid', seconds: 0.1 });
      metrics.stageEnded({ stage: 'image', state: 'done', seconds: 2.5 });
      metrics.generationEnded({ state: 'ready', seconds: 3 });
    });
    expect(shown).toContain('newsmedia_provider_call_seconds_sum{provider="openai",stage="image",outcome="ok"} 2');
    expect(shown).toContain(
      'newsmedia_provider_call_seconds_count{provider="openai",stage="image",outcome="unpaid"} 1',
    );
    expect(shown).toContain('newsmedia_stage_seconds_count{stage="image",state="done"} 1');
    expect(shown).toContain('newsmedia_generation_seconds_sum{state="ready"} 3');
  });

  it('the queue as it is at this moment, at the first look already', async () => {
    const shown = await lines({ depth });
    expect(shown).toContain('newsmedia_queue_depth{state="queued"} 3');
    expect(shown).toContain('newsmedia_queue_depth{state="active"} 2');
    expect(shown).toContain('newsmedia_queue_oldest_seconds 4.5');
  });

  it('memory and event-loop lag', async () => {
    const text = (await lines({ depth })).join('\n');
    expect(text).toMatch(/^newsmedia_process_resident_memory_bytes \d+/m);
    expect(text).toMatch(/^newsmedia_nodejs_eventloop_lag_seconds /m);
  });

  it('everything else while the database is away', async () => {
    const away = async () => {
      throw new Error('connection refused');
    };
    const shown = await lines({ depth: away }, (metrics) => metrics.generationEnded({ state: 'ready', seconds: 3 }));
    expect(shown).toContain('newsmedia_queue_oldest_seconds Nan');
    expect(shown).toContain('newsmedia_generation_seconds_sum{state="ready"} 3');
  });

  it('two programs in one process do not get in each other’s way', async () => {
    const [one, two] = [createPrometheus({ depth }), createPrometheus({ depth })];
    one.metrics.generationEnded({ state: 'ready', seconds: 3 });
    expect(await two.registry.metrics()).not.toContain('newsmedia_generation_seconds_sum{state="ready"}');
  });
});
