import { invalid } from './errors.ts';
import type { ChannelPolicies, ChannelPolicy } from './ports/desk-state.ts';
import type { Actor, Generation } from './ports/generation.ts';

/** Until a channel's settings say otherwise. */
export const defaultPolicy: ChannelPolicy = {
  editors: 'anyone',
  selfApproval: false,
  reasonOnReject: true,
  undoWindowMs: 10 * 60_000,
  reactions: {
    approve: ['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check', '+1', 'thumbsup', '✅', '✔', '☑', '👍'],
    reject: [
      'x',
      'no_entry',
      'no_entry_sign',
      'negative_squared_cross_mark',
      '-1',
      'thumbsdown',
      '❌',
      '⛔',
      '🚫',
      '👎',
    ],
  },
};

/** The host's own API and command line, strictly local or with the access token. */
export const operator: Actor = { id: 'operator', name: 'Operator', verified: true };

export interface Authority {
  /** Throws MediaError `validation` with a sentence that says who may, unless this actor may approve and reject. */
  checkDecide(generation: Generation, by: Actor): Promise<ChannelPolicy>;
  /** Throws unless this actor may take down what is published: any editor, whoever asked for it. */
  checkUnpublish(generation: Generation, by: Actor): Promise<void>;
  /** Throws unless this actor may cancel, retry, describe or delete it: its requester or an editor. */
  checkChange(generation: Generation, by: Actor): Promise<void>;
}

export function createAuthority(policies: ChannelPolicies): Authority {
  const policyOf = ({ workspace, channel }: Generation) => policies.get(workspace, channel);

  return {
    async checkDecide(generation, by) {
      const policy = await policyOf(generation);
      if (by.id === operator.id) return policy;
      const own = by.id === generation.requester.id;
      if (!isEditor(policy, by)) throw invalid(`You may not decide about this. ${whoMay(policy)}`);
      if (own && !policy.selfApproval) {
        throw invalid(`You asked for this yourself, so somebody else decides about it. ${whoMay(policy)}`);
      }
      return policy;
    },

    async checkUnpublish(generation, by) {
      if (by.id === operator.id) return;
      const policy = await policyOf(generation);
      if (!isEditor(policy, by)) throw invalid(`You may not unpublish this. ${whoMay(policy)}`);
    },

    async checkChange(generation, by) {
      if (by.id === operator.id || by.id === generation.requester.id) return;
      if (isEditor(await policyOf(generation), by)) return;
      throw invalid(`Only ${generation.requester.name}, who asked for it, and this channel's editors may do that.`);
    },
  };
}

function isEditor({ editors }: ChannelPolicy, { id }: Actor): boolean {
  return editors === 'anyone' || editors.includes(id);
}

function whoMay({ editors }: ChannelPolicy): string {
  if (editors === 'anyone') return 'Anyone else in this channel may.';
  if (editors.length === 0) return 'Nobody is named as an editor of this channel yet; its settings can name some.';
  return `This channel's editors may: ${editors.map((id) => id.slice(id.indexOf(':') + 1)).join(', ')}.`;
}
