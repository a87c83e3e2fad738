import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/bots/desk/card.ts';
import { drawCard } from '../../../src/bots/slack/showing/blocks.ts';
import { actionOf, readButton } from '../../../src/bots/slack/showing/button-value.ts';
import { exampleCard, exampleLane, exampleReadyCard } from '../../helpers/card-example.ts';
import { hostileTexts } from '../../helpers/hostile-texts.ts';
import { checkMessage } from '../../helpers/slack/block-check.ts';
import { linksIn, pings, readAloud, seen } from '../../helpers/slack/seen.ts';

const own = 'https://newsmedia.example.org';
const member = { reactionsArrive: true };
const visible = (text: string) => text.replaceAll('\u2060', '');

/** "Storm closes port of Rotterdam", ended, as it is linked to outside of tests. */
function readyCard(given: Partial<Card> = {}): Card {
  return exampleReadyCard({
    links: [
      { label: 'Player page', url: `${own}/g/g1?k=x_y&z=1` },
      { label: 'Picture', url: `${own}/g/g1/image?k=x` },
      { label: 'Narration', url: `${own}/g/g1/audio?k=x` },
    ],
    approval: { state: 'pending', line: 'Waits for an editor’s decision.' },
    ...given,
  });
}

const deleted: Card = {
  ...{ generationId: 'g1', revision: 12, title: 'Deleted', state: 'cancelled', summary: 'This was deleted.' },
  ...{ lanes: [], links: [], facts: [], actions: [], approval: { state: 'approved' } },
};

const ended: Card['actions'] = [
  { name: 'retry', label: 'Run it again', value: 'prompt' },
  { name: 'details', label: 'Details' },
];

const cards: Record<string, Card> = {
  queued: exampleCard({
    state: 'queued',
    summary: 'Waiting in the queue, place 3.',
    queuePlace: 3,
    etaMs: 95_000,
    lanes: (['prompt', 'image', 'audio', 'storage'] as const).map((stage) => exampleLane(stage)),
  }),
  running: exampleCard(),
  ready: readyCard(),
  approved: readyCard({
    approval: { state: 'approved', line: 'Approved by Ben on 2 Jan 2026, 12:04 UTC for content cccccccc. Published.' },
    actions: [
      { name: 'undo', label: 'Undo approval' },
      { name: 'unpublish', label: 'Unpublish', tone: 'bad', asks: 'sure' },
    ],
  }),
  partial: readyCard({
    state: 'partial',
    summary: 'Partly ready: a picture; the narration failed.',
    note: 'The narration failed: no voice speaks Dutch. Retry it, or choose another voice.',
    actions: [
      { name: 'retry', label: 'Retry narration', value: 'audio' },
      { name: 'retry', label: 'Picture: try openai again', value: 'image' },
    ],
  }),
  held: readyCard({ state: 'held', summary: 'Held: an editor must look at it before it is shown.' }),
  failed: readyCard({
    state: 'failed',
    summary: 'Failed: nothing could be made.',
    note: 'No picture.',
    links: [],
    actions: ended,
  }),
  cancelled: readyCard({ state: 'cancelled', summary: 'Cancelled.', links: [], facts: [], actions: ended }),
  deleted,
};

describe('every card', () => {
  test.each(Object.entries(cards))('that is %s is one Slack takes', (_name, card) => {
    for (const options of [member, { reactionsArrive: false }, { reactionsArrive: false, fileId: 'F0123456789' }]) {
      expect(checkMessage(drawCard(card, options))).toEqual([]);
    }
  });

  test.each(Object.entries(cards))('that is %s says in its text what it says in its blocks', (_name, card) => {
    const { text } = drawCard(card, member);
    const aloud = readAloud({ text });
    for (const said of [card.title, card.summary, card.approval.line, card.note]) {
      if (said !== undefined) expect(aloud).toContain(said);
    }
    for (const { label, url } of card.links) expect(aloud).toContain(`${label}: ${url}`);
  });

  test.each(Object.entries(cards))('that is %s has a button for each action', (_name, card) => {
    const { blocks } = drawCard(card, member);
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const values = buttons.flatMap((one) => (one.type === 'button' ? [readButton(one.value)] : []));
    expect(values).toHaveLength(card.actions.length);
    for (const value of values) {
      expect(value).toMatchObject({ generationId: card.generationId, revision: card.revision });
      expect(value?.contentHash).toBe(card.contentHash);
    }
    expect(buttons.map(({ action_id: id }) => actionOf(id ?? '')).toSorted()).toEqual(
      card.actions.map(({ name }) => name).toSorted(),
    );
  });
});

describe('a card under way', () => {
  test('shows each lane with how far it is, how long it takes and who does it', () => {
    expect(seen(drawCard(exampleCard(), member)).split('\n')).toEqual([
      'Storm closes port of Rotterdam',
      'Drawing the picture, 40%.',
      '✓ Prompt: done, 0.3 s',
      'By local',
      '◐ Picture: 40%, 2 s',
      'By local',
      '◐ Narration: 70%, 2 s',
      'By local, instead of google',
      '○ Storage: waiting',
      'Ready in about 5 s',
      'Style: Ukiyo-e',
      'Voice: Sally',
      '[Cancel]',
    ]);
  });

  test('shows the place in the queue and when it will be ready', () => {
    const shown = seen(drawCard(cards.queued as Card, member));
    expect(shown).toContain('Place 3 in the queue');
    expect(shown).toContain('Ready in about 2 min');
  });

  test('shows what went wrong in a lane', () => {
    const lanes = [exampleLane('image', { state: 'failed', progress: 0.4, error: 'The illustrator gave up.' })];
    const shown = seen(drawCard(exampleCard({ lanes }), member));
    expect(shown).toContain('✗ Picture: failed\nThe illustrator gave up.');
  });
});

describe('a card that has ended', () => {
  test('reads from the headline down to the buttons, the decision first', () => {
    const drawn = drawCard(readyCard({ note: 'The picture was drawn by local.' }), {
      fileId: 'F0123456789',
      ...member,
    });
    expect(seen(drawn).split('\n')).toEqual([
      'Storm closes port of Rotterdam',
      'Ready: a picture and a narration of 2 seconds.',
      '⚠️ The picture was drawn by local.',
      '(picture: A woodblock print of great waves breaking over a harbour wall, cranes standing still behind them.)',
      'Player page · Picture · Narration',
      'Waits for an editor’s decision.',
      'AI-generated picture and voice',
      'Style: Ukiyo-e',
      'Voice: Sally (US English, female)',
      'Picture: 1024 × 1024, webp, 182 kB',
      'Narration: 2.0 s, mp3, 31 kB',
      '[Approve] [Reject]',
      '[Re-roll] [Vary] [New style] [New voice] [Edit alt text] [Details] [Delete]',
    ]);
    expect(linksIn(drawn).map(({ url }) => url)).toEqual(readyCard().links.map(({ url }) => url));
  });

  test('shows the uploaded picture with its alt text, and none without one', () => {
    const pictures = (card: Card, fileId?: string) =>
      drawCard(card, { ...member, ...(fileId ? { fileId } : {}) }).blocks.filter(({ type }) => type === 'image');
    expect(pictures(readyCard(), 'F0123456789')).toEqual([
      { type: 'image', slack_file: { id: 'F0123456789' }, alt_text: readyCard().image?.altText },
    ]);
    expect(pictures(readyCard())).toEqual([]);
  });

  test('asks before it deletes', () => {
    const { blocks } = drawCard(readyCard(), member);
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const asking = buttons.flatMap((one) => (one.type === 'button' && one.confirm ? [one.confirm.title?.text] : []));
    expect(asking).toEqual(['Delete?']);
    expect(buttons.map((one) => (one.type === 'button' ? one.style : undefined)).slice(0, 3)).toEqual([
      ...['primary', 'danger', undefined],
    ]);
  });

  test('asks to be invited only while a decision is waited for that a reaction cannot give', () => {
    const asks = (card: Card, reactionsArrive: boolean) =>
      seen(drawCard(card, { reactionsArrive })).includes('invite me with /invite @Newsmedia, or use the buttons');
    expect(asks(readyCard(), false)).toBe(true);
    expect(asks(readyCard(), true)).toBe(false);
    for (const name of ['queued', 'running', 'approved', 'failed', 'cancelled', 'deleted']) {
      expect(asks(cards[name] as Card, false)).toBe(false);
    }
  });

  test('that was deleted says so and nothing else', () => {
    expect(seen(drawCard(deleted, { reactionsArrive: false }))).toBe('Deleted\nThis was deleted.');
  });

  test('links only to where a browser can go', () => {
    const links = ['javascript:alert(1)', '/g/g1', 'https://a b', 'slack://x', `${own}/g|x>`].map((url) => ({
      ...{ label: 'Player page', url },
    }));
    const drawn = drawCard(readyCard({ links }), member);
    expect(linksIn(drawn)).toEqual([]);
    expect(drawn.text).not.toContain('javascript');
    expect(checkMessage(drawn)).toEqual([]);
  });
});

/** A card whose every word is this text. */
function cardOf(text: string, base: Card): Card {
  return {
    ...base,
    title: text,
    summary: text,
    note: text,
    label: text,
    ...(base.image ? { image: { ...base.image, altText: text } } : {}),
    approval: { state: 'pending', line: text },
    facts: [{ name: text, value: text }],
    lanes: base.lanes.map((lane) => ({ ...lane, label: text, by: text, error: text })),
    links: base.links.map(({ url }) => ({ label: text, url })),
    actions: base.actions.map((action) => ({ ...action, label: text })),
  };
}

describe('people’s words', () => {
  test.each(hostileTexts())('%j shows as typed, pings nobody, forms no link', (text) => {
    for (const base of [exampleCard(), readyCard()]) {
      const drawn = drawCard(cardOf(text, base), { reactionsArrive: false, fileId: 'F0123456789' });
      expect(checkMessage(drawn)).toEqual([]);
      expect(pings(drawn)).toEqual([]);
      expect(linksIn(drawn).map(({ url }) => url)).toEqual(base.links.map(({ url }) => url));
      expect(seen(drawn)).toContain(text);
      expect(visible(readAloud(drawn))).toContain(text);
    }
  });

  test.each([
    ['a very long headline', 'Storm '.repeat(500)],
    ['a headline of signs that grow when escaped', '&<>*_'.repeat(2000)],
    ['a headline of signs that take two', '🌊'.repeat(2000)],
    ['a headline of many lines', 'a\n'.repeat(2000)],
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['half a sign', '\ud83c Storm \udf0a'],
    ['control characters', 'Sto\u0000rm\u0007 \u001b[31mred'],
  ])('%s still makes a card that Slack takes', (_name, text) => {
    for (const base of [exampleCard(), readyCard()]) {
      const drawn = drawCard(cardOf(text, base), { reactionsArrive: false, fileId: 'F0123456789' });
      expect(checkMessage(drawn)).toEqual([]);
      expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
      expect(drawn.text.isWellFormed()).toBe(true);
    }
  });

  test('a headline longer than a heading can be is shown whole', () => {
    const title = `${'Storm '.repeat(80)}ends`;
    expect(seen(drawCard(readyCard({ title }), member))).toContain(title);
  });

  test('many actions and links still fit', () => {
    const actions = Array.from({ length: 60 }, (_, i) => ({
      ...({ name: 'retry', label: `Retry ${i}`, value: `stage-${i}` } as const),
    }));
    const links = Array.from({ length: 40 }, (_, i) => ({ label: `Link ${i}`, url: `${own}/${'x'.repeat(2000)}${i}` }));
    const drawn = drawCard(readyCard({ actions, links }), member);
    expect(checkMessage(drawn)).toEqual([]);
    expect(seen(drawn)).toContain('[Retry 59]');
  });
});
