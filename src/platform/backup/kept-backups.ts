/** How many backups to keep: the newest of each of the last days, weeks and months that have one. */
export type KeptBackups = { days: number; weeks: number; months: number };

export const nightlyKept: KeptBackups = { days: 7, weeks: 4, months: 12 };

type Dated = { name: string; at: Date };

/** Names of the backups that may go. The newest one never does. */
export function expiredBackups(backups: readonly Dated[], keep: KeptBackups): string[] {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set(newestFirst.slice(0, 1).map(({ name }) => name));
  const periods: [number, (at: Date) => string][] = [
    [keep.days, dayOf],
    [keep.weeks, weekOf],
    [keep.months, (at) => dayOf(at).slice(0, 7)],
  ];
  for (const [count, periodOf] of periods) {
    const seen = new Set<string>();
    for (const { name, at } of newestFirst) {
      const period = periodOf(at);
      if (seen.has(period) || seen.size >= count) continue;
      seen.add(period);
      kept.add(name);
    }
  }
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The Monday of its week, in UTC. */
function weekOf(at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return dayOf(new Date(at.getTime() - sinceMonday * 86_400_000));
}
