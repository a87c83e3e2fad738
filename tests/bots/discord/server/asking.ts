import type { Thing } from '../../../helpers/discord/json.ts';
import type { DiscordServer } from '../../../helpers/discord/server.ts';
import type { Channel } from '../../../helpers/discord/world.ts';

export interface Answered {
  status: number;
  json: Thing;
  headers: Headers;
}

export interface Asking {
  body?: unknown;
  files?: { name: string; bytes: Uint8Array; type?: string }[];
  token?: string;
}

/** A call as a client without manners would make it: nothing is checked, waited for or tried again. */
export async function ask(server: DiscordServer, call: string, { body, files, token }: Asking = {}): Promise<Answered> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const headers: Record<string, string> = { Authorization: `Bot ${token ?? server.token}` };
  const form = new FormData();
  files?.forEach(({ name, bytes, type = 'image/png' }, index) => {
    form.set(`files[${index}]`, new Blob([new Uint8Array(bytes)], { type }), name);
  });
  form.set('payload_json', JSON.stringify(body ?? {}));
  if (!files && body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(`${server.apiUrl}/v10${path}`, {
    ...{ method, headers },
    ...(files ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text ? (JSON.parse(text) as Thing) : {}, headers: response.headers };
}

/** `embeds.0.title: BASE_TYPE_MAX_LENGTH`, everything that Discord found wrong in a body. */
export function wrongs({ json }: Answered): string[] {
  const walk = (at: Thing, path: string[]): string[] =>
    Object.entries(at).flatMap(([key, value]) =>
      key === '_errors'
        ? (value as { code: string }[]).map(({ code }) => `${path.join('.')}: ${code}`)
        : walk(value as Thing, [...path, key]),
    );
  return walk((json.errors as Thing | undefined) ?? {}, []);
}

/** A message of the bot. */
export function postIn(
  server: DiscordServer,
  { id }: Channel,
  content = 'Hello',
  more: object = {},
): Promise<Answered> {
  return ask(server, `POST /channels/${id}/messages`, { body: { content, ...more } });
}

export function editIn(
  server: DiscordServer,
  { id }: Channel,
  message: unknown,
  content = 'Changed',
): Promise<Answered> {
  return ask(server, `PATCH /channels/${id}/messages/${message}`, { body: { content } });
}
