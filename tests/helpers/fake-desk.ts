import type { Card } from '../../src/bots/desk/card.ts';
import type {
  ActionSpoken,
  Chat,
  CommandSpoken,
  Desk,
  ReactionSpoken,
  Reply,
  SettingsSpoken,
} from '../../src/bots/desk/chat.ts';
import { createSettings, personByMention } from '../../src/bots/desk/settings.ts';
import { MediaError } from '../../src/pipeline/errors.ts';
import { exampleCard, exampleReadyCard } from './card-example.ts';
import { createFakeChannelPolicies } from './fake-desk-state.ts';

export interface FakeDesk extends Desk {
  readonly commands: CommandSpoken[];
  readonly actions: ActionSpoken[];
  readonly reactions: ReactionSpoken[];
  readonly settings: SettingsSpoken[];
  /** Shows the next state of a generation on its message. */
  show(generationId: string, card: Partial<Card>): Promise<void>;
}

/** A desk that posts example cards and refuses headlines of one letter. */
export function createFakeDesk(chat: Chat): FakeDesk {
  const commands: CommandSpoken[] = [];
  const actions: ActionSpoken[] = [];
  const reactions: ReactionSpoken[] = [];
  const settings: SettingsSpoken[] = [];
  const settled = createExampleSettings();
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
    settings,
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
    settingsForm: (spoken) => settled.form(spoken),
    async onSettings(spoken) {
      settings.push(spoken);
      return settled.change(spoken).catch(refusal);
    },
  };
}

/** Settings of channels, kept in memory, that everybody but ids with `reporter` may change. */
export function createExampleSettings() {
  return createSettings({
    policies: createFakeChannelPolicies(),
    personNamed: personByMention,
    mayManage: async ({ id }) => !id.includes('reporter'),
    voices: async () => [
      { id: 'local/slt', label: 'Sally (US English, female)', language: 'en-US' },
      { id: 'local/rms', label: 'Robert (US English, male)', language: 'en-US' },
    ],
  });
}

/** As the desk answers what people did wrong. */
export function refusal(error: unknown): Reply {
  if (!(error instanceof MediaError)) throw error;
  return { text: error.message, refused: true, ...(error.field === undefined ? {} : { field: error.field }) };
}
