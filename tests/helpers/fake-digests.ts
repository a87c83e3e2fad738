import type { Clock } from '../../src/bots/desk/clock.ts';
import type {
  DigestClaim,
  DigestPlace,
  DigestRecord,
  Digests,
  DigestTime,
  DigestTimes,
} from '../../src/pipeline/ports/digests.ts';

/** Digests in memory; several desks may share them, as several processes share a database. */
export function createFakeDigests(clock: Pick<Clock, 'now'>): Digests {
  const rows: (DigestRecord & Pick<DigestClaim, 'seq' | 'tries'> & { claimedAt: number })[] = [];
  return {
    async claim(digest, staleMs) {
      const { workspace, channel, day, extra } = digest;
      const known = rows.find(
        (row) => row.workspace === workspace && row.channel === channel && row.day === day && row.extra === extra,
      );
      if (!known) {
        const seq = rows.length + 1;
        rows.push({ ...digest, shown: [], state: 'claimed', seq, tries: 1, claimedAt: clock.now() });
        return { seq, tries: 1, before: 'none' };
      }
      const { state: before, seq } = known;
      if (before === 'posted' || before === 'quiet' || before === 'gone') return 'settled';
      if (before === 'claimed' && known.claimedAt >= clock.now() - staleMs) return 'claimed';
      known.tries += 1;
      Object.assign(known, { state: 'claimed', until: digest.until, claimedAt: clock.now() });
      return { seq, tries: known.tries, before };
    },
    async settle({ seq, tries }, { state, ref, shown = [] }) {
      const row = rows[seq - 1];
      if (row?.tries !== tries || (row.state !== 'claimed' && row.state !== 'doubtful')) return false;
      Object.assign(row, { state, shown });
      if (ref !== undefined) row.ref = ref;
      return true;
    },
    async recent({ workspace, channel, limit, holding, daily = false }) {
      return rows
        .filter((row) => row.workspace === workspace && row.channel === channel)
        .filter(({ extra }) => !daily || extra === undefined)
        .filter(({ shown }) => holding === undefined || shown.includes(holding))
        .toSorted((a, b) => b.until.getTime() - a.until.getTime() || b.seq - a.seq)
        .slice(0, limit)
        .map(({ seq: _seq, tries: _tries, claimedAt: _claimedAt, ...record }) => ({ ...record }));
    },
    async redrawn(ref, shown) {
      for (const row of rows.filter((one) => one.ref === ref)) {
        row.shown = shown === 'gone' ? [] : shown;
        if (shown === 'gone') delete row.ref;
      }
    },
  };
}

/** Remembers when digests are due; nothing calls for them. */
export function createFakeDigestTimes(): DigestTimes & { readonly due: ReadonlyMap<string, DigestTime> } {
  const due = new Map<string, DigestTime>();
  return {
    due,
    async set({ workspace, channel }: DigestPlace, at) {
      const key = `${workspace}:${channel}`;
      if (at) due.set(key, at);
      else due.delete(key);
    },
  };
}
