import { describe, expect, it } from 'vitest';
import { labelOf, sensitiveTopics, topicsOf } from '../../src/pipeline/sensitive-topics.ts';
import { sensitiveWords } from '../../src/pipeline/sensitive-words.ts';

describe('sensitive topics', () => {
  it.each([
    ['Actor dies aged 81', ['death']],
    ['Crash kills four on M25', ['death']],
    ['Flood claims 120 lives', ['death', 'disasters']],
    ['Woman found dead on beach', ['death']],
    ['Man found dead in the water at marina', ['death']],
    ['Inmate executed by firing squad', ['death', 'courts']],
    ['Body found in canal', ['death']],
    ['Nation mourns former president', ['death']],
    ['Suicide rates fall for third year', ['self-harm']],
    ['Singer took her own life, coroner says', ['self-harm']],
    ['Boy, 12, missing since Friday', ['minors']],
    ['12-year-old wins chess title', ['minors']],
    ['3-year-old rescued from well', ['minors']],
    ['Children’s hospital opens new wing', ['minors']],
    ['Teenager swims the Channel', ['minors']],
    ['Coach charged with child abuse', ['minors', 'sexual-violence', 'courts']],
    ['Producer accused of sexual harassment', ['sexual-violence', 'courts']],
    ['Suicide bomber strikes market', ['violence']],
    ['Police shooting a turning point, says mayor', ['violence']],
    ['War enters third year', ['violence']],
    ['Three stabbed outside club', ['violence']],
    ['Man shot in the head survives', ['violence']],
    ['Three hurt in a landslide near Naples', ['disasters']],
    ['Earthquake shakes Lisbon', ['disasters']],
    ['Voters head to the polls in Spain', ['elections']],
    ['President-elect names cabinet', ['elections']],
    ['Re-election bid announced', ['elections']],
    ['Former minister found guilty of fraud', ['courts']],
    ['Teen killed in school shooting', ['death', 'minors', 'violence']],
    ['KILLED IN ACTION', ['death']],
    ['Décès? Nobody díed', ['death']],
  ])('sees them in: %s', (headline, topics) => {
    expect(topicsOf(headline)).toEqual(topics);
  });

  it.each([
    'Storm closes port of Rotterdam',
    'Deadline passes without a deal',
    'Primary race ends in a dead heat',
    'Talks hit a dead end',
    'Tourists return to the Dead Sea',
    'The Walking Dead returns',
    'Old habits die hard in Westminster',
    'Protests die down after talks',
    'Fans dying to see new film',
    'Senate kills the bill',
    'Regulators kill off merger plan',
    'Killer whales sink another yacht',
    'Studio makes a killing at the box office',
    'Rivals’ fatal flaw exposed',
    'Fund executed its plan well',
    'Murder mystery tops the charts',
    'Play dead: how opossums survive',
    'A diet for the ages',
    'Soldiers’ studied indifference',
    'Political suicide, says backbencher',
    'Two injured in minor collision',
    'Pitcher called up from the minors',
    'Minority government survives',
    'Baby boomers drive housing demand',
    'Beach Boys reissue classic album',
    'Kid Rock cancels tour',
    'Just child’s play for the champions',
    '12-year-old whisky sells for record price',
    '16-year-old law repealed',
    '18-year-old firm floats on exchange',
    'Infantry museum reopens',
    'Garden nursery wins award',
    'Oilseed rape prices climb',
    'Therapists meet in Geneva',
    'Shooting stars light up August',
    'Trade war widens',
    'Star Wars day returns',
    'War of words over tariffs',
    'Award season begins',
    'Towards a warmer winter',
    'Bombshell report on pensions',
    'Budget a shot in the arm for builders',
    'Film shot in Rome breaks records',
    'Riot of colour at flower show',
    'Heart attack risk falls with exercise',
    'Opposition attacks budget',
    'Party wins landslide victory',
    'Flood of complaints about new timetable',
    'Explosion of interest in padel',
    'Tickets crash website',
    'Shareholders elect to sell',
    'Oscar voters surprise critics',
    'Security Council votes on aid',
    'Pollster of the year named',
    'Cardiac arrest survival doubles',
    'Scientists suspect new particle',
    'Vaccine trial shows promise',
    'Selection process under review',
    '嵐でロッテルダム港が閉鎖',
    '',
  ])('sees none in: %s', (headline) => {
    expect(topicsOf(headline)).toEqual([]);
  });

  it('lets nothing harmless hide what stands beside it', () => {
    expect(topicsOf('Dead heat in Ohio as gunman kills three')).toEqual(['death', 'violence']);
    expect(topicsOf('Kid Rock fans, two children hurt')).toEqual(['minors']);
  });

  it('reads an article as well as a headline', () => {
    const article = `${'The council met. '.repeat(200)}Two children were taken to hospital.`;
    expect(topicsOf(article)).toEqual(['minors']);
  });

  it('names every topic for people', () => {
    expect(sensitiveTopics).toEqual([
      'death',
      'self-harm',
      'minors',
      'sexual-violence',
      'violence',
      'disasters',
      'elections',
      'courts',
    ]);
    for (const topic of sensitiveTopics) expect(labelOf(topic)).toMatch(/^[a-z]/);
  });

  it('has only phrases of the form that is matched', () => {
    const phrase = /^(?:[a-z\d]+|[#N])(?:\/(?:[a-z\d]+|[#N]))*\??(?: (?:[a-z\d]+|[#N])(?:\/(?:[a-z\d]+|[#N]))*\??)*$/;
    for (const { words, not } of Object.values(sensitiveWords)) {
      for (const line of [...words, ...not]) expect(line).toMatch(phrase);
      expect(new Set(words).size).toBe(words.length);
      expect(new Set(not).size).toBe(not.length);
    }
  });
});
