import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import type { Reply } from '../../desk/chat.ts';
import { answerInTime } from '../../desk/in-time.ts';
import { DiscordRefusal } from '../refusal.ts';
import type { Drawing } from '../showing/drawing.ts';
import { drawReply } from '../showing/reply.ts';
import type { Hearing } from './hearing.ts';
import type { Said } from './said.ts';

/** Discord gives up after three seconds, of which some have gone by when it is heard. */
const patienceMs = 2300;
const alreadyAnswered = 40060;

/** A message for one person, which may also have a select. */
export type Answered = Omit<Drawing, 'components'> & {
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
};

export interface Answering {
  /** At least one. */
  draw?: (reply: Reply) => Answered[];
  /** The answer stands in place of the message that was pressed, which only this person sees. */
  replaces?: boolean;
}

type Speaking = Pick<Hearing, 'rest' | 'answers' | 'tell' | 'publicUrl' | 'clock' | 'log'>;

/** The first answer; `body` is Discord's `{type, data}`. Throws what `rest` throws. */
export async function respond({ rest }: Pick<Speaking, 'rest'>, { id, token }: Said, body: object): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

/**
 * Answers when `work` has been accepted, or says that it takes longer when Discord waits no more; only this person
 * sees it. `undefined` says nothing at all: somebody else answers. Never rejects.
 */
export async function answerPrivately(
  hearing: Speaking,
  said: Said,
  work: Promise<Reply | undefined>,
  { draw = (reply): Answered[] => drawReply(reply, hearing.publicUrl), replaces = false }: Answering = {},
): Promise<void> {
  const { rest, clock } = hearing;
  const quiet = (reply: Reply): boolean => said.fromMessage && !replaces && isSilent(reply);
  const first = replaces ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
  const guarded = work.catch((err: unknown): Reply => {
    hearing.log.error({ guild: said.guild, err }, 'Something that a person did in Discord could not be answered.');
    return { text: 'Something unexpected went wrong. The log has the details.', refused: true };
  });
  await answerInTime<Reply | undefined>(clock, guarded, {
    began: said.began,
    patienceMs,
    async soon(reply) {
      if (!reply) return;
      await orOtherwise(hearing, said, reply, async () => {
        if (quiet(reply)) return respond(hearing, said, { type: InteractionResponseType.DeferredMessageUpdate });
        const [data, ...more] = draw(spokenOf(reply));
        await respond(hearing, said, { type: first, data });
        await followUp(hearing, said, more);
      });
    },
    async meanwhile() {
      await orOtherwise(hearing, said, {}, () =>
        respond(
          hearing,
          said,
          said.fromMessage
            ? { type: InteractionResponseType.DeferredMessageUpdate }
            : {
                type: InteractionResponseType.DeferredChannelMessageWithSource,
                data: { flags: MessageFlags.Ephemeral },
              },
        ),
      );
    },
    async late(reply) {
      if (!reply || quiet(reply)) return;
      await orOtherwise(hearing, said, reply, async () => {
        const drawn = draw(spokenOf(reply));
        if (said.fromMessage) return followUp(hearing, said, drawn);
        const [first, ...more] = drawn;
        await rest.patch(Routes.webhookMessage(said.application, said.token, '@original'), {
          body: first,
          auth: false,
        });
        await followUp(hearing, said, more);
      });
    },
  });
  await keepAnswer(hearing, said);
}

/** More for this person alone, after the first answer. */
async function followUp(
  { rest }: Speaking,
  { application, token }: Said,
  drawings: readonly Answered[],
): Promise<void> {
  for (const body of drawings) await rest.post(Routes.webhook(application, token), { body, auth: false });
}

/** What cannot be said as the answer is said another way, unless another process has answered. */
async function orOtherwise(hearing: Speaking, said: Said, reply: Reply, way: () => Promise<void>): Promise<void> {
  const { guild, spoken } = said;
  try {
    await way();
  } catch (err) {
    if (err instanceof DiscordRefusal && err.code === alreadyAnswered) return;
    hearing.log.warn({ guild, err }, 'An answer could not be given in the usual way.');
    if (isSilent(reply)) return;
    await hearing.tell(spoken.actor, spoken.channel, textOf(reply)).catch((failed: unknown) => {
      hearing.log.error({ guild, err: failed }, 'A private answer could not be given in any way.');
    });
  }
}

/** Lets what comes of it reach this person, where the channel shows no message of ours. */
export async function keepAnswer({ answers, log }: Pick<Speaking, 'answers' | 'log'>, said: Said): Promise<void> {
  const { application, token, spoken } = said;
  try {
    await answers.keep(spoken.actor, spoken.channel, { application, token });
  } catch (err) {
    log.warn({ guild: said.guild, err }, 'The way to answer privately could not be kept.');
  }
}

export function isSilent({ text, sections }: Reply): boolean {
  return !text && !sections?.length;
}

/** Whoever wrote a command is always answered. */
function spokenOf(reply: Reply): Reply {
  if (!isSilent(reply)) return reply;
  return { ...reply, text: reply.generationId === undefined ? 'Done.' : 'It is being made; its message is here.' };
}

function textOf({ text, sections = [] }: Reply): string {
  const lines = sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => `• ${line}`)]);
  return [...(text ? [text] : []), ...lines].join('\n');
}
