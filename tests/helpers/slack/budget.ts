/** What Slack grants: so many calls a minute. Answers with the seconds to wait when that is used up. */
export function createBudget(perMinute: number, now: () => number): (bucket: string) => number | undefined {
  const taken = new Map<string, number[]>();
  return (bucket) => {
    const at = now();
    const recent = (taken.get(bucket) ?? []).filter((time) => time > at - 60_000);
    taken.set(bucket, recent);
    if (recent.length >= perMinute) return Math.max(1, Math.ceil(((recent[0] ?? at) + 60_000 - at) / 1000));
    recent.push(at);
    return undefined;
  };
}
