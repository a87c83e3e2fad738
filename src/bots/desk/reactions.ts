import { votesOf } from '../../pipeline/approval.ts';
import { sentenceOf } from '../../pipeline/errors.ts';
import type { CardMessages, ChannelPolicies, ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Approval, Decision, Generation } from '../../pipeline/ports/generation.ts';
import type { Approvals, Requests } from '../../pipeline/ports/newsroom.ts';
import type { Chat, ReactionSpoken } from './chat.ts';
import { plainReaction, sameReaction } from './reaction-names.ts';
import { placeOf } from './refs.ts';
import type { Telling } from './telling.ts';

export interface ReactionParts {
  requests: Pick<Requests, 'find'>;
  approvals: Approvals;
  messages: Pick<CardMessages, 'find'>;
  policies: Pick<ChannelPolicies, 'get'>;
  chatOf: (ref: string) => Pick<Chat, 'self'> | undefined;
  tell: Telling['tell'];
}

/** Reactions decide like buttons do; taking one's own back takes the decision back. */
export function createReactions(parts: ReactionParts) {
  const { requests, approvals, messages, policies, chatOf, tell } = parts;

  /** What one person says about one message comes one after the other: taking back finds what there is to take back. */
  const turns = new Map<string, Promise<void>>();

  return async function inTurn(spoken: ReactionSpoken): Promise<void> {
    const key = `${spoken.message} ${spoken.actor.id}`;
    const before = turns.get(key) ?? Promise.resolve();
    const turn = before.catch(() => {}).then(() => react(spoken));
    turns.set(key, turn);
    try {
      await turn;
    } finally {
      if (turns.get(key) === turn) turns.delete(key);
    }
  };

  async function react({ actor, channel, message, reaction, added }: ReactionSpoken): Promise<void> {
    if (actor.id === chatOf(message)?.self) return;
    const place = placeOf(channel);
    const decision = decisionOf(reaction, await policies.get(place.workspace, place.channel));
    if (!decision) return;
    const shown = await messages.find({ ref: message });
    const generation = shown?.channel === channel ? await requests.find(shown.generationId) : undefined;
    if (!generation || generation.deletedAt) return;
    const { id, contentHash } = generation;
    const via = plainReaction(reaction);
    try {
      if (added) {
        await approvals.decide(id, { decision, via, ...(contentHash ? { contentHash } : {}) }, actor);
      } else {
        // Only the one that counted: a second one, or one beside the button, changed nothing.
        const said = saidBy(generation, decision, actor.id).find((one) => one.via === via);
        // Who takes something back is not always named, and is called as when they said it.
        if (said) await approvals.undo(id, said.by ?? actor, { via });
      }
    } catch (error) {
      // Not for people: the platform delivers it again when the database is back.
      if (!isForPeople(error)) throw error;
      const hint = isAboutReason(error) ? ' Press Reject on the card to say it.' : '';
      await tell(actor, channel, `${sentenceOf(error)}${hint}`);
    }
  }
}

/** How this person has approved, or rejected. */
function saidBy({ approval }: Generation, decision: Decision, actorId: string): Pick<Approval, 'by' | 'via'>[] {
  const votes = decision === 'approved' ? votesOf(approval) : approval.state === 'rejected' ? [approval] : [];
  return votes.filter(({ by }) => by?.id === actorId);
}

/** `:+1::skin-tone-2:` → approved; `undefined` for reactions that mean nothing here. */
export function decisionOf(reaction: string, { reactions }: Pick<ChannelPolicy, 'reactions'>): Decision | undefined {
  if (reactions.approve.some((one) => sameReaction(one, reaction))) return 'approved';
  if (reactions.reject.some((one) => sameReaction(one, reaction))) return 'rejected';
  return undefined;
}

function isForPeople(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'validation';
}

function isAboutReason(error: unknown): boolean {
  return error instanceof Error && 'field' in error && error.field === 'reason';
}
