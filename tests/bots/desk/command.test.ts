import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/bots/desk/command.ts';

const refusal = (text: string): string => {
  try {
    parseCommand(text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`“${text}” was taken.`);
};

describe('a command', () => {
  test('is a headline and nothing else', () => {
    expect(parseCommand('  Storm closes port of Rotterdam ')).toEqual({ headline: 'Storm closes port of Rotterdam' });
  });

  test.each([
    'Storm --style Monet',
    'Storm —style Monet',
    'Storm –style Monet',
    'Storm —-style Monet',
    'Storm --style=Monet',
    'Storm --style = Monet',
    'Storm --style="Monet"',
    'Storm —style “Monet”',
    'Storm --STYLE Monet',
    'Storm --art-style Monet',
    '--style Monet Storm',
    '--style “Monet” Storm',
    '“Storm” —style ‘Monet’',
  ])('%s has a style', (text) => {
    expect(parseCommand(text)).toEqual({ headline: 'Storm', artStyle: 'Monet' });
  });

  test('takes every option', () => {
    const text =
      'Storm closes port --style Monet:0.7+Dali:0.3 --voice local/rms --text “It came at noon. ‘Never so early,’ said one.” ' +
      '--size 1536x1024 --format JPEG --audio-format wav --quality low --fresh';
    expect(parseCommand(text)).toEqual({
      headline: 'Storm closes port',
      artStyle: 'Monet:0.7+Dali:0.3',
      voiceId: 'local/rms',
      text: 'It came at noon. ‘Never so early,’ said one.',
      image: { resolution: { width: 1536, height: 1024 }, format: 'jpg', quality: 'low' },
      audio: { format: 'wav', quality: 'low' },
      fresh: true,
    });
  });

  test('values of several words need no quotes behind a headline', () => {
    expect(parseCommand('Storm --style Van Gogh --voice local/slt')).toEqual({
      headline: 'Storm',
      artStyle: 'Van Gogh',
      voiceId: 'local/slt',
    });
  });

  test('words behind a flag or a quoted value belong to the headline', () => {
    expect(parseCommand('--fresh Storm closes --style "Van Gogh" port')).toEqual({
      headline: 'Storm closes port',
      artStyle: 'Van Gogh',
      fresh: true,
    });
  });

  test.each([
    'Storm closes port — thousands wait',
    'Storm closes port —thousands wait',
    'Rents rise 5–10% in 2026–2027',
    'Mayor: “We will rebuild”, ‘soon’',
    "'Tis the season of storms",
    'The pre-war–style house that stood',
    'A well-known --- and loved - singer',
  ])('%s is all headline', (headline) => {
    expect(parseCommand(headline)).toEqual({ headline });
  });

  test('what is quoted in a headline is no option', () => {
    expect(parseCommand('Court rules “--fresh start” law void --fresh')).toEqual({
      headline: 'Court rules “--fresh start” law void',
      fresh: true,
    });
  });

  test('an apostrophe hides no option', () => {
    expect(parseCommand("'Tis a storm at the dockers' port --fresh now")).toMatchObject({ fresh: true });
  });

  test.each([
    ['Storm --stlye Monet', /no option --stlye.*Did you mean --style\?.*--voice/],
    ['Storm —stlye Monet', /no option --stlye.*Did you mean --style/],
    ['Storm --nonsense', /no option --nonsense\. Options: --style/],
    ['Storm --style', /--style needs a value, e\.g\. --style Monet/],
    ['Storm --style --fresh', /--style needs a value/],
    ['Storm --style ""', /--style needs a value/],
    ['Storm --style Monet --style Dali', /--style is there twice/],
    ['Storm --fresh=yes', /--fresh takes no value/],
    ['Storm --text “It came', /quotation mark after --text is not closed/],
    ['Storm --size big', /--size “big”.*--size 1536x1024/],
    ['Storm --format gif', /--format can be webp, png, jpg, not “gif”/],
    ['Storm --audio-format ogg', /--audio-format can be mp3, wav, not “ogg”/],
    ['Storm --quality best', /--quality can be low, medium, high, not “best”/],
    ['--style Monet', /Write a headline, e\.g\. \/newsmedia Storm/],
    ['', /Write a headline/],
  ])('%s is refused with what to write', (text, message) => {
    expect(refusal(text)).toMatch(message);
  });
});
