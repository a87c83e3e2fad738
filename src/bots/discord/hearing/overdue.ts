import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { Reply } from '../../desk/chat.ts';
import { timeOf } from '../names.ts';
import { codes, DiscordRefusal } from '../refusal.ts';
import { respond } from './answering.ts';
import type { Hearing } from './hearing.ts';
import type { Said } from './said.ts';

/** Discord has shown an error after three seconds; the rest is for clocks that differ. */
const overdueMs = 10_000;

/**
 * After a connection was away Discord tells what was said meanwhile, to people who saw an error and have written again:
 * that is not done, and `undefined` says nothing. Whether it is so Discord itself decides, as the clock here may be wrong.
 */
export async function unlessOverdue(
  hearing: Pick<Hearing, 'rest' | 'clock' | 'log'>,
  said: Said,
  act: () => Promise<Reply | undefined>,
): Promise<Reply | undefined> {
  const { clock, log } = hearing;
  const { id, guild } = said;
  if (clock.now() - timeOf(id) <= overdueMs || (await isWaitedFor(hearing, said))) return act();
  log.info({ guild, interaction: id }, 'A command or form came so late that Discord had given up; it was not done.');
  return undefined;
}

/** Answers that it takes longer; what comes of it is said afterwards. */
async function isWaitedFor({ rest }: Pick<Hearing, 'rest'>, said: Said): Promise<boolean> {
  const later = said.fromMessage
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } };
  try {
    await respond({ rest }, said, later);
    return true;
  } catch (error) {
    // So is what another process has answered. Without an answer the person has seen an error, or soon will.
    return error instanceof DiscordRefusal && error.code === codes.alreadyAnswered;
  }
}
