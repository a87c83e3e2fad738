import { invalid, MediaError } from '../../pipeline/errors.ts';
import type { Pronunciations } from '../../pipeline/ports/desk-state.ts';
import type { Pronunciation } from '../../pipeline/ports/media.ts';
import {
  readPronunciationOrder,
  sameWord,
  withoutPronunciation,
  withPronunciation,
} from '../../pipeline/pronunciations.ts';
import type { CommandSpoken, Reply } from './chat.ts';
import { placeOf } from './refs.ts';
import type { Settings } from './settings.ts';

export interface SayParts {
  pronunciations: Pronunciations;
  /** Whoever may change the settings of the channel they are in may teach the workspace its words. */
  checkMayChange: Settings['check'];
}

export const sayUsage = [
  '/newsdesk say "Thargoid" as "thar-goyd": how voices say a name, everywhere in this workspace',
  '/newsdesk say remove "Thargoid": as the voice would say it by itself; /newsdesk say: every word that was taught',
];

/** `/newsdesk say …`. Throws MediaError for people. */
export function createSay({ pronunciations, checkMayChange }: SayParts) {
  return async function say(spoken: CommandSpoken, rest: string): Promise<Reply> {
    const { workspace } = placeOf(spoken.channel);
    const order = readPronunciationOrder(rest);
    if (order.order === 'list') return listed(await pronunciations.list(workspace));
    await check(spoken);
    if (order.order === 'remove') {
      await pronunciations.change(workspace, (list) => withoutPronunciation(list, order.word), spoken.actor);
      return { text: `“${order.word}” is said as the voice would say it by itself from now on.` };
    }
    const { word, say: sound } = order.entry;
    let before: string | undefined;
    await pronunciations.change(
      workspace,
      (list) => {
        before = list.find((entry) => sameWord(entry.word) === sameWord(word))?.say;
        return withPronunciation(list, order.entry);
      },
      spoken.actor,
    );
    if (before === sound) return { text: `Nothing was changed: “${word}” is said “${sound}” already.` };
    const instead = before === undefined ? '' : `, and no more “${before}”`;
    return {
      text: `“${word}” is said “${sound}”${instead} from now on, by every voice in all of this workspace.`,
    };
  };

  async function check(spoken: CommandSpoken): Promise<void> {
    try {
      await checkMayChange(spoken);
    } catch (error) {
      if (!(error instanceof MediaError && error.code === 'validation')) throw error;
      throw invalid(`Words are taught by whoever may change a channel’s settings. ${error.message}`);
    }
  }
}

function listed(list: readonly Pronunciation[]): Reply {
  const lines = list.map(({ word, say }) => `${word}: ${say}`);
  return {
    sections: [
      { title: 'Words this workspace has taught', lines: lines.length > 0 ? lines : ['None yet.'] },
      { title: 'To change them', lines: sayUsage },
    ],
  };
}
