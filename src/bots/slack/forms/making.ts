import type { App, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import type { RequestDefaults } from '../../../pipeline/request.ts';
import type { Reply } from '../../desk/chat.ts';
import type { Words } from '../../desk/message-words.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { answerPrivately } from '../hearing/answering.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { listening } from '../hearing/listening.ts';
import { carried, type SubmittedView, viewSubmission } from '../hearing/payloads.ts';
import { channelRefOf } from '../names.ts';
import { type FormPlace, formPlace, makeForm, makeFormId } from './make-form.ts';
import { blockOfField, readMakeForm } from './make-form-answers.ts';
import { type Opener, openModal, windowError } from './modal.ts';

/** Opens the form; it asks where its media should appear when `place` has no channel. Never rejects. */
export function openMakeForm(hearing: Hearing, opener: Opener, place: FormPlace, words?: Words): Promise<void> {
  const view = Promise.all([voicesOf(hearing), defaultsFor(hearing, opener.team, place)]).then(([voices, defaults]) =>
    makeForm({ place, words, voices, defaults }),
  );
  return openModal(hearing, opener, 'Make media', view);
}

/** What the channel has settled, where the form knows it. */
async function defaultsFor(
  { defaults = {}, defaultsIn, log }: Hearing,
  team: string,
  { channel }: FormPlace,
): Promise<Partial<RequestDefaults>> {
  if (channel === undefined || !defaultsIn) return defaults;
  try {
    return await defaultsIn(channelRefOf(team, channel));
  } catch (err) {
    log.warn({ err }, 'What a channel has settled could not be read, so a window in Slack shows what is usual here.');
    return defaults;
  }
}

/** Without its voices the form still works: the usual one reads. */
export async function voicesOf({ voices, log }: Pick<Hearing, 'voices' | 'log'>): Promise<Voice[]> {
  try {
    return await voices();
  } catch (err) {
    log.warn({ err }, 'The voices could not be listed, so a window in Slack offers none.');
    return [];
  }
}

/**
 * What the form asks for is made under a key of this one opening: submitted twice it starts nothing twice, and
 * opened again for the same message it may ask for something else.
 */
export function hearMakeForm(app: App, hearing: Hearing): void {
  const listener = listening<typeof viewSubmission, ViewResponseAction>(
    hearing,
    viewSubmission,
    async ({ user, view }, delivery) => {
      const { team, ack } = delivery;
      const place = carried(formPlace).parse(view.private_metadata);
      const answers = readMakeForm(view);
      if ('problems' in answers) return ack({ response_action: 'errors', errors: answers.problems });
      const channel = place.channel ?? answers.channel;
      if (channel === undefined) return ack(windowError('place', 'Choose where it should appear.'));
      const { thread } = place;
      const { forms } = answers;
      const asker = { team, user: user.id, channel, thread };

      async function accept(): Promise<Reply> {
        const actor = await hearing.people.actorOf(team, user.id, user.name ?? user.username);
        return replyOf(hearing, (desk) =>
          desk.onCommand({
            ...{ command: 'newsmedia', text: '', forms, actor },
            channel: channelRefOf(team, channel ?? ''),
            requestKey: `slack:${team}:view:${view.id}`,
            ...(thread === undefined ? {} : { thread }),
          }),
        );
      }

      await answerPrivately(hearing, asker, delivery, accept(), (reply) => {
        return reply.refused && reply.text ? windowError(blockFor(reply, view), reply.text) : undefined;
      });
    },
  );
  app.view<ViewSubmitAction>(makeFormId, listener);
}

/** An error at a block that the window does not have is shown nowhere. */
function blockFor({ field }: Reply, { state }: SubmittedView): string {
  const block = blockOfField(field);
  return Object.hasOwn(state.values, block) ? block : 'headline';
}
