import { describe, expect, it } from 'vitest';
import { StateError } from '../../src/pipeline/errors.ts';
import { waitForLock } from '../../src/pipeline/locks.ts';
import { createFakeLocks } from '../helpers/fake-locks.ts';

const never = new AbortController().signal;

describe('waiting for a lock', () => {
  it('takes a free one at once and can let go of it', async () => {
    const locks = createFakeLocks();
    const release = await waitForLock(locks, 'a', 60_000, never);
    expect(locks.held.has('a')).toBe(true);
    await release();
    expect(locks.held.has('a')).toBe(false);
  });

  it('takes it when the other one lets go', async () => {
    const locks = createFakeLocks();
    locks.take('a');
    const refused = locks.refused('a');
    const waiting = waitForLock(locks, 'a', 1, never);
    await refused;
    locks.letGo('a');
    await expect(waiting).resolves.toBeTypeOf('function');
  });

  it('gives up with the signal’s reason, also in the middle of a long pause', async () => {
    const locks = createFakeLocks();
    locks.take('a');
    const refused = locks.refused('a');
    const abort = new AbortController();
    const waiting = waitForLock(locks, 'a', 3_600_000, abort.signal);
    await refused;
    abort.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('takes nothing for what was aborted before', async () => {
    const locks = createFakeLocks();
    await expect(waitForLock(locks, 'a', 1, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(locks.held.size).toBe(0);
  });

  it('says that the database is away when it is', async () => {
    const tryHold = async () => {
      throw new Error('connection refused');
    };
    await expect(waitForLock({ tryHold }, 'a', 1, never)).rejects.toBeInstanceOf(StateError);
  });
});
