import { describe, expect, it } from 'vitest';
import { artStyles } from '../../src/pipeline/art-styles.ts';
import { MediaError } from '../../src/pipeline/errors.ts';
import { formatStyleMix, parseStyleMix } from '../../src/pipeline/style-mix.ts';

function refusal(text: string): MediaError {
  try {
    parseStyleMix(text);
  } catch (error) {
    if (error instanceof MediaError) return error;
  }
  throw new Error(`"${text}" was accepted`);
}

describe('a style mix', () => {
  it('reads weights, heaviest first, summing to 1', () => {
    expect(parseStyleMix('Dali:0.3+Monet:0.7')).toEqual([
      { style: 'Monet', weight: 0.7 },
      { style: 'Dali', weight: 0.3 },
    ]);
    expect(parseStyleMix('Monet:3+Dali:1')).toEqual([
      { style: 'Monet', weight: 0.75 },
      { style: 'Dali', weight: 0.25 },
    ]);
    expect(parseStyleMix('Monet: 60% + Dali: 40%')[0]).toEqual({ style: 'Monet', weight: 0.6 });
    expect(parseStyleMix('noir+Dali')).toEqual([
      { style: 'noir', weight: 0.5 },
      { style: 'Dali', weight: 0.5 },
    ]);
  });

  it.each([
    ['Vincent van Gogh', 'VanGogh'],
    ['van-gogh', 'VanGogh'],
    ['VANGOGH', 'VanGogh'],
    ['claude monet', 'Monet'],
    ['Leonardo da Vinci', 'DaVinci'],
    ['Salvador Dalí', 'Dali'],
    ['UkiyoE', 'ukiyo-e'],
    ['Pop Art', 'pop-art'],
    ['watercolour', 'watercolor'],
  ])('knows %s as %s', (name, style) => {
    expect(parseStyleMix(name)).toEqual([{ style, weight: 1 }]);
  });

  it('counts a style that is named twice once', () => {
    expect(parseStyleMix('Monet:1+Claude Monet:1+Dali:2')).toEqual([
      { style: 'Monet', weight: 0.5 },
      { style: 'Dali', weight: 0.5 },
    ]);
  });

  it('names the closest style and lists the valid ones when it does not know one', () => {
    const error = refusal('Monnet');
    expect(error).toMatchObject({ code: 'validation', field: 'artStyle' });
    expect(error.message).toContain('“Monnet”');
    expect(error.message).toContain('closest is Monet');
    for (const style of Object.keys(artStyles)) expect(error.message).toContain(style);
  });

  it.each([
    '',
    '  ',
    '+',
    'Monet+',
    'Monet:',
    'Monet:-1',
    'Monet:0',
    'Monet:lots',
    'Monet:1e999',
    'Monet:Infinity',
    'Monet:0.5:0.5',
    'Monet+Dali+noir+bauhaus',
    '🌊',
    '__proto__',
    'constructor',
  ])('refuses "%s" with a sentence about artStyle', (text) => {
    const error = refusal(text);
    expect(error).toMatchObject({ code: 'validation', field: 'artStyle' });
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it('shortens what it quotes', () => {
    expect(refusal('x'.repeat(5000)).message.length).toBeLessThan(700);
  });

  it.each(['Monet', 'Monet:0.7+Dali:0.3', 'noir:0.34+Monet:0.33+Dali:0.33', 'Monet:0.98+Dali:0.01+noir:0.01'])(
    'writes %s back as it was',
    (text) => {
      expect(formatStyleMix(parseStyleMix(text))).toBe(text);
    },
  );

  it('writes a form that reads as itself, whatever the weights', () => {
    for (const text of ['Monet:1+Dali:1+noir:1', 'Monet:1+Dali:0.001', 'Monet:5+Dali:3+noir:3', 'Dali:2+Monet:2']) {
      const written = formatStyleMix(parseStyleMix(text));
      expect(formatStyleMix(parseStyleMix(written))).toBe(written);
    }
  });
});
