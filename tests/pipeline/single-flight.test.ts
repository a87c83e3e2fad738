import { describe, expect, it } from 'vitest';
import { createSingleFlight } from '../../src/pipeline/single-flight.ts';

function setUp() {
  const flights = createSingleFlight();
  const started: {
    signal: AbortSignal;
    tell: (progress: number) => void;
    land: (result: string) => void;
    crash: (error: Error) => void;
  }[] = [];
  const board = (signal = new AbortController().signal, onProgress?: (progress: number) => void, key = 'k') =>
    flights.join<string>(
      key,
      { signal, ...(onProgress ? { onProgress } : {}) },
      ({ signal: own, onProgress: tell }) => {
        const { promise, resolve, reject } = Promise.withResolvers<string>();
        started.push({ signal: own, tell, land: resolve, crash: reject });
        return promise;
      },
    );
  return { board, started };
}

describe('single flight', () => {
  it('equal requests share one piece of work and hear of its progress', async () => {
    const { board, started } = setUp();
    const heard: number[][] = [[], []];
    const [a, b] = [board(undefined, (p) => heard[0]?.push(p)), board(undefined, (p) => heard[1]?.push(p))];
    started[0]?.tell(0.5);
    started[0]?.land('picture');
    await expect(Promise.all([a.promise, b.promise])).resolves.toEqual(['picture', 'picture']);
    expect(started).toHaveLength(1);
    expect([a.joined, b.joined]).toEqual([false, true]);
    expect(heard).toEqual([[0.5], [0.5]]);
  });

  it('different requests share nothing', () => {
    const { board, started } = setUp();
    board(undefined, undefined, 'a');
    board(undefined, undefined, 'b');
    expect(started).toHaveLength(2);
  });

  it('when one leaves, the others fly on', async () => {
    const { board, started } = setUp();
    const abort = new AbortController();
    const [first, second] = [board(abort.signal), board()];
    abort.abort(new Error('cancelled'));
    await expect(first.promise).rejects.toThrow('cancelled');
    expect(started[0]?.signal.aborted).toBe(false);
    started[0]?.land('picture');
    await expect(second.promise).resolves.toBe('picture');
  });

  it('when the last one leaves, the work is aborted', async () => {
    const { board, started } = setUp();
    const [a, b] = [new AbortController(), new AbortController()];
    const both = [board(a.signal).promise, board(b.signal).promise];
    a.abort(new Error('first'));
    b.abort(new Error('last'));
    await Promise.allSettled(both);
    expect(started[0]?.signal).toMatchObject({ aborted: true, reason: expect.objectContaining({ message: 'last' }) });
  });

  it('whoever comes after everybody has left starts afresh', async () => {
    const { board, started } = setUp();
    const abort = new AbortController();
    const left = board(abort.signal);
    abort.abort(new Error('cancelled'));
    await left.promise.catch(() => {});
    const next = board();
    expect(next.joined).toBe(false);
    // The abandoned one landing late changes nothing for the next one.
    started[0]?.land('old');
    const third = board();
    expect(third.joined).toBe(true);
    started[1]?.land('new');
    await expect(Promise.all([next.promise, third.promise])).resolves.toEqual(['new', 'new']);
  });

  it('a failure reaches everybody, and the next one starts afresh', async () => {
    const { board, started } = setUp();
    const both = [board().promise, board().promise];
    started[0]?.crash(new Error('broken'));
    const ends = await Promise.allSettled(both);
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected']);
    board().promise.catch(() => {});
    expect(started).toHaveLength(2);
  });
});
