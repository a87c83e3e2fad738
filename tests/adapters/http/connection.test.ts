import { describe, expect, it } from 'vitest';
import { connectionFailureIn } from '../../../src/adapters/http/connection.ts';

const failed = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('what became of a connection', () => {
  it('is found below several causes, and in all addresses of a name', () => {
    const everywhere = new AggregateError([failed('ECONNREFUSED'), failed('ECONNREFUSED')]);
    expect(connectionFailureIn(new Error('SDK', { cause: fetchFailed(everywhere) }))).toEqual({
      kind: 'refused',
      code: 'ECONNREFUSED',
    });
  });

  it('is a refusal when the other side did not even take the call', () => {
    expect(connectionFailureIn(fetchFailed(failed('ETIMEDOUT', { syscall: 'connect' }))).kind).toBe('refused');
    expect(connectionFailureIn(fetchFailed(failed('DEPTH_ZERO_SELF_SIGNED_CERT'))).kind).toBe('refused');
    expect(connectionFailureIn(fetchFailed(failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))).kind).toBe('refused');
  });

  it('is silence when the call was taken and nothing came', () => {
    expect(connectionFailureIn(fetchFailed(failed('ETIMEDOUT', { syscall: 'read' }))).kind).toBe('silent');
    expect(connectionFailureIn(fetchFailed(failed('UND_ERR_BODY_TIMEOUT'))).kind).toBe('silent');
  });

  it('is a break otherwise, whatever it was', () => {
    expect(connectionFailureIn(fetchFailed(failed('ECONNRESET', { syscall: 'read' })))).toEqual({
      kind: 'broken',
      code: 'ECONNRESET',
    });
    for (const thing of [undefined, null, 'text', 5, {}, new Error('no code')]) {
      expect(connectionFailureIn(thing)).toEqual({ kind: 'broken' });
    }
  });

  it('is found in a chain that bites its tail', () => {
    const round = new Error('round');
    round.cause = round;
    expect(connectionFailureIn(round)).toEqual({ kind: 'broken' });
  });
});
