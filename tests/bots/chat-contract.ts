import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chat, Desk, MessageRef, Reply } from '../../src/bots/desk/chat.ts';
import { platformOf } from '../../src/bots/desk/refs.ts';
import type { Actor } from '../../src/pipeline/ports/generation.ts';
import { exampleCard, exampleReadyCard } from '../helpers/card-example.ts';
import { exampleDigest } from '../helpers/digest-example.ts';

/** A platform as the suite sees it: through what people see there. */
export interface OpenPlatform {
  /** One more machine that speaks to it: two chats share nothing but the platform. */
  chat(): Chat;
  channel: string;
  /** Two people who are in the channel. */
  people: readonly [Actor, Actor];
  /** What everybody in the channel sees: the words of each message, oldest first, as they read them. */
  seen(): Promise<string[]>;
  /** What only this person sees there, oldest first. */
  told(person: Actor): Promise<string[]>;
  /** Somebody types `/newsmedia <text>`; answers with what the desk answered. Left out where another suite does it. */
  command?(chat: Chat, actor: Actor, text: string): Promise<Reply | undefined>;
  close?(): Promise<void>;
}

const hostile = [
  '<script>alert(1)</script> & <b>bold</b>',
  '<!channel> <@U123> @everyone',
  '*stars* _lines_ `ticks` [link](https://example.org) ||spoiler||',
  'Ünïcode 🌊 “quotes” עברית',
  '&amp; stays &amp;',
];

/** What every platform's Chat must do. */
export function chatContract(name: string, open: () => Promise<OpenPlatform>): void {
  describe(`the chat contract: ${name}`, () => {
    let platform: OpenPlatform;
    let chat: Chat;
    beforeEach(async () => {
      platform = await open();
      chat = platform.chat();
    });
    afterEach(async () => {
      await platform.close?.();
    });
    const post = (title: string, on = chat): Promise<MessageRef> =>
      on.post(platform.channel, exampleCard({ title, summary: 'Drawing the picture, 40%.' }));
    const edit = (ref: MessageRef, title: string, on = chat): Promise<void> =>
      on.edit(ref, exampleReadyCard({ title, summary: 'Ready: a picture and a narration.' }));

    it('an edit shows the new card in the place of the old one', async () => {
      const ref = await post('Storm closes port');
      const [before, ...others] = await platform.seen();
      expect(others).toEqual([]);
      expect(before).toContain('Storm closes port');
      expect(before).toContain('Drawing the picture, 40%.');
      await edit(ref, 'Storm closes port');
      const [after, ...more] = await platform.seen();
      expect(more).toEqual([]);
      expect(after).toContain('Ready: a picture and a narration.');
      expect(after).not.toContain('Drawing the picture');
    });

    it('edits are shown in the order they were made', async () => {
      const ref = await post('Storm closes port');
      for (const percent of [10, 20, 30, 40, 50]) {
        await chat.edit(ref, exampleCard({ revision: percent, summary: `Drawing the picture, ${percent}%.` }));
      }
      expect((await platform.seen())[0]).toContain('50%');
    });

    it('two messages are two, in their order', async () => {
      const [first, second] = [await post('First headline'), await post('Second headline')];
      expect(first).not.toBe(second);
      await edit(first, 'First headline');
      const seen = await platform.seen();
      expect(seen).toHaveLength(2);
      expect(seen[0]).toMatch(/First headline[\s\S]*Ready|Ready[\s\S]*First headline/);
      expect(seen[1]).toContain('Second headline');
      expect(seen[1]).not.toContain('Ready:');
    });

    it('a digest is one message, also when something in it has changed', async () => {
      const ref = await chat.post(platform.channel, exampleDigest());
      const [before, ...others] = await platform.seen();
      expect(others).toEqual([]);
      for (const words of ['Daily digest, Monday 23 November 2026', 'Waiting for a decision', 'Spent on these']) {
        expect(before).toContain(words);
      }
      expect(before).toMatch(/Approve[\s\S]*Retry picture/);
      const [, failed, approved] = exampleDigest().sections;
      const sections = [failed, approved].filter((section) => section !== undefined);
      await platform.chat().edit(ref, exampleDigest({ sections, summary: '1 failed, 2 approved.' }));
      const [after, ...more] = await platform.seen();
      expect(more).toEqual([]);
      expect(after).not.toContain('Waiting for a decision');
      expect(after).toContain('Failed');
    });

    it('what one person is told nobody else sees', async () => {
      const [one, other] = platform.people;
      await chat.tell(one, platform.channel, 'Ben approved “Storm”.');
      expect((await platform.told(one)).join('\n')).toContain('Ben approved “Storm”.');
      expect(await platform.told(other)).toEqual([]);
      expect((await platform.seen()).join('\n')).not.toContain('Ben approved');
    });

    it('the name of a message can be stored and used on another machine', async () => {
      const ref = await post('Storm closes port');
      expect(platformOf(ref)).toBe(chat.platform);
      expect(ref.startsWith(`${platform.channel}:`)).toBe(true);
      const stored = JSON.parse(JSON.stringify({ ref })) as { ref: string };
      await edit(stored.ref, 'Storm closes port', platform.chat());
      expect((await platform.seen())[0]).toContain('Ready');
    });

    it('posts and edits although nobody started it', async () => {
      await edit(await post('Storm', platform.chat()), 'Storm', platform.chat());
      expect(await platform.seen()).toHaveLength(1);
    });

    it.each(hostile)('shows %j as it was typed', async (title) => {
      const ref = await post(title);
      expect((await platform.seen())[0]).toContain(title);
      await edit(ref, title);
      expect((await platform.seen())[0]).toContain(title);
    });

    it('a message or channel that is not there is gone for good', async () => {
      const ref = await post('Storm');
      const missing = `${ref.slice(0, ref.lastIndexOf(':'))}:987654`;
      await expect(edit(missing, 'Storm')).rejects.toMatchObject({ name: 'ChatError', problem: 'gone' });
      const nowhere = `${chat.platform}:nowhere:nothing`;
      await expect(chat.post(nowhere, exampleCard())).rejects.toMatchObject({ name: 'ChatError', problem: 'gone' });
    });

    it('stops, also twice and without a start, and still posts', async () => {
      await chat.stop();
      await chat.start(silentDesk());
      await chat.stop();
      await chat.stop();
      await post('Storm');
      expect(await platform.seen()).toHaveLength(1);
    });

    it('what people say reaches the desk from start to stop', async () => {
      if (!platform.command) return;
      const [ana] = platform.people;
      const desk = silentDesk();
      await chat.start(desk);
      await platform.command(chat, ana, 'Storm & “port” —style Monet');
      await chat.stop();
      await platform.command(chat, ana, 'Nobody hears this').catch(() => undefined);
      expect(desk.heard).toMatchObject([
        { command: 'newsmedia', text: 'Storm & “port” —style Monet', actor: { id: ana.id }, channel: platform.channel },
      ]);
    });
  });
}

function silentDesk(): Desk & { heard: unknown[] } {
  const heard: unknown[] = [];
  return {
    heard,
    async onCommand(spoken) {
      heard.push(spoken);
      return { text: 'Heard.' };
    },
    onAction: async () => ({}),
    onReaction: async () => {},
    settingsForm: async () => ({}),
    onSettings: async () => ({}),
  };
}
