import type { Directory } from '../../../pipeline/ports/desk-state.ts';
import type { RequestDefaults } from '../../../pipeline/request.ts';
import type { Chat, Desk } from '../../desk/chat.ts';
import type { DiscordParts } from '../parts.ts';
import type { Rest } from '../rest.ts';
import type { Answers } from '../showing/answers.ts';
import { answerPrivately } from './answering.ts';
import { respondTo } from './autocomplete.ts';
import { hearCommand, hearMessageCommand } from './commands.ts';
import { hearComponent } from './components.ts';
import { command, component, type Interaction, submission } from './payloads.ts';
import { readInteraction, type Said, saidIn } from './said.ts';
import { hearSubmission } from './submissions.ts';

/** What hearing needs. */
export interface Hearing
  extends Pick<
    DiscordParts,
    'publicUrl' | 'secrets' | 'deliveries' | 'find' | 'voices' | 'recent' | 'cancel' | 'clock' | 'log'
  > {
  /** `undefined` until the desk has started. */
  desk: () => Desk | undefined;
  rest: Rest;
  answers: Pick<Answers, 'keep'>;
  /** The way out when an answer can no longer be given. */
  tell: Chat['tell'];
  directory: Pick<Directory, 'nameOf'>;
  /** What forms show at first. */
  defaults?: Partial<RequestDefaults>;
}

/** Discord's kinds of interactions. */
const kinds = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;
const messageCommand = 3;
const onServersOnly = 'Newsmedia works in the channels of a server, where others can see and decide.';
const nothingMore =
  'This does nothing any more. Write /newsmedia and a headline, or /newsdesk help for everything else.';

/** Hears one thing that somebody did, and answers it. Never rejects: what goes wrong is logged, and told if it can be. */
export async function hearInteraction(hearing: Hearing, payload: unknown): Promise<void> {
  const { clock, log } = hearing;
  try {
    const given = readInteraction(payload);
    const said = saidIn(given, clock.now());
    if (!said) return await refuse(hearing, elsewhere(given, clock.now()), onServersOnly);
    await hear(hearing, given, said);
  } catch (err) {
    log.error({ err }, 'Something that a person did in Discord could not be heard.');
  }
}

async function hear(hearing: Hearing, { type, data }: Interaction, said: Said): Promise<void> {
  if (type === kinds.autocomplete) return respondTo(hearing, said, command.parse(data));
  if (type === kinds.command) {
    const given = command.parse(data);
    const heard = given.type === messageCommand ? hearMessageCommand : hearCommand;
    if (await heard(hearing, said, given)) return;
  }
  if (type === kinds.component && (await hearComponent(hearing, said, component.parse(data)))) return;
  if (type === kinds.form && (await hearSubmission(hearing, said, submission.parse(data)))) return;
  hearing.log.info({ guild: said.guild, type }, 'Something in Discord had no listener here, and was answered.');
  await refuse(hearing, said, nothingMore);
}

function refuse(hearing: Hearing, said: Said, text: string): Promise<void> {
  return answerPrivately(hearing, said, Promise.resolve({ text, refused: true }));
}

/** In a direct message nobody needs a way to be told something later. */
function elsewhere({ id, application_id: application, token, user }: Interaction, began: number): Said {
  const actor = { id: `discord:${user?.id ?? ''}`, name: '', verified: true };
  const spoken = { actor, channel: '', requestKey: '' };
  return { ...{ id, application, token, began, spoken }, fromMessage: false, fromPrivate: false, guild: '' };
}
