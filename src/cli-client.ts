import { randomUUID } from 'node:crypto';
import { readEvents } from './cli-events.ts';
import type { CliRequest } from './cli-options.ts';
import { MediaError } from './pipeline/errors.ts';
import type { GenerationView } from './pipeline/generation-view.ts';
import type { GenerationStatus } from './pipeline/ports/generation.ts';

/** What the command line needs of a newsroom, in this process or in a running program. Everything throws MediaError. */
export interface CliBackend {
  /** A sentence to show with every result. */
  note?: string;
  request(body: CliRequest): Promise<{ id: string; url: string }>;
  /** Resolves once the generation has ended; rejects when `signal` aborts. */
  follow(id: string, onStatus: (status: GenerationStatus) => void, signal: AbortSignal): Promise<GenerationView>;
  download(url: string): Promise<Uint8Array>;
  cancel(id: string): Promise<void>;
  close(): Promise<void>;
}

export interface ClientOptions {
  /** Where the running program serves, e.g. `http://127.0.0.1:3000`. */
  baseUrl: string;
  accessToken?: string;
  fetch: typeof fetch;
  /** Waits before a lost connection is opened again. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const triesInARow = 30;
const pauseMs = 1000;
const maxRedirects = 3;

/** Talks to a running program over HTTP and server-sent events. */
export function connectToProgram(options: ClientOptions): CliBackend {
  const base = options.baseUrl.replace(/\/+$/, '');
  /** How the program writes its links, known after its first answer. */
  let publicOrigin: string | undefined;

  async function send(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (options.accessToken) headers.set('Authorization', `Bearer ${options.accessToken}`);
    try {
      return await options.fetch(base + address, { ...init, headers, redirect: 'manual' });
    } catch (cause) {
      const message = `Newsmedia at ${base} does not answer. Check that it is still running.`;
      throw new MediaError(message, { code: 'api', outcome: 'unknown', cause });
    }
  }

  async function ask<T>(address: string, init: RequestInit = {}): Promise<T> {
    const response = await send(address, init);
    if (!response.ok) throw await refusal(response);
    return (await response.json()) as T;
  }

  async function request(body: CliRequest) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `cli-${randomUUID()}` };
    const made = await ask<{ id: string; url: string }>('/api/generations', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    publicOrigin = new URL(made.url).origin;
    return made;
  }

  /** True once the `end` event has come. */
  async function listen(id: string, onStatus: (status: GenerationStatus) => void, signal: AbortSignal) {
    const response = await send(`/api/generations/${id}/events`, { signal });
    if (!response.ok || !response.body) throw await refusal(response);
    for await (const { event, data } of readEvents(response.body)) {
      if (event === 'status') onStatus(JSON.parse(data) as GenerationStatus);
      if (event === 'end') return true;
    }
    return false;
  }

  async function follow(id: string, onStatus: (status: GenerationStatus) => void, signal: AbortSignal) {
    let left = triesInARow;
    const heard = (status: GenerationStatus): void => {
      left = triesInARow;
      onStatus(status);
    };
    for (;;) {
      try {
        if (await listen(id, heard, signal)) return await ask<GenerationView>(`/api/generations/${id}`, { signal });
      } catch (error) {
        signal.throwIfAborted();
        const lost = !(error instanceof MediaError) || error.outcome !== 'final';
        if (!lost) throw error;
        if (left <= 0) throw error instanceof MediaError ? error : cutOff(base, error);
      }
      // The program may be restarting; what it has accepted goes on where it was.
      left -= 1;
      await options.wait(pauseMs, signal);
    }
  }

  async function download(url: string): Promise<Uint8Array> {
    let address = new URL(url);
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      // Its own links may use a name that this machine does not reach it under.
      const own = address.origin === publicOrigin || address.origin === base;
      const response = own
        ? await send(address.pathname + address.search)
        : await options.fetch(address, { redirect: 'manual' });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) address = new URL(location, address);
      else if (response.ok) return new Uint8Array(await response.arrayBuffer());
      else throw await refusal(response);
    }
    throw new MediaError(`The file at ${url} was redirected too often.`, { code: 'api' });
  }

  return {
    request,
    follow,
    download,
    async cancel(id) {
      await ask(`/api/generations/${id}/cancel`, { method: 'POST' });
    },
    async close() {},
  };
}

/** The program's own sentence, as the error it was there. */
async function refusal(response: Response): Promise<MediaError> {
  const text = await response.text();
  const said = parse(text)?.error;
  const message = said?.message ?? `Newsmedia answered ${response.status} without saying why.`;
  const code = response.status === 400 ? 'validation' : 'api';
  const outcome = response.status >= 500 ? 'unpaid' : 'final';
  return new MediaError(message, { code, outcome, ...(said?.field ? { field: said.field } : {}) });
}

function parse(text: string): { error?: { message?: string; field?: string } } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cutOff(base: string, cause: unknown): MediaError {
  return new MediaError(`The connection to Newsmedia at ${base} keeps breaking. Look there how the request ended.`, {
    code: 'api',
    cause,
  });
}
