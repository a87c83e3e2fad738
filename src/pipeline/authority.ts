import { createEditors } from './editors.ts';
import { invalid } from './errors.ts';
import type { ChannelPolicies, ChannelPolicy, Directory } from './ports/desk-state.ts';
import type { Actor, Generation } from './ports/generation.ts';

/** Until a channel's settings say otherwise. */
export const defaultPolicy: ChannelPolicy = {
  editors: 'anyone',
  selfApproval: false,
  approvals: 1,
  reasonOnReject: true,
  undoWindowMs: 10 * 60_000,
  zone: 'UTC',
  publish: 'at-once',
  supersede: false,
  defaults: {},
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

/** The program itself, where no person stands behind what it does. */
export const system: Actor = { id: 'system', name: 'Newsmedia', verified: true };

export interface Authority {
  /** Throws MediaError `validation` with a sentence that says who may, unless this actor may approve and reject. */
  checkDecide(generation: Generation, by: Actor): Promise<ChannelPolicy>;
  /** Throws unless this actor may take down what is published: any editor, whoever asked for it. */
  checkUnpublish(generation: Generation, by: Actor): Promise<void>;
  /** Throws unless this actor may cancel, retry, describe or delete it: its requester, an editor, or the program itself. */
  checkChange(generation: Generation, by: Actor): Promise<void>;
}

/** `directory` says who belongs to a group and what editors are called; ids are compared and shown unless told. */
export function createAuthority(policies: Pick<ChannelPolicies, 'get'>, directory?: Directory): Authority {
  const editors = createEditors(directory);

  async function policyFor({ workspace, channel }: Generation, by: Actor) {
    const policy = await policies.get(workspace, channel);
    return { policy, isEditor: await editors.include(by, policy.editors, workspace) };
  }

  async function whoMay({ editors: named }: ChannelPolicy, workspace: string): Promise<string> {
    if (named === 'anyone') return 'Anyone else in this channel may.';
    if (named.length === 0) return 'Nobody is named as an editor of this channel yet; its settings can name some.';
    return `This channel's editors may: ${await editors.names(named, workspace)}.`;
  }

  return {
    async checkDecide(generation, by) {
      const { workspace, channel, requester } = generation;
      if (by.id === operator.id) return policies.get(workspace, channel);
      const { policy, isEditor } = await policyFor(generation, by);
      if (!isEditor) throw invalid(`You may not decide about this. ${await whoMay(policy, workspace)}`);
      if (by.id === requester.id && !policy.selfApproval) {
        const others = await whoMay(policy, workspace);
        throw invalid(`You asked for this yourself, so somebody else decides about it. ${others}`);
      }
      return policy;
    },

    async checkUnpublish(generation, by) {
      if (by.id === operator.id) return;
      const { policy, isEditor } = await policyFor(generation, by);
      if (!isEditor) throw invalid(`You may not unpublish this. ${await whoMay(policy, generation.workspace)}`);
    },

    async checkChange(generation, by) {
      if ([operator.id, system.id, generation.requester.id].includes(by.id)) return;
      if ((await policyFor(generation, by)).isEditor) return;
      throw invalid(`Only ${generation.requester.name}, who asked for it, and this channel's editors may do that.`);
    },
  };
}
