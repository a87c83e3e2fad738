import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Usage {
  cpuMs: number;
  rssMb: number;
}

export interface Child {
  url: string;
  /** From spawn until it listens and its database is open, in ms. */
  readyMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts the delayed program in a data directory and waits until it is ready. */
export async function startChild(directory: string, settings: Record<string, string> = {}): Promise<Child> {
  const begun = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL('./delayed-program.ts', import.meta.url))],
    {
      cwd: directory,
      env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'error', ...settings },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return {
    url: message.url,
    readyMs: performance.now() - begun,
    async usage() {
      child.send('usage');
      const [answer] = (await once(child, 'message')) as [{ usage: Usage }];
      return answer.usage;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

export async function request(url: string, headline: string): Promise<string> {
  const answer = await fetch(`${url}/api/generations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ headline, image: { resolution: { width: 512, height: 512 } }, audio: { format: 'wav' } }),
  });
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

export async function untilEnd(url: string, id: string): Promise<void> {
  const events = await fetch(`${url}/api/generations/${id}/events`);
  for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (chunk.includes('event: end')) return;
  }
}
