import type { Card, CardAction, CardLane } from '../../src/bots/desk/card.ts';

const words = 'Storm closes port of Rotterdam'.split(' ');

/** A lane as it waits; `given` says what is different. */
export function exampleLane(stage: CardLane['stage'], given: Partial<CardLane> = {}): CardLane {
  const labels = { prompt: 'Prompt', image: 'Picture', audio: 'Narration', storage: 'Storage' };
  return { stage, label: labels[stage], state: 'waiting', progress: 0, ...given };
}

/** "Storm closes port of Rotterdam" as it runs. */
export function exampleCard(given: Partial<Card> = {}): Card {
  return {
    generationId: 'g1',
    revision: 1,
    title: words.join(' '),
    state: 'running',
    summary: 'Drawing the picture, 40%.',
    lanes: [
      exampleLane('prompt', { state: 'done', progress: 1, elapsedMs: 320, by: 'local' }),
      exampleLane('image', { state: 'running', progress: 0.4, elapsedMs: 2100, by: 'local' }),
      exampleLane('audio', { state: 'running', progress: 0.7, elapsedMs: 2100, by: 'local, instead of google' }),
      exampleLane('storage'),
    ],
    etaMs: 4000,
    links: [],
    facts: [
      { name: 'Style', value: 'Ukiyo-e' },
      { name: 'Voice', value: 'Sally' },
    ],
    approval: { state: 'pending' },
    actions: [{ name: 'cancel', label: 'Cancel' }],
    ...given,
  };
}

const readyActions: CardAction[] = [
  { name: 'approve', label: 'Approve', tone: 'good' },
  { name: 'reject', label: 'Reject', tone: 'bad', asks: 'reason' },
  { name: 'reroll', label: 'Re-roll' },
  { name: 'vary', label: 'Vary' },
  { name: 'new-style', label: 'New style', asks: 'style' },
  { name: 'new-voice', label: 'New voice', asks: 'voice' },
  { name: 'edit-alt-text', label: 'Edit alt text', asks: 'alt-text' },
  { name: 'details', label: 'Details' },
  { name: 'delete', label: 'Delete', tone: 'bad', asks: 'sure' },
];

/** The same, finished; the picture is at `pictureUrl`. */
export function exampleReadyCard(
  given: Partial<Card> = {},
  pictureUrl = '/picture.svg',
  soundUrl = '/sound.wav',
): Card {
  return exampleCard({
    revision: 9,
    state: 'ready',
    summary: 'Ready: a picture and a narration of 2 seconds.',
    lanes: (['prompt', 'image', 'audio', 'storage'] as const).map((stage) =>
      exampleLane(stage, { state: 'done', progress: 1, elapsedMs: 1900, by: 'local' }),
    ),
    image: {
      url: pictureUrl,
      altText: 'A woodblock print of great waves breaking over a harbour wall, cranes standing still behind them.',
      width: 1024,
      height: 1024,
    },
    audio: {
      url: soundUrl,
      durationMs: words.length * 400,
      text: words.join(' '),
      alignment: { source: 'provider', words: timed() },
    },
    links: [
      { label: 'Player page', url: '/g/g1?k=x' },
      { label: 'Picture', url: pictureUrl },
      { label: 'Narration', url: soundUrl },
    ],
    label: 'AI-generated picture and voice',
    facts: [
      { name: 'Style', value: 'Ukiyo-e' },
      { name: 'Voice', value: 'Sally (US English, female)' },
      { name: 'Picture', value: '1024 × 1024, webp, 182 kB' },
      { name: 'Narration', value: '2.0 s, mp3, 31 kB' },
    ],
    actions: readyActions,
    contentHash: 'c'.repeat(64),
    ...given,
  });
}

function timed() {
  let at = 0;
  return words.map((text, index) => {
    const charStart = at;
    at += text.length + 1;
    return { text, startMs: index * 400, endMs: index * 400 + 380, charStart, charEnd: charStart + text.length };
  });
}
