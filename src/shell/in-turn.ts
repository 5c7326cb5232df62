import type { MiddlewareHandler } from 'hono';

/** One draws while the database works for two others: more at once makes nothing ready sooner. */
const atOnce = 3;
/** What takes longer than nearly every page waits for something, and holds nobody up any more. */
const longMs = 50;

/**
 * Pages are made a few at a time, in the order in which they were asked for. When many ask in the same moment, all at once would be ready
 * late, all of them; in turn most are ready early, and the last is not later. What changes something is never held up: it may wait for others.
 */
export function inTurn(limits: { atOnce: number; longMs: number } = { atOnce, longMs }): MiddlewareHandler {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const enter = async () => {
    if (busy < limits.atOnce) busy += 1;
    // Whoever leaves gives its place to the one who waits longest.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    await enter();
    let isIn = true;
    const leaveOnce = () => {
      if (isIn) leave();
      isIn = false;
    };
    const stepAside = setTimeout(leaveOnce, limits.longMs);
    try {
      await next();
    } finally {
      clearTimeout(stepAside);
      leaveOnce();
    }
  };
}
