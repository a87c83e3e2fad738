/**
 * The real program with providers of a fixed delay in place of the local studio, so that what is left
 * is the pipeline's own time. Answers `usage` messages with its CPU time and memory.
 */
import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { encodeWav } from '../../src/adapters/audio/wav.ts';
import { loadConfig, readEnvironment } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import type { Providers } from '../../src/providers.ts';
import { start } from '../../src/start.ts';
import { delays } from './delays.ts';

const picture = await sharp({ create: { width: 512, height: 512, channels: 3, background: '#8b5cf6' } })
  .png()
  .toBuffer();
const sound = encodeWav(new Float32Array(16 * 1000), 16_000);

function delayed(real: Providers): Providers {
  const [prompt] = real.prompt;
  if (!prompt) throw new Error('there is always a prompt provider');
  return {
    ...real,
    prompt: [
      {
        ...prompt,
        async generate(config, options) {
          await delay(delays.prompt);
          return prompt.generate(config, options);
        },
      },
    ],
    image: [
      {
        name: 'delayed',
        paid: false,
        async generate() {
          await delay(delays.image);
          return { bytes: picture, format: 'png', model: 'delay', digitalSource: 'algorithmicMedia' };
        },
      },
    ],
    audio: [
      {
        name: 'local',
        paid: false,
        voices: async () => [{ id: 'local/slt', label: 'Delayed', language: 'en-US' }],
        async generate() {
          await delay(delays.audio);
          return { bytes: sound, format: 'wav', durationMs: 1000, model: 'delay', digitalSource: 'algorithmicMedia' };
        },
      },
    ],
  };
}

process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ usage: { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1e6 } });
});
process.on('SIGTERM', () => void program.stop().then(() => process.exit(0)));

const config = loadConfig(readEnvironment(process.cwd()));
const log = await createLog({ level: 'error', out: process.stderr });
const program = await start({ config, log, say: () => {}, replace: delayed });
process.send?.({ url: program.url });
