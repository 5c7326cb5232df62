const longestPauseMs = 45 * 86_400_000;

/**
 * Whether the clock may be believed when things are about to be erased: not when it stands more than 45 days after the last run,
 * or before the first run after the newest line of the log. A clock that jumped ahead would erase what must still be kept.
 */
export const clockIsCredible = (now: Date, lastKnown: Date | null): boolean =>
  lastKnown === null || now.getTime() - lastKnown.getTime() <= longestPauseMs;
