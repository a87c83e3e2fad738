import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/bots/web/assets/suggest.js';

const offered = {
  styles: [
    { key: 'VanGogh', label: 'Van Gogh', palette: ['#1f3f7f'] },
    { key: 'Monet', label: 'Monet', palette: ['#6fa3d8'] },
    { key: 'ukiyo-e', label: 'Ukiyo-e', palette: ['#27517f'] },
  ],
  voices: [
    { id: 'local/slt', label: 'Sally (US English, female)' },
    { id: 'local/rms', label: 'Robert (US English, male)' },
  ],
};
const labels = (text: string, caret = text.length) => suggest(text, caret, offered)?.items.map(({ label }) => label);
/** The text with the first suggestion taken. */
function taken(text: string): string | undefined {
  const found = suggest(text, text.length, offered);
  return found && text.slice(0, found.from) + found.items[0]?.insert + text.slice(found.to);
}

describe('the composer suggests', () => {
  test('commands after a slash', () => {
    expect(labels('/')).toEqual(['/newsmedia', '/newsdesk']);
    expect(labels('/newsd')).toEqual(['/newsdesk']);
    expect(taken('/n')).toBe('/newsmedia ');
  });

  test('what the desk can be asked', () => {
    expect(labels('/newsdesk ')).toEqual([
      'help',
      'styles',
      'voices',
      'say',
      'status',
      'find',
      'digest',
      'settings',
      'batch',
    ]);
    expect(labels('/newsdesk st')).toEqual(['styles', 'status']);
    expect(labels('/newsdesk help')).toBeUndefined();
  });

  test('options, also after the long dash phones write, and each once', () => {
    expect(labels('/newsmedia Storm --')).toEqual(['--style', '--voice', '--text', '--quality', '--fresh']);
    expect(labels('/newsmedia Storm —v')).toEqual(['--voice']);
    expect(labels('/newsmedia Storm --style Monet --')).not.toContain('--style');
  });

  test('styles by name or key, also inside a mix', () => {
    expect(labels('/newsmedia Storm --style ')).toEqual(['Van Gogh', 'Monet', 'Ukiyo-e']);
    expect(labels('/newsmedia Storm --style gogh')).toEqual(['Van Gogh']);
    expect(taken('/newsmedia Storm --style Monet:0.7+uki')).toBe('/newsmedia Storm --style Monet:0.7+ukiyo-e');
    expect(suggest('/newsmedia Storm --style ', 25, offered)?.items[0]).toMatchObject({ palette: ['#1f3f7f'] });
  });

  test('voices', () => {
    expect(taken('/newsmedia Storm --voice rob')).toBe('/newsmedia Storm --voice local/rms');
  });

  test('nothing once it is written out, in plain talk, or where the caret is not', () => {
    expect(labels('/newsmedia Storm --style Monet')).toBeUndefined();
    expect(labels('Storm -- what a day')).toBeUndefined();
    expect(labels('/newsmedia Storm closes port')).toBeUndefined();
    expect(labels('/newsmedia Storm --style ', 12)).toBeUndefined();
  });
});
