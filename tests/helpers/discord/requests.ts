import type { Upload } from './body.ts';
import type { RouteName } from './route.ts';

/** A call that came. */
export interface LoggedRequest {
  /** `undefined` when Discord has nothing there. */
  name: RouteName | undefined;
  method: string;
  /** Without `/api/v10`. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: Record<string, string>;
  json: unknown;
  files: Upload[];
  /** In ms since 1970. */
  at: number;
  /** What was answered; nothing while it waits or when the connection broke. */
  status?: number;
  /** Discord's code in a refusal. */
  code?: number;
}

/** For an error: the last that happened. */
export const summary = (requests: readonly LoggedRequest[]): string =>
  requests
    .slice(-8)
    .map(({ method, path, status, code }) => `${method} ${path} → ${status ?? 'no answer'}${code ? ` (${code})` : ''}`)
    .join('\n');
