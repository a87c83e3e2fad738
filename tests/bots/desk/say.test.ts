import { expect, test } from 'vitest';
import { createSay } from '../../../src/bots/desk/say.ts';
import { invalid } from '../../../src/pipeline/errors.ts';
import { ana, createDeskWorld } from '../../helpers/desk-world.ts';
import { createFakePronunciations } from '../../helpers/fake-desk-state.ts';

const listOf = async (world: ReturnType<typeof createDeskWorld>, channel?: string) =>
  (await world.newsdesk('say', channel === undefined ? {} : { channel })).sections?.[0];

test('a word is taught, said anew and forgotten, for the whole workspace', async () => {
  const world = createDeskWorld();
  expect(await listOf(world)).toEqual({ title: 'Words this workspace has taught', lines: ['None yet.'] });
  expect((await world.newsdesk('say “Thargoid” as “thar-goyd”')).text).toBe(
    '“Thargoid” is said “thar-goyd” from now on, by every voice in all of this workspace.',
  );
  expect((await world.newsdesk('say thargoid as thargid')).text).toContain(
    'is said “thargid”, and no more “thar-goyd” from now on',
  );
  expect((await world.newsdesk('say thargoid as thargid')).text).toBe(
    'Nothing was changed: “thargoid” is said “thargid” already.',
  );
  expect((await listOf(world, 'fake:T1:C2'))?.lines).toEqual(['thargoid: thargid']);
  expect((await listOf(world, 'fake:T2:C1'))?.lines).toEqual(['None yet.']);
  expect((await world.newsdesk('say remove Thargoid')).text).toContain('as the voice would say it by itself');
  expect((await listOf(world))?.lines).toEqual(['None yet.']);
});

test.each([
  ['say hello', 'Write /newsdesk say "Thargoid" as "thar-goyd" to teach a word'],
  ['say Thargoid as 42', 'letters a to z'],
  ['say remove Thargoid', 'Nobody taught how to say "Thargoid"'],
])('%s is refused with what to write', async (text, sentence) => {
  const reply = await createDeskWorld().newsdesk(text);
  expect(reply).toMatchObject({ refused: true, text: expect.stringContaining(sentence) });
});

test('only who may change the settings there teaches words; everybody may look', async () => {
  const world = createDeskWorld();
  await world.newsdesk('settings editors <@ben>');
  for (const text of ['say Thargoid as thar-goyd', 'say remove Thargoid']) {
    expect((await world.newsdesk(text, { actor: ana })).text).toBe(
      'Words are taught by whoever may change a channel’s settings. Only this channel’s editors may change its settings: ben.',
    );
  }
  expect((await listOf(world))?.lines).toEqual(['None yet.']);
});

test('that nobody could find out who may is told as it is', async () => {
  const pronunciations = createFakePronunciations();
  const away = new Error('the database is away');
  const say = (checkMayChange: () => Promise<void>) => createSay({ pronunciations, checkMayChange });
  const spoken = { command: 'newsdesk', text: '', actor: ana, channel: 'fake:T1:C1', requestKey: 'k' } as const;
  await expect(say(() => Promise.reject(away))(spoken, 'Ghent as gent')).rejects.toBe(away);
  await expect(say(() => Promise.reject(invalid('Ask Ben.')))(spoken, 'Ghent as gent')).rejects.toThrow('Ask Ben.');
  expect(await pronunciations.list('T1')).toEqual([]);
});
