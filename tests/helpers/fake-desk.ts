import type { Card } from '../../src/bots/desk/card.ts';
import type { ActionSpoken, Chat, CommandSpoken, Desk, ReactionSpoken, Reply } from '../../src/bots/desk/chat.ts';
import { exampleCard, exampleReadyCard } from './card-example.ts';

export interface FakeDesk extends Desk {
  readonly commands: CommandSpoken[];
  readonly actions: ActionSpoken[];
  readonly reactions: ReactionSpoken[];
  /** Shows the next state of a generation on its message. */
  show(generationId: string, card: Partial<Card>): Promise<void>;
}

/** A desk that posts example cards and refuses headlines of one letter. */
export function createFakeDesk(chat: Chat): FakeDesk {
  const commands: CommandSpoken[] = [];
  const actions: ActionSpoken[] = [];
  const reactions: ReactionSpoken[] = [];
  const shown = new Map<string, { ref: string; card: Card }>();

  async function show(generationId: string, change: Partial<Card>): Promise<void> {
    const known = shown.get(generationId);
    if (!known) throw new Error(`The test shows ${generationId}, which nobody made.`);
    const card = { ...known.card, revision: known.card.revision + 1, ...change };
    shown.set(generationId, { ref: known.ref, card });
    await chat.edit(known.ref, card);
  }

  return {
    commands,
    actions,
    reactions,
    show,
    async onCommand(spoken): Promise<Reply> {
      commands.push(spoken);
      if (spoken.command === 'newsdesk') return { sections: [{ title: 'Help', lines: ['/newsmedia Your headline'] }] };
      if (spoken.text.length < 2) return { text: 'Write a headline, e.g. /newsmedia Storm closes port.' };
      const generationId = `g${commands.length}`;
      const title = spoken.text.split(' --')[0] ?? '';
      const card = exampleCard({ generationId, title });
      shown.set(generationId, { ref: await chat.post(spoken.channel, card), card });
      return { generationId };
    },
    async onAction(spoken): Promise<Reply> {
      actions.push(spoken);
      const { generationId, actor } = spoken;
      if (spoken.action === 'approve') {
        const line = `Approved by ${actor.name}.`;
        await show(generationId, { approval: { state: 'approved', line } });
        return {};
      }
      if (spoken.action === 'cancel') {
        const card = shown.get(generationId)?.card;
        await show(generationId, exampleReadyCard({ generationId, title: card?.title ?? '' }));
        return {};
      }
      return { text: `You asked for ${spoken.action}.` };
    },
    async onReaction(spoken) {
      reactions.push(spoken);
    },
  };
}
