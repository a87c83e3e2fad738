import { describe, expect, it } from 'vitest';
import { estimateAlignment, spokenWords } from '../../src/pipeline/alignment.ts';
import { toCharacterTimes, toSrt, toWebVtt } from '../../src/pipeline/captions.ts';
import type { AudioAlignment } from '../../src/pipeline/ports/media.ts';

/** Each word lasts 300 ms and follows the last one after 100 ms, or `pauses[word]` ms. */
function spoken(text: string, pauses: Record<string, number> = {}): AudioAlignment {
  let clock = 120;
  const words = spokenWords(text).map((word) => {
    const startMs = clock + (pauses[word.text] ?? 100);
    clock = startMs + 300;
    return { ...word, startMs, endMs: clock };
  });
  return { source: 'provider', words };
}

const headline =
  '“Storm closes port” of Rotterdam, says <b>mayor</b> & council — the worst in fifty years. Nobody hurt!';
/** The lines people read, without numbers, times and marks. */
const lines = (file: string) =>
  file
    .split(/\n\n+/)
    .map((cue) => cue.split('\n').at(2) ?? '')
    .filter((line) => line !== '')
    .map((line) => line.replace(/<[\d:.]+>/g, ''));
const toMs = (stamp: string) => {
  const [h = 0, m = 0, s = 0, ms = 0] = stamp.split(/[:.,]/).map(Number);
  return ((h * 60 + m) * 60 + s) * 1000 + ms;
};

describe('WebVTT', () => {
  it('is exactly this for a short headline', () => {
    expect(toWebVtt(spoken('Storm closes port.'), 'Storm closes port.')).toBe(
      'WEBVTT\n\n1\n00:00:00.220 --> 00:00:01.320\nStorm <00:00:00.620>closes <00:00:01.020>port.\n',
    );
  });

  it('keeps every character between the words and escapes what is markup', () => {
    const read = lines(toWebVtt(spoken(headline), headline)).join(' ');
    expect(read).toContain('&lt;b&gt;mayor&lt;/b&gt; &amp; council');
    expect(read.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toBe(headline);
  });

  it('has short lines, short cues, and a new cue for each sentence', () => {
    const file = toWebVtt(spoken(headline), headline);
    for (const line of lines(file)) expect(line.replace(/&\w+;/g, '.').length).toBeLessThanOrEqual(42);
    for (const [, from = '', to = ''] of file.matchAll(/^(\S+) --> (\S+)$/gm)) {
      expect(toMs(to)).toBeGreaterThan(toMs(from));
      expect(toMs(to) - toMs(from)).toBeLessThanOrEqual(3500);
    }
    expect(lines(file).at(-1)).toBe('Nobody hurt!');
  });

  it('starts a new cue after a silence', () => {
    expect(lines(toWebVtt(spoken('one two three', { two: 900 }), 'one two three'))).toEqual(['one', 'two three']);
  });

  it('has inner times that rise strictly within their cue, also where words have no length', () => {
    const alignment = estimateAlignment(headline, 5);
    for (const cue of toWebVtt(alignment, headline).split('\n\n')) {
      const stamps = [...cue.matchAll(/(?:\d\d:){2}\d\d\.\d{3}/g)].map(([stamp]) => toMs(stamp));
      const [from = 0, to = 1, ...inner] = stamps;
      expect([from, ...inner, to]).toEqual([...new Set([from, ...inner, to])].sort((a, b) => a - b));
    }
  });

  it('says when its times are estimated, and only then', () => {
    expect(toWebVtt(estimateAlignment(headline, 5000), headline)).toMatch(/^WEBVTT\n\nNOTE .*estimated/);
    expect(toWebVtt(spoken(headline), headline)).not.toContain('NOTE');
  });

  it('cannot be broken out of', () => {
    const text = 'one\n\n2\n00:00:00.000 --> 09:00:00.000\n<script>two</script>\u0000 & <00:00:01.000>';
    const file = toWebVtt(spoken(text), text);
    expect(file.match(/^\S+ --> \S+$/gm)?.length).toBe(lines(file).length);
    expect(file).not.toContain('<script');
    expect(file).not.toContain('\u0000');
  });

  it('is an empty file, but a valid one, without words', () => {
    expect(toWebVtt({ source: 'provider', words: [] }, '🌪')).toBe('WEBVTT\n');
  });
});

describe('SRT', () => {
  it('has the same cues with commas in its times', () => {
    const file = toSrt(spoken(headline), headline);
    expect(lines(file).join(' ')).toBe(headline);
    expect(file).toMatch(/^1\n00:00:00,220 --> \d\d:\d\d:\d\d,\d{3}\n/);
    expect(file.split('\n\n')).toHaveLength(lines(toWebVtt(spoken(headline), headline)).length);
  });

  it('counts past an hour', () => {
    const words = [{ text: 'late', startMs: 3_723_004, endMs: 3_724_000, charStart: 0, charEnd: 4 }];
    expect(toSrt({ source: 'provider', words }, 'late')).toBe('1\n01:02:03,004 --> 01:02:04,000\nlate\n');
  });

  it('holds no arrow but its own', () => {
    const text = 'one --> two';
    expect(toSrt(spoken(text), text).match(/-->/g)).toHaveLength(1);
  });
});

describe('times of characters', () => {
  it.each([headline, 'a', '  Storm 🌪 closes  ', '风暴关闭港口'])('cover every character and never fall: %s', (text) => {
    const times = toCharacterTimes(spoken(text), text);
    expect(times.characters.join('')).toBe(text);
    expect(times.character_start_times_seconds).toHaveLength(times.characters.length);
    expect(times.character_end_times_seconds).toHaveLength(times.characters.length);
    let last = 0;
    for (const [i, start] of times.character_start_times_seconds.entries()) {
      const end = times.character_end_times_seconds[i] ?? -1;
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThanOrEqual(start);
      last = end;
    }
  });

  it('begin and end words where the alignment does', () => {
    const text = '🌪 Storm, port';
    const {
      characters,
      character_start_times_seconds: starts,
      character_end_times_seconds: ends,
    } = toCharacterTimes(spoken(text), text);
    const s = characters.indexOf('S');
    expect(starts[s]).toBe(0.22);
    expect(ends[s + 4]).toBe(0.52);
    expect(starts[characters.indexOf('p')]).toBe(0.62);
    expect(ends.at(-1)).toBe(0.92);
  });

  it('are empty for an empty text and still for a text without words', () => {
    expect(toCharacterTimes({ source: 'provider', words: [] }, '').characters).toEqual([]);
    expect(toCharacterTimes({ source: 'provider', words: [] }, '—').character_end_times_seconds).toEqual([0]);
  });
});
