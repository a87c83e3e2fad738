import { beforeEach, expect, it } from 'vitest';
import type { Spool } from '../../../src/pipeline/ports/state.ts';

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
const key = (name: string) => `w1/g1/${name}.webp`;

/** What every spool must do. `open` gives an empty one with room for so many bytes. */
export function spoolContract(open: (mostBytes: number) => Promise<Spool>): void {
  let spool: Spool;
  beforeEach(async () => {
    spool = await open(1_000_000);
  });
  const waiting = async (minAgeMs = 0) => {
    const keys: string[] = [];
    for await (const one of spool.waiting(minAgeMs)) keys.push(one);
    return keys;
  };

  it('gives back what it was given, whole and in parts', async () => {
    expect(await spool.find(key('a'))).toBeUndefined();
    expect(await spool.put(key('a'), bytes.subarray(10, 90_010), 'image/webp')).toBe(true);
    const file = await spool.find(key('a'));
    expect(file).toMatchObject({ size: 90_000, contentType: 'image/webp' });
    expect(await file?.bytes()).toEqual(bytes.slice(10, 90_010));
    expect(await file?.bytes({ start: 0, end: 0 })).toEqual(bytes.slice(10, 11));
    expect(await file?.bytes({ start: 50_000, end: 89_999 })).toEqual(bytes.slice(50_010, 90_010));
  });

  it('never overwrites, and takes the same key twice', async () => {
    await Promise.all([spool.put(key('a'), bytes, 'image/webp'), spool.put(key('a'), bytes, 'image/webp')]);
    expect(await spool.put(key('a'), new Uint8Array(3), 'image/png')).toBe(true);
    expect(await spool.find(key('a'))).toMatchObject({ size: bytes.length, contentType: 'image/webp' });
    expect(await waiting()).toEqual([key('a')]);
  });

  it('removes one file and nothing else, also twice, also while it is read', async () => {
    for (const name of ['a', 'b']) await spool.put(key(name), bytes, 'image/webp');
    const file = await spool.find(key('a'));
    await spool.remove(key('a'));
    await spool.remove(key('a'));
    expect(await spool.find(key('a'))).toBeUndefined();
    expect(await file?.bytes()).toBeUndefined();
    expect(await waiting()).toEqual([key('b')]);
  });

  it('takes no more than there is room for, also when many come at once', async () => {
    spool = await open(2500);
    const puts = Array.from({ length: 5 }, (_, i) => spool.put(key(`f${i}`), new Uint8Array(1000), 'image/webp'));
    const taken = await Promise.all(puts);
    expect(taken.filter(Boolean)).toHaveLength(2);
    const [first = ''] = await waiting();
    expect(await spool.put(first, new Uint8Array(1000), 'image/webp')).toBe(true);
    expect(await spool.put(key('small'), new Uint8Array(500), 'image/webp')).toBe(true);
    expect(await spool.put(key('more'), new Uint8Array(1), 'image/webp')).toBe(false);
    await spool.remove(first);
    expect(await spool.put(key('more'), new Uint8Array(1), 'image/webp')).toBe(true);
  });

  it('tells what waits, oldest first, also while it is taken away', async () => {
    const keys = Array.from({ length: 130 }, (_, i) => key(`f${(i * 7) % 130}`));
    for (const one of keys) await spool.put(one, new Uint8Array(1), 'image/webp');
    expect(await waiting()).toEqual(keys);
    const seen: string[] = [];
    for await (const one of spool.waiting(0)) {
      seen.push(one);
      await spool.remove(one);
    }
    expect(seen).toEqual(keys);
    expect(await waiting()).toEqual([]);
  });

  it('leaves out what has just come', async () => {
    await spool.put(key('a'), bytes, 'image/webp');
    expect(await waiting(3_600_000)).toEqual([]);
  });
}
