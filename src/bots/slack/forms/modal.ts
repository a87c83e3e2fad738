import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { sentenceOf } from '../../../pipeline/errors.ts';
import { within } from '../../desk/clock.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { type Asker, tellPrivately } from '../hearing/privately.ts';
import { limits, plain } from '../showing/block-texts.ts';

/** Who opens a window; Slack lets them within three seconds. */
export interface Opener extends Asker {
  trigger: string;
}

/** What is not known by then is shown when it is. */
const patienceMs = 1000;
const opened = z.object({ view: z.object({ id: z.string() }) });

/** Opens a window, at first an empty one when `view` takes long. Never rejects: what went wrong is told. */
export async function openModal(
  hearing: Pick<Hearing, 'teams' | 'publicUrl' | 'clock' | 'log'>,
  opener: Opener,
  title: string,
  view: Promise<ModalView>,
): Promise<void> {
  const { teams, clock, log } = hearing;
  const { team, trigger } = opener;
  const shown = view.catch((err: unknown) => {
    log.error({ team, err }, 'A window could not be filled.');
    return sentenceView(title, sentenceOf(err));
  });
  try {
    const client = await teams.client(team);
    const soon = await within(clock, patienceMs, shown);
    const first = soon?.answer ?? sentenceView(title, 'One moment …');
    const answer = await client.views.open({ trigger_id: trigger, view: first });
    if (soon) return;
    const { id } = opened.parse(answer).view;
    await client.views.update({ view_id: id, view: await shown });
  } catch (err) {
    log.warn({ team, err }, 'A window could not be opened.');
    await tellPrivately(hearing, opener, { text: 'The window could not be opened. Try again in a moment.' });
  }
}

/** A window that says one thing and asks nothing. */
export function sentenceView(title: string, sentence: string): ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.viewTitle),
    close: plain('Close'),
    blocks: [{ type: 'section', text: plain(sentence) }],
  };
}

/** The window stays, and the sentence stands at this block. */
export function windowError(block: string, sentence: string): ViewResponseAction {
  return { response_action: 'errors', errors: { [block]: sentence } };
}
