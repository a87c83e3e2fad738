import type { Actor } from '../../../pipeline/ports/generation.ts';
import { type ChannelRef, ChatError } from '../../desk/chat.ts';
import { channelOf, userOf } from '../names.ts';
import type { Teams } from '../parts.ts';
import { problemOf } from '../problems.ts';
import type { Answers } from './answers.ts';
import { privateWays } from './private-ways.ts';
import { drawReply } from './reply-blocks.ts';

export interface TellParts {
  teams: Teams;
  answers: Answers;
  /** `https://newsmedia.example.org`: only addresses under it become links. */
  publicUrl: string;
  /** Hears of what Slack refuses, before another way is tried. */
  refused: (team: string, error: unknown) => void;
}

/**
 * Says something to one person: in the channel, so that only they see it; else as a direct message; else as an
 * answer to the last thing they said there. Throws ChatError: `gone` when none of the three is left.
 */
export function createTell({ teams, answers, publicUrl, refused }: TellParts) {
  return async function tell(person: Actor, ref: ChannelRef, text: string): Promise<void> {
    const place = channelOf(ref);
    const user = userOf(person);
    if (!place || user === undefined) throw new ChatError(`${person.id} cannot be told anything in ${ref}.`, 'gone');
    const drawing = drawReply({ text }, publicUrl);
    const { team, channel } = place;
    const doing = `tell ${person.id} something in ${ref}`;
    let last: ChatError | undefined;
    for (const way of privateWays(teams, { team, user, channel }, drawing)) {
      try {
        return await way();
      } catch (error) {
        refused(team, error);
        last = problemOf(error, doing);
        if (last.problem !== 'gone') throw last;
      }
    }
    const said = await answers.say(person, ref, drawing).catch((error: unknown) => {
      throw problemOf(error, doing);
    });
    if (!said) throw last ?? new ChatError(`Newsmedia could not ${doing}.`, 'gone');
  };
}
