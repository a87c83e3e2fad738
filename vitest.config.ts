import { defineConfig } from 'vitest/config';

const slow = 'tests/**/*.slow.test.ts';
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
          exclude: [slow],
          setupFiles,
          testTimeout: 15_000,
          hookTimeout: 30_000,
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
