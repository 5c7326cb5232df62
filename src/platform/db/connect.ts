import pg from 'pg';

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

/** `pipeline`: statements are sent without waiting for the answer to the one before; only for pools that use no cursors or COPY. */
export function createPool(
  connectionString: string,
  options: { max?: number; onError?: (error: Error) => void; role?: string; pipeline?: boolean } = {},
): pg.Pool {
  const settings: pg.PoolConfig & { pipeline: boolean } = {
    connectionString,
    max: options.max ?? 10,
    types,
    connectionTimeoutMillis: 10_000,
    pipeline: options.pipeline ?? false,
    ...(options.role && { options: `-c role=${options.role}` }),
  };
  const pool = new pg.Pool(settings);
  // An idle connection that dies (server restarted) must not end the process; the next query gets a new one.
  pool.on('error', options.onError ?? (() => {}));
  return pool;
}
