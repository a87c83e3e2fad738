import { closestMatch } from 'leven';
import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../pipeline/errors.ts';

/** Times of day and zones as people write them. */

const named: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** `9am`, `9:30 pm`, `09:00`, `9.15`, `18h30`, `0900`, `noon` → `09:00`. Throws MediaError for people, with this field. */
export function parseTimeOfDay(written: string, field?: string): string {
  const time = timeOfDayIn(written);
  if (time !== undefined) return time;
  throw invalid(`“${shortened(written)}” is no time of day. Write it like 09:00, 18:30 or 9am.`, field);
}

/**
 * An IANA zone by its name or its city in any case: `europe/amsterdam`, `New York` → `America/New_York`. Throws
 * MediaError for people, with this field, and names the closest.
 */
export function parseZone(written: string, field?: string): string {
  const wanted = written.trim().replace(/\s+/g, '_');
  if (wanted === '') throw invalid(`Name the time zone, ${zoneExample}`, field);
  if (/^(utc|gmt|z)?[+-]?\d/i.test(wanted) || /^(utc|gmt)[+-]/i.test(wanted)) {
    throw invalid(
      `“${shortened(written)}” is a distance, and it changes with summer time. Name a place instead, ${zoneExample}`,
      field,
    );
  }
  if (isFixed(wanted)) {
    throw invalid(`“${shortened(written)}” has no summer time. Name a place instead, ${zoneExample}`, field);
  }
  const zone = zoneNamed(wanted) ?? cities.get(plain(wanted));
  if (zone !== undefined) return zone;
  const near = closestMatch(plain(wanted), [...cities.keys()], { maxDistance: 4 });
  const closest = near === undefined ? undefined : cities.get(near);
  const hint = closest === undefined ? `Write it as a region and a city, ${zoneExample}` : `Did you mean ${closest}?`;
  throw invalid(`There is no time zone “${shortened(written)}”. ${hint}`, field);
}

/** `09:00 Europe/Amsterdam`, `9 am New York` or a time alone. Throws MediaError for people, with this field. */
export function parseTimeAndZone(written: string, field?: string): { time: string; zone?: string } {
  const text = written.trim();
  const first = /^(\S+\s+[ap]\.?m\b\.?|\S+)\s*([\s\S]*)$/i.exec(text);
  const [, time = text, zone = ''] = first ?? [];
  const at = parseTimeOfDay(time, field);
  return zone === '' ? { time: at } : { time: at, zone: parseZone(zone, field) };
}

const zoneExample = 'e.g. Europe/Amsterdam.';

function timeOfDayIn(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (Object.hasOwn(named, text)) return named[text];
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2})|h)?\s*(?:([ap])\.?m\.?)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? [];
  // A number alone may mean anything.
  if (hours === undefined || /^\d{1,2}$/.test(text)) return undefined;
  const hour = Number(hours);
  if (Number(minutes) > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
  const whole = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(whole).padStart(2, '0')}:${minutes}`;
}

/** `EST`, `Etc/GMT+5` (which is five hours behind, not ahead): names of distances, which few people mean. */
function isFixed(name: string): boolean {
  return /^etc\/(?!utc$|uct$|zulu$|universal$)/i.test(name) || /^(est|mst|hst)$/i.test(name);
}

/** In its usual case; only names, not the other forms that Temporal reads. */
function zoneNamed(name: string): string | undefined {
  if (!/^[a-z][\w+-]*(\/[\w+-]+)*$/i.test(name) || name.length > 64) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** By name and by city alone, in plain letters. */
const cities = new Map<string, string>();
for (const zone of Intl.supportedValuesOf('timeZone')) {
  cities.set(plain(zone), zone);
  cities.set(plain(zone.slice(zone.lastIndexOf('/') + 1)), zone);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}
