import { setTimeout as sleep } from 'node:timers/promises';
import { DirectoryInUse, type DirectoryLock, lockDirectory } from './adapters/database/process-lock.ts';
import { type CliBackend, connectToProgram } from './cli-client.ts';
import { main } from './cli-main.ts';
import { type Config, loadConfig, readEnvironment } from './config.ts';
import { MediaError } from './pipeline/errors.ts';

/** Long enough for another program to start, or for another command to end. */
const patienceMs = 30_000;
const lookMs = 250;

/** `npm run newsmedia -- "Headline"` */
async function run(): Promise<void> {
  const interrupt = new AbortController();
  const stop = (): void => {
    if (interrupt.signal.aborted) process.exit(130); // asked twice
    interrupt.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const environment = readEnvironment(process.cwd());
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    isTTY: process.stderr.isTTY === true,
    signal: interrupt.signal,
    // npm runs scripts in the project's folder and keeps the person's own here.
    cwd: environment.INIT_CWD ?? process.cwd(),
    connect: () => connect(loadConfig(environment), interrupt.signal).catch(inOneSentence),
  });
  // Whatever still holds the process open must not keep the person waiting.
  setTimeout(() => process.exit(), 3000).unref();
}

/** A client of the program that holds the data directory, or the pipeline in this process. */
async function connect(config: Config, signal: AbortSignal): Promise<CliBackend> {
  if (config.database.kind === 'postgres') return openHere(config, undefined);
  for (let waited = 0; ; waited += lookMs) {
    const found = tryLock(config.dataDir);
    if (!(found instanceof DirectoryInUse)) return openHere(config, found);
    if (found.address) return openThere(found.address, config);
    if (waited >= patienceMs) throw found;
    if (waited === 0) process.stderr.write('Waiting for another Newsmedia on this data directory …\n');
    await sleep(lookMs, undefined, { signal });
  }
}

function tryLock(directory: string): DirectoryLock | DirectoryInUse {
  try {
    return lockDirectory(directory);
  } catch (error) {
    if (error instanceof DirectoryInUse) return error;
    throw error;
  }
}

function openThere(baseUrl: string, { http: { accessToken } }: Config): CliBackend {
  return connectToProgram({
    baseUrl,
    ...(accessToken === undefined ? {} : { accessToken }),
    fetch,
    wait: (ms, signal) => sleep(ms, undefined, { signal }),
  });
}

async function openHere(config: Config, lock: DirectoryLock | undefined): Promise<CliBackend> {
  try {
    // Loaded only now: a client needs neither database nor providers.
    const [{ openInProcess }, { createLog }] = await Promise.all([import('./cli-in-process.ts'), import('./log.ts')]);
    const level = config.logLevel === 'info' ? 'error' : config.logLevel;
    const backend = await openInProcess(config, await createLog({ level, out: process.stderr }));
    const close = () => backend.close().finally(() => lock?.release());
    return { ...backend, close };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** What our own parts say about settings, locks and databases is written for people; bugs keep their stack. */
function inOneSentence(error: unknown): never {
  if (error instanceof MediaError || !(error instanceof Error) || error instanceof TypeError) throw error;
  throw new MediaError(error.message, { code: 'api', cause: error });
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
