import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import { plainReaction, reactionLabel, sameReaction } from './reaction-names.ts';
import { type Setting, wordsOf } from './setting.ts';

const most = 20;
/** As Discord writes what a server has drawn itself. */
const ofOneServer = /<a?:\w+:\d+>/;
const examples = { approve: '✅ 👍', reject: '❌ 👎' } as const;

/** Which reactions decide. */
export const reactionSettings = {
  approve: reactionSetting('approve', 'Reactions that approve'),
  reject: reactionSetting('reject', 'Reactions that reject'),
};

/** One reaction cannot mean both. Checked when all changes are there, so that two can be exchanged in one go. */
export function checkReactions({ reactions }: ChannelPolicy, field: string): void {
  const both = reactions.approve.find((name) => reactions.reject.some((one) => sameReaction(one, name)));
  if (both === undefined) return;
  const other = field === 'approve' ? 'reject' : 'approve';
  throw invalid(`The reaction ${reactionLabel(both)} means ${other} already. Take it out there first.`, field);
}

function reactionSetting(which: 'approve' | 'reject', label: string): Setting {
  return {
    label,
    usage: [`${which} ${examples[which]}: the reactions that ${which}`],
    field: ({ reactions }) => ({
      ...{ kind: 'text', example: examples[which], most: 500 },
      value: labelsOf(reactions[which]),
    }),
    change(value, policy) {
      const written = wordsOf(value);
      if (ofOneServer.test(written)) {
        throw invalid(`Emoji of one server decide nothing. Name reactions everybody has, e.g. ${examples[which]}.`);
      }
      const words = written.split(/[\s,]+/);
      const names = [...new Set(words.map(plainReaction).filter(Boolean))];
      if (names.length === 0 || names.length > most || names.some((name) => name.length > 100)) {
        throw invalid(`Name 1 to ${most} reactions, e.g. ${examples[which]}.`);
      }
      return { ...policy, reactions: { ...policy.reactions, [which]: names } };
    },
    shown: ({ reactions }) => labelsOf(reactions[which]),
  };
}

function labelsOf(reactions: string[]): string {
  return [...new Set(reactions.map(reactionLabel))].join(' ');
}
