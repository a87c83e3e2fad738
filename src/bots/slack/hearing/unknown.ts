import type { AllMiddlewareArgs, AnyMiddlewareArgs, RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Hearing } from './hearing.ts';
import { isTaken } from './listening.ts';
import { tellPrivately } from './privately.ts';

const somebody = z.looseObject({
  /** Of a command. */
  command: z.string().optional(),
  user_id: z.string().optional(),
  channel_id: z.string().optional(),
  /** Of everything else. */
  type: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
  channel: z.object({ id: z.string() }).nullish(),
  actions: z.array(z.looseObject({ url: z.string().optional() })).optional(),
});

/** What nobody here listens to is acknowledged and answered too: nobody waits three seconds for an error. */
export function answerUnknown(hearing: Hearing) {
  return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await args.next();
    if (isTaken(args.context) || !('ack' in args) || !args.ack) return;
    const { log } = hearing;
    const { team, respond } = { team: args.context.teamId, respond: respondOf(args) };
    try {
      await args.ack();
      const { data } = somebody.safeParse(args.body);
      const user = data?.user?.id ?? data?.user_id;
      const text = data && sentenceAbout(data);
      if (!data || !text || !team || user === undefined) return;
      log.info({ team, type: data.type ?? 'command' }, 'Something in Slack had no listener here, and was answered.');
      const channel = data.channel?.id ?? data.channel_id;
      await tellPrivately(hearing, { team, user, channel, respond }, { text });
    } catch (err) {
      log.error({ team, err }, 'Something unknown in Slack could not be answered.');
    }
  };
}

/** `undefined` when nothing is expected. */
function sentenceAbout({ command, type, actions }: z.infer<typeof somebody>): string | undefined {
  if (command !== undefined) {
    const written = command.slice(0, 40);
    return `${written} does nothing here. Write /newsmedia and a headline, or /newsdesk help for everything else.`;
  }
  if (type === 'view_closed' || type === 'block_suggestion') return undefined;
  // A link button opens its address by itself.
  if (actions?.every(({ url }) => url !== undefined)) return undefined;
  if (actions) return 'This button does nothing any more. Write /newsdesk help to see what there is.';
  return 'This does nothing any more. Write /newsmedia and a headline, or /newsdesk help for everything else.';
}

function respondOf(args: object): RespondFn | undefined {
  return 'respond' in args ? (args.respond as RespondFn) : undefined;
}
