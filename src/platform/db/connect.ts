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

/**
 * How long the run-time waits before it says that the database does not answer, in milliseconds. The server gives up on a statement or
 * a lock itself; `answer` is for one that is silent, and ends the connection. No statement of a page takes a tenth of this.
 */
const patience = { connect: 4_000, lock: 4_000, statement: 5_000, answer: 6_000, idleInTransaction: 10_000 };
/**
 * A prepared statement is planned once for all values: under row-level security PostgreSQL otherwise takes planning it anew for cheaper each
 * time, and that costs more than to run it. No statement of a page is worth compiling.
 */
const planning = ['plan_cache_mode=force_generic_plan', 'jit=off'];
/**
 * A new connection costs as much as ten pages: it logs in and plans every statement anew. Were idle ones closed, the next rush would open
 * them all at the worst moment.
 */
const staysOpen = 0;
/** For the owner, whose migrations may take long. */
const patienceOfOwner = { connect: 10_000, idle: 10_000 };

/** `bounded`: waits for no answer longer than a person would. `pipeline`: statements are sent without waiting for the answer to the one before; only for pools that use no cursors or COPY. */
export function createPool(
  connectionString: string,
  options: {
    max?: number;
    role?: string;
    pipeline?: boolean;
    bounded?: boolean;
  } = {},
): pg.Pool {
  const settings: pg.PoolConfig & { pipeline: boolean } = {
    connectionString,
    max: options.max ?? 10,
    types,
    // So that a connection whose other side is gone without a word is found out in the end.
    keepAlive: true,
    idleTimeoutMillis: options.bounded ? staysOpen : patienceOfOwner.idle,
    connectionTimeoutMillis: options.bounded ? patience.connect : patienceOfOwner.connect,
    ...(options.bounded && {
      lock_timeout: patience.lock,
      statement_timeout: patience.statement,
      query_timeout: patience.answer,
      idle_in_transaction_session_timeout: patience.idleInTransaction,
    }),
    pipeline: options.pipeline ?? false,
    options: [...(options.role ? [`role=${options.role}`] : []), ...(options.bounded ? planning : [])]
      .map((setting) => `-c ${setting}`)
      .join(' '),
  };
  const pool = new pg.Pool(settings);
  // An idle connection that dies (server restarted) must not end the process; the next query gets a new one. The pool hears of it only
  // while it holds the connection: one that dies between two statements of a transaction says so itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
