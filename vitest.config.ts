import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const slow = 'tests/**/*.slow.test.ts';
/**
 * nock changes how the whole process speaks HTTP, and discord.js's own undici must be the first one that a process
 * loads to send files: what uses them is kept from the rest.
 */
const apart = [
  'tests/adapters/**/{openai,google}/**/*.test.ts',
  'tests/adapters/openai/**/*.test.ts',
  'tests/adapters/storage/supabase*.test.ts',
  'tests/bots/discord/{server,connection}/**/*.test.ts',
];
const setupFiles = ['./tests/helpers/scrub-environment.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './tests/helpers/count-reporter.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: [slow, ...apart],
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Loading every module anew for every file would take as long as the tests themselves.
          isolate: false,
          // Many wait for a database, a socket or a worker thread.
          maxWorkers: Math.max(4, availableParallelism()),
        },
      },
      {
        test: {
          name: 'fast-apart',
          include: apart,
          exclude: [slow],
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'full',
          include: [slow],
          setupFiles,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // They start whole programs; side by side they would only time out on a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
