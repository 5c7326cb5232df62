import type pg from 'pg';
import { type ConstructorOptions, PgBoss } from 'pg-boss';

type Connection = { query(text: string, values?: unknown[]): Promise<pg.QueryResult> };

/** The job library on our own connection, with none of its helpers running but those that are asked for. `onError`: what it could not throw at anybody. */
export function bossOn(
  connection: Connection,
  options: Omit<ConstructorOptions, 'db'> = {},
  onError: (error: Error) => void = () => {},
): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: async (text: string, values?: unknown[]) => connection.query(text, values) },
    supervise: false,
    schedule: false,
    ...options,
  });
  boss.on('error', onError);
  return boss;
}

/** For tables that are there already. */
export const asTheyAre = { migrate: false, createSchema: false } as const;
