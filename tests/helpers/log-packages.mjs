// Preloaded into a program: writes the name of every package that is loaded, once, to PACKAGES_FILE.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const seen = new Set();
registerHooks({
  load(url, context, next) {
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    if (name && !seen.has(name)) {
      seen.add(name);
      appendFileSync(process.env.PACKAGES_FILE ?? '/dev/null', `${name}\n`);
    }
    return next(url, context);
  },
});
