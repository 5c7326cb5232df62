/**
 * How long each of these arrivals (milliseconds from the start) would take on one core that does nothing else, if each asked exactly
 * `serviceMs` of it and were answered in turn. No program of this CPU time can answer them sooner on one core, except by chance of order.
 */
export function queueLatencies(times: readonly number[], serviceMs: number): number[] {
  let free = 0;
  return times.map((time) => {
    free = Math.max(free, time) + serviceMs;
    return free - time;
  });
}
