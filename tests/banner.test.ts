import { describe, expect, test } from 'vitest';
import { bannerOf, type StartFacts } from '../src/banner.ts';
import { loadConfig } from '../src/config.ts';
import { settingNames, settingOf } from '../src/settings.ts';

const free = { image: false, audio: false, prompt: false, moderation: false, storage: false };
const banner = (environment: Record<string, string>, facts: Partial<StartFacts> = {}) =>
  bannerOf(loadConfig({ DATA_DIR: '/srv/news', ...environment }), {
    paid: free,
    ways: ['web desk'],
    warnings: [],
    ...facts,
  });

describe('the start banner', () => {
  test('of an empty environment says where, what, why and for how much', () => {
    expect(banner({})).toMatchInlineSnapshot(`
      "Newsmedia 0.1.0

        Open        http://127.0.0.1:3000
        Chat        web desk
        Data        /srv/news  (embedded database: make backups, a power cut can harm it)

        Image       local     free         no OPENAI_API_KEY is set
        Audio       local     free         no GOOGLE_TTS_API_KEY is set
        Prompt      local     free         no OPENAI_API_KEY is set
        Moderation  local     free         no OPENAI_API_KEY is set
        Storage     local     free         no SUPABASE_SERVICE_ROLE_KEY is set"
    `);
  });

  test('says which provider costs money', () => {
    const lines = banner({}, { paid: { ...free, image: true } }).split('\n');
    expect(lines.find((line) => line.includes('Image'))).toMatch(/local +costs money +no OPENAI_API_KEY is set/);
    expect(lines.find((line) => line.includes('Audio'))).toMatch(/local +free +no GOOGLE_TTS_API_KEY is set/);
  });

  test('says that a provider was chosen by its setting', () => {
    expect(banner({ AUDIO_PROVIDER: 'local' })).toMatch(/Audio +local +free +AUDIO_PROVIDER=local/);
  });

  test('shows the public address, the role and the sign-in link where there are any', () => {
    const environment = { PUBLIC_URL: 'https://news.example.org', ACCESS_TOKEN: 'x'.repeat(20) };
    const text = banner(environment, { signInLink: 'https://news.example.org/sign-in?once=1' });
    expect(text).toMatch(/Open +https:\/\/news\.example\.org\n/);
    expect(text).toMatch(/Sign in +https:\/\/news\.example\.org\/sign-in\?once=1 {2}\(works once, within 15 minutes\)/);
    expect(text).not.toMatch(/Role/);
  });

  test('names a Postgres by its machine and database, never by its password', () => {
    const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');
    const text = banner({ DATABASE_URL: 'postgres://ana:hush@db:5433/news?sslpassword=hush', ENCRYPTION_KEY });
    expect(text).toMatch(/Data +Postgres db:5433\/news, files in \/srv\/news\n/);
    expect(text).not.toContain('hush');
    expect(text).not.toContain(ENCRYPTION_KEY);
  });

  test('says where people talk to it, and what the platforms have to say', () => {
    const warnings = ['The Slack token lacks files:write: pictures are shown as links.'];
    const text = banner({}, { ways: ['web desk', 'Slack (HTTP)'], warnings });
    expect(text).toMatch(/Chat +web desk, Slack \(HTTP\)\n/);
    expect(text).toContain('! The Slack token lacks files:write');
  });

  test('warns of misspelled settings', () => {
    expect(banner({ ACCES_TOKEN: 'hush' })).toContain('! ACCES_TOKEN is not a setting and was ignored. Did you mean');
  });

  test('stays within 20 lines and shows no secret, whatever is set', () => {
    const everything: Record<string, string> = {};
    for (const name of settingNames) {
      const { example, make } = settingOf(name);
      // A Slack app is for one workspace or for several.
      if (name === 'BLOCKED_WORDS_FILE' || name === 'SLACK_BOT_TOKEN') continue;
      everything[name] = make?.() ?? example;
    }
    for (const name of ['HSOT', 'PROTS', 'HOSTS', 'PORTS', 'ROLES', 'DATADIR', 'LOGLEVEL', 'CONCURENCY']) {
      everything[name] = 'hush';
    }
    const text = banner(everything, { signInLink: 'http://x/once' });
    expect(text.split('\n').length).toBeLessThanOrEqual(20);
    expect(text).toMatch(/! and \d+ more warnings like these$/);
    for (const secret of ['hush', everything.ACCESS_TOKEN, everything.ENCRYPTION_KEY, 'password']) {
      expect(text).not.toContain(secret);
    }
  });
});
