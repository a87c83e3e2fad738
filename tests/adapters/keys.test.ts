import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKeys, keptKey } from '../../src/adapters/keys/index.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'newsmedia-keys-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

describe('derived keys', () => {
  it('are all different, 32 bytes each, and none is the key itself', () => {
    const key = new Uint8Array(32).fill(7);
    const derived = Object.values(deriveKeys(key)).map(hex);
    expect(new Set([...derived, hex(key)]).size).toBe(7);
    for (const one of derived) expect(one).toHaveLength(64);
  });

  it('are the same for the same key and others for another', () => {
    const key = new Uint8Array(32).fill(7);
    expect(deriveKeys(key)).toEqual(deriveKeys(key.slice()));
    expect(hex(deriveKeys(new Uint8Array(32).fill(8)).links)).not.toBe(hex(deriveKeys(key).links));
  });
});

describe('the kept key', () => {
  it('is made once, in a directory that need not be there, for its owner’s eyes only', async () => {
    const place = join(directory, 'deep', 'data');
    const key = await keptKey(place);
    expect(key).toHaveLength(32);
    expect(hex(await keptKey(place))).toBe(hex(key));
    expect((await stat(join(place, 'encryption.key'))).mode & 0o777).toBe(0o600);
  });

  it('is not made anew beside data that an older one was used for', async () => {
    await mkdir(join(directory, 'media'));
    await expect(keptKey(directory)).rejects.toThrow(/is missing.*Restore it from a backup/);
  });

  it('that is no file is refused in a sentence', async () => {
    await mkdir(join(directory, 'encryption.key'));
    await expect(keptKey(directory)).rejects.toThrow(/cannot be read \(EISDIR\)/);
  });

  it('is another one elsewhere', async () => {
    expect(hex(await keptKey(join(directory, 'a')))).not.toBe(hex(await keptKey(join(directory, 'b'))));
  });

  it('that was half written when the first start was killed is made again', async () => {
    await writeFile(join(directory, 'encryption.key.new'), 'half');
    expect(await keptKey(directory)).toHaveLength(32);
    expect((await stat(join(directory, 'encryption.key'))).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'not base64!', Buffer.alloc(31).toString('base64')])(
    'is refused with a sentence when the file holds %j, and left as it is',
    async (text) => {
      const file = join(directory, 'encryption.key');
      await writeFile(file, text);
      await expect(keptKey(directory)).rejects.toThrow('not 32 bytes in base64. Restore it from a backup');
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );
});
