import { describe, expect, it } from 'vitest';
import { createGenerationJob } from '../src/generation-job.ts';
import type { Generation } from '../src/pipeline/ports/generation.ts';
import { exampleGeneration } from './helpers/generation-example.ts';
import { createVirtualClock } from './helpers/virtual-clock.ts';

const never = new AbortController().signal;

/** A job whose work, message and last look at the message end when the test says so. */
function setUp(found: Partial<Generation> = {}) {
  const clock = createVirtualClock();
  const made = Promise.withResolvers<void>();
  const shown = Promise.withResolvers<void>();
  const refreshed = Promise.withResolvers<void>();
  const events: string[] = [];
  const carry = createGenerationJob({
    clock,
    generateMedia: () => made.promise,
    find: async () => ({ ...exampleGeneration(), ...found }),
    publisher: { publishQueued: async () => {} },
    desk: {
      follow(_id, signal) {
        signal.addEventListener('abort', () => {
          events.push('lets go of the message');
          shown.resolve();
        });
        return shown.promise;
      },
      refresh() {
        events.push('shows it again');
        return refreshed.promise;
      },
    },
  });
  function begin(signal = never) {
    const job = carry('g1', signal).then(
      () => events.push('done'),
      (error: Error) => events.push(error.message),
    );
    return job;
  }
  return { clock, begin, events, made, shown, refreshed };
}

const handedBack = 'Its message could not be brought up to date in time. The queue tries it again.';

describe('the job of a generation', () => {
  it('is done when the end is on the screen', async () => {
    const { clock, begin, events, made, shown } = setUp();
    const job = begin();
    // However long the work takes.
    await clock.pass(3_600_000);
    made.resolve();
    await clock.pass(29_000);
    expect(events).toEqual([]);
    shown.resolve();
    await job;
    expect(events).toEqual(['done']);
    expect(clock.scheduled()).toBe(0);
  });

  it('goes back to the queue, and its place to others, when the platform shows nothing', async () => {
    const { clock, begin, events, made } = setUp();
    const job = begin();
    made.resolve();
    await clock.pass(31_000);
    await job;
    expect(events).toEqual(['lets go of the message', handedBack]);
  });

  it('goes back for the reason for which its work failed, and lets go of the message', async () => {
    const { begin, events, made } = setUp();
    const job = begin();
    made.reject(new Error('The database is away.'));
    await job;
    expect(events).toEqual(['lets go of the message', 'The database is away.']);
  });

  it('shows once more what is published, and goes back when that cannot be shown', async () => {
    const publication: Generation['publication'] = {
      contentHash: 'h',
      publishAt: '2026-01-02T03:04:05.000Z',
      files: {},
    };
    const { clock, begin, events, made, shown } = setUp({ publication });
    const job = begin();
    made.resolve();
    shown.resolve();
    await clock.pass(31_000);
    await job;
    expect(events).toEqual(['shows it again', handedBack]);
  });

  it('goes back when its process stops before the end is shown', async () => {
    const { begin, events, made } = setUp();
    const stopping = new AbortController();
    const job = begin(stopping.signal);
    made.resolve();
    stopping.abort(new Error('This process is stopping.'));
    await job;
    expect(events).toEqual(['lets go of the message', 'This process is stopping.']);
  });
});
