import type { App, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { invalid } from '../../../pipeline/errors.ts';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { ActionSpoken, Reply } from '../../desk/chat.ts';
import { channelRefOf as channelRefOfPlace } from '../../desk/refs.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { answerPrivately } from '../hearing/answering.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { listening } from '../hearing/listening.ts';
import { carried, viewSubmission } from '../hearing/payloads.ts';
import { channelRefOf } from '../names.ts';
import { type AskingAction, askingActions, askingViewId, questions } from './asking-views.ts';
import { voicesOf } from './making.ts';
import { type Opener, openModal, windowError } from './modal.ts';

/** Which button opened the window. It travels with it; who may do what is the desk's to say. */
const asked = z.object({
  action: z.enum(askingActions),
  channel: z.string(),
  thread: z.string().optional(),
  generationId: z.string(),
  revision: z.number(),
  contentHash: z.string().optional(),
});
export type Asked = z.infer<typeof asked>;

/** Opens the window in which a button asks for more. Never rejects. */
export function openAsking(hearing: Hearing, opener: Opener, asked: Asked): Promise<void> {
  const question = questions[asked.action];
  const view = Promise.all([generationOf(hearing, opener.team, asked), question.voices ? voicesOf(hearing) : []]).then(
    ([generation, voices]) => question.view(JSON.stringify(asked), generation, voices),
  );
  return openModal(hearing, opener, question.title, view);
}

/** Ids tell nothing to another channel or workspace. */
async function generationOf({ find }: Hearing, team: string, { generationId, channel }: Asked): Promise<Generation> {
  const generation = await find(generationId);
  if (!generation || channelRefOfPlace(generation) !== channelRefOf(team, channel)) {
    throw invalid('There is no such generation in this channel.');
  }
  if (generation.deletedAt) throw invalid('This generation was deleted.');
  return generation;
}

/** What was asked for goes to the desk; what it refuses stands in the window, where it can be mended. */
export function hearAsking(app: App, hearing: Hearing): void {
  const listener = listening<typeof viewSubmission, ViewResponseAction>(
    hearing,
    viewSubmission,
    async ({ user, view }, delivery) => {
      const { team } = delivery;
      const { action, channel, thread, ...seen } = carried(asked).parse(view.private_metadata);
      const { block, read } = questions[action];
      const asker = { team, user: user.id, channel, thread };

      async function act(): Promise<Reply> {
        const actor = await hearing.people.actorOf(team, user.id, user.name ?? user.username);
        const value = read(view);
        const { contentHash, ...card } = seen;
        const spoken: ActionSpoken = {
          ...{ action, actor, ...card },
          channel: channelRefOf(team, channel),
          requestKey: `slack:${team}:view:${view.id}`,
          ...(contentHash === undefined ? {} : { contentHash }),
          ...(thread === undefined ? {} : { thread }),
          ...(value ? { value } : {}),
        };
        return replyOf(hearing, (desk) => desk.onAction(spoken));
      }

      // The window stays, with all that was typed.
      await answerPrivately(hearing, asker, delivery, act(), ({ refused, text }) =>
        refused && text ? windowError(block, text) : undefined,
      );
    },
  );
  app.view<ViewSubmitAction>(askingViewId, listener);
}

/** The action, when its button asks for more before anything is done. */
export function askingActionOf(action: string): AskingAction | undefined {
  return askingActions.find((one) => one === action);
}
