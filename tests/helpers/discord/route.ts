import type { Upload } from './body.ts';
import type { Thing } from './json.ts';

/** How tests name what can be asked, in the log and for faults. */
export type RouteName =
  | 'get gateway'
  | 'get bot gateway'
  | 'get bot user'
  | 'get user'
  | 'get application'
  | 'list commands'
  | 'put commands'
  | 'list guild commands'
  | 'put guild commands'
  | 'get guild'
  | 'list guilds'
  | 'list roles'
  | 'list channels'
  | 'list threads'
  | 'get member'
  | 'search members'
  | 'get channel'
  | 'edit channel'
  | 'start thread'
  | 'join thread'
  | 'type'
  | 'open direct message'
  | 'post message'
  | 'list messages'
  | 'get message'
  | 'edit message'
  | 'delete message'
  | 'add reaction'
  | 'remove reaction'
  | 'list reactions'
  | 'answer interaction'
  | 'post followup'
  | 'get answer'
  | 'edit answer'
  | 'delete answer';

export interface Call {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The body as it came. */
  json: unknown;
  /** The same, empty when it is no object. */
  body: Thing;
  /** By the `n` of `files[n]`. */
  files: Map<string, Upload>;
}

/** Without `json`: 204, which carries nothing at all. */
export interface Reply {
  status: number;
  json?: unknown;
}

export interface Route {
  name: RouteName;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages/:message`. */
  path: string;
  /** An interaction's token in the address is enough. */
  open?: true;
  handle(call: Call): Reply;
}

export const ok = (json: unknown): Reply => ({ status: 200, json });
export const created = (json: unknown): Reply => ({ status: 201, json });
export const nothing: Reply = { status: 204 };

export interface Found {
  route: Route;
  params: Record<string, string>;
}

export function createRouter(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
  const patterns = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }));
  return (method, path) => {
    for (const { route, pattern } of patterns) {
      const match = route.method === method && pattern.exec(path);
      if (!match) continue;
      const params = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]);
      return { route, params: Object.fromEntries(params) };
    }
    return undefined;
  };
}
