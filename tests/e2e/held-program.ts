/**
 * The real program with providers that can be held open from outside, started by tests as a process
 * of its own. It tells every call over IPC and in a file that outlives it; a call whose name stands in
 * HOLD waits until the test lets it go (`{release: name}`).
 */
import { appendFileSync } from 'node:fs';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { orAborted } from '../../src/pipeline/abort.ts';
import type { CallOptions, ImageProvider, StoredFile } from '../../src/pipeline/ports/providers.ts';
import type { Providers } from '../../src/providers.ts';
import { start } from '../../src/start.ts';
import { picture, sound } from './small-media.ts';

const { HOLD = '', CALLS_FILE = '', ...settings } = process.env;
const held = new Map(
  HOLD.split(',')
    .filter(Boolean)
    .map((name) => [name, Promise.withResolvers<void>()]),
);
process.on('message', (message: { release?: string }) => held.get(message.release ?? '')?.resolve());

/** Notes that a call began, waits while it is held, does it, and notes that it ended. */
async function noted<Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  tell(`${name} began`);
  const open = held.get(name)?.promise;
  if (open) await (signal ? orAborted(open, signal) : open);
  const result = await work();
  tell(`${name} ended`);
  return result;
}

function tell(line: string): void {
  appendFileSync(CALLS_FILE, `${line}\n`);
  process.send?.({ line });
}

function heldProviders(real: Providers): Providers {
  const image: ImageProvider = {
    name: 'held',
    paid: true,
    generate: ({ resolution }, { signal }) =>
      noted(
        'image',
        async () => ({
          bytes: await picture(resolution),
          format: 'png',
          model: 'held-1',
          digitalSource: 'algorithmicMedia',
        }),
        signal,
      ),
  };
  const [prompt] = real.prompt;
  if (!prompt) throw new Error('there is always a prompt provider');
  return {
    ...real,
    moderation: real.moderation.map((one) => ({
      ...one,
      paid: true,
      checkText: (text: string, options: CallOptions) =>
        noted('moderation', () => one.checkText(text, options), options.signal),
    })),
    prompt: [
      {
        ...prompt,
        paid: true,
        generate: (config, options) => noted('prompt', () => prompt.generate(config, options), options.signal),
      },
    ],
    image: [image],
    audio: [
      {
        name: 'local',
        paid: true,
        voices: async () => [{ id: 'local/slt', label: 'Held', language: 'en-US' }],
        generate: ({ format }, { signal }) =>
          noted(
            'audio',
            async () => ({ ...sound(), format, model: 'held-1', digitalSource: 'algorithmicMedia' }),
            signal,
          ),
      },
    ],
    codec: {
      ...real.codec,
      encodeImage: (...given) => noted('encode', () => real.codec.encodeImage(...given)),
      preview: (...given) => noted('preview', () => real.codec.preview(...given)),
    },
    storage: {
      ...real.storage,
      put: (file, bytes, type) => noted(nameOf(file), () => real.storage.put(file, bytes, type)),
    },
  };
}

/** `keep` is a provider's answer on its way into the ledger, `store` a master or preview, `publish` a public copy. */
function nameOf({ key, visibility }: StoredFile): string {
  if (visibility === 'public') return 'publish';
  return key.includes('/results/') ? 'keep' : 'store';
}

const config = loadConfig(settings);
const log = await createLog({ level: 'warn', out: process.stderr });
const program = await start({
  config,
  log,
  say: (text) => void process.stdout.write(`${text}\n`),
  replace: heldProviders,
});
process.on('SIGTERM', () => {
  void program.stop().then(() => process.exit(0));
});
process.send?.({ url: program.url });
