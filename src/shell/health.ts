import type { Hono } from 'hono';
import { paths } from '../paths.ts';
import type { Deps } from './deps.ts';

/** /healthz: the process answers. /readyz: the database does too. */
export function mountHealth(app: Hono, deps: Deps): void {
  app.get(paths.healthz.pattern, (c) => c.json({ status: 'ok' }));
  app.get(paths.readyz.pattern, async (c) => {
    try {
      await deps.db.ping();
      return c.json({ status: 'ready' });
    } catch {
      return c.json({ status: 'database unavailable' }, 503);
    }
  });
}
