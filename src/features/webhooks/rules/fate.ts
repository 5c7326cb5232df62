/** So long is one message tried, and so long may a webhook fail before it is switched off: a long weekend. */
export const patienceMs = 3 * 86_400_000;
/** So long an old secret signs beside the new one. */
export const overlapMs = 7 * 86_400_000;
/** So long one can see what was sent. */
export const keptMs = 90 * 86_400_000;

export type Fate = 'again' | 'give_up' | 'switch_off';

/** What follows on a failed attempt. `queuedAt`: since when this message is tried; `failingSince`: since when none came through. */
export function fateOf(now: Date, { queuedAt, failingSince }: { queuedAt: Date; failingSince: Date }): Fate {
  if (now.getTime() - failingSince.getTime() >= patienceMs) return 'switch_off';
  return now.getTime() - queuedAt.getTime() >= patienceMs ? 'give_up' : 'again';
}
