import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
});
afterEach(() => place.clear());

const command = (...argv: string[]) => place.finish('cli.ts', ...argv);

it('makes files in process when nothing else runs', async () => {
  const { code, stdout, stderr } = await command('Storm closes port of Rotterdam', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'ready', headline: 'Storm closes port of Rotterdam' });
  expect(stderr).toContain('storage: 100%');
  expect(await readdir(join(place.directory, 'out'))).toHaveLength(3);
});

it('becomes the client of the program that holds the data directory', async () => {
  const { url: address } = await place.start();

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
  const child = place.run('cli.ts', ['Storm closes port of Rotterdam']);
  child.stderr?.once('data', () => child.kill('SIGINT'));
  const stderr = child.stderr ? text(child.stderr) : '';
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(await stderr).toContain('Cancelled.');
});
