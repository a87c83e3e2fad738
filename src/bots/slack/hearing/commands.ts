import type { App, RespondArguments } from '@slack/bolt';
import type { Reply } from '../../desk/chat.ts';
import { answerInTime, takesLonger } from '../../desk/in-time.ts';
import { isSilent, replyOf } from '../../desk/reply-of.ts';
import { placeIn } from '../forms/make-form.ts';
import { openMakeForm } from '../forms/making.ts';
import { openSettings } from '../forms/settings.ts';
import { channelRefOf } from '../names.ts';
import { plainOf } from '../showing/escape.ts';
import { drawReply } from '../showing/reply-blocks.ts';
import type { Hearing } from './hearing.ts';
import { keepAnswer } from './kept-answers.ts';
import { listening } from './listening.ts';
import { slashCommand } from './payloads.ts';
import { tellPrivately } from './privately.ts';

const commands = ['newsmedia', 'newsdesk'] as const;
type Command = (typeof commands)[number];

/** `/newsmedia Headline --style …`, `/newsmedia` alone, `/newsdesk …`. */
export function hearCommands(app: App, hearing: Hearing): void {
  for (const command of commands) app.command(`/${command}`, commandListening(hearing, command));
}

function commandListening(hearing: Hearing, command: Command) {
  return listening<typeof slashCommand, RespondArguments>(hearing, slashCommand, async (said, delivery) => {
    const { team, began, ack, respond } = delivery;
    const { channel_id: channel, user_id: user, user_name: name, trigger_id: trigger, response_url: url } = said;
    const asker = { team, user, channel, respond };
    const answerable = { team, user, name, channel, url };
    const text = textOf(command, said.text);

    if (command === 'newsmedia' && text === '') {
      await ack();
      const place = placeIn({ id: channel, name: said.channel_name });
      const opened = openMakeForm(hearing, { ...asker, trigger }, place);
      await Promise.all([opened, keepAnswer(hearing, answerable)]);
      return;
    }

    if (command === 'newsdesk' && /^settings$/i.test(text)) {
      await ack();
      return openSettings(hearing, { ...asker, trigger, name }, channel);
    }

    async function accept(): Promise<Reply> {
      const actor = await keepAnswer(hearing, answerable);
      const requestKey = `slack:${team}:${trigger}`;
      const spoken = { command, text, actor, channel: channelRefOf(team, channel), requestKey };
      return replyOf(hearing, (desk) => desk.onCommand(spoken));
    }

    await answerInTime(hearing.clock, accept(), {
      began,
      soon: (reply) =>
        isSilent(reply) ? ack() : ack({ response_type: 'ephemeral', ...drawReply(reply, hearing.publicUrl) }),
      meanwhile: () => ack({ response_type: 'ephemeral', text: takesLonger }),
      late: (reply) => tellPrivately(hearing, asker, reply),
    });
  });
}

/** In `/newsdesk settings` mentions stay as Slack writes them: their ids say who is meant. */
function textOf(command: Command, text: string): string {
  const trimmed = text.trim();
  return command === 'newsdesk' && /^settings\b/i.test(trimmed) ? trimmed : plainOf(trimmed).trim();
}
