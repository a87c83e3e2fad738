import { type DirectoryLock, lockDirectory } from './adapters/database/process-lock.ts';
import { bannerOf } from './banner.ts';
import { type Config, listeningOn } from './config.ts';
import { createServer } from './http/server.ts';
import type { Log } from './log.ts';
import { openProgram, type ProgramOptions } from './program.ts';
import type { ports } from './provider-choices.ts';
import type { Providers } from './providers.ts';
import { serveProgram } from './web.ts';

export interface Started {
  /** Where it listens: `http://127.0.0.1:3000`. */
  url: string;
  /** Stops in reverse order; calling it again waits for the same stop. */
  stop(): Promise<void>;
}

/**
 * The whole program: takes the port and the data directory, says at once that it is coming, opens
 * everything, serves, and begins to work. Whatever was taken is let go when a later step fails.
 */
export async function start(options: {
  config: Config;
  log: Log;
  say: (text: string) => void;
  replace?: ProgramOptions['replace'];
}): Promise<Started> {
  const { log, say, replace } = options;
  const undo: (() => Promise<void> | void)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      for (const step of undo.reverse()) await step();
    })();
    return stopped;
  };

  try {
    const lock = lockFor(options.config);
    if (lock) undo.push(() => lock.release());
    const server = await createServer({ hostname: options.config.http.host, port: options.config.http.port });
    undo.push(() => server.close());
    const config = listeningOn(options.config, server.address.port);
    if (config.database.kind === 'embedded') say('Preparing the database …');
    const program = await openProgram({ config, log, ...(replace ? { replace } : {}) });
    undo.push(() => program.close());
    // Asked first when stopping: who comes now is better served by the next start.
    undo.push(() => server.close());
    const { signInLink } = serveProgram(server, program, config, log);
    const warnings = await program.chats.check();
    await program.work();
    lock?.announce(server.address.url);
    const { ways } = program.chats;
    say(bannerOf(config, { paid: paidBy(program.providers), ways, warnings, ...(signInLink ? { signInLink } : {}) }));
    return { url: server.address.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Only the embedded database needs its directory to itself. */
function lockFor({ database, dataDir }: Config): DirectoryLock | undefined {
  return database.kind === 'embedded' ? lockDirectory(dataDir) : undefined;
}

function paidBy(providers: Providers): Record<(typeof ports)[number], boolean> {
  const { prompt, moderation, image, audio, storage } = providers;
  return {
    prompt: prompt[0]?.paid ?? false,
    moderation: moderation.some(({ paid }) => paid),
    image: image[0]?.paid ?? false,
    audio: audio[0]?.paid ?? false,
    storage: storage.paid,
  };
}
