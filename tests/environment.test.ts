import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('no test and no program started by a test sees the environment of whoever runs the tests', async () => {
  const { stdout } = await run(process.execPath, ['-p', 'JSON.stringify(process.env)']);
  for (const environment of [process.env, JSON.parse(stdout) as Record<string, string>]) {
    const strange = Object.keys(environment).filter((name) => !/^(PATH|HOME|TMPDIR|CI)$/.test(name));
    expect(strange.filter((name) => !/^(NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|VITEST|TINYPOOL)/.test(name))).toEqual(
      [],
    );
  }
});

test('a key in the shell is gone before the first line of a test runs', async () => {
  const keys = { OPENAI_API_KEY: 'sk-from-the-shell', DATABASE_URL: 'postgres://shell/x', NODE_OPTIONS: '' };
  const script = "await import('./tests/helpers/scrub-environment.ts'); console.log(JSON.stringify(process.env))";
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...keys },
  });
  const left = JSON.parse(stdout) as Record<string, string>;
  expect(left.PATH).toBe(process.env.PATH);
  for (const name of Object.keys(keys)) expect(left).not.toHaveProperty(name);
});

test('the scrubbing is set up for every kind of test', async () => {
  const { default: config } = await import('../vitest.config.ts');
  const projects = config.test?.projects as { test: { setupFiles: string[] } }[];
  expect(projects.length).toBeGreaterThan(1);
  for (const project of projects) expect(project.test.setupFiles[0]).toBe('./tests/helpers/scrub-environment.ts');
});
