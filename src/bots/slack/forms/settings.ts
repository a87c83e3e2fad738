import type { App, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Reply } from '../../desk/chat.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { changesOf } from '../../desk/settings-form.ts';
import { answerPrivately } from '../hearing/answering.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { listening } from '../hearing/listening.ts';
import { carried, type SubmittedView, viewSubmission } from '../hearing/payloads.ts';
import { channelRefOf } from '../names.ts';
import { replyView } from '../showing/reply-blocks.ts';
import { type Opener, openModal, windowError } from './modal.ts';
import { settingsIn, settingsPlace, settingsView, settingsViewId } from './settings-view.ts';

const title = 'Channel settings';

/** Opens the settings of a channel, or says who may change them. Never rejects. */
export function openSettings(
  hearing: Hearing,
  opener: Opener & { name?: string | undefined },
  channel: string,
): Promise<void> {
  return openModal(hearing, opener, title, viewFor(hearing, opener, channel));
}

async function viewFor(
  hearing: Hearing,
  { team, user, name, trigger }: Opener & { name?: string | undefined },
  channel: string,
): Promise<ModalView> {
  const actor = await hearing.people.actorOf(team, user, name);
  const spoken = { actor, channel: channelRefOf(team, channel), requestKey: `slack:${team}:${trigger}` };
  const form = await replyOf(hearing, (desk) => desk.settingsForm(spoken));
  if (!('title' in form)) return replyView(title, form, hearing.publicUrl);
  return settingsView({ form, channel, groups: await groupsIn(hearing, team) });
}

/** Without its groups the rest of the window still works. */
async function groupsIn({ lookups, log }: Pick<Hearing, 'lookups' | 'log'>, team: string) {
  try {
    return (await lookups.groups(team)) ?? [];
  } catch (err) {
    log.warn({ team, err }, 'The groups could not be listed, so a window in Slack offers none.');
    return [];
  }
}

/** What was filled in goes to the desk; what it refuses stands in the window, where it can be mended. */
export function hearSettings(app: App, hearing: Hearing): void {
  const listener = listening<typeof viewSubmission, ViewResponseAction>(
    hearing,
    viewSubmission,
    async ({ user, view }, delivery) => {
      const { team } = delivery;
      const { channel, before = {} } = carried(settingsPlace).parse(view.private_metadata);
      const asker = { team, user: user.id, channel };
      const values = changesOf(settingsIn(view), before);

      async function save(): Promise<Reply> {
        const actor = await hearing.people.actorOf(team, user.id, user.name ?? user.username);
        const requestKey = `slack:${team}:view:${view.id}`;
        const spoken = { actor, channel: channelRefOf(team, channel), requestKey, values };
        return replyOf(hearing, (desk) => desk.onSettings(spoken));
      }

      await answerPrivately(hearing, asker, delivery, save(), ({ refused, text, field }) =>
        refused && text ? windowError(blockFor(view, field), text) : undefined,
      );
    },
  );
  app.view<ViewSubmitAction>(settingsViewId, listener);
}

/** An error at a block that the window does not have is shown nowhere. */
function blockFor({ state }: SubmittedView, field: string | undefined): string {
  const blocks = Object.keys(state.values);
  return blocks.find((block) => block === field) ?? blocks[0] ?? '';
}
