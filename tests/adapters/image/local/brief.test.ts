import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../../src/adapters/image/local/brief.ts';
import { createRandom } from '../../../../src/adapters/image/local/random.ts';

function read(headline: string) {
  return briefOf(headline, createRandom('seed'));
}

describe('the brief of a headline', () => {
  it.each([
    ['Storm closes port of Rotterdam', 'harbour'],
    ['Supreme Court rules on voting rights', 'court'],
    ['Voters head to the polls in Ghana', 'parliament'],
    ['Wildfires force thousands from their homes', 'wildfire'],
    ['NASA telescope finds a distant galaxy', 'space'],
    ['Farmers bring in a record harvest', 'fields'],
    ['Central bank raises rates as inflation bites', 'city'],
    ['Wind turbines supply half of all electricity', 'works'],
    ['Train drivers agree a new deal', 'road'],
    ['Hospital nurses vote on new contracts', 'campus'],
    ['Local football team wins the cup final', 'stadium'],
    ['Airstrike hits apartment block', 'ruins'],
    ['Ein ganz gewöhnlicher Dienstag', 'hills'],
  ])('sets "%s" in %s', (headline, place) => {
    expect(read(headline).place).toBe(place);
  });

  it.each([
    'Bomb attack kills 30 at market',
    'Earthquake buries mountain villages',
    'Former president dies at 91',
    'Three dead after ferry sinks',
    'School shooting leaves two children wounded',
  ])('is sombre for "%s" and shows only quiet things', (headline) => {
    const brief = read(headline);
    expect(brief.sombre).toBe(true);
    expect(brief.motifs).toHaveLength(1);
    expect(brief.motifs.every((motif) => motif.grave)).toBe(true);
    expect(brief.weather).not.toBe('clear');
  });

  it.each([
    'Minister fired over expenses',
    'The strategy paid off',
    'Deadline for budget moved',
    'Skilled workers wanted',
    'Warsaw opens new metro line',
  ])('is not sombre for "%s": only whole words count', (headline) => {
    expect(read(headline).sombre).toBe(false);
  });

  it('does not take parts of words for news words', () => {
    expect(read('Los Angeles celebrates').motifs).toEqual([]);
    expect(read('Corporate restructuring').motifs.map(({ says }) => says)).toEqual(['a briefcase']);
  });

  it('knows plurals and other forms of its words', () => {
    for (const headline of ['Election', 'Elections', 'Elected', 'Electing'])
      expect(read(headline).place).toBe('parliament');
  });

  it('reads what the headline says of light and weather', () => {
    expect(read('Overnight snow blankets the capital')).toMatchObject({ time: 'night', weather: 'snow' });
    expect(read('Ferry leaves at dawn')).toMatchObject({ place: 'harbour', time: 'dawn' });
  });
});
