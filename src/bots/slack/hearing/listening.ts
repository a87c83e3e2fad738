import type { AckFn, Context, RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { sentenceOf } from '../../../pipeline/errors.ts';
import { ChatError } from '../../desk/chat.ts';
import type { Hearing } from './hearing.ts';

/** A command, click, shortcut or submitted window: somebody waits for its acknowledgement. */
export interface Delivery<Answer> {
  /** The workspace where the app is installed. */
  team: string;
  /** When Slack began to wait, in ms since 1970. */
  began: number;
  /** Does nothing the second time. */
  ack: AckFn<Answer>;
  /** Answers this person only; five times within 30 minutes. */
  respond: RespondFn | undefined;
}

interface Heard<Answer> {
  body: unknown;
  context: Context;
  ack: AckFn<Answer>;
  respond?: RespondFn;
}

/**
 * One kind of delivery, checked by `schema`. What goes wrong here is logged and told to the person; Bolt gets no
 * error, as it could do nothing with it.
 */
export function listening<Schema extends z.ZodType, Answer>(
  { clock, log }: Pick<Hearing, 'clock' | 'log'>,
  schema: Schema,
  work: (said: z.output<Schema>, delivery: Delivery<Answer>) => Promise<void>,
) {
  return async ({ body, context, ack, respond }: Heard<Answer>): Promise<void> => {
    take(context);
    const began = typeof context.began === 'number' ? context.began : clock.now();
    let acknowledged = false;
    const ackOnce: AckFn<Answer> = async (answer) => {
      if (acknowledged) return;
      acknowledged = true;
      await ack(answer);
    };
    try {
      await work(schema.parse(body), { team: teamOf(context), began, ack: ackOnce, respond });
    } catch (err) {
      log.error({ team: context.teamId, err }, 'Something that a person did in Slack could not be answered.');
      const told = { response_type: 'ephemeral', replace_original: false, text: sentenceOf(err) } as const;
      await Promise.allSettled([ackOnce(), respond?.(told)]);
    }
  };
}

/** One kind of event. Rejects when it could not be heard, so that Slack delivers it again. */
export function eventListening<Schema extends z.ZodType>(
  { log }: Pick<Hearing, 'log'>,
  schema: Schema,
  work: (said: z.output<Schema>, team: string) => Promise<void>,
) {
  return async ({ body, context }: { body: unknown; context: Context }): Promise<void> => {
    const { success, data, error } = schema.safeParse(body);
    // Delivered again it would read the same.
    if (!success) return log.error({ team: context.teamId, err: error }, 'An event of Slack could not be read.');
    try {
      await work(data, teamOf(context));
    } catch (err) {
      if (err instanceof ChatError && err.problem === 'gone') {
        return log.warn({ team: context.teamId, err }, 'An event came from a workspace that has removed the app.');
      }
      log.error({ team: context.teamId, err }, 'An event of Slack could not be heard; Slack will deliver it again.');
      throw err;
    }
  };
}

/** Notes that this delivery has a listener. */
export function take(context: Context): void {
  context.newsmediaTook = true;
}

export function isTaken(context: Context): boolean {
  return context.newsmediaTook === true;
}

function teamOf(context: Context): string {
  return z.string({ error: 'Slack did not say which workspace this is about.' }).parse(context.teamId);
}
