import type { Chat, Desk } from '../desk/chat.ts';
import { within } from '../desk/clock.ts';
import { noteReactions } from '../desk/heard-reactions.ts';
import { createMissedReactions } from '../desk/missed-reactions.ts';
import { createDiscordChat } from './chat.ts';
import { openGateway, type Session } from './connection/gateway.ts';
import { createHolding } from './connection/holding.ts';
import { createRegistering } from './connection/registering.ts';
import { hearInteraction } from './hearing/hearing.ts';
import { hearLeaving } from './hearing/leaving.ts';
import { discordReactions } from './hearing/missed-reactions.ts';
import { createPlaces } from './hearing/places.ts';
import { createReactionHearing } from './hearing/reactions.ts';
import type { DiscordParts } from './parts.ts';
import { checkDiscord } from './people/check.ts';
import { createDirectory, type DiscordDirectory } from './people/directory.ts';
import { createLookups } from './people/lookups.ts';
import { createPeople } from './people/people.ts';
import { createRest, isTokenDead } from './rest.ts';
import { createAnswers } from './showing/answers.ts';

export interface Discord {
  chat: Chat;
  /** Who people and roles are. */
  directory: DiscordDirectory;
  /** Sentences about what Discord does not let the app do; throws one when its token opens nothing. */
  check(): Promise<string[]>;
  /** Rejects with a sentence while this machine should be hearing people and does not. */
  ready(): Promise<void>;
}

/** What is under way at the stop is waited for no longer than this. */
const lastWorkMs = 3000;

/** Discord, put together. Nothing is asked of Discord before `check` or `start`, or before something is to be shown. */
export function createDiscord(parts: DiscordParts): Discord {
  const { settings, secrets, clock, log } = parts;
  const rest = createRest(parts);
  const answers = createAnswers({ secrets, rest, clock });
  const lookups = createLookups({ rest, clock, log });
  const people = createPeople({ lookups, clock });
  const directory = createDirectory(lookups);
  const chat = createDiscordChat({ ...parts, rest, answers });
  const register = createRegistering({ rest, secrets, clock, log });

  let desk: Desk | undefined;
  let session: Session | undefined;
  let running = new AbortController();
  const underWay = new Set<Promise<void>>();

  const hearing = { ...parts, desk: () => desk, rest, answers, directory, tell: chat.tell };
  const places = createPlaces({ rest, known: (channel) => holding.placed(channel) });
  const hearReaction = createReactionHearing({ ...hearing, places, self: () => session?.bot });
  const readMissed = createMissedReactions({
    ...parts,
    source: discordReactions({ rest, people, guilds: () => session?.guilds ?? [] }),
  });

  /** Nothing of it rejects. */
  function begin(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  const ears = {
    interaction: (payload: unknown) => begin(hearInteraction(hearing, payload)),
    reaction: (payload: unknown, added: boolean) => begin(hearReaction(payload, added, running.signal)),
    guildLeft: (payload: unknown) => begin(hearLeaving(hearing, payload)),
    session(begun: Session) {
      session = begun;
      holding.began(begun.id);
      begin(register(begun.application, running.signal));
      // Beside the rest: there may be many, and Discord wants to be asked slowly.
      if (desk) begin(readMissed(desk, running.signal));
    },
  };
  const holding = createHolding({ ...parts, open: () => openGateway({ settings, ears, clock, log }) });

  return {
    chat: {
      ...chat,
      managers: 'somebody with the permission Manage Server or, in this channel, Manage Channels',
      async start(given) {
        running = new AbortController();
        desk = noteReactions(given, parts);
        await holding.start();
      },
      async stop() {
        running.abort();
        await holding.stop();
        await within(clock, lastWorkMs, Promise.all(underWay));
      },
    },
    directory,
    async check() {
      try {
        return (await checkDiscord({ rest })).warnings;
      } catch (error) {
        if (!(error instanceof Error) || isTokenDead(error.cause)) throw error;
        log.warn({ err: error }, 'Discord’s token was not checked.');
        return ['Discord could not be reached, so its token was not checked. It is tried again until it answers.'];
      }
    },
    async ready() {
      holding.ready();
    },
  };
}
