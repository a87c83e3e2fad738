import { expect, test } from 'vitest';
import { createAnswers } from '../../../src/bots/slack/showing/answers.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { fieldIn } from './form-fields.ts';
import { read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

async function opened(message: object, channel = world.news) {
  const { acknowledged, finished } = await world.shortcut(message, { channel });
  expect(await acknowledged).toBeUndefined();
  await finished;
  return world.view();
}

test('the form opens with the message’s words, decoded, and makes media in the message’s thread', async () => {
  const text = 'Storm &amp; flood close <https://example.org|the port>\nThe quay &lt;north&gt; is under water.';
  const view = await opened({ text, thread_ts: '1700000000.000001' });
  expect(fieldIn(view, 'headline')).toMatchObject({ initial_value: 'Storm & flood close the port' });
  expect(fieldIn(view, 'text')).toMatchObject({
    initial_value: 'Storm & flood close the port\nThe quay <north> is under water.',
  });

  await (await world.submit(view, {})).acknowledged;
  expect(world.desk.commands).toMatchObject([
    {
      ...{ channel: `slack:T1:${world.news.id}`, thread: '1700000000.000001' },
      forms: [{ headline: 'Storm & flood close the port', text: expect.stringContaining('<north>') }],
    },
  ]);
});

test('a message outside of threads makes media in the channel', async () => {
  await (await world.submit(await opened({ text: 'Storm' }), {})).acknowledged;
  expect(world.desk.commands[0]).not.toHaveProperty('thread');
  expect(world.desk.commands[0]?.forms).toMatchObject([{ headline: 'Storm' }]);
  expect(world.desk.commands[0]?.forms?.[0]).not.toHaveProperty('text');
});

test('on a message of a conversation of two it asks where the media should appear', async () => {
  const view = await opened({ text: 'Storm' }, { id: 'D123', name: 'directmessage' });
  expect(fieldIn(view, 'place')).toBeDefined();
});

test('the address that Slack gave for answering is kept, for results that can reach this person no other way', async () => {
  await opened({ text: 'Storm' });
  const { secrets } = world.state;
  const answers = createAnswers({ secrets, fetch, clock: world.clock, origins: [world.wall.url] });
  const said = await answers.say({ id: `slack:${world.ana.id}` }, `slack:T1:${world.news.id}`, {
    text: 'It is ready.',
  });
  expect(said).toBe(true);
  expect(world.told().map(read)).toEqual(['It is ready.']);
});

test('pressed twice on purpose it may ask for something else', async () => {
  const first = await opened({ text: 'Storm' });
  await (await world.submit(first, {})).acknowledged;
  const second = await opened({ text: 'Storm' });
  await (await world.submit(second, { headline: 'Flood' })).acknowledged;
  const [one, two] = world.desk.commands.map(({ requestKey }) => requestKey);
  expect(one).not.toBe(two);
});

test('a long message is taken whole, as far as an article text may go', async () => {
  const view = await opened({ text: `Storm\n${'word '.repeat(900)}end` });
  await (await world.submit(view, {})).acknowledged;
  const words = world.desk.commands[0]?.forms?.[0]?.text?.split(/\s+/) ?? [];
  expect([words[0], words.length, words.at(-1)]).toEqual(['Storm', 902, 'end']);

  const longer = await opened({ text: `Storm\n${'word '.repeat(2000)}end` });
  expect(seen(longer)).toContain('its end was left out');
});

test('a message without words is a clear private sentence and no form', async () => {
  const { acknowledged, finished } = await world.shortcut({ text: ' ', files: [] });
  await acknowledged;
  await finished;
  expect(world.told().map(read)).toEqual([
    'There are no words in this message, so there is nothing to make media from. Choose one with text, or write /newsmedia and a headline.',
  ]);
  expect(() => world.view()).toThrow();
});
