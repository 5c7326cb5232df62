import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { auditedTransaction } from '../audit/append.ts';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { type Session, selectSession } from '../identity/session-by-token.ts';
import { markReading, noteChange } from './remembered.ts';
import type { Tables } from './tables.ts';

/** A transaction as the application, in one hogeschool. The only thing that stores get. */
export type Tx = Transaction<Tables>;

/** Whether the work may change something that a page shows; unless said otherwise it may. */
export type How = 'reads' | 'writes';

/**
 * The ways into the database. Outside of them the log-in role sees nothing. Each is one transaction that rolls back when
 * `work` throws, and writes what `work` noted for the log before it commits.
 */
export type Db = {
  /** As driehoek_app, with row-level security set to this hogeschool. */
  inInstitution<T>(institutionId: string, work: (tx: Tx) => Promise<T>, how?: How): Promise<T>;
  /**
   * As driehoek_app in the hogeschool that this session has chosen; without a living session, or before a choice, in none. What only reads may
   * get answers from memory.
   */
  inSession<T>(
    token: { tokenHash: Buffer; at: Date; today: string },
    work: (tx: Tx, session: Session | null) => Promise<T>,
    how?: How,
  ): Promise<T>;
  /** As driehoek_identity: log-in identities, sessions, rate limits; no tenant table. */
  asIdentity<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A trivial query, for /readyz. */
  ping(): Promise<void>;
};

const inside = new AsyncLocalStorage<true>();

/** `app` begins its transactions as driehoek_app, `identity` as driehoek_identity; both seal what they add to the log. */
export function createDb(app: Kysely<Tables>, identity: Kysely<Tables>, keys: AuditKeys): Db {
  function transaction<T>(kysely: Kysely<Tables>, work: (tx: Tx) => Promise<T>): Promise<T> {
    // A second transaction inside the first would escape it: its writes stay when the first rolls back.
    if (inside.getStore()) throw new Error('a transaction was opened inside another one');
    return inside.run(true, () => auditedTransaction(kysely, keys, work));
  }
  return {
    async inInstitution(institutionId, work, how = 'writes') {
      try {
        return await transaction(app, async (tx) => {
          await sql`select set_config('app.institution_id', ${institutionId}, true)`.execute(tx);
          return work(tx);
        });
      } finally {
        if (how === 'writes') noteChange(institutionId);
      }
    },
    async inSession(token, work, how = 'writes') {
      let changed: string | null = null;
      try {
        return await transaction(app, async (tx) => {
          // The look-up of the session also sets its hogeschool.
          const session = await selectSession(tx, token);
          const { institutionId = null, logNumber = null } = session ?? {};
          if (institutionId && how === 'reads') markReading(tx, { institutionId, logNumber });
          else changed = institutionId;
          return work(tx, session);
        });
      } finally {
        if (changed) noteChange(changed);
      }
    },
    asIdentity: (work) => transaction(identity, work),
    ping: async () => {
      await sql`select 1`.execute(app);
    },
  };
}

/** A value for a jsonb column. Always through this: the driver would write an array as a PostgreSQL array. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

/** One of these ids, as one value: a list of values would be another statement, to be planned anew, for every length. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
