import type { Clock } from '../../src/bots/desk/clock.ts';
import type { ChatFiles, Deliveries, Secrets } from '../../src/pipeline/ports/chat-state.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What chats remember, in memory; several chats may share it, as several processes share a database. */
export interface FakeChatState {
  secrets: Secrets;
  deliveries: Deliveries;
  files: ChatFiles;
}

export function createFakeChatState(clock: Pick<Clock, 'now'>): FakeChatState {
  return {
    secrets: createFakeSecrets(clock),
    deliveries: createFakeDeliveries(clock),
    files: createFakeChatFiles(clock),
  };
}

/** Keeps text, as the real one does, so that what does not survive JSON does not survive here either. */
export function createFakeSecrets(clock: Pick<Clock, 'now'>): Secrets {
  const rows = new Map<string, { text: string; until: number }>();
  const live = (name: string) => {
    const row = rows.get(name);
    return row && row.until > clock.now() ? row : undefined;
  };
  return {
    async get(name) {
      const row = live(name);
      return row && JSON.parse(row.text);
    },
    async put(name, value, until) {
      const text = JSON.stringify(value);
      if (text === undefined) throw new Error(`The secret "${name}" cannot be kept: it does not survive JSON.`);
      rows.set(name, { text, until: until?.getTime() ?? Number.POSITIVE_INFINITY });
    },
    remove: async (name) => void rows.delete(name),
    names: async (prefix) => [...rows.keys()].filter((name) => name.startsWith(prefix) && live(name)).toSorted(),
  };
}

export function createFakeDeliveries(clock: Pick<Clock, 'now'>): Deliveries {
  const rows = new Map<string, number>();
  const heard = (key: string) => {
    const at = rows.get(key);
    return at !== undefined && at > clock.now() - dayMs;
  };
  return {
    heard: async (key) => heard(key),
    async remember(key) {
      if (heard(key)) return false;
      rows.set(key, clock.now());
      return true;
    },
  };
}

export function createFakeChatFiles(clock: Pick<Clock, 'now'>): ChatFiles {
  const rows = new Map<string, { claimedAt: number; fileId?: string }>();
  return {
    find: async (key) => rows.get(key)?.fileId,
    async claim(key, staleMs) {
      const row = rows.get(key);
      if (row && (row.fileId !== undefined || row.claimedAt >= clock.now() - staleMs)) return false;
      rows.set(key, { claimedAt: clock.now() });
      return true;
    },
    async put(key, fileId) {
      rows.set(key, { claimedAt: clock.now(), fileId });
    },
    release: async (key) => void rows.delete(key),
  };
}
