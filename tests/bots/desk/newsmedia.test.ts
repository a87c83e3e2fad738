import { describe, expect, test } from 'vitest';
import { ana, createDeskWorld } from '../../helpers/desk-world.ts';

describe('/newsmedia', () => {
  test('shows one message at once and answers with the id', async () => {
    const world = createDeskWorld();
    const reply = await world.command('Storm closes port —style “Van Gogh”');
    expect(reply).toEqual({ generationId: 'g1' });
    expect(world.platform.messages).toHaveLength(1);
    expect(world.platform.card()).toMatchObject({ title: 'Storm closes port', state: 'queued', queuePlace: 1 });
    expect(world.newsroom.origins).toMatchObject([
      { requester: ana, workspace: 'fake:T1', channel: 'C1', requestKey: 'key1' },
    ]);
    expect(world.newsroom.inputs).toEqual([{ headline: 'Storm closes port', artStyle: 'Van Gogh' }]);
  });

  test('delivered twice starts one', async () => {
    const world = createDeskWorld();
    const [one, two] = [
      await world.command('Storm', { requestKey: 'same' }),
      await world.command('Storm', { requestKey: 'same' }),
    ];
    expect(one).toEqual(two);
    expect(world.platform.messages).toHaveLength(1);
  });

  test('of help is help, and makes nothing', async () => {
    const world = createDeskWorld();
    for (const text of ['help', 'Help!', ' help ']) {
      expect((await world.command(text)).sections?.[0]?.title).toBe('Make media');
    }
    expect(world.newsroom.inputs).toEqual([]);
    expect((await world.command('Help reaches flooded towns')).generationId).toBeDefined();
  });

  test('answers in time although the platform is slow to show the card', async () => {
    const world = createDeskWorld();
    world.platform.hang();
    let reply: unknown;
    void world.command('Storm').then((answer) => {
      reply = answer;
    });
    await world.clock.pass(2000);
    expect(reply).toEqual({
      generationId: 'g1',
      text: 'It is being made. Its message comes as soon as the chat takes it.',
    });
  });

  test.each([
    ['', /^Write a headline/],
    ['Storm --style Monnet', /^--style: There is no art style “Monnet”\. The closest is Monet\. Styles are VanGogh/],
    ['Storm --voice local/sl', /^--voice: There is no voice "local\/sl"\. Did you mean local\/slt/],
    ['Storm --size 9000x100', /^--size: The width must be at most 2048 pixels/],
    ['Storm --nonsense', /^There is no option --nonsense/],
    ['x'.repeat(501), /^The headline has 501 characters/],
  ])('%s is answered privately and exactly, and costs nothing', async (text, message) => {
    const world = createDeskWorld();
    const reply = await world.command(text);
    expect(reply.text).toMatch(message);
    expect(reply.generationId).toBeUndefined();
    expect(world.newsroom.inputs).toEqual([]);
    expect(world.platform.messages).toEqual([]);
    expect(world.reports).toEqual([]);
  });

  test('an unexpected failure shows no internals and is reported', async () => {
    const world = createDeskWorld();
    world.newsroom.accept = async () => {
      throw new Error('connect ECONNREFUSED 10.0.0.1');
    };
    const reply = await world.command('Storm');
    expect(reply.text).toBe('Something unexpected went wrong. The log has the details.');
    expect(world.reports).toHaveLength(1);
  });
});
