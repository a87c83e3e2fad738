import type { ActionSpoken, CommandSpoken, Reply } from '../../src/bots/desk/chat.ts';
import { createDesk, type DeskParts, type RunningDesk } from '../../src/bots/desk/desk.ts';
import { createAuthority } from '../../src/pipeline/authority.ts';
import type { ProviderHealth } from '../../src/pipeline/breakers.ts';
import { createLinks } from '../../src/pipeline/links.ts';
import type { CardMessages, ChannelPolicies } from '../../src/pipeline/ports/desk-state.ts';
import type { Digests } from '../../src/pipeline/ports/digests.ts';
import type { Actor } from '../../src/pipeline/ports/generation.ts';
import type { Approvals, Requests } from '../../src/pipeline/ports/newsroom.ts';
import { parseRequest } from '../../src/pipeline/request.ts';
import { createFakeArchive } from './fake-archive.ts';
import { createFakePlatform, type FakePlatform } from './fake-chat.ts';
import { createFakeCardMessages, createFakeChannelPolicies, createFakePronunciations } from './fake-desk-state.ts';
import { createFakeDigests } from './fake-digests.ts';
import { createFakeLocks, type FakeLocks } from './fake-locks.ts';
import { createFakeNewsroom, type FakeNewsroom } from './fake-newsroom.ts';
import { createFakeQuotas, type FakeQuotas } from './fake-quotas.ts';
import { createFakeStorage } from './fake-storage.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export const ana: Actor = { id: 'fake:ana', name: 'Ana', verified: true };
export const ben: Actor = { id: 'fake:ben', name: 'Ben', verified: true };
export const voices = [
  { id: 'local/slt', label: 'Sally (US English, female)', language: 'en-US' },
  { id: 'local/rms', label: 'Robert (US English, male)', language: 'en-US' },
];

export interface DeskWorld {
  clock: VirtualClock;
  platform: FakePlatform;
  newsroom: FakeNewsroom;
  messages: CardMessages;
  policies: ChannelPolicies;
  digests: Digests;
  locks: FakeLocks;
  desk: RunningDesk;
  quotas: FakeQuotas;
  /** How the providers are doing. */
  health: ProviderHealth[];
  /** What was reported to the log. */
  reports: unknown[];
  /** Another process on the same platform and database. */
  anotherDesk(given?: Partial<DeskParts>): RunningDesk;
  command(text: string, given?: Partial<CommandSpoken>): Promise<Reply>;
  newsdesk(text: string, given?: Partial<CommandSpoken>): Promise<Reply>;
  act(action: ActionSpoken['action'], generationId: string, given?: Partial<ActionSpoken>): Promise<Reply>;
  react(
    reaction: string,
    given?: { actor?: Actor; added?: boolean; message?: string; channel?: string },
  ): Promise<void>;
  /** Makes "Storm closes port" by Ana, finished and shown; answers with its id. */
  ready(without?: 'image' | 'audio'): Promise<string>;
}

/** A desk on fakes: a newsroom that works when a test says so, a platform that shows and fails, time that stands still. */
export function createDeskWorld(): DeskWorld {
  const clock = createVirtualClock();
  const platform = createFakePlatform({ clock });
  const storage = createFakeStorage();
  const newsroom = createFakeNewsroom(storage);
  const messages = createFakeCardMessages(clock);
  const policies = createFakeChannelPolicies();
  const pronunciations = createFakePronunciations();
  const authority = createAuthority(policies);
  const quotas = createFakeQuotas({ perUser: 20, budgetMicroUsd: 10_000_000 });
  const health: ProviderHealth[] = [];
  const reports: unknown[] = [];
  const digests = createFakeDigests(clock);
  const archive = createFakeArchive(() => newsroom.recent(1000));
  const locks = createFakeLocks();
  let keys = 0;

  const requests: Requests = {
    find: newsroom.find,
    trackProgress: newsroom.trackProgress,
    async accept(input, origin) {
      const defaults = { artStyle: 'Monet', voiceId: 'local/slt' };
      parseRequest(input, { voices, defaults, nonce: () => 'nonce' });
      return newsroom.accept(input, origin);
    },
  };
  const approvals: Approvals = {
    async decide(id, decision, by) {
      await authority.checkDecide(newsroom.get(id), by);
      return newsroom.decide(id, decision, by);
    },
    reschedule: newsroom.reschedule,
    supersede: newsroom.supersede,
    undo: newsroom.undo,
    unpublish: newsroom.unpublish,
  };
  const anotherDesk = (given: Partial<DeskParts> = {}) =>
    createDesk({
      ...{ requests, approvals, messages, policies, pronunciations, clock, archive, digests, locks },
      actions: newsroom,
      links: createLinks({ publicUrl: 'http://127.0.0.1:3000', linkKey: Buffer.from('links'), storage }),
      recent: ({ limit }) => newsroom.recent(limit),
      chats: [platform.chat()],
      voices: async () => voices,
      stylesLink: 'http://127.0.0.1:3000/styles',
      sampleLink: (id) => (id === 'local/slt' ? `http://127.0.0.1:3000/api/voices/${id}/sample?k=key` : undefined),
      quotas,
      health: () => health,
      atOnce: 2,
      report: (error) => void reports.push(error),
      ...given,
    });
  const desk = anotherDesk();
  const spoken = () => ({ actor: ana, channel: platform.channel, requestKey: `key${++keys}` });

  const world: DeskWorld = {
    ...{ clock, platform, newsroom, messages, policies, digests, locks, quotas, health, desk, reports, anotherDesk },
    command: (text, given) => desk.onCommand({ ...spoken(), command: 'newsmedia', text, ...given }),
    newsdesk: (text, given) => desk.onCommand({ ...spoken(), command: 'newsdesk', text, ...given }),
    act: (action, generationId, given) => desk.onAction({ ...spoken(), actor: ben, action, generationId, ...given }),
    react: (reaction, given = {}) =>
      desk.onReaction({
        ...spoken(),
        actor: given.actor ?? ben,
        channel: given.channel ?? platform.channel,
        message: given.message ?? platform.messages[0]?.ref ?? '',
        reaction,
        added: given.added ?? true,
      }),
    async ready(without) {
      const { generationId = '' } = await world.command('Storm closes port');
      await newsroom.finish(generationId, without);
      const shown = desk.follow(generationId, new AbortController().signal);
      await clock.pass(2000);
      await shown;
      return generationId;
    },
  };
  return world;
}
