import { createHmac } from 'node:crypto';

/** Opaque names of workspaces, the first part of every storage key, so that addresses tell nothing. */
export function workspaceNames(namesKey: Uint8Array): (workspace: string) => string {
  return (workspace) => createHmac('sha256', namesKey).update(workspace).digest('hex').slice(0, 20);
}
