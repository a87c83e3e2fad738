import { ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { within } from '../../desk/clock.ts';
import type { Values } from '../forms/form.ts';
import type { Answered } from './answering.ts';
import type { Hearing } from './hearing.ts';
import { formNamed, openForm } from './opening.ts';
import type { Said } from './said.ts';

/** A form cannot stay open in Discord: what was typed is kept, and shown again when somebody asks for it. */
const keptMs = 15 * 60_000;
const readMs = 1000;
const prefix = 'newsmedia.again:';

const kept = z.object({
  form: z.string(),
  actor: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const nameOf = (interaction: string): string => `discord:form:${interaction}`;

/** True when it can be opened again. */
export async function keepForm(
  { secrets, clock, log }: Pick<Hearing, 'secrets' | 'clock' | 'log'>,
  said: Said,
  form: string,
  values: Values,
): Promise<boolean> {
  try {
    const until = new Date(clock.now() + keptMs);
    await secrets.put(nameOf(said.id), { form, actor: said.spoken.actor.id, values }, until);
    return true;
  } catch (err) {
    log.warn({ guild: said.guild, err }, 'What was typed into a form could not be kept.');
    return false;
  }
}

/** The interaction that a form was submitted with; `undefined` when the button is another. */
export function keptIn(id: string): string | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}

/** The same answer with a button that opens the form again. */
export function withTryAgain(drawn: Answered[], { id }: Said): Answered[] {
  const row: Answered['components'][number] = {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Try again', custom_id: `${prefix}${id}` },
    ],
  };
  const last = drawn.length - 1;
  return drawn.map((one, at) => (at === last ? { ...one, components: [...one.components, row] } : one));
}

export async function formToTryAgain(hearing: Hearing, said: Said, interaction: string): Promise<void> {
  const read = hearing.secrets.get(nameOf(interaction)).then((value) => kept.safeParse(value).data);
  const found = within(hearing.clock, readMs, read).then((soon) => soon?.answer);
  const { form, actor, values } = (await found.catch(() => undefined)) ?? {};
  const over = { text: 'What you typed is not kept any more. Please write it anew.', refused: true } as const;
  const isTheirs = form !== undefined && actor === said.spoken.actor.id;
  await openForm(hearing, said, isTheirs ? formNamed(hearing, said, form) : Promise.resolve(over), values);
}
