import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

// One table of parsers for every connection: int8 and numeric as numbers (all ours are safe integers or small decimals),
// date as 'YYYY-MM-DD'.
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.DATE]: (text) => text,
};
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
} as pg.CustomTypesConfig;

export function createPool(
  connectionString: string,
  options: { max?: number; onError?: (error: Error) => void; role?: string } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 10,
    types,
    connectionTimeoutMillis: 10_000,
    ...(options.role && { options: `-c role=${options.role}` }),
  });
  // An idle connection that dies (server restarted) must not end the process; the next query gets a new one.
  pool.on('error', options.onError ?? (() => {}));
  return pool;
}

export function createKysely(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
