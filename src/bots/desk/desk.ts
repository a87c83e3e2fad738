import type { ProviderHealth } from '../../pipeline/breakers.ts';
import { MediaError, sentenceOf } from '../../pipeline/errors.ts';
import { hasEnded } from '../../pipeline/generation.ts';
import type { CardMessages, ChannelPolicies, Directory, Pronunciations } from '../../pipeline/ports/desk-state.ts';
import type { Digests } from '../../pipeline/ports/digests.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Actions, Approvals, Links, Requests } from '../../pipeline/ports/newsroom.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import type { Quotas } from '../../pipeline/ports/quota.ts';
import type { Archive, Generations, Locks } from '../../pipeline/ports/state.ts';
import type { Turns } from '../../pipeline/ports/turns.ts';
import type { PublishingNews } from '../../pipeline/publishing.ts';
import type { Card } from './card.ts';
import { cardOf } from './card-of.ts';
import type { Chat, CommandSpoken, Desk, Reply } from './chat.ts';
import { type Clock, pause } from './clock.ts';
import { createDeskActions } from './desk-actions.ts';
import { createDigestDesk, type DigestDesk } from './digests.ts';
import { createFind } from './find.ts';
import { createFollower, type Follower } from './follow.ts';
import { type Announced, createMaking } from './making.ts';
import { createMessageBoard } from './message-board.ts';
import { createNewsdesk } from './newsdesk.ts';
import { outlookOf } from './outlook.ts';
import { createReactions } from './reactions.ts';
import { rivalsOf } from './rivals.ts';
import { createSay } from './say.ts';
import { createSettings, type MayManage, type PersonNamed, personByMention } from './settings.ts';
import type { SettingsForm } from './settings-form.ts';
import { withShowing } from './shown.ts';
import { createTelling } from './telling.ts';

export interface DeskParts {
  requests: Requests;
  actions: Actions;
  approvals: Approvals;
  links: Links;
  messages: CardMessages;
  policies: ChannelPolicies;
  pronunciations: Pronunciations;
  recent: Generations['recent'];
  archive: Archive;
  digests: Digests;
  locks: Locks;
  /** One for each platform that runs here. */
  chats: readonly Chat[];
  voices: () => Promise<Voice[]>;
  /** Where a voice can be heard; no voice has a sample unless told. */
  sampleLink?: (voiceId: string) => string | undefined;
  /** Where the art styles can be seen; nowhere unless told. */
  stylesLink?: string;
  /** Who belongs to a group of editors, and what editors are called; ids are compared and shown unless told. */
  directory?: Directory;
  /** Who is meant in `/newsdesk settings editors …`; mentions and ids unless told. */
  personNamed?: PersonNamed;
  /** Who may change a channel's settings while it names no editors; anybody unless told. */
  mayManage?: MayManage;
  /** Who may do so also when it names some; nobody but they themselves and the host unless told. */
  mayOverrule?: MayManage;
  quotas: Quotas;
  /** Edits that all machines share; each keeps its own count unless told. */
  spend?: Turns['spend'];
  /** How the providers are doing. */
  health: () => ProviderHealth[];
  /** Generations worked on side by side, for the ETA. */
  atOnce: number;
  clock: Clock;
  /** Hears of what went wrong and is tried again, or could not be told to anybody. */
  report: (error: unknown) => void;
}

export interface RunningDesk extends Desk, Pick<Follower, 'follow' | 'refresh' | 'announce' | 'close'> {
  /** Posts a channel's digest when it is due. Rejects when it must be tried again. */
  digest: DigestDesk['daily'];
  /** For every other way in (API, command line): what they start and change is shown and told too. */
  requests: Requests;
  actions: Actions;
  approvals: Approvals;
  /** Hears what becomes of generations without a click on their own card. */
  news: PublishingNews;
}

/** The first card is waited for this long before the command is answered: platforms give three seconds in all. */
const firstCardMs = 1500;
/** Recent generations are read anew this often, however many cards are drawn. */
const recentMs = 2000;

export function createDesk(parts: DeskParts): RunningDesk {
  const { requests, links, messages, policies, recent, chats, voices, atOnce, clock, report } = parts;
  const board = createMessageBoard({ chats, clock, spend: parts.spend ?? (async () => 0), report });
  const telling = createTelling({ chatOf: board.chatOf, links, clock, report });
  const lately = new Map<string, { at: number; found: Promise<Generation[]> }>();
  const follower = createFollower({
    ...{ requests, messages, board, clock, report },
    cardOf: draw,
    tellResult: telling.result,
  });
  const { personNamed = personByMention, mayManage = async () => true } = parts;
  const settings = createSettings({
    ...{ policies, voices, directory: parts.directory, mayOverrule: parts.mayOverrule },
    ...{ personNamed, mayManage, managersOf: (channel) => board.chatOf(channel)?.managers },
  });
  const digests = createDigestDesk({ ...parts, find: requests.find, change: settings.change });
  const { actions, approvals, news } = withShowing({ ...parts, telling, follower: { ...follower, refresh } });
  const find = createFind({ ...parts, personNamed });
  const making = createMaking({ requests, announce });
  const newsdesk = createNewsdesk({
    ...{ ...parts, find, settings: settings.command, digest: digests.command, makeMany: making.many },
    say: createSay({ pronunciations: parts.pronunciations, checkMayChange: settings.check }),
  });
  const act = createDeskActions({ ...parts, requests, actions, approvals, announce });
  const { chatOf } = board;
  const react = createReactions({ requests, approvals, messages, policies, chatOf, tell: telling.tell });

  /** Wherever it is shown. */
  async function refresh(id: string): Promise<void> {
    void digests.changed(id);
    await follower.refresh(id);
  }

  async function follow(id: string, signal: AbortSignal): Promise<void> {
    await follower.follow(id, signal);
    // Given up, it goes on elsewhere.
    if (!signal.aborted) void digests.changed(id);
  }

  async function draw(generation: Generation): Promise<Card> {
    const now = clock.now();
    const policy = await policies.get(generation.workspace, generation.channel);
    // A voice service that is away costs a card its nice names, not its truth.
    const known = await voices().catch(() => []);
    const outlook = hasEnded(generation)
      ? {}
      : outlookOf(generation, await recentIn(generation.workspace), now, atOnce);
    const voiceLabel = (id: string) => known.find((voice) => voice.id === id)?.label ?? id;
    const rivals = await rivalsOf(generation, parts.archive);
    return cardOf(generation, { ...outlook, links, policy, now, voiceLabel, rivals });
  }

  function recentIn(workspace: string): Promise<Generation[]> {
    const known = lately.get(workspace);
    if (known && clock.now() - known.at < recentMs) return known.found;
    const found = recent({ workspace, limit: 100 });
    lately.set(workspace, { at: clock.now(), found });
    found.catch(() => lately.delete(workspace));
    return found;
  }

  /** A platform that is slow to show the first card does not make the person wait for an answer. */
  async function announce(id: string): Promise<Announced> {
    const shown = follower.announce(id).catch((error: unknown) => {
      report(error);
      return 'later' as const;
    });
    const answered = new AbortController();
    const late = pause(clock, firstCardMs, answered.signal).then(() => 'later' as const);
    const how = await Promise.race([shown, late]);
    answered.abort();
    return how;
  }

  function make(spoken: CommandSpoken): Promise<Reply> {
    const { forms = [] } = spoken;
    if (forms.length < 2) return making.one(spoken);
    return making.many(
      spoken,
      forms.map((form) => ({ title: form.headline, read: () => form })),
    );
  }

  function command(spoken: CommandSpoken): Promise<Reply> {
    if (spoken.command === 'newsdesk') return newsdesk(spoken);
    // Whoever types `/newsmedia help` wants help, and no picture of it.
    return /^help\b[.!?]*$/i.test(spoken.text.trim()) ? newsdesk({ ...spoken, text: 'help' }) : make(spoken);
  }

  async function answered<Answer = Reply>(work: () => Promise<Answer>): Promise<Answer | Reply> {
    try {
      return await work();
    } catch (error) {
      const { field } = error instanceof MediaError ? error : {};
      if (!(error instanceof MediaError && error.code === 'validation')) report(error);
      return { text: sentenceOf(error), refused: true, ...(field === undefined ? {} : { field }) };
    }
  }

  return {
    ...{ actions, approvals, news },
    requests: {
      ...requests,
      async accept(input, origin) {
        const accepted = await requests.accept(input, origin);
        if (accepted.created) follower.announce(accepted.generation.id).catch(report);
        return accepted;
      },
    },
    ...{ follow, refresh, digest: digests.daily },
    announce: follower.announce,
    close() {
      follower.close();
      digests.close();
    },
    onCommand: (spoken) => answered(() => command(spoken)),
    onAction: (spoken) => answered(() => act(spoken)),
    onReaction: react,
    settingsForm: (spoken) => answered<SettingsForm | Reply>(() => settings.form(spoken)),
    onSettings: (spoken) => answered(() => settings.change(spoken)),
  };
}
