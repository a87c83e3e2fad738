import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import type { Reply } from '../../desk/chat.ts';
import { answerInTime } from '../../desk/in-time.ts';
import { isSilent } from '../../desk/reply-of.ts';
import { problemOf } from '../problems.ts';
import { codes, DiscordRefusal } from '../refusal.ts';
import type { Drawing } from '../showing/drawing.ts';
import { drawReply } from '../showing/reply.ts';
import type { Hearing } from './hearing.ts';
import { patiently } from './patience.ts';
import type { Said } from './said.ts';

/** Discord gives up after three seconds, of which some have gone by when it is heard. */
const patienceMs = 2300;

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
  const { rest, clock, log } = hearing;
  const { guild, fromMessage } = said;
  const first = replaces ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
  const quiet = (reply: Reply): boolean => fromMessage && !replaces && isSilent(reply);
  const guarded = work.catch((err: unknown): Reply => {
    log.error({ guild, err }, 'Something that a person did in Discord could not be answered.');
    return { text: 'Something unexpected went wrong. The log has the details.', refused: true };
  });

  /** What comes once Discord has a first answer, whoever gave it. */
  async function late(reply: Reply | undefined): Promise<void> {
    if (!reply || quiet(reply)) return;
    await orDirectly(hearing, said, reply, async () => {
      const drawn = draw(spokenOf(reply));
      if (fromMessage && !replaces) return followUp(hearing, said, drawn);
      const [body, ...more] = drawn;
      const original = Routes.webhookMessage(said.application, said.token, '@original');
      await patiently(clock, 'give a late answer', () => rest.patch(original, { body, auth: false }));
      await followUp(hearing, said, more);
    });
  }

  await answerInTime<Reply | undefined>(clock, guarded, {
    began: said.began,
    patienceMs,
    async soon(reply) {
      if (!reply) return;
      const [data, ...more] = draw(spokenOf(reply));
      const body = quiet(reply) ? { type: InteractionResponseType.DeferredMessageUpdate } : { type: first, data };
      const how = await acknowledge(hearing, said, body);
      if (how === 'refused') return orDirectly(hearing, said, reply);
      if (how !== 'taken') return how === 'unknown' || said.claimed ? late(reply) : undefined;
      if (!quiet(reply)) await orDirectly(hearing, said, reply, () => followUp(hearing, said, more));
    },
    async meanwhile() {
      await acknowledge(
        hearing,
        said,
        fromMessage ? { type: InteractionResponseType.DeferredMessageUpdate } : thinking,
      );
    },
    late,
  });
}

const thinking = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
};

/**
 * Gives the first answer, which opens the way for later ones. `answered`: another process has, and whoever acts on what
 * was said goes on after it. `unknown`: it may have come through.
 */
async function acknowledge(
  hearing: Speaking,
  said: Said,
  body: object,
): Promise<'taken' | 'answered' | 'refused' | 'unknown'> {
  try {
    await respond(hearing, said, body);
  } catch (err) {
    if (!(err instanceof DiscordRefusal && err.code === codes.alreadyAnswered)) {
      hearing.log.warn({ guild: said.guild, err }, 'An answer could not be given in the usual way.');
      return problemOf(err, 'answer').problem === 'gone' ? 'refused' : 'unknown';
    }
    await keepAnswer(hearing, said);
    return 'answered';
  }
  await keepAnswer(hearing, said);
  return 'taken';
}

/** More for this person alone, after the first answer. */
async function followUp(
  { rest, clock }: Speaking,
  { application, token }: Said,
  drawings: readonly Answered[],
): Promise<void> {
  for (const body of drawings) {
    await patiently(clock, 'say more', () => rest.post(Routes.webhook(application, token), { body, auth: false }));
  }
}

/** What cannot be said as the answer is said another way. */
async function orDirectly(hearing: Speaking, said: Said, reply: Reply, way?: () => Promise<void>): Promise<void> {
  const { guild, spoken } = said;
  try {
    if (way) return await way();
  } catch (err) {
    hearing.log.warn({ guild, err }, 'An answer could not be given in the usual way.');
  }
  if (isSilent(reply)) return;
  try {
    const text = textOf(reply);
    await patiently(hearing.clock, 'answer', () => hearing.tell(spoken.actor, spoken.channel, text));
  } catch (err) {
    hearing.log.error({ guild, err }, 'A private answer could not be given in any way.');
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

/** Whoever wrote a command is always answered. */
function spokenOf(reply: Reply): Reply {
  if (!isSilent(reply)) return reply;
  return { ...reply, text: reply.generationId === undefined ? 'Done.' : 'It is being made; its message is here.' };
}

function textOf({ text, sections = [] }: Reply): string {
  const lines = sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => `• ${line}`)]);
  return [...(text ? [text] : []), ...lines].join('\n');
}
