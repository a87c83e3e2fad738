import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../../pipeline/ports/metrics.ts';
import type { JobQueue } from '../../pipeline/ports/state.ts';

const ups = { well: 1, trying: 0.5, resting: 0 } as const;
const seconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

/** Everything `/metrics` shows, memory and event-loop lag of the process included. */
export function createPrometheus(queue: Pick<JobQueue, 'depth'>): { metrics: Metrics; registry: Registry } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'newsmedia_' });
  const registers = [registry];

  const calls = new Histogram({
    name: 'newsmedia_provider_call_seconds',
    help: 'Attempts at provider calls by provider, stage and outcome (ok, unpaid, unknown, final)',
    labelNames: ['provider', 'stage', 'outcome'] as const,
    buckets: seconds,
    registers,
  });
  const stages = new Histogram({
    name: 'newsmedia_stage_seconds',
    help: 'Stages that ended, by stage and how',
    labelNames: ['stage', 'state'] as const,
    buckets: seconds,
    registers,
  });
  const generations = new Histogram({
    name: 'newsmedia_generation_seconds',
    help: 'Generations that ended, from request to end, by state',
    labelNames: ['state'] as const,
    buckets: seconds,
    registers,
  });

  const health = new Gauge({
    name: 'newsmedia_provider_up',
    help: 'Providers by step: 1 asked as usual, 0.5 being tried again, 0 left alone after failures',
    labelNames: ['provider', 'step'] as const,
    registers,
  });

  // Each asks for itself: gauges are collected side by side, so one cannot fill in another.
  new Gauge({
    name: 'newsmedia_queue_oldest_seconds',
    help: 'Age of the oldest generation that waits to be worked on',
    registers,
    async collect() {
      const depth = await queue.depth().catch(away);
      this.set(depth.oldestMs / 1000);
    },
  });
  new Gauge({
    name: 'newsmedia_queue_depth',
    help: 'Generations by where they are in the queue',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      const depth = await queue.depth().catch(away);
      this.set({ state: 'queued' }, depth.queued);
      this.set({ state: 'active' }, depth.active);
    },
  });

  return {
    registry,
    metrics: {
      providerCall: ({ provider, stage, outcome, seconds }) => calls.observe({ provider, stage, outcome }, seconds),
      providerHealth: ({ provider, step, state }) => health.set({ provider, step }, ups[state]),
      stageEnded: ({ stage, state, seconds }) => stages.observe({ stage, state }, seconds),
      generationEnded: ({ state, seconds }) => generations.observe({ state }, seconds),
    },
  };
}

/** While the database is away nobody knows; the other metrics are still worth having then. */
function away(): Awaited<ReturnType<JobQueue['depth']>> {
  return { queued: Number.NaN, active: Number.NaN, oldestMs: Number.NaN };
}
