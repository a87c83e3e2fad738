import { type Thing, things } from './json.ts';
import { type Channel, flags, type Message, type User, type World } from './world.ts';

/** What Discord calls the kinds. */
export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

const firstAnswerMs = 3_000;
const tokenMs = 15 * 60_000;

/**
 * - `waiting`: nobody answered yet; `failed`: and three seconds are over, or “thinking …” was never filled in time
 * - `thinking`: answered with "thinking …", which nothing has filled yet
 * - `answered`: with a message of its own; `updated`: by changing the message it was clicked on
 * - `silent`: acknowledged, nothing to see; `modal`: a form opened; `choices`: completions came
 */
export type InteractionState =
  | 'waiting'
  | 'failed'
  | 'thinking'
  | 'answered'
  | 'updated'
  | 'silent'
  | 'modal'
  | 'choices';

/** Something a person did that the program must answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof interactionTypes)[keyof typeof interactionTypes];
  readonly data: Thing;
  readonly createdAt: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message it was clicked on, or the form came from. */
  readonly source?: Message;
  /** Whether a gateway connection was there to hear of it. */
  delivered: boolean;
  /** The type of the first answer and when it came. */
  answer?: { type: number; at: number };
  /** What `@original` is. */
  original?: Message;
  /** How often the answer was edited with the interaction's token. */
  edits: number;
  readonly followups: Message[];
  /** The form that was opened, as the program sent it. */
  modal?: Thing;
  readonly choices: { name: string; value: string | number }[];
  readonly state: InteractionState;
  /** Whether there was a first answer, of any kind. */
  readonly answered: boolean;
  /** The first answer's message, once there is something to read. */
  readonly reply: Message | undefined;
  /** Whether only this person sees the first answer. */
  readonly ephemeral: boolean;
}

export type NewInteraction = Pick<Interaction, 'type' | 'data' | 'user' | 'channel'> & { source?: Message };

export function createInteraction(world: World, given: NewInteraction): Interaction {
  const id = world.newId();
  const interaction: Interaction = {
    ...given,
    ...{
      id,
      token: `interaction-token-${id}`,
      createdAt: world.clock.now(),
      delivered: false,
      edits: 0,
      followups: [],
      choices: [],
    },
    get state() {
      const { answer, original } = interaction;
      if (!answer) return tooLate(world, interaction) ? 'failed' : 'waiting';
      if (answer.type === 8) return 'choices';
      if (answer.type === 9) return 'modal';
      if (answer.type === 6) return interaction.edits > 0 ? 'updated' : 'silent';
      if (answer.type === 7) return 'updated';
      if (!original || !(original.flags & flags.thinking)) return 'answered';
      return tokenDead(world, interaction) ? 'failed' : 'thinking';
    },
    get answered() {
      return interaction.answer !== undefined;
    },
    get reply() {
      const { original, answer } = interaction;
      const own = answer?.type === 4 || answer?.type === 5;
      return own && original && !(original.flags & flags.thinking) ? original : undefined;
    },
    get ephemeral() {
      return interaction.original?.ephemeralFor !== undefined;
    },
  };
  return interaction;
}

export const tooLate = (world: World, { createdAt }: Interaction): boolean =>
  world.clock.now() - createdAt > firstAnswerMs;

export const tokenDead = (world: World, { createdAt }: Interaction): boolean => world.clock.now() - createdAt > tokenMs;

/** Everything in a message or modal that has a custom id, also what lies in labels and containers. */
export function inputsIn(part: Thing): Thing[] {
  const inner = [...things(part.components), ...things([part.component, part.accessory])];
  return [...(typeof part.custom_id === 'string' && part.type !== undefined ? [part] : []), ...inner.flatMap(inputsIn)];
}
