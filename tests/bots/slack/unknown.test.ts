import { expect, test } from 'vitest';
import { blockAction } from '../../helpers/slack/payloads.ts';
import type { OpenView } from '../../helpers/slack/rules.ts';
import { type HearingWorld, read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

async function answerTo(heard: ReturnType<HearingWorld['deliver']>): Promise<string[]> {
  await heard.acknowledged;
  await heard.finished;
  return world.told().map(read);
}

test('an unknown command is acknowledged, and says what there is', async () => {
  expect(await answerTo(await world.command('/newsmedium <!here>'))).toEqual([
    '/newsmedium does nothing here. Write /newsmedia and a headline, or /newsdesk help for everything else.',
  ]);
});

test('an unknown button is acknowledged, and says what to do', async () => {
  expect(await answerTo(await world.press('burn', 'now'))).toEqual([
    'This button does nothing any more. Write /newsdesk help to see what there is.',
  ]);
});

test('an unknown shortcut and an unknown window are answered', async () => {
  const sentence =
    'This does nothing any more. Write /newsmedia and a headline, or /newsdesk help for everything else.';
  expect(await answerTo(await world.shortcut({ text: 'Storm' }, { callback: 'old_shortcut' }))).toEqual([sentence]);

  const view: OpenView = { id: 'V1', type: 'modal', hash: '', blocks: [], callback_id: 'old_form' };
  await answerTo(await world.submit(view, {}));
  const direct = await world.workspace.directMessages(world.ana);
  expect(direct.map(read)).toContain(sentence);
  const posts = world.wall.calls.filter(({ method }) => method === 'chat.postMessage');
  // Links to drafts stay between the two: Slack fetches nothing for a preview.
  expect(posts.at(-1)?.body).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', parse: 'none' });
});

test('a link button opens its address by itself: nothing is said', async () => {
  const where = { workspace: world.workspace, person: world.ana, channel: world.news };
  const action = { type: 'button', action_id: 'page', url: 'https://newsmedia.example.org/g/g1' };
  const message = { ts: '1700000000.000100', text: 'A card', user: world.workspace.bot.id, channel: world.news.id };
  expect(await answerTo(world.deliver(blockAction(where, action, { trigger: '1.2.c', message })))).toEqual([]);
});

test('what has a listener is answered by it alone, and unknown events by nobody', async () => {
  world.desk.answer = () => ({ text: 'Heard.' });
  const { acknowledged, finished } = await world.command('/newsdesk help');
  expect(read(await acknowledged)).toBe('Heard.');
  await finished;
  await world.event({ type: 'channel_rename', channel: { id: world.news.id } }).finished;
  expect(world.told()).toEqual([]);
});
