/**
 * Runs before every test file: forgets the caller's environment, so that a key in somebody's shell is
 * never used by a test, nor by a program that a test starts.
 */
const allowed = /^(PATH|HOME|TMPDIR|CI|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|VITEST(_\w+)?|TINYPOOL_WORKER_ID)$/;

for (const name of Object.keys(process.env)) {
  if (!allowed.test(name)) delete process.env[name];
}
