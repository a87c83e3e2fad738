import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { truePeak } from '../../../../src/adapters/audio/limiter.ts';
import { createLocalAudioProvider } from '../../../../src/adapters/audio/local/index.ts';
import { createVoicePool } from '../../../../src/adapters/audio/local/pool.ts';
import { loudness as integratedLoudness } from '../../../../src/adapters/audio/loudness.ts';
import { readWav, toFloats } from '../../../../src/adapters/audio/wav.ts';
import { createMediaCodec } from '../../../../src/adapters/codec/index.ts';
import { checkAlignment, spokenWords } from '../../../../src/pipeline/alignment.ts';
import type { AudioConfig, WordTime } from '../../../../src/pipeline/ports/media.ts';
import type { ProvidedAudio } from '../../../../src/pipeline/ports/providers.ts';
import { audioProviderContract } from '../../audio-provider-contract.ts';
import { pausesIn } from './pauses.ts';

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

  it('has four voices that sound different and says which spoke', async () => {
    const ids = (await provider.voices()).map(({ id }) => id);
    expect(ids).toEqual(['local/slt', 'local/rms', 'local/awb', 'local/kal16']);
    const spoken = await Promise.all(ids.map((voiceId) => speak(headline, { voiceId })));
    expect(spoken.map(({ model }) => model)).toEqual(['flite-slt', 'flite-rms', 'flite-awb', 'flite-kal16']);
    expect(new Set(spoken.map(({ durationMs }) => durationMs)).size).toBe(4);
    for (const { digitalSource, words = [], durationMs } of spoken) {
      expect(digitalSource).toBe('trainedAlgorithmicMedia');
      checkAlignment({ source: 'provider', words }, headline, durationMs);
    }
  });

  it('speaks at −16 LUFS with a true peak under −1 dB in every voice, a short text as well as a long one', async () => {
    for (const { id: voiceId } of await provider.voices()) {
      for (const text of ['Port closed', headline]) {
        const pcm = toFloats(pcmOf(await speak(text, { voiceId })));
        expect(Math.abs(integratedLoudness(pcm, 16_000) + 16), voiceId).toBeLessThan(1);
        expect(20 * Math.log10(truePeak(pcm)), voiceId).toBeLessThanOrEqual(-1);
      }
    }
  });

  it('has no silence to wait through at either end', async () => {
    for (const { id: voiceId } of await provider.voices()) {
      const { bytes, durationMs } = await speak(headline, { voiceId });
      const pauses = pausesIn(bytes);
      expect(pauses.find(({ from }) => from === 0)?.to ?? 0, voiceId).toBeLessThanOrEqual(80);
      expect(durationMs - (pauses.find(({ to }) => to >= durationMs - 10)?.from ?? durationMs)).toBeLessThan(220);
    }
  });

  it('joins sentences without a click', async () => {
    const pcm = pcmOf(await speak('Storm closes port. Ships wait. Nobody knows why. Is it over? Yes.'));
    const steps = Array.from(pcm.subarray(1), (sample, i) => Math.abs(sample - (pcm[i] as number)));
    const quiet = (i: number) => loudness(pcm, Math.max(0, i / 16 - 8), i / 16 - 1) < 20;
    // Sound never begins or ends with a jump: next to silence, samples differ by little.
    const jumps = steps.filter((step, i) => step > 1500 && i > 160 && quiet(i));
    expect(jumps).toEqual([]);
  });

  it('says taught words as they were taught, in the time of the written word', async () => {
    const text = 'Thargoid ships near Путин';
    const pronunciations = [
      { word: 'thargoid', say: 'thar-goyd-oh-lee-oh-lah' },
      { word: 'Путин', say: 'poo-tin' },
    ];
    const audio = await speak(text, { pronunciations });
    checkAlignment({ source: 'provider', words: timed(audio) }, text, audio.durationMs);
    const length = ([word]: WordTime[]) => (word?.endMs ?? 0) - (word?.startMs ?? 0);
    expect(length(timed(audio))).toBeGreaterThan(1.4 * length(timed(await speak('Thargoid ships'))));
    await expect(speak(text)).rejects.toThrow('cannot read Cyrillic');
  });

  it('has a sample of each voice, made once', async () => {
    for (const { id } of await provider.voices()) {
      const sample = await provider.sample?.(id);
      expect(sample).toMatchObject({ format: 'mp3', durationMs: expect.toSatisfy((ms) => ms > 2000 && ms < 8000) });
      expect(await provider.sample?.(id)).toBe(sample);
    }
    await expect(provider.sample?.('local/nobody')).rejects.toThrow('There is no local voice "local/nobody"');
    await expect(provider.sample?.('local/nobody')).rejects.toThrow('Choose one of');
  });

  it('gives up a sample that never ends, and tries again for the next one who asks', async () => {
    let asked = 0;
    const stuck = createLocalAudioProvider({
      sampleMs: 1,
      pool: {
        run: (_job, { signal }) => {
          asked += 1;
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        },
        close: async () => {},
      },
    });
    for (const times of [1, 2]) {
      await expect(stuck.sample?.('local/slt')).rejects.toMatchObject({ code: 'timeout' });
      expect(asked).toBe(times);
    }
  });

  it('makes a wav exactly as long as it says, and an mp3 that says so to players', async () => {
    for (const quality of ['low', 'medium', 'high'] as const) {
      const wav = await speak(headline, { quality });
      const { rate, samples } = readWav(wav.bytes);
      expect((samples.length / rate) * 1000).toBe(wav.durationMs);
      const mp3 = await speak(headline, { quality, format: 'mp3' });
      const facts = await codec.inspect(mp3.bytes);
      expect(Math.abs((facts.kind === 'audio' ? facts.durationMs : 0) - mp3.durationMs)).toBeLessThanOrEqual(1);
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

  it('times a word that takes several breaths from its first sound to its last', async () => {
    const audio = await speak(`Call ${'9'.repeat(60)} now`);
    const [call, number, now] = timed(audio);
    expect((number?.startMs ?? 0) - (call?.endMs ?? 0)).toBeLessThan(100);
    expect((now?.startMs ?? 0) - (number?.endMs ?? 0)).toBeLessThan(100);
    expect((number?.endMs ?? 0) - (number?.startMs ?? 0)).toBeGreaterThan(0.9 * audio.durationMs);
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
