import { MessageFlags, Routes } from 'discord.js';
import { z } from 'zod';
import type { Actor } from '../../../pipeline/ports/generation.ts';
import { type ChannelRef, ChatError } from '../../desk/chat.ts';
import { channelOf, userOf } from '../names.ts';
import { problemOf } from '../problems.ts';
import type { Rest } from '../rest.ts';
import type { Answers } from './answers.ts';
import { quiet } from './drawing.ts';
import { drawReply } from './reply.ts';

export interface TellParts {
  rest: Rest;
  answers: Answers;
  /** `https://newsmedia.example.org`: only addresses under it become links. */
  publicUrl: string;
}

const opened = z.object({ id: z.string() });

/**
 * Says something to one person: as a direct message, which is there also for somebody who looks later; where they take
 * none, as an answer to the last thing they said in the channel, which only they see until they close Discord. Throws
 * ChatError: `gone` when neither is left.
 */
export function createTell({ rest, answers, publicUrl }: TellParts) {
  async function directly(user: string, channel: string, text: string): Promise<void> {
    const { id } = opened.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
    const flags = MessageFlags.SuppressEmbeds;
    for (const [index, { content }] of drawReply({ text }, publicUrl).entries()) {
      // The person may be in many channels.
      const said = index === 0 ? `<#${channel}>: ${content}` : content;
      await rest.post(Routes.channelMessages(id), { body: { content: said, flags, ...quiet } });
    }
  }

  return async function tell(person: Actor, ref: ChannelRef, text: string): Promise<void> {
    const place = channelOf(ref);
    const user = userOf(person);
    if (!place || user === undefined) throw new ChatError(`${person.id} cannot be told anything in ${ref}.`, 'gone');
    const doing = `tell ${person.id} something in ${ref}`;
    try {
      await directly(user, place.channel, text);
    } catch (error) {
      const problem = problemOf(error, doing);
      // It may be there already.
      if (problem.problem === 'unknown') throw problem;
      const said = await answers.say(person, ref, drawReply({ text }, publicUrl)).catch((refused: unknown) => {
        throw problemOf(refused, doing);
      });
      if (!said) throw problem;
    }
  };
}
