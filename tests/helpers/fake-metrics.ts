import type { Metrics } from '../../src/pipeline/ports/metrics.ts';

/** Keeps what was counted, without the seconds, which differ from run to run. */
export interface FakeMetrics extends Metrics {
  readonly calls: Omit<Parameters<Metrics['providerCall']>[0], 'seconds'>[];
  readonly stages: Omit<Parameters<Metrics['stageEnded']>[0], 'seconds'>[];
  readonly health: Parameters<Metrics['providerHealth']>[0][];
  readonly generations: Parameters<Metrics['generationEnded']>[0][];
}

export function createFakeMetrics(): FakeMetrics {
  const calls: FakeMetrics['calls'] = [];
  const stages: FakeMetrics['stages'] = [];
  const health: FakeMetrics['health'] = [];
  const generations: FakeMetrics['generations'] = [];
  return {
    calls,
    stages,
    health,
    generations,
    providerCall: ({ seconds, ...call }) => {
      if (!(seconds >= 0)) throw new Error('a call cannot last less than no time');
      calls.push(call);
    },
    providerHealth: (one) => void health.push(one),
    stageEnded: ({ seconds: _seconds, ...stage }) => void stages.push(stage),
    generationEnded: (generation) => void generations.push(generation),
  };
}
