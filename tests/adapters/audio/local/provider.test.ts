import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { createLocalAudioProvider } from '../../../../src/adapters/audio/local/index.ts';
import { createVoicePool } from '../../../../src/adapters/audio/local/pool.ts';
import { createMediaCodec } from '../../../../src/adapters/codec/index.ts';
import { checkAlignment, spokenWords } from '../../../../src/pipeline/alignment.ts';
import type { AudioConfig, WordTime } from '../../../../src/pipeline/ports/media.ts';
import type { ProvidedAudio } from '../../../../src/pipeline/ports/providers.ts';
import { audioProviderContract } from '../../audio-provider-contract.ts';

audioProviderContract('local', () => {
  const pool = createVoicePool();
  return { provider: createLocalAudioProvider({ pool }), close: pool.close };
});

const pool = createVoicePool();
const provider = createLocalAudioProvider({ pool });
const codec = createMediaCodec();
afterAll(() => pool.close());

const speak = (text: string, config: Partial<AudioConfig> = {}, signal = new AbortController().signal) =>
  provider.generate(
    { text, voiceId: 'local/slt', format: 'wav', quality: 'medium', ...config },
    { signal, workspace: 'w1' },
  );
const timed = ({ words = [] }: ProvidedAudio): WordTime[] => words;
const headline = 'Storm closes port of Rotterdam: UN and EU pledge $3 billion.';
const pcmOf = ({ bytes }: ProvidedAudio) => new Int16Array(bytes.slice(44).buffer);

/** Root mean square of the sound between two moments, in ms, at 16 kHz. */
function loudness(pcm: Int16Array, fromMs: number, toMs: number): number {
  const part = pcm.subarray(fromMs * 16, toMs * 16);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length));
}

describe('what the local voice says', () => {
  it('gives each written word its exact slice, in order, inside the sound', async () => {
    const audio = await speak(headline);
    expect(
      timed(audio)
        .map(({ text }) => text)
        .join(' '),
    ).toBe('Storm closes port of Rotterdam UN and EU pledge $3 billion');
    checkAlignment({ source: 'provider', words: timed(audio) }, headline, audio.durationMs);
    for (const { startMs, endMs } of timed(audio)) expect(endMs).toBeGreaterThan(startMs);
  });

  it('times words by the sound: loud within them, silent in the pauses between them', async () => {
    const audio = await speak('Storm, closes, port, Rotterdam. Nobody hurt.');
    const pcm = pcmOf(audio);
    const words = timed(audio);
    for (const [i, { text, startMs, endMs }] of words.entries()) {
      const next = words[i + 1];
      const pauseEnd = next?.startMs ?? audio.durationMs;
      if (text === 'Nobody') continue;
      expect(pauseEnd - endMs, text).toBeGreaterThan(40);
      // The ends of a pause still hold the fading of one word and the breath of the next.
      const silence = loudness(pcm, endMs + 30, pauseEnd - 15);
      expect(loudness(pcm, startMs, endMs), text).toBeGreaterThan(8 * silence);
    }
  });

  it('says "billion dollars" in the time of the word "billion"', async () => {
    const length = async (text: string, word: string) => {
      const found = timed(await speak(text)).find((candidate) => candidate.text === word);
      return (found?.endMs ?? 0) - (found?.startMs ?? 0);
    };
    expect(await length('They pledge $3 billion today', 'billion')).toBeGreaterThan(
      1.5 * (await length('They pledge 3 billion today', 'billion')),
    );
  });

  it('spells UN and reads NATO as a word', async () => {
    const [un, , nato] = timed(await speak('UN and NATO met'));
    expect((un?.endMs ?? 0) - (un?.startMs ?? 0)).toBeGreaterThan(200);
    // Four letter names take more than a second.
    expect((nato?.endMs ?? 0) - (nato?.startMs ?? 0)).toBeLessThan(700);
  });

  it('has two voices that sound different and says which spoke', async () => {
    const slt = await speak(headline);
    const rms = await speak(headline, { voiceId: 'local/rms' });
    expect([slt.model, rms.model]).toEqual(['flite-slt', 'flite-rms']);
    expect(slt.digitalSource).toBe('trainedAlgorithmicMedia');
    // Zero crossings of the low-pitched voice are fewer; lengths differ as well.
    expect(slt.durationMs).not.toBe(rms.durationMs);
    expect(Buffer.from(slt.bytes).equals(rms.bytes)).toBe(false);
  });

  it('speaks evenly loud and never clips', async () => {
    for (const voiceId of ['local/slt', 'local/rms']) {
      const audio = await speak(headline, { voiceId });
      const peak = pcmOf(audio).reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
      expect(peak).toBeLessThan(32_767 * 0.9);
      expect(loudness(pcmOf(audio), 0, audio.durationMs)).toBeGreaterThan(2000);
    }
  });

  it('makes three sizes of one length in both formats', async () => {
    for (const format of ['mp3', 'wav'] as const) {
      const files = [];
      for (const quality of ['low', 'medium', 'high'] as const) {
        const audio = await speak('Port closed', { format, quality });
        expect(await codec.inspect(audio.bytes)).toEqual({
          kind: 'audio',
          format,
          durationMs: expect.closeTo(audio.durationMs, -1),
        });
        files.push(audio);
      }
      const [low = 0, medium = 0, high = 0] = files.map(({ bytes }) => bytes.length);
      expect(low).toBeLessThan(medium * 0.7);
      expect(medium).toBeLessThan(high * 0.7);
      expect(new Set(files.map(({ durationMs }) => durationMs)).size).toBe(1);
    }
  });

  it('reads an article of many sentences without drifting', async () => {
    const article = `${headline}\n\n${'The mayor of Zürich, who is 52, said 12,000 residents fled. '.repeat(3)}`.trim();
    const audio = await speak(article, { format: 'mp3' });
    checkAlignment({ source: 'provider', words: timed(audio) }, article, audio.durationMs);
    expect(timed(audio)).toHaveLength(spokenWords(article).length);
    expect(audio.durationMs - (timed(audio).at(-1)?.endMs ?? 0)).toBeLessThan(600);
  });

  it.each([
    ['one endless word', 'a'.repeat(300)],
    ['one endless number', '9'.repeat(60)],
    ['signs', 'a-b_c/d\\e|f <script>alert("x")</script> ../../etc <!channel> C++ AT&T ½ ²'],
    ['no vowels', 'brrr pfft xkcd hmm'],
    ['option-like words', '-voice kal --help -o out.wav -t'],
    ['every capital', 'STORM CLOSES PORT AS EU MEETS'],
  ])('finishes odd text: %s', async (_, text) => {
    const audio = await speak(text);
    checkAlignment({ source: 'provider', words: timed(audio) }, text, audio.durationMs);
  });
});

describe('what the local voice refuses', () => {
  it.each([
    ['Arabic', 'عاصفة تغلق ميناء روتردام'],
    ['Chinese', '习近平 visits Rotterdam'],
    ['Japanese', 'ロッテルダム港を閉鎖'],
    ['Korean', '폭풍으로 항구 폐쇄'],
    ['Cyrillic', 'Шторм закрыл порт'],
    ['Greek', 'Καταιγίδα έκλεισε το λιμάνι'],
    ['Hebrew', 'סערה סגרה את הנמל'],
    ['Devanagari', 'तूफान ने बंदरगाह बंद किया'],
    ['Thai', 'พายุปิดท่าเรือ'],
  ])('%s, by name, before any work', async (script, text) => {
    const unused = createVoicePool();
    const refused = createLocalAudioProvider({ pool: unused }).generate(
      { text, voiceId: 'local/slt', format: 'mp3', quality: 'low' },
      { signal: new AbortController().signal, workspace: 'w1' },
    );
    await expect(refused).rejects.toMatchObject({
      code: 'validation',
      outcome: 'final',
      stage: 'audio',
      message: expect.stringMatching(new RegExp(`English only and cannot read ${script}.*Choose another voice`)),
    });
  });

  it.each(['🌪🌊🎉', '—…!?', '   '])('text with nothing to say: %s', async (text) => {
    await expect(speak(text)).rejects.toMatchObject({
      code: 'validation',
      message: expect.stringContaining('nothing to read'),
    });
  });
});

describe('while the local voice speaks', () => {
  const article = 'The port of Rotterdam closed on Friday after a powerful storm. '.repeat(70);

  it('stops at once when cancelled, with the reason, and speaks again afterwards', async () => {
    const cancel = new AbortController();
    const reason = new Error('the editor changed her mind');
    let cancelled = 0;
    const speaking = provider.generate(
      { text: article, voiceId: 'local/slt', format: 'mp3', quality: 'low' },
      {
        signal: cancel.signal,
        workspace: 'w1',
        onProgress: (progress) => {
          if (progress < 0.06 || cancelled) return;
          cancelled = performance.now();
          cancel.abort(reason);
        },
      },
    );
    await expect(speaking).rejects.toBe(reason);
    expect(performance.now() - cancelled).toBeLessThan(250);
    expect((await speak('Still here')).durationMs).toBeGreaterThan(300);
  });

  it('tells how far it is, never falling, and leaves the main loop free', async () => {
    const seen: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await provider.generate(
      { text: article.slice(0, 630), voiceId: 'local/rms', format: 'mp3', quality: 'high' },
      { signal: new AbortController().signal, workspace: 'w1', onProgress: (progress) => seen.push(progress) },
    );
    delay.disable();
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(delay.percentile(95) / 1e6).toBeLessThan(50);
  });

  it('goes on with the next request when the one before it is cancelled', async () => {
    const cancel = new AbortController();
    const first = speak(article, {}, cancel.signal);
    const second = speak('Still here');
    const queued = speak('Never said', {}, cancel.signal);
    setTimeout(() => cancel.abort(new Error('cancelled')), 100);
    await expect(first).rejects.toThrow('cancelled');
    await expect(queued).rejects.toThrow('cancelled');
    expect((await second).durationMs).toBeGreaterThan(300);
  });

  it('ends its thread when closed, says so to whoever waits, and starts again when asked', async () => {
    const other = createVoicePool();
    const speaker = createLocalAudioProvider({ pool: other });
    const call = (text: string) =>
      speaker.generate(
        { text, voiceId: 'local/slt', format: 'mp3', quality: 'low' },
        { signal: new AbortController().signal, workspace: 'w1' },
      );
    await other.close();
    const cut = expect(call(article)).rejects.toMatchObject({
      code: 'api',
      message: expect.stringContaining('stopped'),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.close();
    await cut;
    expect((await call('Again')).durationMs).toBeGreaterThan(200);
    await other.close();
  });
});
