/** Ends a run with `N passed, N failed`, so that a script can add up several runs. */
import type { Reporter } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandledErrors) => {
    // A file that could not be loaded has no tests, and an error outside of tests belongs to none: both are failures.
    let failed = unhandledErrors.length;
    const count = { passed: 0, skipped: 0 };
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') count.passed += 1;
        else if (state === 'skipped') count.skipped += 1;
        else failed += 1;
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    // Later than whatever the other reporters still have to say.
    process.once('exit', () => process.stdout.write(`\n${count.passed} passed, ${failed} failed${skipped}\n`));
  };
}
