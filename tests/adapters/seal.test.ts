import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/adapters/keys/seal.ts';

const key = new Uint8Array(32).fill(7);
const { seal, open } = createSeal(key);

describe('a sealed secret', () => {
  it('opens to what it was, whatever it was', () => {
    for (const text of ['', 'xoxb-1', '嵐🌊\0\n', 'x'.repeat(100_000)]) {
      expect(open('name', seal('name', text))).toBe(text);
    }
  });

  it('shows nothing of it, and is another one each time', () => {
    const sealed = seal('name', 'xoxb-secret');
    expect(sealed.includes('xoxb')).toBe(false);
    expect(seal('name', 'xoxb-secret').equals(sealed)).toBe(false);
  });

  it('is of no use under another name', () => {
    expect(() => open('slack:installation:T2', seal('slack:installation:T1', 'token'))).toThrow(
      /"slack:installation:T2" cannot be read.*another ENCRYPTION_KEY/,
    );
  });

  it('is not opened by another key, and the refusal says what to do', () => {
    const other = createSeal(new Uint8Array(32).fill(8));
    expect(() => other.open('name', seal('name', 'token'))).toThrow(/Restore the key/);
  });

  it('is refused when any single bit was changed', () => {
    const sealed = seal('name', 'token');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open('name', changed)).toThrow(/^The secret "name"/);
    }
  });

  it('is refused when it is cut off, also within its tag', () => {
    const sealed = seal('name', 'token');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => open('name', sealed.subarray(0, length))).toThrow(/^The secret "name"/);
    }
  });

  it('of a newer version says so', () => {
    const newer = seal('name', 'token');
    newer[0] = 2;
    expect(() => open('name', newer)).toThrow('newer version of Newsmedia');
  });
});
