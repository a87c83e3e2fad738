import type { Config } from './config.ts';
import { createAccess } from './http/access.ts';
import { createApp } from './http/app.ts';
import type { HttpServer } from './http/server.ts';
import type { Log } from './log.ts';
import { artStyles } from './pipeline/art-styles.ts';
import { operator } from './pipeline/authority.ts';
import type { Program } from './program.ts';

const workspace = 'local';

/** Gives a running program its web face; `signInLink` is there when an access token is needed. */
export function serveProgram(server: HttpServer, program: Program, config: Config, log: Log): { signInLink?: string } {
  const { publicUrl, host, accessToken } = config.http;
  const access = createAccess({
    hostname: host,
    publicUrl,
    ...(accessToken === undefined ? {} : { accessToken }),
    sessionKey: program.keys.sessions,
    now: () => Date.now(),
  });
  const { ownFiles } = program.providers;
  server.serve(
    createApp({
      ...program,
      access,
      operator,
      workspace,
      publicUrl,
      closing: server.closing,
      report: (error) => log.error({ err: error }, 'a request failed'),
      recent: (limit) => program.generations.recent({ workspace, limit }),
      choices: async () => ({
        artStyles: Object.entries(artStyles).map(([value, { label }]) => ({ value, label })),
        voices: (await program.audio.voices()).map(({ id, label }) => ({ value: id, label })),
      }),
      checks: { database: program.checkDatabase },
      read: program.providers.storage.read,
      ...(ownFiles ? { media: { storage: ownFiles } } : {}),
    }),
  );
  return accessToken === undefined ? {} : { signInLink: access.createSignInLink() };
}
