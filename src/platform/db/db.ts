import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { auditedTransaction } from '../audit/append.ts';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { type Session, selectSession } from '../identity/session-by-token.ts';
import type { Tables } from './tables.ts';

/** A transaction as the application, in one hogeschool. The only thing that stores get. */
export type Tx = Transaction<Tables>;

/**
 * The ways into the database. Outside of them the log-in role sees nothing. Each is one transaction that rolls back when
 * `work` throws, and writes what `work` noted for the log before it commits.
 */
export type Db = {
  /** As driehoek_app, with row-level security set to this hogeschool. */
  inInstitution<T>(institutionId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As driehoek_app in the hogeschool that this session has chosen; without a living session, or before a choice, in none. */
  inSession<T>(tokenHash: Buffer, at: Date, work: (tx: Tx, session: Session | null) => Promise<T>): Promise<T>;
  /** As driehoek_identity: log-in identities, sessions, rate limits; no tenant table. */
  asIdentity<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A trivial query, for /readyz. */
  ping(): Promise<void>;
};

const inside = new AsyncLocalStorage<true>();

export function createDb(kysely: Kysely<Tables>, keys: AuditKeys): Db {
  function transaction<T>(
    role: 'driehoek_app' | 'driehoek_identity',
    institutionId: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    // A second transaction inside the first would escape it: its writes stay when the first rolls back.
    if (inside.getStore()) throw new Error('a transaction was opened inside another one');
    return inside.run(true, () =>
      auditedTransaction(kysely, keys, async (tx) => {
        await sql`select set_config('role', ${role}, true), set_config('app.institution_id', ${institutionId}, true)`.execute(
          tx,
        );
        return work(tx);
      }),
    );
  }
  return {
    inInstitution: (institutionId, work) => transaction('driehoek_app', institutionId, work),
    inSession: (tokenHash, at, work) =>
      transaction('driehoek_app', '', async (tx) => {
        const session = await selectSession(tx, tokenHash, at);
        if (session?.institutionId)
          await sql`select set_config('app.institution_id', ${session.institutionId}, true)`.execute(tx);
        return work(tx, session);
      }),
    asIdentity: (work) => transaction('driehoek_identity', '', work),
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
  };
}

/** A value for a jsonb column. Always through this: the driver would write an array as a PostgreSQL array. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
