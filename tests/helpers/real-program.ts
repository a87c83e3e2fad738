import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Workplace {
  /** Also the current folder of what is started, so that no `.env` of the repository is read. */
  directory: string;
  settings: Record<string, string>;
  /** Starts a file of `src/` as a user's shell would. */
  run(entry: 'main.ts' | 'cli.ts' | 'audit.ts', argv?: string[], nodeOptions?: string[]): ChildProcess;
  /** Runs it to its end. */
  finish(
    entry: 'main.ts' | 'cli.ts' | 'audit.ts',
    ...argv: string[]
  ): Promise<{ code: number; stdout: string; stderr: string }>;
  /** Starts the program and waits for its banner. */
  start(
    nodeOptions?: string[],
  ): Promise<{ url: string; child: ChildProcess; end(signal: NodeJS.Signals): Promise<number | null> }>;
  clear(): Promise<void>;
}

/** A folder of its own for the real program and the real command line. */
export async function makeWorkplace(): Promise<Workplace> {
  const directory = await mkdtemp(join(tmpdir(), 'newsmedia-program-'));
  const children = new Set<ChildProcess>();
  const settings: Record<string, string> = { DATA_DIR: join(directory, 'data'), PORT: '0', INIT_CWD: directory };

  const place: Workplace = {
    directory,
    settings,
    run(entry, argv = [], nodeOptions = []) {
      const child = spawn(process.execPath, [...nodeOptions, join(root, 'src', entry), ...argv], {
        cwd: directory,
        env: { ...process.env, ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.add(child);
      child.once('exit', () => children.delete(child));
      return child;
    },
    async finish(entry, ...argv) {
      const child = place.run(entry, argv);
      const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
      const [code] = await once(child, 'exit');
      return { code, stdout: (await stdout) ?? '', stderr: (await stderr) ?? '' };
    },
    async start(nodeOptions) {
      const child = place.run('main.ts', [], nodeOptions);
      let output = '';
      const open = Promise.withResolvers<string>();
      const listen = (chunk: Buffer) => {
        output += String(chunk);
        const address = /Open +(http:\S+)/.exec(output)?.[1];
        if (address) open.resolve(address);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', () => open.reject(new Error(`The program ended: ${output}`)));
      return {
        url: await open.promise,
        child,
        async end(signal) {
          child.kill(signal);
          const [code] = await once(child, 'exit');
          return code;
        },
      };
    },
    async clear() {
      for (const child of [...children]) {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      }
      await rm(directory, { recursive: true, force: true });
    },
  };
  return place;
}
