import { createWebDesk } from './bots/web/desk.ts';
import type { Config } from './config.ts';
import { createAccess } from './http/access.ts';
import { createApp } from './http/app.ts';
import type { HttpServer } from './http/server.ts';
import type { Log } from './log.ts';
import { artStyles } from './pipeline/art-styles.ts';
import { operator } from './pipeline/authority.ts';
import type { Voice } from './pipeline/ports/providers.ts';
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
  const { audio, links } = program;
  const withSample = (voice: Voice) =>
    audio.hasSample(voice.id) ? { ...voice, sample: links.sample(voice.id) } : voice;
  const report = (error: unknown) => log.error({ err: error }, 'a request failed');
  server.serve(
    createApp({
      ...program,
      access,
      operator,
      workspace,
      publicUrl,
      closing: server.closing,
      report,
      desk: createWebDesk({
        chat: program.webChat,
        ...{ people: program.people, archive: program.archive, links: program.links, policies: program.policies },
        access,
        styles: Object.entries(artStyles).map(([key, { label, palette }]) => ({ key, label, palette })),
        voices: async () => (await audio.voices()).map(withSample),
        publicUrl,
        closing: server.closing,
        report,
      }),
      checks: { database: program.checkDatabase, ...program.chats.ready },
      read: program.providers.storage.read,
      ...(config.supabase ? { mediaOrigins: [new URL(config.supabase.url).origin] } : {}),
      ...(ownFiles ? { media: { storage: ownFiles } } : {}),
    }),
    program.chats.listeners,
  );
  return accessToken === undefined ? {} : { signInLink: access.createSignInLink() };
}
