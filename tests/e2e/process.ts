import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GenerationView } from '../../src/pipeline/generation-view.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningProgram {
  url: string;
  /** Resolves when the program has told this, or had told it before. */
  told(line: string): Promise<void>;
  release(name: string): void;
  /** Sends the signal and waits for the end; answers with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  output(): string;
}

export interface Place {
  directory: string;
  settings: Record<string, string>;
  /** How often a call of this name began and ended over all starts so far. */
  calls(name: string): { began: number; ended: number };
  start(hold?: string[]): Promise<RunningProgram>;
  /** Ends what still runs and removes the directory. */
  clear(): Promise<void>;
}

/** A data directory of its own, and programs started one after the other in it. */
export async function makePlace(settings: Record<string, string> = {}): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'newsmedia-e2e-'));
  const callsFile = join(directory, 'calls.txt');
  const started = new Set<ChildProcess>();
  const base = { PORT: '0', DATA_DIR: join(directory, 'data'), ...settings };

  async function start(hold: string[] = []): Promise<RunningProgram> {
    const child = spawn(process.execPath, [join(root, 'tests/e2e/held-program.ts')], {
      cwd: directory,
      env: { PATH: process.env.PATH, ...base, HOLD: hold.join(','), CALLS_FILE: callsFile },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    started.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const lines: string[] = [];
    let waiting: { line: string; resolve: () => void }[] = [];
    const url = Promise.withResolvers<string>();
    const ended = Promise.withResolvers<number | null>();
    child.on('message', (message: { line?: string; url?: string }) => {
      if (message.url) url.resolve(message.url);
      if (!message.line) return;
      lines.push(message.line);
      for (const { resolve } of waiting.filter(({ line }) => line === message.line)) resolve();
      waiting = waiting.filter(({ line }) => line !== message.line);
    });
    child.on('exit', (code) => {
      started.delete(child);
      ended.resolve(code);
      url.reject(new Error(`the program ended with ${code}:\n${output}`));
    });
    url.promise.catch(() => {}); // heard below; after a good start the rejection has no meaning
    return {
      url: await url.promise,
      told: (line) =>
        lines.includes(line) ? Promise.resolve() : new Promise((resolve) => waiting.push({ line, resolve })),
      release: (name) => void child.send({ release: name }),
      end(signal) {
        child.kill(signal);
        return ended.promise;
      },
      output: () => output,
    };
  }

  return {
    directory,
    settings: base,
    start,
    calls(name) {
      const lines = readFileSync(callsFile, { encoding: 'utf8', flag: 'a+' }).split('\n');
      const count = (line: string) => lines.filter((entry) => entry === line).length;
      return { began: count(`${name} began`), ended: count(`${name} ended`) };
    },
    async clear() {
      for (const child of started) child.kill('SIGKILL');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export async function ask(
  url: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url + path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
  });
}

export async function request(url: string, headline: string, key?: string): Promise<string> {
  const answer = await ask(url, '/api/generations', { headline }, key ? { 'Idempotency-Key': key } : {});
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

export async function view(url: string, id: string): Promise<GenerationView> {
  return (await (await ask(url, `/api/generations/${id}`)).json()) as GenerationView;
}

/** Follows the events until the generation has reached its end. */
export async function ended(url: string, id: string): Promise<GenerationView> {
  const events = await ask(url, `/api/generations/${id}/events`);
  for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (chunk.includes('event: end')) break;
  }
  return view(url, id);
}
