import type { Reply } from '../../desk/chat.ts';
import { answerInTime, takesLonger } from '../../desk/in-time.ts';
import type { Hearing } from './hearing.ts';
import type { Delivery } from './listening.ts';
import { type Asker, tellPrivately } from './privately.ts';

/**
 * Acknowledges when `work` has been accepted, or when Slack waits no longer, and tells the reply to this person
 * alone. `inline` may put a reply that came in time into the acknowledgement instead, such as a refusal in a window.
 */
export function answerPrivately<Answer>(
  hearing: Hearing,
  asker: Asker,
  { began, ack }: Pick<Delivery<Answer>, 'began' | 'ack'>,
  work: Promise<Reply>,
  inline: (reply: Reply) => Answer | undefined = () => undefined,
): Promise<void> {
  return answerInTime(hearing.clock, work, {
    began,
    async soon(reply) {
      const answer = inline(reply);
      if (answer !== undefined) return ack(answer);
      await ack();
      await tellPrivately(hearing, asker, reply);
    },
    async meanwhile() {
      await ack();
      await tellPrivately(hearing, asker, { text: takesLonger });
    },
    late: (reply) => tellPrivately(hearing, asker, reply),
  });
}
