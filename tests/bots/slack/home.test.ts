import { expect, test } from 'vitest';
import { homeView } from '../../../src/bots/slack/hearing/home-view.ts';
import { checkView } from '../../helpers/slack/block-check.ts';
import { blockAction } from '../../helpers/slack/payloads.ts';
import { linksIn, pings, seen } from '../../helpers/slack/seen.ts';
import { readyGeneration } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

async function home() {
  await world.event({ type: 'app_home_opened', user: world.ana.id, channel: 'D1', tab: 'home' }).finished;
  return world.wall.rules.view(world.ana.id, 'home');
}

test('it says what the app can do and what can be settled', async () => {
  const shown = seen((await home()) ?? {});
  for (const words of ['[Make media]', '/newsmedia', 'Make media from this', '/newsdesk settings', 'Nothing yet']) {
    expect(shown).toContain(words);
  }
});

test('it lists this person’s own media with state and page, and nobody else’s', async () => {
  const other = { id: 'slack:U9', name: 'Ben', verified: true };
  const hostile = '<!channel> *bold* <https://evil.example|here> & more';
  readyGeneration(world, { id: 'g1' }).request.headline = hostile;
  readyGeneration(world, { id: 'g2', requester: other }).request.headline = 'Bens secret';
  readyGeneration(world, { id: 'g3', workspace: 'slack:T2' }).request.headline = 'Elsewhere';
  readyGeneration(world, { id: 'g4', state: 'failed' }).request.headline = 'Flood';
  const view = (await home()) ?? {};
  const shown = seen(view);
  expect(shown).toContain(`“${hostile}”\nReady, waits for a decision. 2 Jan 2026, 03:04 UTC`);
  expect(shown).toContain('“Flood”\nIt could not be made.');
  expect(shown).not.toMatch(/Bens secret|Elsewhere/);
  expect(pings(view)).toEqual([]);
  expect(linksIn(view).map(({ url }) => url)).toEqual(['https://newsmedia.example.org/g/g1?k=key']);
});

test('own media is listed however much others have made since', async () => {
  const other = { id: 'slack:U9', name: 'Ben', verified: true };
  for (let n = 0; n < 150; n++) readyGeneration(world, { id: `b${n}`, requester: other });
  readyGeneration(world, { id: 'mine' }).request.headline = 'Long ago';
  expect(seen((await home()) ?? {})).toContain('“Long ago”');
});

test('its button opens the form, which asks where the media should appear', async () => {
  const view = await home();
  if (!view) throw new Error('There is no App Home.');
  const where = { workspace: world.workspace, person: world.ana, channel: world.news };
  const trigger = await world.wall.rules.trigger(world.workspace, world.ana.id);
  const { acknowledged, finished } = world.deliver(
    blockAction(where, { type: 'button', action_id: 'home:make' }, { trigger, view }),
  );
  await acknowledged;
  await finished;
  expect(seen(world.view())).toContain('Where should it appear?');
  await (await world.submit(world.view(), { headline: 'Storm', place: world.news.id })).acknowledged;
  expect(world.desk.commands).toMatchObject([{ channel: `slack:T1:${world.news.id}`, forms: [{ headline: 'Storm' }] }]);
});

test('it stays within Slack’s limits, and the messages tab shows nothing', async () => {
  const many = Array.from({ length: 100 }, (_, n) => readyGeneration(world, { id: `g${n}` }));
  expect(checkView(homeView(many, world.hearing.links))).toEqual([]);
  const before = world.wall.calls.length;
  await world.event({ type: 'app_home_opened', user: world.ana.id, channel: 'D1', tab: 'messages' }).finished;
  expect(world.wall.calls.length).toBe(before);
});

test('a Slack that does not take it is logged; a database that is away makes Slack ask again', async () => {
  world.wall.answer('views.publish', { status: 500 });
  await world.event({ type: 'app_home_opened', user: world.ana.id, channel: 'D1', tab: 'home' }).finished;
  expect(world.logged.join()).toContain('The App Home could not be shown.');
  const app = world.another({ recent: () => Promise.reject(new Error('The database is away.')) });
  const again = world.event({ type: 'app_home_opened', user: world.ana.id, channel: 'D1', tab: 'home' }, { app });
  await expect(again.finished).rejects.toThrow('The database is away.');
});
