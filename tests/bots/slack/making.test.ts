import { describe, expect, test } from 'vitest';
import { slowDesk } from '../../helpers/recording-desk.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { fieldIn, optionsIn } from './form-fields.ts';
import { read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

async function openForm(app = world.app) {
  const { acknowledged, finished } = await world.command('/newsmedia', { app });
  expect(await acknowledged).toBeUndefined();
  await finished;
  return world.view();
}

describe('the form', () => {
  test('/newsmedia alone opens it, with sensible first values', async () => {
    expect(seen(await openForm())).toBe(
      [
        'Make media',
        'Headlines\n[]\nOne a line, up to 20: each becomes a message of its own.',
        'Article text\n[]\nRead after the headline. It goes with one headline only.',
        'Style\n[Monet ▾]',
        'Second style\n[None ▾]',
        'Weight of the second style\n[30% ▾]',
        'Voice\n[Sally (US English, female) ▾]',
        'Size of the picture\n[Square, 1024 × 1024 ▾]',
        'Format of the picture\n[webp ▾]',
        'Format of the narration\n[mp3 ▾]',
        'Quality of both\n[high ▾]',
      ].join('\n'),
    );
    expect(world.desk.commands).toEqual([]);
  });

  test('it shows what the host has settled as usual', async () => {
    const app = world.another({ defaults: { artStyle: 'noir:0.6+Dali:0.4', voiceId: 'local/rms' } });
    const shown = seen(await openForm(app));
    expect(shown).toContain('Style\n[Noir ▾]\nSecond style\n[Dali ▾]\nWeight of the second style\n[40% ▾]');
    expect(shown).toContain('Voice\n[Robert (US English, male) ▾]');
  });

  test('what its channel has settled goes before', async () => {
    const asked: string[] = [];
    const app = world.another({
      defaults: { artStyle: 'Monet' },
      async defaultsIn(channel) {
        asked.push(channel);
        return { artStyle: 'noir', voiceId: 'local/rms', resolution: { width: 1280, height: 720 } };
      },
    });
    const shown = seen(await openForm(app));
    expect(asked).toEqual([`slack:T1:${world.news.id}`]);
    expect(shown).toContain('Style\n[Noir ▾]');
    expect(shown).toContain('Voice\n[Robert (US English, male) ▾]');
    expect(shown).toContain('Size of the picture\n[1280 × 720 ▾]');
  });

  test('it opens with what is usual while the channel’s settings cannot be read', async () => {
    const away = async () => Promise.reject(new Error('away'));
    const app = world.another({ defaults: { artStyle: 'noir' }, defaultsIn: away });
    expect(seen(await openForm(app))).toContain('Style\n[Noir ▾]');
  });

  test('no list is longer than Slack takes, and the usual voice and its language come first', async () => {
    const voices = Array.from({ length: 300 }, (_, n) => ({
      ...{ id: `google/${n}`, label: `Voice ${n}, ${'long '.repeat(30)}` },
      language: n % 50 === 0 ? 'nl-NL' : 'en-US',
    }));
    const view = await openForm(world.another({ voices: async () => voices, defaults: { voiceId: 'google/250' } }));
    const options = optionsIn(view, 'voice');
    expect(options).toHaveLength(100);
    expect(options.slice(0, 6)).toEqual([
      'google/250',
      'google/0',
      'google/50',
      'google/100',
      'google/150',
      'google/200',
    ]);
    expect(seen(view)).toContain('These are 100 of 300 voices.');
  });

  test('a voice service that is away leaves the rest of the form', async () => {
    const view = await openForm(world.another({ voices: async () => Promise.reject(new Error('away')) }));
    expect(fieldIn(view, 'voice')).toBeUndefined();
    expect(fieldIn(view, 'headline')).toBeDefined();
    await (await world.submit(view, { headline: 'Storm' })).acknowledged;
    expect(world.desk.commands[0]?.forms?.[0]).not.toHaveProperty('voiceId');
  });

  test('a slow voice service does not let the time to open it run out', async () => {
    const slow = Promise.withResolvers<never[]>();
    const asked = Promise.withResolvers<void>();
    const app = world.another({
      voices: () => {
        asked.resolve();
        return slow.promise;
      },
    });
    const held = world.wall.hold('views.open');
    const { finished } = await world.command('/newsmedia', { app });
    await asked.promise;
    await world.clock.pass(1000);
    await held.arrived;
    held.release();
    slow.resolve([]);
    await finished;
    expect(
      world.wall.calls
        .filter(({ method }) => method.startsWith('views.'))
        .slice(-2)
        .map(({ method }) => method),
    ).toEqual(['views.open', 'views.update']);
    expect(seen(world.view())).toContain('Headlines');
  });

  test('a window that cannot be opened is told', async () => {
    world.wall.answer('views.open', { error: 'expired_trigger_id' });
    const { finished } = await world.command('/newsmedia');
    await finished;
    expect(world.told().map(read)).toEqual(['The window could not be opened. Try again in a moment.']);
  });

  test('in a direct message it asks where the media should appear', async () => {
    const { finished } = await world.command('/newsmedia', { channel: { id: 'D123', name: 'directmessage' } });
    await finished;
    const view = world.view();
    const missing = await world.submit(view, { headline: 'Storm' });
    expect(await missing.acknowledged).toEqual({
      response_action: 'errors',
      errors: { place: 'Choose where it should appear.' },
    });
    await (await world.submit(view, { headline: 'Storm', place: world.news.id })).acknowledged;
    expect(world.desk.commands).toMatchObject([{ channel: `slack:T1:${world.news.id}` }]);
  });
});

describe('a submitted form', () => {
  test('asks the desk for exactly what was chosen, under a key of this one window', async () => {
    world.desk.answer = () => ({ generationId: 'g1' });
    const view = await openForm();
    const { acknowledged } = await world.submit(view, {
      ...{ headline: '  Storm closes port  ', text: 'At noon.\nAnd later.', style: 'Monet' },
      ...{ 'second-style': 'Dali', weight: '30', voice: 'local/rms', size: '1536x1024' },
      ...{ format: 'png', 'audio-format': 'wav', quality: 'low' },
    });
    expect(await acknowledged).toBeUndefined();
    expect(world.desk.commands).toEqual([
      {
        ...{ command: 'newsmedia', text: '', channel: `slack:T1:${world.news.id}` },
        actor: { id: `slack:${world.ana.id}`, name: 'ana', verified: true },
        requestKey: `slack:T1:view:${view.id}`,
        forms: [
          {
            ...{ headline: 'Storm closes port', text: 'At noon.\nAnd later.' },
            ...{ artStyle: 'Monet:0.70+Dali:0.30', voiceId: 'local/rms' },
            image: { format: 'png', quality: 'low', resolution: { width: 1536, height: 1024 } },
            audio: { format: 'wav', quality: 'low' },
          },
        ],
      },
    ]);
    expect(world.told()).toEqual([]);
  });

  test('signs that mean something elsewhere are taken as they are', async () => {
    const headline = 'A & B <c> --style "Nobody" &amp; <!channel>';
    await (await world.submit(await openForm(), { headline })).acknowledged;
    expect(world.desk.commands[0]?.forms?.[0]?.headline).toBe(headline);
  });

  test('each line is a headline of its own', async () => {
    world.desk.answer = () => ({
      text: '1 of 2 started.',
      sections: [{ title: 'Not started', lines: ['Line 2, “<!here>”: too long'] }],
    });
    const { acknowledged, finished } = await world.submit(await openForm(), { headline: 'Storm\n\n  <!here> \n' });
    expect(await acknowledged).toBeUndefined();
    await finished;
    expect(world.desk.commands[0]?.forms?.map(({ headline }) => headline)).toEqual(['Storm', '<!here>']);
    expect(world.told().map(read)).toEqual(['1 of 2 started.\nNot started\n• Line 2, “<!here>”: too long']);
  });

  test('what is refused stands at the field it is about, and the window stays', async () => {
    const view = await openForm();
    const refusals: [string | undefined, string][] = [
      ['headline', 'headline'],
      ['text', 'text'],
      ['artStyle', 'style'],
      ['voiceId', 'voice'],
      ['image.resolution.width', 'size'],
      ['image.format', 'format'],
      ['audio.format', 'audio-format'],
      ['image.quality', 'quality'],
      ['what nobody knows', 'headline'],
      [undefined, 'headline'],
    ];
    for (const [field, block] of refusals) {
      world.desk.answer = () => ({
        text: 'That is not possible.',
        refused: true,
        ...(field === undefined ? {} : { field }),
      });
      const { acknowledged } = await world.submit(view, { headline: 'Storm' });
      expect(await acknowledged).toEqual({ response_action: 'errors', errors: { [block]: 'That is not possible.' } });
    }
    expect(world.told()).toEqual([]);
  });

  test('several that are refused together leave the window open, too', async () => {
    const app = world.another({ desk: () => undefined });
    const { acknowledged } = await world.submit(await openForm(), { headline: 'Storm\nFlood' }, app);
    expect(await acknowledged).toMatchObject({ errors: { headline: expect.stringContaining('is starting') } });
  });

  test('what is wrong with the form itself is said without asking the desk', async () => {
    const view = await openForm();
    const wrong = async (values: object) => (await world.submit(view, { ...values })).acknowledged;
    expect(await wrong({ headline: ' \n ' })).toMatchObject({ errors: { headline: 'Write at least one headline.' } });
    expect(await wrong({ headline: 'a b\n'.repeat(22) })).toMatchObject({
      errors: { headline: 'At most 20 headlines are possible, and these are 22. Take 2 away.' },
    });
    expect(await wrong({ headline: 'One\nTwo', text: 'Words' })).toMatchObject({
      errors: { text: 'An article text goes with one headline only. Take it away, or write one headline.' },
    });
    expect(world.desk.commands).toEqual([]);
  });

  test('delivered or submitted twice it has the same key; opened again it has another', async () => {
    const first = await openForm();
    await (await world.submit(first, { headline: 'Storm' })).acknowledged;
    await (await world.submit(first, { headline: 'Storm' }, world.another())).acknowledged;
    await (await world.submit(await openForm(), { headline: 'Storm' })).acknowledged;
    const [one, two, three] = world.desk.commands.map(({ requestKey }) => requestKey);
    expect(one).toBe(two);
    expect(three).not.toBe(one);
  });

  test('a slow desk lets the window close, and what it refuses is told privately', async () => {
    const view = await openForm();
    const desk = slowDesk(world.desk);
    const { acknowledged, finished } = await world.submit(view, { headline: 'Storm' });
    await desk.arrived;
    await world.clock.pass(2500);
    expect(await acknowledged).toBeUndefined();
    desk.reply({ text: 'There is no such style.', field: 'artStyle' });
    await finished;
    expect(world.told().map(read)).toEqual([
      'This takes longer than usual; the answer comes in a moment.',
      'There is no such style.',
    ]);
  });

  test('a desk that has not started keeps the window with all that was typed', async () => {
    const view = await openForm();
    const { acknowledged } = await world.submit(view, { headline: 'Storm' }, world.another({ desk: () => undefined }));
    expect(await acknowledged).toMatchObject({
      response_action: 'errors',
      errors: { headline: 'Newsmedia is starting. Try again in a moment.' },
    });
  });
});
