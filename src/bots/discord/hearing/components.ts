import { ButtonStyle, ComponentType } from 'discord.js';
import type { z } from 'zod';
import type { ActionSpoken } from '../../desk/chat.ts';
import { confirmationOf } from '../../desk/confirmation.ts';
import { questions, sureActions } from '../../desk/questions.ts';
import { replyOf } from '../../desk/reply-of.ts';
import { sectionsId, settingsId } from '../forms/settings.ts';
import { type ButtonId, readButton } from '../showing/button-id.ts';
import { drawReply } from '../showing/reply.ts';
import { answerPrivately } from './answering.ts';
import type { Hearing } from './hearing.ts';
import { formToTryAgain, keptIn } from './kept-forms.ts';
import { once } from './once.ts';
import { formNamed, openForm } from './opening.ts';
import type { component } from './payloads.ts';
import type { Said } from './said.ts';

/** Stands before the id of a button when somebody has said that they are sure. */
const sure = 'sure:';
const no = 'newsmedia.no';

/** Buttons and selects, however old. False when it is none of ours. */
export async function hearComponent(
  hearing: Hearing,
  said: Said,
  { custom_id: id, values = [] }: z.output<typeof component>,
): Promise<boolean> {
  const kept = keptIn(id);
  if (kept !== undefined) await formToTryAgain(hearing, said, kept);
  else if (id === sectionsId) await openForm(hearing, said, formNamed(hearing, said, settingsId(values[0] ?? '')));
  else if (id === no) {
    await answerPrivately(hearing, said, Promise.resolve({ text: 'Nothing was changed.' }), { replaces: true });
  } else return hearButton(hearing, said, id);
  return true;
}

async function hearButton(hearing: Hearing, said: Said, id: string): Promise<boolean> {
  const isSure = id.startsWith(sure);
  const button = readButton(isSure ? id.slice(sure.length) : id);
  if (!button) return false;
  if (questions[button.action]) await openForm(hearing, said, formNamed(hearing, said, id));
  else if (!isSure && sureActions[button.action]) await askWhetherSure(hearing, said, button, id);
  else await answerPrivately(hearing, said, act(hearing, said, button), { replaces: isSure });
  return true;
}

/** What a button asks for, once for each click; `undefined` when another process has it. */
export function act(hearing: Hearing, said: Said, button: ButtonId, value = button.value) {
  const { value: _stage, ...seen } = button;
  const spoken: ActionSpoken = { ...said.spoken, ...seen, ...(value === undefined ? {} : { value }) };
  return once(hearing, said, () => replyOf(hearing, (desk) => desk.onAction(spoken)));
}

async function askWhetherSure(hearing: Hearing, said: Said, { action }: ButtonId, id: string): Promise<void> {
  const { title, text, yes, no: keep } = confirmationOf({ name: action, label: sureActions[action] ?? action });
  const buttons = [
    { type: ComponentType.Button, style: ButtonStyle.Danger, label: yes, custom_id: `${sure}${id}` } as const,
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: keep, custom_id: no } as const,
  ];
  await answerPrivately(hearing, said, Promise.resolve({ text: `${title} ${text}` }), {
    draw: (reply) =>
      drawReply(reply, hearing.publicUrl).map((drawing) => ({
        ...drawing,
        components: [{ type: ComponentType.ActionRow, components: buttons }],
      })),
  });
}
