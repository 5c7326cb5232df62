import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { databaseTrouble } from './trouble.ts';

const pause = 500;

/**
 * Settles when the server answers. One that is away is asked again for `patience` milliseconds, since after a power cut or in a
 * composition of containers a database may come later than we do; `onWait` hears it once. Throws what the last attempt threw.
 */
export async function waitForServer(pool: pg.Pool, patience: number, onWait: () => void = () => {}): Promise<void> {
  const end = Date.now() + patience;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      if (databaseTrouble(error) === null || Date.now() >= end) throw error;
      if (attempt === 1) onWait();
      await sleep(pause);
    }
  }
}
