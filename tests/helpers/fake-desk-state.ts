import type { Clock } from '../../src/bots/desk/clock.ts';
import { defaultPolicy } from '../../src/pipeline/authority.ts';
import type {
  CardMessage,
  CardMessages,
  ChannelPolicies,
  ChannelPolicy,
  Pronunciations,
} from '../../src/pipeline/ports/desk-state.ts';
import type { Pronunciation } from '../../src/pipeline/ports/media.ts';

/** Which message shows what, in memory; several desks may share it, as several processes share a database. */
export function createFakeCardMessages(clock: Pick<Clock, 'now'>): CardMessages {
  const rows = new Map<string, { message: CardMessage; claimedAt: number }>();
  return {
    async claim(generationId, channel, staleMs) {
      const known = rows.get(generationId);
      if (known?.message.state === 'posted') return false;
      if (known && known.claimedAt >= clock.now() - staleMs) return false;
      rows.set(generationId, { message: { generationId, channel, state: 'posting' }, claimedAt: clock.now() });
      return true;
    },
    async posted(generationId, ref) {
      const known = rows.get(generationId);
      if (known?.message.state === 'posting') known.message = { ...known.message, state: 'posted', ref };
    },
    async release(generationId) {
      if (rows.get(generationId)?.message.state === 'posting') rows.delete(generationId);
    },
    async lost(ref) {
      for (const [id, { message }] of rows) if (message.ref === ref) rows.delete(id);
    },
    async find(by) {
      const found = [...rows.values()].find(({ message }) =>
        'ref' in by ? message.ref === by.ref : message.generationId === by.generationId,
      );
      return found && { ...found.message };
    },
  };
}

/** Channel policies in memory. */
export function createFakeChannelPolicies(defaults: ChannelPolicy = defaultPolicy): ChannelPolicies {
  const rows = new Map<string, ChannelPolicy>();
  return {
    get: async (workspace, channel) => ({ ...defaults, ...rows.get(JSON.stringify([workspace, channel])) }),
    async change(workspace, channel, apply) {
      const key = JSON.stringify([workspace, channel]);
      const after = apply({ ...defaults, ...rows.get(key) });
      if (after) rows.set(key, structuredClone(after));
      return { ...defaults, ...rows.get(key) };
    },
  };
}

/** Taught words in memory. */
export function createFakePronunciations(): Pronunciations {
  const rows = new Map<string, Pronunciation[]>();
  return {
    list: async (workspace) => structuredClone(rows.get(workspace) ?? []),
    async change(workspace, apply) {
      const list = structuredClone(apply(rows.get(workspace) ?? []));
      rows.set(workspace, list);
      return structuredClone(list);
    },
  };
}
