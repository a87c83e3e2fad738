import type { Clock } from '../../../src/bots/desk/clock.ts';
import { type Thing, text } from './json.ts';
import { refusal } from './refusal.ts';
import type { Snowflakes } from './snowflakes.ts';

const day = 24 * 3_600_000;
/** A name that was not there yet counts as a creation; changing one does not. */
const mostCreations = 200;
const mostSlashCommands = 100;
const mostContextCommands = 15;

/** The commands people see, everywhere or in one guild. */
export interface Commands {
  /** How often a list was sent, whether or not it changed anything. */
  readonly puts: number;
  /** Creations of the last day in a guild; everywhere without one. */
  creations(guildId?: string): number;
  list(guildId?: string): Thing[];
  /** Takes the place of what was there. */
  put(guildId: string | undefined, definitions: readonly Thing[]): Thing[];
  /** What a person in the guild sees under this name. */
  find(guildId: string | undefined, type: number, name: string): Thing | undefined;
}

export function createCommands(clock: Clock, newId: Snowflakes, applicationId: string): Commands {
  const scopes = new Map<string, Thing[]>();
  const created: { scope: string; at: number }[] = [];
  let puts = 0;
  const list = (guildId = ''): Thing[] => scopes.get(guildId) ?? [];
  const creations = (guildId = ''): number =>
    created.filter(({ scope, at }) => scope === guildId && at > clock.now() - day).length;
  const same = (one: Thing, type: unknown, name: unknown): boolean => (one.type ?? 1) === type && one.name === name;

  return {
    get puts() {
      return puts;
    },
    ...{ creations, list },
    put(guildId, definitions) {
      puts += 1;
      const before = list(guildId);
      const count = (type: number): number => definitions.filter((one) => (one.type ?? 1) === type).length;
      if (count(1) > mostSlashCommands || count(2) > mostContextCommands || count(3) > mostContextCommands) {
        throw refusal(30032);
      }
      const after = definitions.map((definition) => {
        const type = definition.type ?? 1;
        const known = before.find((one) => same(one, type, definition.name));
        const { id: _, ...about } = definition;
        const fresh = { ...about, type, description: text(definition.description) };
        const unchanged = known && JSON.stringify({ ...known, ...fresh }) === JSON.stringify(known);
        return {
          ...{ name_localizations: null, description_localizations: null, default_member_permissions: null },
          ...{ nsfw: false, options: [], integration_types: [0], contexts: null },
          ...fresh,
          ...{ id: known?.id ?? newId(), application_id: applicationId },
          version: unchanged ? known.version : newId(),
          ...(guildId === undefined ? {} : { guild_id: guildId }),
        };
      });
      const fresh = after.filter(({ id }) => !before.some((one) => one.id === id));
      if (creations(guildId) + fresh.length > mostCreations) throw refusal(30034);
      created.push(...fresh.map(() => ({ scope: guildId ?? '', at: clock.now() })));
      scopes.set(guildId ?? '', after);
      return after;
    },
    find: (guildId, type, name) =>
      [...(guildId === undefined ? [] : list(guildId)), ...list()].find((one) => same(one, type, name)),
  };
}
