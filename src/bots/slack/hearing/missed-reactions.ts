import { z } from 'zod';
import type { ReactedMessage, ReactionSource } from '../../desk/missed-reactions.ts';
import { actorIdOf, messageOf, workspaceOf } from '../names.ts';
import type { Teams } from '../parts.ts';
import type { Lookups } from '../people/lookups.ts';
import type { People } from '../people/people.ts';
import { problemOf } from '../problems.ts';
import { readButton } from '../showing/button-value.ts';
import { isPerson } from './persons.ts';

export interface SlackReactionParts {
  teams: Pick<Teams, 'client' | 'botUser' | 'list'>;
  people: Pick<People, 'actorOf'>;
  lookups: Pick<Lookups, 'user'>;
}

const answer = z.object({
  message: z.object({
    reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })).default([]),
    blocks: z.array(z.looseObject({ elements: z.array(z.looseObject({ value: z.unknown() })).catch([]) })).catch([]),
  }),
});

type Message = z.infer<typeof answer>['message'];

/** Reads the reactions to messages in Slack. */
export function slackReactions({ teams, people, lookups }: SlackReactionParts): ReactionSource {
  return {
    name: 'Slack',
    // reactions.get may be called about 50 times a minute.
    everyMs: 1300,
    problemOf,
    workspaces: async () => (await teams.list()).map(workspaceOf),
    async open(workspace) {
      const team = workspace.slice(workspaceOf('').length);
      const client = await teams.client(team);
      const bot = await teams.botUser(team);
      return async (ref) => {
        const { channel, ts: timestamp } = messageOf(ref) ?? {};
        if (channel === undefined || timestamp === undefined) return undefined;
        // Without `full` Slack may leave out some of many people.
        const { message } = answer.parse(await client.reactions.get({ channel, timestamp, full: true }));
        return reacted(message, team, bot);
      };
    },
  };

  function reacted(message: Message, team: string, bot: string): ReactedMessage {
    const contentHash = shownContent(message);
    return {
      ...(contentHash === undefined ? {} : { contentHash }),
      reactions: message.reactions.map(({ name, users }) => ({
        name,
        by: async () =>
          users
            .filter((user) => user !== bot)
            .map((user) => ({
              id: actorIdOf(user),
              isPerson: () => isPerson(lookups, team, user),
              actor: () => people.actorOf(team, user),
            })),
      })),
    };
  }
}

/** The hash of the content that a message shows, as its buttons say; `undefined` when none does. */
function shownContent({ blocks }: Message): string | undefined {
  const values = blocks.flatMap(({ elements }) => elements.map(({ value }) => value));
  const buttons = values.map((value) => readButton(typeof value === 'string' ? value : undefined));
  return buttons.find((button) => button?.contentHash !== undefined)?.contentHash;
}
