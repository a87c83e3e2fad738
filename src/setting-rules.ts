/** What settings mean to each other: required by others, unwise together, misspelled. */
import { isIP, isIPv6 } from 'node:net';
import leven from 'leven';
import { isLoopback } from './http/local-only.ts';
import { chooseProvider } from './provider-choices.ts';
import { exampleOf, type SettingName, settingNames, settingOf, type Values } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Sentences, each with an example. `values` lacks the settings that were refused on their own. */
export function problemsTogether(values: Partial<Values>, environment: Environment): string[] {
  const problems: string[] = [];
  // A refused value counts as given: one problem, not two.
  const given = (name: SettingName) => Boolean(environment[name]?.trim());
  const need = (name: SettingName, because: string) => {
    if (!given(name)) problems.push(`${name} is required ${because}. ${exampleOf(name)}`);
  };

  const { HOST: host, ROLE: role = 'all', DEFAULT_VOICE: voice } = values;
  if (host !== undefined && !isLoopback(host)) {
    // A name is not repeated: it may be a key in the wrong place.
    const shown = isIP(bare(host)) ? `HOST=${host}` : 'this HOST';
    need('ACCESS_TOKEN', `because other machines can reach ${shown}; make one with: openssl rand -hex 24`);
  }
  if (given('DATABASE_URL')) {
    need('ENCRYPTION_KEY', 'with DATABASE_URL, the same on every machine; make one with: openssl rand -base64 32');
  }
  for (const name of settingNames) {
    const { make, example } = settingOf(name);
    if (make && environment[name]?.trim() === example) {
      problems.push(`${name} is the published example, which everybody knows. ${exampleOf(name)}`);
    }
  }
  if (given('SLACK_BOT_TOKEN') && given('SLACK_CLIENT_ID')) {
    problems.push(
      'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for several: set one of them and leave the other empty.',
    );
  } else if (given('SLACK_BOT_TOKEN') || given('SLACK_CLIENT_ID')) {
    const which = given('SLACK_BOT_TOKEN') ? 'SLACK_BOT_TOKEN' : 'SLACK_CLIENT_ID';
    if (which === 'SLACK_CLIENT_ID') need('SLACK_CLIENT_SECRET', 'with SLACK_CLIENT_ID');
    if (!given('SLACK_APP_TOKEN')) {
      need('SLACK_SIGNING_SECRET', `with ${which}, unless SLACK_APP_TOKEN turns on Socket Mode`);
    }
  } else {
    const alone = slackNames.find(given);
    if (alone) need('SLACK_BOT_TOKEN', `with ${alone}`);
  }
  const speaker = chooseProvider('audio', values as Values);
  const speakers = ['local', ...('name' in speaker && speaker.name !== 'local' ? [speaker.name] : [])];
  if (voice !== undefined && !speakers.includes(voice.slice(0, voice.indexOf('/')))) {
    problems.push(
      `DEFAULT_VOICE must be a voice of an available provider (${speakers.join(', ')}). ${exampleOf('DEFAULT_VOICE')}`,
    );
  }
  if (role !== 'all') {
    need('DATABASE_URL', `with ROLE=${role}, for the machines meet there`);
    const asked = values.STORAGE_PROVIDER?.toLowerCase();
    const store = asked ?? (given('SUPABASE_SERVICE_ROLE_KEY') ? 'supabase' : 'local');
    if (store === 'local') {
      problems.push(
        `ROLE=${role} needs a store that several machines share, and STORAGE_PROVIDER is local. Example: STORAGE_PROVIDER=supabase`,
      );
    }
  }
  return problems;
}

const slackNames = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET'] as const;

/** Sentences about settings that are allowed and probably not meant. */
export function warningsTogether(values: Values): string[] {
  const { HOST: host, PUBLIC_URL: publicUrl, ACCESS_TOKEN: token } = values;
  const warnings: string[] = [];
  if (!isLoopback(host) && publicUrl === undefined) {
    warnings.push(
      `PUBLIC_URL is not set, so links begin with ${ownUrl(host, values.PORT)}, which other people may not be able to open.`,
    );
  }
  if (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname) && token === undefined) {
    warnings.push('PUBLIC_URL is not local, so desk, API and metrics stay closed until ACCESS_TOKEN is set.');
  }
  warnings.push(...slackWarnings(values), ...discordWarnings(values));
  return warnings;
}

/** What people in a real Slack cannot open, and what Slack itself cannot reach. */
function slackWarnings(values: Values): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_CLIENT_ID: client, SLACK_APP_TOKEN: socket, SLACK_API_URL: api } = values;
  if ((bot === undefined && client === undefined) || isLoopback(new URL(api).hostname)) return [];
  const url = values.PUBLIC_URL ?? ownUrl(values.HOST, values.PORT);
  if (!isLoopback(new URL(url).hostname)) {
    return url.startsWith('https:') ? [] : [`PUBLIC_URL is not an https:// address, which Slack asks for: ${url}.`];
  }
  return [
    socket === undefined
      ? `Slack cannot reach ${url}: set PUBLIC_URL to the https:// address of this program, or SLACK_APP_TOKEN for Socket Mode.`
      : notOpenElsewhere('Slack', url),
  ];
}

/** Discord is spoken to from here, so it needs no address of ours; its people do. */
function discordWarnings(values: Values): string[] {
  if (values.DISCORD_TOKEN === undefined || isLoopback(new URL(values.DISCORD_API_URL).hostname)) return [];
  const url = values.PUBLIC_URL ?? ownUrl(values.HOST, values.PORT);
  return isLoopback(new URL(url).hostname) ? [notOpenElsewhere('Discord', url)] : [];
}

const notOpenElsewhere = (platform: string, url: string) =>
  `Links on ${platform} begin with ${url}, which opens only on this machine: set PUBLIC_URL to an address your people can open.`;

/** Names that nobody reads and that look like one of ours. Values are never looked at. */
export function misspellings(environment: Environment): string[] {
  const known = new Set<string>(settingNames);
  return Object.keys(environment)
    .filter((name) => !known.has(name) && environment[name]?.trim())
    .flatMap((name) => {
      const meant = settingNames.find((setting) => leven(name.toUpperCase(), setting) <= tolerance(setting));
      return meant === undefined ? [] : [`${name} is not a setting and was ignored. Did you mean ${meant}?`];
    });
}

/** Two slips, but only one in a short name: HOME is not a misspelled HOST. */
const tolerance = (name: string) => (name.length < 7 ? 1 : 2);

/** How this machine itself reaches what listens on `host`. */
export function ownUrl(host: string, port: number): string {
  const name = bare(host);
  if (name === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (name === '::') return `http://[::1]:${port}`;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

/** Without the brackets of an IPv6 address. */
const bare = (host: string) => host.replace(/^\[|\]$/g, '');
