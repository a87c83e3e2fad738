import type { Reply } from '../../desk/chat.ts';
import type { Hearing } from './hearing.ts';
import type { Said } from './said.ts';

/**
 * Claims, then acts: while two processes hold the gateway for a moment both hear everything, and nothing that a person
 * did is ever delivered again after the process that heard it has died. `undefined` when somebody else has it.
 */
export async function once(
  { deliveries }: Pick<Hearing, 'deliveries'>,
  said: Said,
  act: () => Promise<Reply>,
): Promise<Reply | undefined> {
  said.claimed = await deliveries.remember(said.spoken.requestKey);
  return said.claimed ? act() : undefined;
}
