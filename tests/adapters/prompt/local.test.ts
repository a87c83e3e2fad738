import { describe, expect, it } from 'vitest';
import { createLocalPromptProvider } from '../../../src/adapters/prompt/local/index.ts';
import type { PromptConfig } from '../../../src/pipeline/ports/media.ts';
import { constraintsOf } from '../../../src/pipeline/prompt-service.ts';
import { parseStyleMix } from '../../../src/pipeline/style-mix.ts';

const provider = createLocalPromptProvider({ now: () => new Date('2026-01-02T03:04:05.000Z') });
const options = { signal: new AbortController().signal, workspace: 'w1' };

function generate(style: string, changes: Partial<PromptConfig> = {}) {
  const mix = parseStyleMix(style);
  const config = { headline: 'Storm closes port', style: mix, constraints: constraintsOf(mix), ...changes };
  return provider.generate(config, options);
}

describe('the prompt template', () => {
  it('says the news, the style and what to leave out', async () => {
    const { prompt, altText, metadata } = await generate('Monet');
    expect(prompt).toContain('this news: Storm closes port');
    expect(prompt).toContain('Style: Monet.');
    expect(prompt).toMatch(/Avoid: .+\./);
    expect(prompt).toMatch(/Palette: #[0-9a-f]{6}/);
    expect(altText).toBe('An illustration in the manner of Monet, for the headline: Storm closes port');
    expect(metadata).toEqual({ style: 'Monet', timestamp: '2026-01-02T03:04:05.000Z', version: 'template-1' });
  });

  it('weighs the styles of a mix', async () => {
    const { prompt, metadata } = await generate('Monet:0.7+Dali:0.3');
    expect(prompt).toContain('Monet (70%) with');
    expect(prompt).toContain('(30%)');
    expect(metadata.style).toBe('Monet:0.7+Dali:0.3');
  });

  it('gives the article as background, on one line', async () => {
    expect((await generate('Monet', { text: 'One.\n\nTwo.' })).prompt).toContain('Background: One. Two.');
    expect((await generate('Monet')).prompt).not.toContain('Background');
  });

  it('is the same for the same request, so that it can be taken from the cache', async () => {
    expect((await generate('Dali')).prompt).toBe((await generate('Dali')).prompt);
  });

  it.each([999, 1000, 1001])('stays inside its limit and never cuts a character in half (%i)', async (length) => {
    const text = `${'x'.repeat(length % 2)}${'🌊'.repeat(2000)}`;
    const style = parseStyleMix('Monet');
    const constraints = { maxLength: length, styleGuidelines: [] };
    for (const changes of [{ text, constraints }, { text }, { headline: text, constraints }]) {
      const { prompt } = await generate('Monet', { ...changes, style });
      expect(prompt.isWellFormed()).toBe(true);
      if ('constraints' in changes) expect(prompt.length).toBeLessThanOrEqual(length);
    }
  });
});
