import type { Reply } from '../../desk/chat.ts';
import { placeOf } from '../../desk/refs.ts';
import { replyOf } from '../../desk/reply-of.ts';
import type { SettingsForm } from '../../desk/settings-form.ts';
import { sectionSelect, settledLines } from '../forms/settings.ts';
import { drawReply } from '../showing/reply.ts';
import { type Answered, answerPrivately } from './answering.ts';
import type { Hearing } from './hearing.ts';
import type { Said } from './said.ts';

/** What is settled in the channel, and a list of what can be changed; for this person alone. */
export async function showSettings(hearing: Hearing, said: Said): Promise<void> {
  let shown: SettingsForm | undefined;
  const { workspace } = placeOf(said.spoken.channel);

  async function work(): Promise<Reply> {
    const form = await replyOf(hearing, (desk) => desk.settingsForm(said.spoken));
    if (!('title' in form)) return form;
    shown = form;
    const nameOf = (editor: string) => hearing.directory.nameOf(editor, workspace);
    const sections = form.sections.map(async (section) => ({
      title: section.title,
      lines: await settledLines(section, nameOf),
    }));
    return { text: form.title, sections: await Promise.all(sections) };
  }

  await answerPrivately(hearing, said, work(), {
    draw(reply) {
      const drawn: Answered[] = drawReply(reply, hearing.publicUrl);
      const last = drawn.at(-1);
      if (shown && last) last.components = [...last.components, sectionSelect(shown)];
      return drawn;
    },
  });
}
