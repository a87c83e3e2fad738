import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryInUse, type DirectoryLock, lockDirectory } from '../../../src/adapters/database/process-lock.ts';

let directory: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'newsmedia-lock-')), 'data');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(join(directory, '..'), { recursive: true, force: true });
});

const lockModule = fileURLToPath(new URL('../../../src/adapters/database/process-lock.ts', import.meta.url));

/** Another process that takes the lock and says so; nothing in it need refer to the lock any more. */
async function otherProcess({
  address,
  keeps = false,
}: {
  address?: string;
  keeps?: boolean;
} = {}): Promise<ChildProcess> {
  const script = `
    import { lockDirectory } from ${JSON.stringify(lockModule)};
    let lock = lockDirectory(${JSON.stringify(directory)});
    ${address ? `lock.announce(${JSON.stringify(address)});` : ''}
    ${keeps ? '' : 'lock = undefined;'}
    for (let i = 0; i < 5; i++) { await new Promise(setImmediate); globalThis.gc(); }
    process.send('held');
    process.on('message', () => { lock?.release(); process.send('released'); });`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  const [message] = await once(child, 'message');
  expect(message).toBe('held');
  return child;
}

function refusal(): DirectoryInUse {
  let lock: DirectoryLock;
  try {
    lock = lockDirectory(directory);
  } catch (error) {
    if (error instanceof DirectoryInUse) return error;
    throw error;
  }
  lock.release();
  throw new Error('the lock was given twice');
}

describe('the lock on the data directory', () => {
  it('is refused while another process holds it, with where that one serves', async () => {
    await otherProcess({ address: 'http://127.0.0.1:3000' });
    expect(refusal().address).toBe('http://127.0.0.1:3000');
    expect(refusal().message).toContain('DATA_DIR');
  });

  it('is refused without an address while the other process does not serve', async () => {
    await otherProcess();
    expect(refusal().address).toBeUndefined();
  });

  it('is free after kill -9, and the dead process’s address is forgotten', async () => {
    const child = await otherProcess({ address: 'http://127.0.0.1:3000' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockDirectory(directory);
    expect(refusal().address).toBeUndefined();
    lock.release();
  });

  it('is free once the other process has let go', async () => {
    const child = await otherProcess({ keeps: true });
    child.send('release');
    await once(child, 'message');
    lockDirectory(directory).release();
  });

  it('holds within one process too, and can be had again', () => {
    const lock = lockDirectory(directory);
    lock.announce('http://127.0.0.1:4000');
    expect(refusal().address).toBe('http://127.0.0.1:4000');
    expect(statSync(join(directory, 'newsmedia.address')).mode & 0o777).toBe(0o600);
    lock.release();
    lockDirectory(directory).release();
  });

  it('makes the directory, and says what to do when it cannot', () => {
    lockDirectory(directory).release();
    expect(() => lockDirectory(join(directory, 'newsmedia.lock', 'below'))).toThrow('Set DATA_DIR');
  });

  it('says what to do when the directory cannot be written to', () => {
    mkdirSync(join(directory, 'newsmedia.lock'), { recursive: true });
    expect(() => lockDirectory(directory)).toThrow('cannot be locked. Check that this user may write');
  });
});
