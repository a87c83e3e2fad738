import { describe, expect, test } from 'vitest';
import { writeButton } from '../../../src/bots/slack/showing/button-value.ts';
import { exampleFile, exampleImage } from '../../helpers/generation-example.ts';
import { slowDesk } from '../../helpers/recording-desk.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { fieldIn } from './form-fields.ts';
import { read, readyGeneration } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();
const contentHash = 'c'.repeat(64);
const button = writeButton({ generationId: 'g1', revision: 7, contentHash });

async function open(action: string, thread?: string) {
  const { acknowledged, finished } = await world.press(`newsmedia:${action}`, button, thread ? { thread } : {});
  expect(await acknowledged).toBeUndefined();
  await finished;
  expect(world.desk.actions).toEqual([]);
  return world.view();
}

describe('a button that asks', () => {
  test('rejecting asks for a reason, and the desk hears it with what the card showed', async () => {
    readyGeneration(world);
    world.desk.answer = () => ({ text: 'Rejected.' });
    const view = await open('reject', '1700000000.000001');
    const { acknowledged, finished } = await world.submit(view, { reason: ' Wrong port <!here> ' });
    expect(await acknowledged).toBeUndefined();
    await finished;
    expect(world.desk.actions).toEqual([
      {
        ...{ action: 'reject', generationId: 'g1', revision: 7, contentHash, thread: '1700000000.000001' },
        actor: { id: `slack:${world.ana.id}`, name: 'ana', verified: true },
        ...{
          channel: `slack:T1:${world.news.id}`,
          requestKey: `slack:T1:view:${view.id}`,
          value: 'Wrong port <!here>',
        },
      },
    ]);
    expect(world.told().map(read)).toEqual(['Rejected.']);
    expect(world.told()[0]).toMatchObject({ thread_ts: '1700000000.000001' });
  });

  test('a reason that the channel requires is asked for in the window', async () => {
    readyGeneration(world);
    const view = await open('reject');
    world.desk.answer = () => ({ text: 'Say in a few words why.', refused: true, field: 'reason' });
    expect(await (await world.submit(view, {})).acknowledged).toEqual({
      response_action: 'errors',
      errors: { reason: 'Say in a few words why.' },
    });
    expect(world.desk.actions[0]).not.toHaveProperty('value');
    expect(world.told()).toEqual([]);
  });

  test('a new style starts from the present one, and may be a mix', async () => {
    readyGeneration(world).request.artStyle = 'noir:0.8+Dali:0.2';
    const view = await open('new-style');
    expect(seen(view)).toBe('New style\nStyle\n[Noir ▾]\nSecond style\n[Dali ▾]\nWeight of the second style\n[20% ▾]');
    world.desk.answer = () => ({ text: 'The new style is made in a new message.', generationId: 'g2' });
    expect(await (await world.submit(view, { style: 'Monet', weight: '50' })).acknowledged).toBeUndefined();
    expect(world.desk.actions).toMatchObject([{ action: 'new-style', value: 'Monet:0.50+Dali:0.50' }]);
  });

  test('a new voice starts from the present one', async () => {
    readyGeneration(world).request.voiceId = 'local/rms';
    const view = await open('new-voice');
    expect(seen(view)).toBe('New voice\nVoice\n[Robert (US English, male) ▾]');
    await (await world.submit(view, { voice: 'local/slt' })).acknowledged;
    expect(world.desk.actions).toMatchObject([{ action: 'new-voice', value: 'local/slt' }]);
  });

  test('the alt text stands there as it is, and what is refused stands beside it', async () => {
    const altText = 'Waves & <foam> over a wall';
    readyGeneration(world, { image: exampleImage(exampleFile('g1', 'a', 'webp', 1), altText) });
    const view = await open('edit-alt-text');
    expect(fieldIn(view, 'alt-text')).toMatchObject({ initial_value: altText });
    world.desk.answer = () => ({ text: 'The alt text is too long.', refused: true, field: 'altText' });
    expect(await (await world.submit(view, { 'alt-text': 'x'.repeat(2000) })).acknowledged).toEqual({
      response_action: 'errors',
      errors: { 'alt-text': 'The alt text is too long.' },
    });
    world.desk.answer = () => ({ text: 'The alt text is changed.' });
    const { acknowledged, finished } = await world.submit(view, { 'alt-text': 'A calm sea' });
    expect(await acknowledged).toBeUndefined();
    await finished;
    expect(world.desk.actions.at(-1)).toMatchObject({ action: 'edit-alt-text', value: 'A calm sea' });
    expect(world.told().map(read)).toEqual(['The alt text is changed.']);
  });
});

test('publishing later asks for the time, and what is refused stands beside it', async () => {
  readyGeneration(world);
  const view = await open('schedule');
  expect(seen(view)).toContain('When does it go out?');
  expect(fieldIn(view, 'time')).toMatchObject({ max_length: 100 });
  const refused = '18:00 is over today in UTC. Write tomorrow 18:00.';
  world.desk.answer = () => ({ text: refused, refused: true, field: 'publishAt' });
  expect(await (await world.submit(view, { time: ' 18:00 ' })).acknowledged).toEqual({
    response_action: 'errors',
    errors: { time: refused },
  });
  expect(world.desk.actions).toMatchObject([{ action: 'schedule', generationId: 'g1', value: '18:00', contentHash }]);
});

describe('the window', () => {
  test('stays with all that was typed when the person may not, and says so there', async () => {
    readyGeneration(world);
    const view = await open('reject');
    world.desk.answer = () => ({ text: 'You may not decide about this.', refused: true });
    const { acknowledged, finished } = await world.submit(view, { reason: 'No' });
    const errors = { reason: 'You may not decide about this.' };
    expect(await acknowledged).toEqual({ response_action: 'errors', errors });
    await finished;
    expect(world.told()).toEqual([]);
  });

  test('stays with all that was typed when the desk could not do its work', async () => {
    readyGeneration(world);
    const view = await open('edit-alt-text');
    world.desk.answer = () => Promise.reject(new Error('The database is away.'));
    expect(await (await world.submit(view, { 'alt-text': 'A calm sea' })).acknowledged).toMatchObject({
      response_action: 'errors',
    });
  });

  test('says what cannot be asked: a picture that is not there, a generation that was deleted', async () => {
    const { image: _image, ...rest } = readyGeneration(world);
    world.generations[0] = rest;
    expect(seen(await open('edit-alt-text'))).toBe('Alt text\nThere is no picture to describe.');
    world.generations[0] = { ...rest, deletedAt: '2026-01-03T00:00:00.000Z' };
    expect(seen(await open('new-style'))).toBe('New style\nThis generation was deleted.');
  });

  test('submitted twice has one key, and a slow desk lets it close', async () => {
    readyGeneration(world);
    const view = await open('new-voice');
    const desk = slowDesk(world.desk);
    const { acknowledged, finished } = await world.submit(view, {});
    await desk.arrived;
    await world.clock.pass(2500);
    expect(await acknowledged).toBeUndefined();
    desk.reply({ text: 'The new voice is made in a new message.', generationId: 'g2' });
    await finished;
    await (await world.submit(view, {})).finished;
    const keys = world.desk.actions.map(({ requestKey }) => requestKey);
    expect(keys).toEqual([`slack:T1:view:${view.id}`, `slack:T1:view:${view.id}`]);
    expect(world.told().map(read)).toContain('The new voice is made in a new message.');
  });

  test('carries nothing that only looks like ours', async () => {
    readyGeneration(world);
    const view = await open('reject');
    for (const private_metadata of ['', 'x', '{"action":"delete","channel":"C1","generationId":"g1","revision":1}']) {
      await (await world.submit({ ...view, private_metadata }, {})).finished;
    }
    expect(world.desk.actions).toEqual([]);
    expect(world.logged).toHaveLength(3);
  });
});
