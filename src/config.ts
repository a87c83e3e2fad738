/** Turns the environment into one checked, read-only object. The only file that reads `process.env`. */
import { join, resolve } from 'node:path';
import about from '../package.json' with { type: 'json' };
import { type Accounts, accountsOf } from './accounts.ts';
import { readBlockedWords } from './blocked-words.ts';
import { readEnvFile } from './env-file.ts';
import type { TopicRule } from './pipeline/moderation-service.ts';
import type { QuotaLimits } from './pipeline/ports/quota.ts';
import type { SensitiveTopic } from './pipeline/sensitive-topics.ts';
import { chooseProvider, type Port, type ProviderChoice, ports } from './provider-choices.ts';
import { type Environment, misspellings, ownUrl, problemsTogether, warningsTogether } from './setting-rules.ts';
import { exampleOf, type SettingName, settingNames, settingOf, type Values } from './settings.ts';

export type { Environment };

export interface Config extends Accounts {
  /** Of Newsmedia, from package.json. */
  readonly version: string;
  readonly role: Values['ROLE'];
  readonly logLevel: Values['LOG_LEVEL'];
  readonly http: {
    readonly host: string;
    /** 0 takes any free port; `listeningOn` then gives a config with the real one. */
    readonly port: number;
    /** `http://127.0.0.1:3000`: no path, no trailing slash. */
    readonly publicUrl: string;
    /** False when `publicUrl` was made of HOST and PORT. */
    readonly publicUrlIsSet: boolean;
    readonly accessToken: string | undefined;
  };
  /** Absolute. Holds the keys, the lock, local media and (embedded) the database. */
  readonly dataDir: string;
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'postgres'; readonly url: string };
  /** 32 bytes; `undefined` only with the embedded database: then made and kept in `dataDir`. */
  readonly encryptionKey: Uint8Array | undefined;
  readonly providers: Readonly<Record<Port, ProviderChoice>>;
  readonly limits: {
    /** Generations this process works on at once. */
    readonly concurrency: number;
    /** Calls of one workspace to one provider. */
    readonly ratePerMinute: number;
    /** In place of it, by provider. */
    readonly rates: Readonly<Record<string, number>>;
    readonly providerTimeoutMs: number;
    readonly shutdownGraceMs: number;
  };
  readonly quotas: QuotaLimits;
  /** Shares the limits of calls between machines. */
  readonly redisUrl: string | undefined;
  /** As people know it; said in every file. */
  readonly newsroom: string | undefined;
  readonly defaults: {
    /** Canonical mix: `Monet` or `Monet:0.7+Dali:0.3`. */
    readonly artStyle: string;
    /** `local/slt` */
    readonly voiceId: string;
  };
  readonly moderation: {
    readonly blockedWords: readonly string[];
    readonly topics: Readonly<Partial<Record<SensitiveTopic, TopicRule>>>;
    readonly onFlagged: 'block' | 'hold';
  };
  /** For prompts that a model writes. */
  readonly guidelines: { readonly must: readonly string[]; readonly never: readonly string[] };
  /** Sentences for the banner. */
  readonly warnings: readonly string[];
}

/** Of requests that name no voice, by who speaks. */
const usualVoices: Readonly<Record<string, string>> = { google: 'google/en-US-Neural2-F' };

/** Its message is for the person who starts the program: print it and exit with 1. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** One sentence each: the setting, what is wrong, a valid example. No values of secrets. */
  readonly problems: readonly string[];

  /** `notes` are printed with the problems because they may explain them. */
  constructor(problems: readonly string[], notes: readonly string[] = []) {
    const count = problems.length === 1 ? 'One setting is wrong' : `${problems.length} settings are wrong`;
    super([`Newsmedia cannot start. ${count}:`, ...[...problems, ...notes].map((line) => `  - ${line}`)].join('\n'));
    this.problems = problems;
  }
}

/** The process's environment and, for what it does not name, the `.env` file in `cwd`. */
export function readEnvironment(cwd: string, environment: Environment = process.env): Environment {
  const file = readEnvFile(join(cwd, '.env'));
  if (file.problems.length > 0) throw new ConfigError(file.problems);
  return { ...file.values, ...environment };
}

/** Throws ConfigError with every problem at once. Relative folders count from the current one. */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  const values = readValues(environment, problems);
  const providers = {} as Record<Port, ProviderChoice>;
  for (const port of ports) {
    const choice = chooseProvider(port, values);
    if ('problem' in choice) problems.push(choice.problem);
    else providers[port] = choice;
  }
  const blocked = readBlockedWords(values.BLOCKED_WORDS_FILE);
  if ('problem' in blocked) problems.push(blocked.problem);
  problems.push(...problemsTogether(values, environment));
  if (problems.length > 0 || 'problem' in blocked) throw new ConfigError(problems, misspellings(environment));

  const { HOST: host, PORT: port, DATABASE_URL: url } = values;
  return {
    version: about.version,
    role: values.ROLE,
    logLevel: values.LOG_LEVEL,
    http: {
      host,
      port,
      publicUrl: values.PUBLIC_URL ?? ownUrl(host, port),
      publicUrlIsSet: values.PUBLIC_URL !== undefined,
      accessToken: values.ACCESS_TOKEN,
    },
    dataDir: resolve(values.DATA_DIR),
    database: url === undefined ? { kind: 'embedded' } : { kind: 'postgres', url },
    encryptionKey: values.ENCRYPTION_KEY,
    providers,
    limits: {
      concurrency: values.CONCURRENCY,
      ratePerMinute: values.RATE_PER_MINUTE,
      rates: values.RATES_PER_MINUTE ?? {},
      providerTimeoutMs: values.PROVIDER_TIMEOUT_SECONDS * 1000,
      shutdownGraceMs: values.SHUTDOWN_GRACE_SECONDS * 1000,
    },
    quotas: {
      perUser: values.QUOTA_PER_USER,
      perChannel: values.QUOTA_PER_CHANNEL,
      perWorkspace: values.QUOTA_PER_WORKSPACE,
      budgetMicroUsd: values.BUDGET_PER_DAY,
    },
    redisUrl: values.REDIS_URL,
    ...accountsOf(values),
    guidelines: { must: values.STYLE_MUST ?? [], never: values.STYLE_NEVER ?? [] },
    newsroom: values.NEWSROOM_NAME,
    defaults: {
      artStyle: values.DEFAULT_ART_STYLE,
      voiceId: values.DEFAULT_VOICE ?? usualVoices[providers.audio.name] ?? 'local/slt',
    },
    moderation: {
      blockedWords: blocked.words,
      topics: values.SENSITIVE_TOPICS ?? {},
      onFlagged: values.ON_FLAGGED,
    },
    warnings: [...misspellings(environment), ...warningsTogether(values)],
  };
}

/** The config once the program listens: with PORT=0 the port is known only then. */
export function listeningOn(config: Config, port: number): Config {
  const { http } = config;
  const publicUrl = http.publicUrlIsSet ? http.publicUrl : ownUrl(http.host, port);
  return { ...config, http: { ...http, port, publicUrl } };
}

function readValues(environment: Environment, problems: string[]): Values {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of settingNames) {
    const { read, secret } = settingOf(name);
    const given = environment[name]?.trim() || undefined;
    const result = read.safeParse(given);
    if (result.success) values[name] = result.data;
    else {
      // Only short plain words are shown: a longer value may be a key in the wrong place.
      const shown = !secret && /^[\w.:-]{1,15}$/.test(given ?? '') ? `, not ${given}` : '';
      problems.push(`${name} ${result.error.issues[0]?.message}${shown}. ${exampleOf(name)}`);
    }
  }
  return values as Values;
}
