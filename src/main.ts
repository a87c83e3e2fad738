import { ConfigError, loadConfig, readEnvironment } from './config.ts';
import { createLog } from './log.ts';
import { type Started, start } from './start.ts';

/** `npm start` */
async function main(): Promise<void> {
  const config = loadConfig(readEnvironment(process.cwd()));
  const log = await createLog({ level: config.logLevel, out: process.stderr });
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  let stopping: Promise<void> | undefined;
  let program: Started | undefined;

  const stop = (signal: NodeJS.Signals) => {
    if (stopping || !program) process.exit(130); // asked twice, or nothing is there to be finished yet
    say(`\n${signal}: finishing what is running, then stopping. Press Ctrl-C again to stop at once.`);
    stopping = program.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the program did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed that nobody waited for'));
  program = await start({ config, log, say });
}

main().catch((error: unknown) => {
  // People read this: a sentence. The stack helps only when the sentence is not ours.
  const known = error instanceof ConfigError || (error instanceof Error && !isBug(error));
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

function isBug(error: Error): boolean {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}
