import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../pipeline/errors.ts';
import { checkedFuture } from '../../pipeline/local-time.ts';
import { parseTimeOfDay, parseZone } from './local-time.ts';

const field = 'publishAt';
const examples = 'Write 18:00, tomorrow 9:00 or 2026-12-01 09:00, with a zone behind it if it is another one.';

/**
 * The moment somebody wrote: `18:00` (today), `tomorrow 9:00`, `2026-12-01 09:00`, each with or without a zone behind
 * it, or ISO 8601 with an offset; ISO 8601 as the answer. Throws MediaError `validation` with the field `publishAt` for
 * what cannot be read, is over, or does not exist because the clocks skip it.
 */
export function readPublishTime(written: string, zone: string, now: Date): string {
  const text = written.trim().replace(/\s+/g, ' ');
  if (/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return checkedFuture(text, zone, now);
  const [, named = 'today', rest = ''] = /^(?:(today|tomorrow|\d{4}-\d\d-\d\d)[ ,T]+)?(?:at )?(.*)$/i.exec(text) ?? [];
  const [, time = '', place = ''] = /^(\S+(?: [ap]\.?m\b\.?)?) ?\(?([^()]*)\)?$/i.exec(rest) ?? [];
  if (time === '') throw invalid(`Say when it should go out. ${examples}`, field);
  const clock = parseTimeOfDay(time, field);
  const where = place === '' ? zone : parseZone(place, field);
  const day = named.toLowerCase();
  const local = dateOf(day, now, where).toPlainDateTime(Temporal.PlainTime.from(clock));
  const zoned = local.toZonedDateTime(where);
  if (!zoned.toPlainDateTime().equals(local)) {
    throw invalid(`On ${local.toPlainDate()} the clocks in ${where} skip ${clock}. Choose another time.`, field);
  }
  const at = zoned.epochMilliseconds;
  if (at <= now.getTime() && day === 'today') {
    throw invalid(`${clock} is over today in ${where}. Write tomorrow ${clock}.`, field);
  }
  return checkedFuture(new Date(at).toISOString(), where, now);
}

function dateOf(day: string, now: Date, zone: string): Temporal.PlainDate {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  if (day === 'today') return today;
  if (day === 'tomorrow') return today.add({ days: 1 });
  try {
    return Temporal.PlainDate.from(day);
  } catch (error) {
    if (error instanceof RangeError) throw invalid(`There is no day ${day}. ${examples}`, field);
    throw error;
  }
}
