import type { Hono, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { paths } from '../paths.ts';
import { expositionType } from '../platform/metrics/exposition.ts';
import type { Metrics } from '../platform/metrics/metrics.ts';
import type { Deps } from './deps.ts';

/** Counts and times every request. Comes before all else, so that it sees all of it. */
export function measureRequests({ requests }: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    requests.begin();
    try {
      await next();
    } finally {
      // Middleware is mounted for every method; what is left are the handlers, of which the first answers.
      const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
      requests.end(route?.method ?? 'other', route?.path ?? 'none', c.res.status, (performance.now() - start) / 1000);
    }
  };
}

/** /metrics, for whoever has METRICS_TOKEN; for all others as an address that is not there. */
export function mountMetrics(app: Hono, { metrics }: Deps): void {
  app.get(paths.metrics.pattern, async (c) => {
    if (!metrics?.mayRead(c.req.header('authorization'))) return c.notFound();
    return c.body(await metrics.text(), 200, { 'content-type': expositionType });
  });
}
