import { MediaError, sentenceOf } from '../../../pipeline/errors.ts';
import type { Reply } from '../../desk/chat.ts';
import { questions } from '../../desk/questions.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { answerIn } from '../forms/asking.ts';
import { labelOf, valuesIn } from '../forms/filled.ts';
import type { Values } from '../forms/form.ts';
import { articleField, articleForm, articleId, articleSpoken, batchId, batchSpoken } from '../forms/making.ts';
import { changesIn, sectionForm, sectionOf, settingsIn } from '../forms/settings.ts';
import { readButton } from '../showing/button-id.ts';
import { drawReply } from '../showing/reply.ts';
import { answerPrivately } from './answering.ts';
import { ask } from './commands.ts';
import { act } from './components.ts';
import type { Hearing } from './hearing.ts';
import { keepForm, withTryAgain } from './kept-forms.ts';
import { once } from './once.ts';
import { unlessOverdue } from './overdue.ts';
import type { Submission } from './payloads.ts';
import type { Said } from './said.ts';

/** A form that was filled in. What the desk refuses can be mended: nothing that was typed is lost. */
export async function hearSubmission(hearing: Hearing, said: Said, submitted: Submission): Promise<boolean> {
  const id = submitted.custom_id;
  const values = changesIn(id, valuesIn(submitted));
  const work = workOf(hearing, said, id, values);
  if (!work) return false;
  let kept = false;

  async function accept(given: Work): Promise<Reply | undefined> {
    const reply = await unlessOverdue(hearing, said, given);
    if (reply?.refused) kept = await keepForm(hearing, said, id, values);
    return reply;
  }

  await answerPrivately(hearing, said, accept(work), {
    replaces: said.fromPrivate,
    draw(reply) {
      const drawn = drawReply(reply, hearing.publicUrl);
      return kept ? withTryAgain(drawn, said) : drawn;
    },
  });
  return true;
}

type Work = () => Promise<Reply | undefined>;

/** `undefined` when there is no such form. */
function workOf(hearing: Hearing, said: Said, id: string, values: Values): Work | undefined {
  if (id === batchId) return () => ask(hearing, said, () => batchSpoken(said.spoken, values));
  if (id === articleId) return () => makeArticle(hearing, said, values);
  const section = sectionOf(id);
  if (section !== undefined) return () => once(hearing, said, () => settle(hearing, said, section, values));
  const button = readButton(id);
  const question = button && questions[button.action];
  return button && question ? () => act(hearing, said, button, answerIn(question, values)) : undefined;
}

async function makeArticle(hearing: Hearing, said: Said, values: Values): Promise<Reply | undefined> {
  const reply = await ask(hearing, said, () => articleSpoken(said.spoken, values));
  return reply && naming(labelOf(articleForm([]), articleField(reply.field)), reply);
}

async function settle(hearing: Hearing, said: Said, name: string, values: Values): Promise<Reply> {
  const { spoken } = said;
  try {
    const form = await replyOf(hearing, (desk) => desk.settingsForm(spoken));
    if (!('title' in form)) return form;
    const section = form.sections.find((one) => one.name === name);
    if (!section) return { text: 'These settings are not there any more. Write /newsdesk settings.', refused: true };
    const given = settingsIn(section, values);
    const reply = await replyOf(hearing, (desk) => desk.onSettings({ ...spoken, values: given }));
    return naming(labelOf(sectionForm(section), reply.field), reply);
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    return { text: sentenceOf(error), refused: true };
  }
}

/** A refusal says which field it is about. */
function naming(label: string | undefined, reply: Reply): Reply {
  if (!reply.refused || label === undefined || !reply.text) return reply;
  return { ...reply, text: `${label}: ${reply.text}` };
}
