import { expect, test } from 'vitest';
import { readyGeneration } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

test('an uninstalled app forgets its token and stops its work there, however much it is, and nowhere else', async () => {
  for (let n = 0; n < 250; n++) readyGeneration(world, { id: `g${n}`, state: n % 2 === 0 ? 'queued' : 'running' });
  readyGeneration(world, { id: 'done' });
  readyGeneration(world, { id: 'elsewhere', workspace: 'slack:T2', state: 'queued' });
  await world.event({ type: 'app_uninstalled' }).finished;
  expect(world.forgotten).toEqual(['T1']);
  expect(world.cancelled).toHaveLength(250);
  expect(world.generations.filter(({ state }) => state !== 'cancelled').map(({ id }) => id)).toEqual([
    'done',
    'elsewhere',
  ]);
  expect(world.logged.join()).toContain('removed the app');
});

test('a revoked bot token is the same; the tokens of people are not ours', async () => {
  await world.event({ type: 'tokens_revoked', tokens: { oauth: [world.ana.id], bot: [] } }).finished;
  expect(world.forgotten).toEqual([]);
  await world.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [world.workspace.bot.id] } }).finished;
  expect(world.forgotten).toEqual(['T1']);
});

test('delivered again after the app was installed anew it removes nothing', async () => {
  await world.event({ type: 'app_uninstalled' }, { id: 'Ev1' }).finished;
  await world.event({ type: 'app_uninstalled' }, { id: 'Ev1', app: world.another() }).finished;
  expect(world.forgotten).toHaveLength(1);
});

test('what comes late, when the app is installed and works, stops nothing', async () => {
  readyGeneration(world, { id: 'g1', state: 'queued' });
  const app = world.another({ teams: { ...world.hearing.teams, forget: async () => false } });
  await world.event({ type: 'app_uninstalled' }, { app }).finished;
  await world.event({ type: 'tokens_revoked', tokens: { bot: [world.workspace.bot.id] } }, { app }).finished;
  expect(world.cancelled).toEqual([]);
  expect(world.logged.join()).toContain('still has the app');
});

test('work that could not be stopped is tried again', async () => {
  readyGeneration(world, { id: 'g1', state: 'queued' });
  const app = world.another({ cancel: () => Promise.reject(new Error('The database is away.')) });
  await expect(world.event({ type: 'app_uninstalled' }, { id: 'Ev1', app }).finished).rejects.toThrow();
  await world.event({ type: 'app_uninstalled' }, { id: 'Ev1' }).finished;
  expect(world.cancelled).toEqual(['g1']);
});
