import type {
  ActionSpoken,
  CommandSpoken,
  Desk,
  ReactionSpoken,
  Reply,
  SettingsSpoken,
} from '../../src/bots/desk/chat.ts';
import { createExampleSettings, refusal } from './fake-desk.ts';

/** A desk that writes down what it hears and answers what a test says. */
export interface RecordingDesk extends Desk {
  readonly commands: CommandSpoken[];
  readonly actions: ActionSpoken[];
  readonly reactions: ReactionSpoken[];
  readonly settings: SettingsSpoken[];
  answer: (spoken: CommandSpoken | ActionSpoken) => Reply | Promise<Reply>;
}

export function createRecordingDesk(): RecordingDesk {
  const settled = createExampleSettings();
  const desk: RecordingDesk = {
    ...{ commands: [], actions: [], reactions: [], settings: [] },
    answer: () => ({}),
    async onCommand(spoken) {
      desk.commands.push(spoken);
      return desk.answer(spoken);
    },
    async onAction(spoken) {
      desk.actions.push(spoken);
      return desk.answer(spoken);
    },
    async onReaction(spoken) {
      desk.reactions.push(spoken);
    },
    settingsForm: (spoken) => settled.form(spoken),
    async onSettings(spoken) {
      desk.settings.push(spoken);
      return settled.change(spoken).catch(refusal);
    },
  };
  return desk;
}

/** A desk that takes its time: `arrived` resolves when it is asked, `reply` lets it answer. */
export function slowDesk(desk: RecordingDesk): { arrived: Promise<void>; reply: (reply: Reply) => void } {
  const [arrived, held] = [Promise.withResolvers<void>(), Promise.withResolvers<Reply>()];
  desk.answer = () => {
    arrived.resolve();
    return held.promise;
  };
  return { arrived: arrived.promise, reply: held.resolve };
}
