import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../../src/adapters/image/local/brief.ts';
import { createRandom } from '../../../../src/adapters/image/local/random.ts';
import { headlines } from './headlines-150.ts';
import { headlines as unseen } from './headlines-unseen.ts';

function read(headline: string) {
  return briefOf(headline, createRandom('seed'));
}

const seen = (headline: string): string[] => read(headline).motifs.map(({ says }) => says);

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
    ['Refugees wait at the border', 'road'],
    ['Imam and rabbi speak at city mosque', 'city'],
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
    'Coach plunges into ravine; 20 feared dead',
    'Landslide claims 40 lives in Peru',
    'Actor passes away after long illness',
    'Two still missing after boat capsizes',
    'Helicopter crashes off Norway',
    'Earthquake strikes off northern coast',
    'Israel strikes Qatar',
    'Pope consoles victims of bar fire',
    'Search for toddler enters third day',
    'Roof of supermarket collapse: 12 hurt',
    'Flags at half mast for the late queen',
    'PUPILS STABBED AT BUS STOP',
  ])('is sombre for "%s" and shows one quiet thing', (headline) => {
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
    'Candidates in dead heat',
    'Bombshell report on water firms',
    'Shares crash on Wall Street',
    'England crash out of World Cup',
    'Senate kills bill on gun tax',
    'Price war among grocers',
    'Film bombs at the box office',
    'Coalition talks collapse',
    'Killer whale returns to bay',
    'Trump attacks judge',
    'Interest in knitting explodes online',
    'Cathedral reopens five years after fire',
    'Patient recovers from heart attack',
    'Die Regierung und der Haushalt',
  ])('is not sombre for "%s"', (headline) => {
    expect(read(headline).sombre).toBe(false);
  });

  it.each([
    ['Los Angeles celebrates', []],
    ['Corporate restructuring', ['a briefcase']],
    ['Apple shares slide', ['a falling chart', 'a mobile phone']],
    ['Apple growers fear late frost', ['an apple']],
    ['Shell profits double', ['a fuel pump']],
    ['Orange adds a million users', ['a mobile phone']],
    ['Bush and Rose meet Cook in Reading', []],
    ['May resigns', []],
    ['Jon Snow retires', []],
    ['Gayle King and Aaron Banks retire', []],
    ['Hail the size of golf balls falls', []],
    ['The U.N. meets', ['a globe']],
    ['Ministers meet Rain and Frost', ['a briefcase']],
    ['Chelsea fires coach', ['a football']],
    ['Jaguars sign veteran', []],
    ['Bank of England holds rates', ['a bank']],
    ['Birth rates fall', ['a bar chart']],
    ['Bear market deepens', ['a falling chart']],
    ['Hot mic catches mayor', ['a microphone']],
    ['Shooting star seen over Wales', ['a comet']],
    ['Leaders strike a deal', ['a fountain pen']],
    ['Tesla recalls cars', ['a car', 'a warning sign']],
    ['WHO warns of measles', ['a microbe', 'a stethoscope']],
    ['Who will win?', []],
  ])('reads names and sayings in "%s" as such', (headline, motifs) => {
    expect(seen(headline)).toEqual(motifs);
  });

  it('reads a storm with a name as a storm, and one of goals as none', () => {
    expect(read('Storm Daniel nears Libya')).toMatchObject({ place: 'harbour', weather: 'storm' });
    expect(read('Leeds storm to victory').weather).not.toBe('storm');
  });

  it('tells planes that crash from markets that do', () => {
    expect(read('Plane crashes in Nepal')).toMatchObject({ place: 'road', sombre: true });
    expect(read('Stock market crashes in Tokyo')).toMatchObject({ place: 'city', sombre: false });
  });

  it('takes numbers for nothing but victims and scores', () => {
    expect(read('7.6 and 2030')).toMatchObject({ place: 'hills', motifs: [], sombre: false });
    expect(read('Forty dead in Goma').sombre).toBe(true);
    expect(read('Wales beat Fiji 3-1').place).toBe('stadium');
  });

  it.each(['What we know so far', 'Quiet day in Tuvalu', '今日のニュース', 'Récord rising low', '!!!', ''])(
    'gives a quiet landscape without things when "%s" says too little',
    (headline) => {
      expect(read(headline)).toMatchObject({ place: 'hills', motifs: [], sombre: false });
    },
  );

  it('reads all capitals, no capitals and a capital for every word alike', () => {
    for (const headline of [
      'PARLIAMENT PASSES BUDGET',
      'parliament passes budget',
      'Parliament Passes Early Budget Bill',
    ])
      expect(read(headline)).toMatchObject({ place: 'parliament' });
  });

  it('reads what the headline says of light and weather', () => {
    expect(read('Overnight snow blankets the capital')).toMatchObject({ time: 'night', weather: 'snow' });
    expect(read('Ferry leaves at dawn')).toMatchObject({ place: 'harbour', time: 'dawn' });
  });

  it('gives two things at most, and one quiet one beside sombre news, for 200 headlines of every kind', () => {
    for (const headline of [...headlines, ...unseen]) {
      const brief = read(headline);
      expect(brief.motifs.length).toBeLessThanOrEqual(2);
      if (brief.sombre) expect(brief.motifs.map(({ grave }) => grave)).toEqual([true]);
    }
  });
});
