import type { Deliveries } from '../../pipeline/ports/chat-state.ts';
import type { CardMessages, ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Desk, MessageRef } from './chat.ts';
import { decisionOf } from './reactions.ts';
import { placeOf, platformOf } from './refs.ts';

export interface HeardReactionParts {
  deliveries: Deliveries;
  messages: Pick<CardMessages, 'find'>;
  policies: Pick<ChannelPolicies, 'get'>;
}

/**
 * The same desk, which also notes the reactions to its cards that it was told of. Platforms list the reactions of
 * a message without their times, so only this tells one that was missed from one that was answered (and perhaps
 * undone by a button, or given to content that has changed since). One that is taken away and given again while
 * nobody listens counts as answered: rather none than one too many.
 */
export function noteReactions(desk: Desk, { deliveries, messages, policies }: HeardReactionParts): Desk {
  return {
    ...desk,
    async onReaction(spoken) {
      await desk.onReaction(spoken);
      const { actor, message, reaction, added } = spoken;
      if (!added) return;
      const { workspace, channel } = placeOf(spoken.channel);
      if (!decisionOf(reaction, await policies.get(workspace, channel))) return;
      if (await messages.find({ ref: message })) await deliveries.remember(reactionKey(message, actor.id, reaction));
    },
  };
}

/** One person's reaction to one message. */
export function reactionKey(message: MessageRef, actorId: string, reaction: string): string {
  return `${platformOf(message)}:reaction:${message}:${actorId}:${reaction}`;
}
