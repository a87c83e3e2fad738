import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, type Environment, listeningOn, loadConfig } from '../src/config.ts';
import { ports, providerChoices } from '../src/provider-choices.ts';
import { settingNames, settingOf } from '../src/settings.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const token = 'a-token-of-enough-letters';
const postgres = { DATABASE_URL: 'postgres://ana:hush@db:5432/news', ENCRYPTION_KEY: key };

function problemsOf(environment: Environment): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('an empty environment', () => {
  test('works, and uses nothing from outside', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      role: 'all',
      logLevel: 'info',
      http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000', accessToken: undefined },
      dataDir: resolve('data'),
      database: { kind: 'embedded' },
      encryptionKey: undefined,
      limits: { concurrency: 4, ratePerMinute: 60, providerTimeoutMs: 120_000, shutdownGraceMs: 20_000 },
      defaults: { artStyle: 'Monet', voiceId: 'local/slt' },
      moderation: { blockedWords: [] },
      warnings: [],
    });
    expect(Object.values(config.providers).map(({ name }) => name)).toEqual(Array(5).fill('local'));
    expect(config.providers.audio.why).toBe('no GOOGLE_TTS_API_KEY is set');
  });

  test('is what empty and blank settings mean', () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, '']));
    expect(loadConfig(empty)).toEqual(loadConfig({}));
    expect(loadConfig({ PORT: '  ' }).http.port).toBe(3000);
  });
});

describe('a good value', () => {
  test.each([
    [{ PORT: '0' }, { http: { port: 0 } }],
    [{ PORT: ' 65535 ' }, { http: { port: 65535 } }],
    [{ HOST: '::1' }, { http: { host: '::1', publicUrl: 'http://[::1]:3000' } }],
    [{ HOST: '0.0.0.0', ACCESS_TOKEN: token }, { http: { accessToken: token, publicUrl: 'http://127.0.0.1:3000' } }],
    [
      { PUBLIC_URL: 'https://News.example.org/', ACCESS_TOKEN: token },
      { http: { publicUrl: 'https://news.example.org', publicUrlIsSet: true } },
    ],
    [postgres, { database: { kind: 'postgres', url: postgres.DATABASE_URL } }],
    [{ ENCRYPTION_KEY: key }, { database: { kind: 'embedded' }, encryptionKey: new Uint8Array(32).fill(7) }],
    [{ PROVIDER_TIMEOUT_SECONDS: '3' }, { limits: { providerTimeoutMs: 3000 } }],
    [{ SHUTDOWN_GRACE_SECONDS: '0' }, { limits: { shutdownGraceMs: 0 } }],
    [{ RATE_PER_MINUTE: '5', CONCURRENCY: '16' }, { limits: { ratePerMinute: 5, concurrency: 16 } }],
    [{ DATA_DIR: '/srv/news' }, { dataDir: '/srv/news' }],
    [{ IMAGE_PROVIDER: 'Local' }, { providers: { image: { name: 'local', why: 'IMAGE_PROVIDER=local' } } }],
    [{ DEFAULT_ART_STYLE: 'monet:0.7+Dali:0.3' }, { defaults: { artStyle: 'Monet:0.7+Dali:0.3' } }],
  ])('%o', (environment, expected) => {
    expect(loadConfig(environment)).toMatchObject(expected);
  });

  test('the examples are good values, and those that are secrets are made anew for each message', () => {
    for (const name of settingNames) {
      const { read, example, make } = settingOf(name);
      expect(read.safeParse(example).success, name).toBe(true);
      expect(read.safeParse(make?.() ?? example).success, name).toBe(true);
      if (make) expect(make()).not.toBe(make());
    }
  });

  test('words of the word list come from their file, without comments', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'newsmedia-config-')), 'words.txt');
    writeFileSync(file, '# our list\nfoo\n\n  bar baz # a phrase\r\n');
    expect(loadConfig({ BLOCKED_WORDS_FILE: file }).moderation.blockedWords).toEqual(['foo', 'bar baz']);
  });

  test('the address in links follows the port that was really taken, unless PUBLIC_URL says otherwise', () => {
    expect(listeningOn(loadConfig({ PORT: '0' }), 4711).http).toMatchObject({
      port: 4711,
      publicUrl: 'http://127.0.0.1:4711',
    });
    const published = loadConfig({ PORT: '0', PUBLIC_URL: 'https://x.org', ACCESS_TOKEN: token });
    expect(listeningOn(published, 4711).http.publicUrl).toBe('https://x.org');
  });
});

describe('a wrong value is refused with its name, what is wrong and an example', () => {
  test.each<[Environment, RegExp]>([
    [{ PORT: '80a' }, /^PORT must be a whole number from 0 to 65535, not 80a\. Example: PORT=3000$/],
    [{ PORT: '65536' }, /^PORT must/],
    [{ PORT: '-1' }, /^PORT must/],
    [{ HOST: 'http://x' }, /^HOST must be a host name .*Example: HOST=127\.0\.0\.1$/],
    [{ HOST: '127.0.0.1:3000' }, /^HOST must/],
    [{ HOST: '0.0.0.0' }, /^ACCESS_TOKEN is required because other machines can reach HOST=0\.0\.0\.0.*Example: A/],
    [{ HOST: '::' }, /^ACCESS_TOKEN is required/],
    [{ ACCESS_TOKEN: 'short' }, /^ACCESS_TOKEN must be at least 16 characters/],
    [{ ACCESS_TOKEN: settingOf('ACCESS_TOKEN').example }, /^ACCESS_TOKEN is the published example/],
    [{ PUBLIC_URL: 'news.example.org' }, /^PUBLIC_URL must be an http/],
    [{ PUBLIC_URL: 'ftp://news.example.org' }, /^PUBLIC_URL must/],
    [{ PUBLIC_URL: 'https://news.example.org/desk' }, /^PUBLIC_URL must .* without a path/],
    [{ PUBLIC_URL: 'https://ana:pw@news.example.org' }, /^PUBLIC_URL must/],
    [{ DATABASE_URL: 'mysql://db/x', ENCRYPTION_KEY: key }, /^DATABASE_URL must be a postgres:\/\/ or postgresql/],
    [{ DATABASE_URL: 'postgresql://db/x' }, /^ENCRYPTION_KEY is required with DATABASE_URL.*openssl rand -base64 32/],
    [{ ENCRYPTION_KEY: 'c2hvcnQ=' }, /^ENCRYPTION_KEY must be 32 bytes as base64/],
    [{ ENCRYPTION_KEY: settingOf('ENCRYPTION_KEY').example }, /^ENCRYPTION_KEY is the published example/],
    [{ ROLE: 'boss' }, /^ROLE must be one of all, gateway, worker, not boss\. Example: ROLE=all$/],
    [
      { ROLE: 'worker', ...postgres },
      /^ROLE=worker needs a store that several machines share, and STORAGE_PROVIDER is local\. Example: STORAGE_PROVIDER=supabase$/,
    ],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, error/],
    [{ CONCURRENCY: '0' }, /^CONCURRENCY must be a whole number from 1/],
    [{ RATE_PER_MINUTE: '1.5' }, /^RATE_PER_MINUTE must/],
    [{ PROVIDER_TIMEOUT_SECONDS: '0' }, /^PROVIDER_TIMEOUT_SECONDS must/],
    [{ SHUTDOWN_GRACE_SECONDS: 'soon' }, /^SHUTDOWN_GRACE_SECONDS must/],
    [{ DEFAULT_ART_STYLE: 'Monnet' }, /^DEFAULT_ART_STYLE must be one of VanGogh, .*Example: DEFAULT_ART_STYLE=Monet$/],
    [{ DEFAULT_VOICE: 'slt' }, /^DEFAULT_VOICE must be a provider and its voice.*Example: DEFAULT_VOICE=local\/slt$/],
    [{ DEFAULT_VOICE: 'google/en-GB-Neural2-B' }, /^DEFAULT_VOICE must be a voice of an available provider \(local\)/],
    [{ BLOCKED_WORDS_FILE: '/nowhere/words.txt' }, /^BLOCKED_WORDS_FILE names a file that cannot be read \(ENOENT\)/],
    [{ IMAGE_PROVIDER: 'openai' }, /^IMAGE_PROVIDER=openai needs OPENAI_API_KEY\. Set it, or do without\. Ex/],
    [{ AUDIO_PROVIDER: 'google' }, /^AUDIO_PROVIDER=google needs /],
    [{ PROMPT_PROVIDER: 'openai' }, /^PROMPT_PROVIDER=openai needs /],
    [{ MODERATION_PROVIDER: 'openai' }, /^MODERATION_PROVIDER=openai needs /],
    [{ STORAGE_PROVIDER: 'supabase' }, /^STORAGE_PROVIDER=supabase needs /],
    [{ IMAGE_PROVIDER: 'dalle' }, /^IMAGE_PROVIDER names a provider that does not exist; available: local/],
  ])('%o', (environment, sentence) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  test('all of them at once, in one readable message', () => {
    const wrong = { PORT: 'x', HOST: '0.0.0.0', DATABASE_URL: 'nope', ROLE: 'gateway', AUDIO_PROVIDER: 'google' };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(/[ =]/)[0]).sort()).toEqual(
      ['ACCESS_TOKEN', 'AUDIO_PROVIDER', 'DATABASE_URL', 'ENCRYPTION_KEY', 'PORT', 'ROLE'].sort(),
    );
    const { message } = new ConfigError(problems);
    expect(message.split('\n')).toHaveLength(7);
    expect(message).toMatch(/^Newsmedia cannot start\. 6 settings are wrong:\n {2}- PORT must/);
    for (const problem of problems) expect(problem).toMatch(/Example: [A-Z_]+=\S+$/);
  });

  test('without a secret in any text', () => {
    const hush = 'hush-hush-hush-hush';
    const problems: string[] = [];
    for (const name of settingNames) {
      for (const value of [hush, `x ${hush}`, `mysql://u:${hush}@db/x`, `https://u:${hush}@db/x`]) {
        problems.push(...problemsOf({ [name]: value, HSOT: hush, ACCES_TOKEN: hush }));
      }
      // Short values are repeated to help, but not those of secrets.
      if (settingOf(name).secret) problems.push(...problemsOf({ [name]: 'hush' }));
    }
    expect(problems.length).toBeGreaterThan(30);
    expect(problems.join('\n')).not.toContain('hush');
    const { warnings, providers } = loadConfig({ ACCES_TOKEN: hush, OPENAI_API_KEY: hush });
    expect(JSON.stringify([warnings, providers])).not.toContain('hush');
  });
});

describe('Slack', () => {
  const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };
  const several = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' };
  const signed = { SLACK_SIGNING_SECRET: 'signing-secret' };

  test('is off until its settings are there', () => {
    expect(loadConfig({ SLACK_API_URL: 'https://slack.com/api' }).slack).toBeUndefined();
  });

  test('runs for one workspace over HTTP or Socket Mode, and for several', () => {
    const apiUrl = 'https://slack.com/api/';
    expect(loadConfig({ ...bot, ...signed }).slack).toEqual({
      ...{ apiUrl, botToken: 'xoxb-1', signingSecret: 'signing-secret' },
    });
    expect(loadConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual({
      ...{ apiUrl, botToken: 'xoxb-1', appToken: 'xapp-1' },
    });
    expect(loadConfig({ ...several, ...signed }).slack).toEqual({
      ...{ apiUrl, signingSecret: 'signing-secret', client: { id: '1.2', secret: 'client-secret' } },
    });
    const elsewhere = { ...bot, ...signed, SLACK_API_URL: 'http://127.0.0.1:4000/api' };
    expect(loadConfig(elsewhere).slack?.apiUrl).toBe('http://127.0.0.1:4000/api/');
  });

  test.each([
    [bot, 'SLACK_SIGNING_SECRET is required with SLACK_BOT_TOKEN, unless SLACK_APP_TOKEN turns on Socket Mode'],
    [signed, 'SLACK_BOT_TOKEN is required with SLACK_SIGNING_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is required with SLACK_APP_TOKEN'],
    [{ SLACK_CLIENT_ID: '1.2', ...signed }, 'SLACK_CLIENT_SECRET is required with SLACK_CLIENT_ID'],
    [several, 'SLACK_SIGNING_SECRET is required with SLACK_CLIENT_ID'],
    [{ ...bot, ...several, ...signed }, 'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for several'],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', ...signed }, 'SLACK_BOT_TOKEN must be a bot token, which begins with xoxb-'],
    [
      { SLACK_BOT_TOKEN: 'xoxe.xoxb-1', ...signed },
      'one that begins with xoxe ends after twelve hours: turn token rotation off',
    ],
    [{ ...bot, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN must be an app-level token'],
    [{ ...bot, ...signed, SLACK_API_URL: 'http://proxy.example.org/' }, 'SLACK_API_URL must be an https:// address'],
  ])('%j is refused with one sentence', (environment: Record<string, string>, sentence) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  test('warns of what Slack or its people cannot reach', () => {
    expect(loadConfig({ ...bot, ...signed }).warnings).toEqual([
      expect.stringMatching(/^Slack cannot reach http:\/\/127\.0\.0\.1:3000: set PUBLIC_URL/),
    ]);
    expect(loadConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1' }).warnings).toEqual([
      expect.stringMatching(/^Links on Slack begin with http:\/\/127\.0\.0\.1:3000, which opens only on this machine/),
    ]);
    const open = { PUBLIC_URL: 'https://news.example.org', ACCESS_TOKEN: token };
    expect(loadConfig({ ...bot, ...signed, ...open }).warnings).toEqual([]);
  });
});

describe('Discord', () => {
  const bot = { DISCORD_TOKEN: 'bot.to.ken' };

  test('is there when its token is, at its own address unless told', () => {
    expect(loadConfig({}).discord).toBeUndefined();
    expect(loadConfig(bot).discord).toEqual({ token: 'bot.to.ken', apiUrl: 'https://discord.com/api' });
    const DISCORD_API_URL = 'http://127.0.0.1:9000/api/';
    expect(loadConfig({ ...bot, DISCORD_API_URL }).discord?.apiUrl).toBe('http://127.0.0.1:9000/api');
  });

  test.each(['https://discord.com/api/v10', 'http://127.0.0.1:9000/api/v9/'])(
    'the address %s has a version, which is not for settings',
    (DISCORD_API_URL) => {
      expect(() => loadConfig({ ...bot, DISCORD_API_URL })).toThrow(
        'DISCORD_API_URL must end before the version: https://discord.com/api',
      );
    },
  );

  test.each(['Bot bot.to.ken', '0123456789abcdef', 'bot.token'])('a token such as “%s” is refused unseen', (wrong) => {
    const problem = () => loadConfig({ DISCORD_TOKEN: wrong });
    expect(problem).toThrow(/DISCORD_TOKEN must be the bot’s token: three parts with dots between them/);
    expect(problem).not.toThrow(wrong);
  });

  test('links that open only on this machine are warned of, unless Discord is on it too', () => {
    const local = { ...bot, DISCORD_API_URL: 'http://127.0.0.1:9000/api' };
    expect(loadConfig(bot).warnings).toEqual([
      expect.stringMatching(
        /^Links on Discord begin with http:\/\/127\.0\.0\.1:3000, which opens only on this machine/,
      ),
    ]);
    expect(loadConfig(local).warnings).toEqual([]);
  });
});

describe('settings that are allowed and of no use', () => {
  test.each([
    ['ACCES_TOKEN', 'ACCESS_TOKEN'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['OPENAI_APIKEY', 'OPENAI_API_KEY'],
    ['PROT', undefined],
    ['PORTS', 'PORT'],
    ['access_token', 'ACCESS_TOKEN'],
    ['HOME', undefined],
    ['NODE_ENV', undefined],
  ])('%s is taken for a misspelled %s', (name, meant) => {
    const expected = meant ? [`${name} is not a setting and was ignored. Did you mean ${meant}?`] : [];
    expect(loadConfig({ [name]: 'x' }).warnings).toEqual(expected);
  });

  test('a misspelling is also told when it is the reason of a refusal', () => {
    expect(() => loadConfig({ HOST: '0.0.0.0', ACCES_TOKEN: token })).toThrow(/Did you mean ACCESS_TOKEN\?/);
  });

  test('links that others cannot open, and a public address that opens nothing, are warned of', () => {
    expect(loadConfig({ HOST: '0.0.0.0', ACCESS_TOKEN: token }).warnings.join()).toMatch(/^PUBLIC_URL is not set/);
    expect(loadConfig({ PUBLIC_URL: 'https://x.org' }).warnings.join()).toMatch(/ACCESS_TOKEN is set/);
    expect(loadConfig({ PUBLIC_URL: 'http://localhost:3000' }).warnings).toEqual([]);
    expect(loadConfig({ PUBLIC_URL: 'https://x.org', ACCESS_TOKEN: token }).warnings).toEqual([]);
  });
});

describe('the names of providers', () => {
  const adapters = (port: string, names: readonly string[]) =>
    names
      .flatMap((name) => [`src/adapters/${port}/${name}.ts`, `src/adapters/${port}/${name}/index.ts`])
      .filter(existsSync);

  test.each(ports)('of %s are its adapters', (port) => {
    const { names } = providerChoices[port];
    expect(adapters(port, names)).toHaveLength(names.length);
  });

  test.each([
    [{ OPENAI_API_KEY: 'sk-hush' }, ['openai', 'local', 'openai', 'openai', 'local']],
    [{ OPENAI_API_KEY: 'sk-hush', IMAGE_PROVIDER: 'local' }, ['local', 'local', 'openai', 'openai', 'local']],
    [{ GOOGLE_TTS_API_KEY: 'AIza-hush' }, ['local', 'google', 'local', 'local', 'local']],
    [
      { SUPABASE_URL: 'https://abc.supabase.co', SUPABASE_SERVICE_ROLE_KEY: 'sb-hush' },
      ['local', 'local', 'local', 'local', 'supabase'],
    ],
  ])('follow the keys and what was chosen: %j', (environment: Record<string, string>, expected) => {
    const { providers } = loadConfig(environment);
    expect(ports.map((port) => providers[port].name)).toEqual(expected);
    expect(JSON.stringify(providers)).not.toContain('hush');
  });

  test.each([
    [
      { IMAGE_PROVIDER: 'openai' },
      /^IMAGE_PROVIDER=openai needs OPENAI_API_KEY\. Set it, or do without\. Example: IMAGE_PROVIDER=local$/,
    ],
    [{ SUPABASE_SERVICE_ROLE_KEY: 'sb-1234' }, /^SUPABASE_URL is required with SUPABASE_SERVICE_ROLE_KEY\./],
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'http://proxy.example.org/v1' }, /^OPENAI_BASE_URL must be an https:/],
    [{ SUPABASE_BUCKET: 'News Media' }, /^SUPABASE_BUCKET must be 2 to 51 lower-case letters/],
  ])('%j is refused with a sentence', (environment: Record<string, string>, sentence) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('limits and budget', () => {
  test('are read in their units', () => {
    const { quotas, limits } = loadConfig({
      ...{ QUOTA_PER_USER: '20', BUDGET_PER_DAY: '12.50', RATES_PER_MINUTE: 'openai:20, Google:100' },
    });
    expect(quotas).toEqual({ perUser: 20, perChannel: undefined, perWorkspace: undefined, budgetMicroUsd: 12_500_000 });
    expect(limits.rates).toEqual({ openai: 20, google: 100 });
  });

  test.each([
    [{ BUDGET_PER_DAY: 'ten' }, /^BUDGET_PER_DAY must be an amount in US dollars/],
    [{ RATES_PER_MINUTE: 'openai' }, /^RATES_PER_MINUTE must be providers and calls a minute/],
    [{ SENSITIVE_TOPICS: 'weather:editor-first' }, /^SENSITIVE_TOPICS must be topics \(death, /],
    [{ REDIS_URL: 'what' }, /^REDIS_URL must be a redis:/],
  ])('%j is refused with a sentence', (environment: Record<string, string>, sentence) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(sentence)]);
  });
});
