import type { AudioConfig, ImageConfig, PromptConfig, PromptResult } from '../../src/pipeline/ports/media.ts';
import type {
  AudioProvider,
  CallOptions,
  ImageProvider,
  ModerationProvider,
  ModerationVerdict,
  PromptProvider,
  ProvidedAudio,
  ProvidedImage,
} from '../../src/pipeline/ports/providers.ts';
import { fakeFile } from './fake-codec.ts';

/** A call that a provider holds open until the test says how it ends. */
export interface OpenCall<Config, Result> {
  config: Config;
  options: CallOptions;
  answer(result?: Result): void;
  fail(error: unknown): void;
}

/** What a test can do to a fake provider. */
export interface Handle<Config, Result> {
  /** Every call that was made, oldest first. */
  readonly calls: Config[];
  /** The signals of these calls. */
  readonly signals: AbortSignal[];
  /** The next calls fail with these, one each. */
  failNext(...errors: unknown[]): void;
  failAlways(error: unknown): void;
  answerWith(answer: (config: Config) => Result): void;
  /** From now on calls stay open; answers with the next one once it was made. */
  hold(): Promise<OpenCall<Config, Result>>;
}

interface Given {
  name?: string;
  paid?: boolean;
  /** What a call costs, in millionths of a US dollar; the estimate is a tenth higher. */
  price?: number;
}

function priced(price: number | undefined) {
  return price === undefined ? {} : { estimate: () => ({ microUsd: Math.round(price * 1.1), measured: false }) };
}

function makeHandle<Config, Result>(usual: (config: Config, count: number) => Result) {
  const calls: Config[] = [];
  const signals: AbortSignal[] = [];
  const failures: unknown[] = [];
  let always: { error: unknown } | undefined;
  let answer: ((config: Config) => Result) | undefined;
  let holders: ((call: OpenCall<Config, Result>) => void)[] = [];
  let holding = false;
  const opened: OpenCall<Config, Result>[] = [];

  const handle: Handle<Config, Result> = {
    calls,
    signals,
    failNext: (...errors) => void failures.push(...errors),
    failAlways(error) {
      always = { error };
    },
    answerWith(next) {
      answer = next;
    },
    hold() {
      holding = true;
      const waiting = opened.shift();
      if (waiting) return Promise.resolve(waiting);
      return new Promise((resolve) => holders.push(resolve));
    },
  };

  async function call(config: Config, options: CallOptions): Promise<Result> {
    const count = calls.push(structuredClone(config));
    signals.push(options.signal);
    if (failures.length > 0) throw failures.shift();
    if (always) throw always.error;
    const result = () => answer?.(config) ?? usual(config, count);
    if (!holding) return result();
    return new Promise<Result>((resolve, reject) => {
      const open: OpenCall<Config, Result> = {
        config,
        options,
        answer: (given) => resolve(given ?? result()),
        fail: reject,
      };
      options.signal.addEventListener('abort', () => reject(options.signal.reason), { once: true });
      const [first, ...others] = holders;
      holders = others;
      if (first) first(open);
      else opened.push(open);
    });
  }
  return { handle, call };
}

export type FakePromptProvider = PromptProvider & Handle<PromptConfig, PromptResult>;

export function createFakePromptProvider({ name = 'local', paid = false }: Given = {}): FakePromptProvider {
  const { handle, call } = makeHandle<PromptConfig, PromptResult>(({ headline }, count) => ({
    prompt: `${name} draws: ${headline}`,
    altText: `A picture of ${headline}`,
    metadata: { style: 'Monet', timestamp: `2026-01-02T00:00:0${count % 10}.000Z`, version: '1' },
  }));
  return { ...handle, name, paid, generate: call };
}

export type FakeModerationProvider = ModerationProvider & Handle<string, ModerationVerdict>;

export function createFakeModerationProvider({ name = 'local', paid = false }: Given = {}): FakeModerationProvider {
  const { handle, call } = makeHandle<string, ModerationVerdict>(() => ({ verdict: 'allow' }));
  return { ...handle, name, paid, checkText: call };
}

export type FakeImageProvider = ImageProvider & Handle<ImageConfig, ProvidedImage>;

/** Each call gives another picture, as a model would. */
export function createFakeImageProvider({ name = 'local', paid = false, price }: Given = {}): FakeImageProvider {
  const { handle, call } = makeHandle<ImageConfig, ProvidedImage>((_config, count) => ({
    bytes: fakeFile({ kind: 'image', format: 'png', width: 1024, height: 1024 }, { by: name, count }),
    format: 'png',
    model: `${name} painter`,
    digitalSource: 'algorithmicMedia',
    ...(price === undefined ? {} : { cost: { microUsd: price, measured: true } }),
  }));
  return { ...handle, name, paid, ...priced(price), generate: call };
}

export type FakeAudioProvider = AudioProvider & Handle<AudioConfig, ProvidedAudio>;

/** Says each word in 300 ms and knows when. */
export function createFakeAudioProvider({
  name = 'local',
  paid = false,
  canBeTaught,
}: Given & Pick<AudioProvider, 'canBeTaught'> = {}): FakeAudioProvider {
  const { handle, call } = makeHandle<AudioConfig, ProvidedAudio>(({ text, format }, count) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }, i) => ({
      text: word,
      startMs: i * 300,
      endMs: i * 300 + 300,
      charStart: index,
      charEnd: index + word.length,
    }));
    const durationMs = Math.max(300, words.length * 300);
    return {
      bytes: fakeFile({ kind: 'audio', format, durationMs }, { by: name, count }),
      format,
      durationMs,
      words,
      model: `${name} voice`,
      digitalSource: 'trainedAlgorithmicMedia',
    };
  });
  const voices = async () => [
    { id: `${name}/slt`, label: 'Clara', language: 'en-US' },
    { id: `${name}/rms`, label: 'Ralph', language: 'en-US' },
  ];
  return { ...handle, name, paid, voices, generate: call, ...(canBeTaught ? { canBeTaught } : {}) };
}
