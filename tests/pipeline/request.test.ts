import { describe, expect, it } from 'vitest';
import { MediaError } from '../../src/pipeline/errors.ts';
import { parseRequest } from '../../src/pipeline/request.ts';

const known = {
  voices: [
    { id: 'local/slt', label: 'Clara', language: 'en-US' },
    { id: 'google/en-GB-Neural2-B', label: 'Ben', language: 'en-GB' },
  ],
  defaults: { artStyle: 'Monet', voiceId: 'local/slt' },
  nonce: () => 'n1',
};

const parse = (input: unknown) => parseRequest(input, known);

function refusal(input: unknown): { field: string | undefined; message: string } {
  try {
    parse(input);
  } catch (error) {
    if (error instanceof MediaError && error.code === 'validation')
      return { field: error.field, message: error.message };
    throw error;
  }
  throw new Error(`${JSON.stringify(input)} was accepted`);
}

const headline = 'Storm closes port of Rotterdam';
const size = (width: unknown, height: unknown) => ({ headline, image: { resolution: { width, height } } });

describe('refused, with the field and a sentence that says what to do', () => {
  it.each([
    ['an empty headline', { headline: '' }, 'headline', 'is empty'],
    ['only spaces', { headline: ' \n\t ' }, 'headline', 'is empty'],
    ['no headline', {}, 'headline', 'A headline is needed'],
    ['a headline that is no text', { headline: 7 }, 'headline', 'A headline is needed'],
    ['501 characters', { headline: 'x'.repeat(501) }, 'headline', 'has 501 characters; at most 500'],
    ['emoji only', { headline: '🔥🔥 🌊!' }, 'headline', 'has no words'],
    ['keycaps only', { headline: '1️⃣2️⃣ #️⃣' }, 'headline', 'has no words'],
    ['a C1 control', { headline: 'Storm \u009b31m' }, 'headline', 'not text'],
    ['punctuation only', { headline: '… — !' }, 'headline', 'has no words'],
    ['NUL', { headline: 'Storm\0closes' }, 'headline', 'not text'],
    ['an escape character', { headline: '\u001b[31mStorm' }, 'headline', 'not text'],
    ['half a surrogate pair', { headline: 'Storm \ud83d' }, 'headline', 'not text'],
    ['article text over 5,000', { headline, text: 'x'.repeat(5001) }, 'text', 'at most 5000'],
    ['NUL in the article text', { headline, text: 'a\0' }, 'text', 'not text'],
    ['half a pair in the article text', { headline, text: '\udc00' }, 'text', 'not text'],
    ['an unknown style', { headline, artStyle: 'Monnet' }, 'artStyle', 'Monet'],
    ['an unknown style in a mix', { headline, artStyle: 'Monet:0.7+Nobody:0.3' }, 'artStyle', 'Nobody'],
    ['an empty style', { headline, artStyle: '' }, 'artStyle', 'Monet'],
    ['an unknown voice', { headline, voiceId: 'local/slx' }, 'voiceId', 'Did you mean local/slt?'],
    ['an unknown field', { headline, colour: 'red' }, 'colour', 'no field "colour"'],
    [
      'an unknown field in image',
      { headline, image: { dpi: 300 } },
      'image.dpi',
      'Fields: format, quality, resolution',
    ],
    [
      'an unknown field in the resolution',
      { headline, image: { resolution: { width: 512, height: 512, depth: 3 } } },
      'image.resolution.depth',
      'Fields: width, height',
    ],
    ['an unknown field in audio', { headline, audio: { speed: 2 } }, 'audio.speed', 'Fields: format, quality'],
    ['a width of 255', size(255, 1024), 'image.resolution.width', 'at least 256'],
    ['a height of 2049', size(1024, 2049), 'image.resolution.height', 'at most 2048'],
    ['a broken number of pixels', size(512.5, 512), 'image.resolution.width', 'whole number'],
    ['a width in words', size('512', 512), 'image.resolution.width', 'whole number'],
    ['a size without height', { headline, image: { resolution: { width: 512 } } }, 'image.resolution.height', 'whole'],
    ['no number', size(Number.NaN, 512), 'image.resolution.width', 'whole number'],
    ['an endless picture', size(Number.POSITIVE_INFINITY, 512), 'image.resolution.width', 'number'],
    ['an unknown picture format', { headline, image: { format: 'gif' } }, 'image.format', 'webp, png, jpg'],
    ['an unknown sound format', { headline, audio: { format: 'ogg' } }, 'audio.format', 'mp3, wav'],
    ['an unknown picture quality', { headline, image: { quality: 'best' } }, 'image.quality', 'low, medium, high'],
    ['an unknown sound quality', { headline, audio: { quality: 'best' } }, 'audio.quality', 'low, medium, high'],
    ['an image that is no object', { headline, image: 'png' }, 'image', 'must be an object'],
    ['a wish that is neither true nor false', { headline, fresh: 'yes' }, 'fresh', 'true or false'],
    ['a provider, which only a retry may name', { headline, providers: { image: 'x' } }, 'providers', 'no field'],
    ['a nonce of one’s own', { headline, nonce: 'x' }, 'nonce', 'no field'],
  ])('%s', (_name, input, field, words) => {
    const refused = refusal(input);
    expect(refused.field).toBe(field);
    expect(refused.message).toContain(words);
  });

  it.each([[undefined], [null], ['Storm'], [[]], [7]])('a request that is %j', (input) => {
    expect(refusal(input).message).toContain('must be an object with the fields headline');
  });
});

describe('accepted literally', () => {
  it.each([
    `He said "no" and 'never' — „nie“`,
    '<script>alert(1)</script>',
    '<!channel> look at this',
    '../../etc/passwd and C:\\Windows',
    'عاصفة تغلق ميناء روتردام',
    'סערה סוגרת נמל',
    '嵐でロッテルダム港が閉鎖',
    'Δ & 50% of $3 billion {{x}} $ {y} %s',
    'Port closed 🌊',
    'A\u202eright-to-left override',
    "'; drop table generations; --",
  ])('%s', (words) => {
    expect(parse({ headline: words }).headline).toBe(words);
  });

  it('500 characters, each counted once, whatever its size', () => {
    const longest = `a${'🌊'.repeat(499)}`;
    expect(parse({ headline: longest }).headline).toBe(longest);
    expect(refusal({ headline: `${longest}x` }).field).toBe('headline');
  });

  it('white space in a headline is folded; an article keeps its paragraphs', () => {
    const { headline: folded, text } = parse({ headline: '  Storm\n closes\t port ', text: ' One.\n\nTwo. ' });
    expect(folded).toBe('Storm closes port');
    expect(text).toBe('One.\n\nTwo.');
  });

  it('sizes from 256 to 2048', () => {
    expect(parse(size(256, 2048)).image.resolution).toEqual({ width: 256, height: 2048 });
  });
});

describe('what was not said', () => {
  it('is filled in', () => {
    expect(parse({ headline })).toEqual({
      headline,
      artStyle: 'Monet',
      voiceId: 'local/slt',
      image: { format: 'webp', quality: 'high', resolution: { width: 1024, height: 1024 } },
      audio: { format: 'mp3', quality: 'high' },
    });
  });

  it('an empty article text is none', () => {
    expect(parse({ headline, text: ' \n ' })).not.toHaveProperty('text');
  });

  it('a fresh one gets a nonce, another one does not', () => {
    expect(parse({ headline, fresh: true }).nonce).toBe('n1');
    expect(parse({ headline, fresh: false })).not.toHaveProperty('nonce');
  });
});

it('styles and voices are found whatever their case, and written one way', () => {
  const parsed = parse({ headline, artStyle: 'claude monet', voiceId: ' Google/EN-gb-neural2-b ' });
  expect(parsed).toMatchObject({ artStyle: 'Monet', voiceId: 'google/en-GB-Neural2-B' });
  expect(parse({ headline, artStyle: 'dali:0.3 + MONET:0.7' }).artStyle).toBe('Monet:0.7+Dali:0.3');
});

it('takes a voice whose provider cannot list its voices just now, and no other', () => {
  const speakers = ['google', 'local'];
  const voiceOf = (voiceId: string) => parseRequest({ headline: 'Storm', voiceId }, { ...known, speakers }).voiceId;
  expect(voiceOf('google/en-GB-Neural2-B')).toBe('google/en-GB-Neural2-B');
  expect(() => voiceOf('local/nobody')).toThrow('There is no voice');
  expect(() => voiceOf('other/voice')).toThrow('There is no voice');
});
