import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { paths } from '../paths.ts';
import type { Deps } from './deps.ts';

/** A health check that waits long is itself a fault, in milliseconds. */
const patience = 2_000;

/** /healthz: the process answers. /readyz: the database does too, within two seconds. */
export function mountHealth(app: Hono, deps: Deps): void {
  app.get(paths.healthz.pattern, (c) => c.json({ status: 'ok' }));
  app.get(paths.readyz.pattern, async (c) => {
    try {
      await Promise.race([
        deps.db.ping(),
        sleep(patience, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer in time'))),
      ]);
      return c.json({ status: 'ready' });
    } catch {
      return c.json({ status: 'database unavailable' }, 503);
    }
  });
}
