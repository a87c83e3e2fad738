import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawDigest } from '../../../src/bots/slack/showing/blocks-digest.ts';
import { readButton } from '../../../src/bots/slack/showing/button-value.ts';
import { exampleDigest, exampleDigestItem } from '../../helpers/digest-example.ts';
import { hostileTexts } from '../../helpers/hostile-texts.ts';
import { checkMessage } from '../../helpers/slack/block-check.ts';
import { linksIn, pings, seen } from '../../helpers/slack/seen.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';

const none = new Map<string, string>();
const buttonsIn = (message: ReturnType<typeof drawDigest>) =>
  message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

describe('a digest in blocks', () => {
  it('is taken by Slack, with and without pictures', () => {
    for (const pictures of [
      none,
      new Map([
        ['g1', 'F1'],
        ['g3', 'F3'],
      ]),
    ]) {
      expect(checkMessage(drawDigest(exampleDigest(), pictures))).toEqual([]);
    }
    const shown = seen(drawDigest(exampleDigest(), none));
    for (const said of ['Waiting for a decision', 'Storm closes port', 'and 2 more', 'Spent on these: $1.20']) {
      expect(shown).toContain(said);
    }
  });

  it('says that the pictures are made by AI', () => {
    expect(seen(drawDigest(exampleDigest({ label: 'Made with AI by our desk' }), none))).toContain(
      'Made with AI by our desk',
    );
  });

  it('shows the pictures that are up beside what they belong to', () => {
    const { blocks } = drawDigest(exampleDigest(), new Map([['g1', 'F1']]));
    const accessories = blocks.flatMap((block) =>
      block.type === 'section' && block.accessory ? [block.accessory] : [],
    );
    expect(accessories).toEqual([{ type: 'image', slack_file: { id: 'F1' }, alt_text: 'Waves over a harbour wall' }]);
  });

  it('has the buttons of cards: bound to what was shown, each about its own generation', () => {
    const buttons = buttonsIn(drawDigest(exampleDigest(), none)) as { action_id: string; value?: string }[];
    expect(buttons.map(({ action_id }) => action_id)).toEqual([
      'newsmedia:approve',
      'newsmedia:reject',
      'newsmedia:retry:image',
    ]);
    expect(readButton(buttons[0]?.value)).toEqual({ generationId: 'g1', revision: 7, contentHash: 'c'.repeat(64) });
    expect(readButton(buttons[2]?.value)).toMatchObject({ generationId: 'g2', value: 'image' });
  });

  it('keeps what waits when there is more than Slack takes', () => {
    const items = (prefix: string, long: string) =>
      Array.from({ length: 5 }, (_, index) => exampleDigestItem(`${prefix}${index}`, { title: long, line: long }));
    for (const long of ['x', 'x'.repeat(500), '嵐'.repeat(500), '<&>'.repeat(200)]) {
      const sections = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((title) => ({
        title,
        items: items(title, long),
        more: 'and more',
      }));
      const message = drawDigest(exampleDigest({ sections, note: long, label: long }), none);
      expect(checkMessage(message)).toEqual([]);
      // No section goes without a word.
      expect(JSON.stringify(message.blocks).split('There is more than Slack can show here').length).toBeGreaterThan(5);
      for (const { title } of sections) {
        expect(JSON.stringify(message.blocks)).toContain(`"text":"${title}","style":{"bold":true}`);
      }
      const decided = buttonsIn(message).map(
        (button) => readButton((button as { value?: string }).value)?.generationId,
      );
      for (const one of items('a', long)) expect(decided).toContain(one.generationId);
    }
  });

  it.each(hostileTexts())('%j pings nobody and links to nothing else', (text) => {
    const item = exampleDigestItem('g1', { title: text, line: text });
    const message = drawDigest(exampleDigest({ sections: [{ title: 'Waiting', items: [item] }] }), none);
    expect(checkMessage(message)).toEqual([]);
    expect(pings(message)).toEqual([]);
    expect(linksIn(message).every(({ url }) => url.startsWith('https://newsmedia.example.org/'))).toBe(true);
  });
});

describe('a digest in Slack', () => {
  let world: ChatWorld;
  beforeEach(async () => {
    world = await openChatWorld();
  });
  afterEach(() => world.close());

  it('is posted with the pictures of what it tells, and edited in place', async () => {
    const { id } = world.finished();
    const chat = world.chat();
    const digest = exampleDigest({ sections: [{ title: 'Waiting for a decision', items: [exampleDigestItem(id)] }] });
    const ref = await world.passing(chat.post(world.ref(), digest));
    const [posted] = await world.messages();
    expect(JSON.stringify(posted?.blocks)).toContain('slack_file');
    await world.passing(chat.edit(ref, exampleDigest({ summary: 'Nothing waits.', sections: [] })));
    const after = await world.messages();
    expect(after).toHaveLength(1);
    expect(after[0]?.text).toContain('Nothing waits.');
  });

  it('has no thread with a narration', async () => {
    world.finished();
    await world.passing(world.chat().post(world.ref(), exampleDigest()));
    expect(await world.messages()).toHaveLength(1);
  });
});
