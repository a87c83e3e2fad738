import { InteractionResponseType } from 'discord.js';
import { MediaError, sentenceOf } from '../../../pipeline/errors.ts';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import type { Reply } from '../../desk/chat.ts';
import { within } from '../../desk/clock.ts';
import { questions } from '../../desk/questions.ts';
import { channelRefOf } from '../../desk/refs.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { askingForm } from '../forms/asking.ts';
import { drawForm, type Form, type Values } from '../forms/form.ts';
import { articleForm, articleId, batchForm, batchId } from '../forms/making.ts';
import { sectionForm, sectionOf } from '../forms/settings.ts';
import { readButton } from '../showing/button-id.ts';
import { answerPrivately, keepAnswer, respond } from './answering.ts';
import type { Hearing } from './hearing.ts';
import type { Said } from './said.ts';

/** A form must be the first answer, within three seconds, and what it shows cannot be changed afterwards. */
const formMs = 2000;
const voicesMs = 1200;

/** Opens a form showing what was `typed` before, or says why not. Never rejects. */
export async function openForm(
  hearing: Hearing,
  said: Said,
  form: Promise<Form | Reply>,
  typed?: Values,
): Promise<void> {
  const { clock, log } = hearing;
  const known = form.catch((error: unknown): Reply => {
    if (!(error instanceof MediaError)) log.error({ guild: said.guild, err: error }, 'A form could not be filled.');
    return { text: sentenceOf(error), refused: true };
  });
  const soon = await within(clock, said.began + formMs - clock.now(), known);
  const found: Form | Reply = soon?.answer ?? { text: 'The form takes too long to open. Try again in a moment.' };
  if (!isForm(found)) return answerPrivately(hearing, said, Promise.resolve(found));
  try {
    await respond(hearing, said, { type: InteractionResponseType.Modal, data: drawForm(found, typed) });
    await keepAnswer(hearing, said);
  } catch (err) {
    log.warn({ guild: said.guild, err }, 'A form could not be opened.');
    await answerPrivately(hearing, said, Promise.resolve({ text: 'The form could not be opened. Try again.' }));
  }
}

/** The form that has this id, as it is now; a Reply says why there is none. */
export async function formNamed(hearing: Hearing, said: Said, id: string): Promise<Form | Reply> {
  if (id === batchId) return batchForm();
  if (id === articleId) return articleForm(await voicesSoon(hearing), hearing.defaults);
  const section = sectionOf(id);
  if (section !== undefined) {
    const form = await replyOf(hearing, (desk) => desk.settingsForm(said.spoken));
    if (!('title' in form)) return form;
    const found = form.sections.find(({ name }) => name === section);
    return found ? sectionForm(found) : gone;
  }
  const button = readButton(id);
  const question = button && questions[button.action];
  if (!button || !question) return gone;
  const [voices, generation] = await Promise.all([
    question === 'voice' ? voicesSoon(hearing) : [],
    generationHere(hearing, said, button.generationId),
  ]);
  if (generation === 'elsewhere') return { text: 'There is no such generation in this channel.', refused: true };
  return askingForm(question, id, { voices, generation });
}

const gone: Reply = { text: 'This form is not there any more. Write /newsdesk help.', refused: true };

/** Ids tell nothing to another channel. Without the generation a form still works, as the desk checks it again. */
async function generationHere(
  { find, clock, log }: Hearing,
  { spoken }: Said,
  id: string,
): Promise<Generation | 'elsewhere' | undefined> {
  const found = find(id).catch((err: unknown) => {
    log.warn({ generation: id, err }, 'A form is shown without what is there already.');
    return undefined;
  });
  const soon = await within(clock, voicesMs, found);
  if (!soon?.answer) return undefined;
  const generation = soon.answer;
  return channelRefOf(generation) === spoken.channel && !generation.deletedAt ? generation : 'elsewhere';
}

/** Without them a form still works. */
export async function voicesSoon({ voices, clock, log }: Pick<Hearing, 'voices' | 'clock' | 'log'>): Promise<Voice[]> {
  const listed = voices().catch((err: unknown) => {
    log.warn({ err }, 'The voices could not be listed, so Discord offers none.');
    return [];
  });
  return (await within(clock, voicesMs, listed))?.answer ?? [];
}

function isForm(found: Form | Reply): found is Form {
  return 'fields' in found;
}
