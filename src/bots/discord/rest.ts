import { REST, type ResponseLike, type RouteLike } from 'discord.js';
import { z } from 'zod';
import type { DiscordLog, DiscordSettings } from './parts.ts';
import { codes, DiscordRefusal, withoutContents } from './refusal.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * The one door to Discord's REST, where `api` says. Nothing is waited for or tried again here: whoever asks decides.
 * Throws DiscordRefusal, or what `fetch` throws. What it answers is unchecked.
 */
export type Rest = Pick<REST, Method>;

export interface RestParts {
  settings: DiscordSettings;
  log: Pick<DiscordLog, 'error'>;
  /** Node's own unless told. */
  fetch?: typeof globalThis.fetch;
}

/** From sending to the last byte of the answer. */
const timeoutMs = 15_000;
/** The same where files are sent. */
const uploadMs = 60_000;
const bodiless = new Set([204, 205, 304]);
const tooManyEdits = z.object({ code: z.literal(codes.tooManyOldEdits), retry_after: z.number().optional() });

export function createRest({ settings, log, fetch = globalThis.fetch }: RestParts): Rest {
  const open = (timeout: number): REST =>
    new REST({
      api: settings.apiUrl,
      version: '10',
      retries: 0,
      timeout,
      rejectOnRateLimit: () => true,
      makeRequest: (url, init) => whole(fetch, url, init as RequestInit) as Promise<ResponseLike>,
    });
  // discord.js lets the calls of one channel wait for each other, and files may take long.
  const [quick, uploading] = [open(timeoutMs), open(uploadMs)];
  let dead = false;

  async function ask(method: Method, route: RouteLike, options: Parameters<Rest['get']>[1]): Promise<unknown> {
    const rest = options?.files?.length ? uploading : quick;
    // After a 401 discord.js forgets the token.
    rest.setToken(settings.token);
    try {
      const answer = await rest[method](route, options);
      if (options?.auth !== false) dead = false;
      return answer;
    } catch (thrown) {
      const error = withoutContents(thrown);
      if (options?.auth !== false && isTokenDead(error) && !dead) {
        dead = true;
        log.error({ err: error }, 'Discord does not accept the token. Set DISCORD_TOKEN anew and restart.');
      }
      throw error;
    }
  }

  return {
    get: (route, options) => ask('get', route, options),
    post: (route, options) => ask('post', route, options),
    put: (route, options) => ask('put', route, options),
    patch: (route, options) => ask('patch', route, options),
    delete: (route, options) => ask('delete', route, options),
  };
}

export function isTokenDead(error: unknown): boolean {
  return error instanceof DiscordRefusal && error.status === 401 && error.code !== codes.tokenOver;
}

/** Read to its end, so that the time holds for all of it. */
async function whole(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Response> {
  const { method, headers, body, signal } = init;
  const response = await fetch(url, {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(signal === undefined ? {} : { signal }),
    body: body ?? null,
    redirect: 'error',
  });
  const bytes = await response.arrayBuffer();
  if (response.status === 429) throwOldEdits(bytes);
  return new Response(bodiless.has(response.status) ? null : bytes, response);
}

/** It looks like any other 429 to discord.js, but it is about one message and not about a channel. */
function throwOldEdits(bytes: ArrayBuffer): void {
  const { data } = tooManyEdits.safeParse(jsonIn(bytes));
  if (!data) return;
  const retryAfterMs = data.retry_after === undefined ? {} : { retryAfterMs: Math.ceil(data.retry_after * 1000) };
  throw new DiscordRefusal(429, data.code, retryAfterMs);
}

function jsonIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
