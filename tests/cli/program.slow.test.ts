import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';

let dir: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'newsmedia-program-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(dir, { recursive: true, force: true });
});

function start(entry: string, ...argv: string[]): ChildProcess {
  const env = { ...process.env, DATA_DIR: join(dir, 'data'), PORT: '0', INIT_CWD: dir };
  const child = spawn(process.execPath, [`src/${entry}`, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

async function command(...argv: string[]) {
  const child = start('cli.ts', ...argv);
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  const [code] = await once(child, 'exit');
  return { code, stdout: (await stdout) ?? '', stderr: (await stderr) ?? '' };
}

it('makes files in process when nothing else runs', async () => {
  const { code, stdout, stderr } = await command('Storm closes port of Rotterdam', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'ready', headline: 'Storm closes port of Rotterdam' });
  expect(stderr).toContain('storage: 100%');
  expect(await readdir(join(dir, 'out'))).toHaveLength(3);
});

it('becomes the client of the program that holds the data directory', async () => {
  const program = start('main.ts');
  const lines: string[] = [];
  const open = Promise.withResolvers<string>();
  program.stdout?.on('data', (chunk: Buffer) => {
    lines.push(String(chunk));
    const address = /Open +(http:\S+)/.exec(lines.join(''))?.[1];
    if (address) open.resolve(address);
  });
  program.once('exit', () => open.reject(new Error(`The program ended: ${lines.join('')}`)));
  const address = await open.promise;

  const { code, stdout } = await command('Storm closes port of Rotterdam', '--json');
  expect(code).toBe(0);
  const view = JSON.parse(stdout);
  expect(view.url).toContain(address);
  expect((await fetch(view.url)).status).toBe(200);
  expect(await command('Storm', '--style', 'Mone')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Monet'),
  });
});

it('cancels on Ctrl-C and exits 130', async () => {
  const child = start('cli.ts', 'Storm closes port of Rotterdam');
  child.stderr?.once('data', () => child.kill('SIGINT'));
  const stderr = child.stderr ? text(child.stderr) : '';
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(await stderr).toContain('Cancelled.');
});
