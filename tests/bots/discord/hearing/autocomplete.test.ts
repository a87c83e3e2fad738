import { describe, expect, test } from 'vitest';
import { sizeSuggestions, styleSuggestions } from '../../../../src/bots/discord/hearing/autocomplete.ts';
import { parseStyleMix } from '../../../../src/pipeline/style-mix.ts';
import { useHearingWorld } from './hearing-world.ts';

const world = useHearingWorld();
const values = (choices: { value: string | number }[]) => choices.map(({ value }) => value);

describe('a style', () => {
  test('nothing typed offers all of them', async () => {
    const choices = await world.ana.autocomplete('newsmedia', 'style', '');
    expect(values(choices)).toEqual(expect.arrayContaining(['Monet', 'ukiyo-e', 'bauhaus']));
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  test('any part of a name is enough, whatever its case and accents', async () => {
    expect(values(await world.ana.autocomplete('newsmedia', 'style', 'gog'))).toContain('VanGogh');
    expect(values(await world.ana.autocomplete('newsmedia', 'style', 'DALÍ'))).toContain('Dali');
  });

  test('one that is surely meant can go on to a mix, and the next part of the mix is completed', () => {
    expect(values(styleSuggestions('Monet'))).toEqual(['Monet', 'Monet:0.7+', 'Monet:0.5+']);
    expect(values(styleSuggestions('Monet:0.7+da'))).toContain('Monet:0.7+Dali');
    expect(values(styleSuggestions('Monet:0.7+'))).not.toContain('Monet:0.7+Monet');
  });

  test('every completed mix is one that the desk can read', () => {
    for (const value of values(styleSuggestions('Monet:0.7+'))) expect(parseStyleMix(String(value))).toHaveLength(2);
  });

  test('a mix that is longer than Discord takes offers nothing', async () => {
    expect(await world.ana.autocomplete('newsmedia', 'style', `${'x'.repeat(99)}+Mo`)).toEqual([]);
  });
});

describe('a voice', () => {
  test('is found by its name, its language or its id', async () => {
    expect(values(await world.ana.autocomplete('newsmedia', 'voice', 'sally'))).toEqual(['local/slt']);
    expect(values(await world.ana.autocomplete('newsmedia', 'voice', 'en-us'))).toHaveLength(2);
  });

  test('of hundreds at most 25 are offered, and never an id that Discord does not take', async () => {
    world.voices.push({ id: `google/${'x'.repeat(120)}`, label: 'Long', language: 'en-US' } as never);
    for (let at = 0; at < 300; at++) {
      world.voices.push({
        id: `google/${at}`,
        label: `${'Very long name '.repeat(10)}${at}`,
        language: 'nl-NL',
      } as never);
    }
    const choices = await world.ana.autocomplete('newsmedia', 'voice', '');
    expect(choices).toHaveLength(25);
    expect(values(choices).every((value) => String(value).length <= 100)).toBe(true);
  });

  test('voices that cannot be listed in time are no suggestions, and no error', async () => {
    const slow = world.another({ voices: () => new Promise(() => {}) });
    await world.discord.chat.stop();
    await slow.chat.start(world.desk);
    const offered = world.ana.autocomplete('newsmedia', 'voice', 's');
    await world.server.until(() => world.clock.scheduled() > 0);
    await world.clock.pass(1200);
    expect(await offered).toEqual([]);
  });
});

test('a size offers presets, and what was typed when it reads like one', () => {
  expect(values(sizeSuggestions(''))).toContain('1024x1024');
  expect(values(sizeSuggestions('land'))).toEqual(['1536x1024']);
  expect(values(sizeSuggestions('800x600'))[0]).toBe('800x600');
});
