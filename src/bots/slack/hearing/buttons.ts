import type { App, BlockAction } from '@slack/bolt';
import type { Reply } from '../../desk/chat.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { askingActionOf, openAsking } from '../forms/asking.ts';
import { openModal } from '../forms/modal.ts';
import { channelRefOf } from '../names.ts';
import { actionOf, readButton } from '../showing/button-value.ts';
import { replyView } from '../showing/reply-blocks.ts';
import { answerPrivately } from './answering.ts';
import type { Hearing } from './hearing.ts';
import { listening } from './listening.ts';
import { click } from './payloads.ts';
import { tellPrivately } from './privately.ts';

const outOfDate = 'This button is out of date. Use the ones of a newer message, or write /newsdesk help.';

/** The buttons of cards, however old. */
export function hearButtons(app: App, hearing: Hearing): void {
  const { people } = hearing;
  app.action<BlockAction>(
    /^newsmedia:/,
    listening<typeof click, void>(hearing, click, async (said, delivery) => {
      const { team, ack, respond } = delivery;
      const { user, container, trigger_id: trigger } = said;
      const channel = said.channel?.id ?? container.channel_id;
      const thread = container.thread_ts;
      const asker = { team, user: user.id, channel, thread, respond };
      const [pressed] = said.actions;
      const action = actionOf(pressed?.action_id ?? '');
      const button = readButton(pressed?.value);
      if (channel === undefined || !action || !button) {
        await ack();
        return tellPrivately(hearing, asker, { text: outOfDate });
      }
      const inThread = thread === undefined ? {} : { thread };
      const { value, ...card } = button;
      const asking = askingActionOf(action);
      if (asking) {
        await ack();
        return openAsking(hearing, { ...asker, trigger }, { action: asking, channel, ...inThread, ...card });
      }

      const spoken = {
        ...{ action, ...card, ...inThread },
        channel: channelRefOf(team, channel),
        requestKey: `slack:${team}:action:${trigger}`,
        ...(value === undefined ? {} : { value }),
      };
      const act = async (): Promise<Reply> => {
        const actor = await people.actorOf(team, user.id, user.name ?? user.username);
        return replyOf(hearing, (desk) => desk.onAction({ ...spoken, actor }));
      };

      if (action === 'details') {
        await ack();
        const view = act().then((reply) => replyView('Details', reply, hearing.publicUrl));
        return openModal(hearing, { ...asker, trigger }, 'Details', view);
      }
      await answerPrivately(hearing, asker, delivery, act());
    }),
  );
}
