import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import {
  CamelCasePlugin,
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

const camelCase = () => new CamelCasePlugin({ maintainNestedObjectKeys: true });

export type GroupRole = 'driehoek_app' | 'driehoek_identity';

/** The query builder on this pool, whose transactions begin as `role` at once. */
export function createKysely(pool: pg.Pool, role: GroupRole): Kysely<Tables> {
  const kysely = new Kysely<Tables>({
    dialect: new RoleDialect({ pool: preparingPool(pool) }, role),
    plugins: [camelCase()],
  });
  sendTogether(kysely);
  return kysely;
}

/**
 * Kysely lets each statement of a transaction wait for the answer to the one before. These leave in the order in which they are asked for, and
 * at once: PostgreSQL answers in that order too, and refuses all that follow a failed one.
 */
function sendTogether(kysely: Kysely<Tables>): void {
  const executor = kysely.getExecutor();
  const withProvider = executor.withConnectionProvider.bind(executor);
  executor.withConnectionProvider = (single) => withProvider(new OpenConnection(single));
}

const inFailedTransaction = '25P02';

/** The connection of a transaction, for everybody who asks, without a queue. */
class OpenConnection implements ConnectionProvider {
  readonly #connection: Promise<DatabaseConnection>;
  #firstFault: unknown = null;
  constructor(single: ConnectionProvider) {
    this.#connection = single.provideConnection(async (connection) => connection);
  }
  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    try {
      return await consumer(await this.#connection);
    } catch (error) {
      // What was sent behind a failed statement fails because of that one, and only that one says why.
      this.#firstFault ??= error;
      throw (error as { code?: string }).code === inFailedTransaction ? this.#firstFault : error;
    }
  }
}

/** The query builder on this pool as the account it logs in with: for the owner. Its `destroy` ends the pool. */
export function createOwnerKysely(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase()] });
}

class RoleDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  readonly #role: GroupRole;
  constructor(config: PostgresDialectConfig, role: GroupRole) {
    super(config);
    this.#config = config;
    this.#role = role;
  }
  override createDriver() {
    return new RoleDriver(this.#config, this.#role);
  }
}

/** Begins and takes its role in one message, without waiting for the answer: if that failed, the next statement fails too. */
class RoleDriver extends PostgresDriver {
  readonly #begin: CompiledQuery;
  constructor(config: PostgresDialectConfig, role: GroupRole) {
    super(config);
    this.#begin = CompiledQuery.raw(`begin; set local role ${role}`);
  }
  override async beginTransaction(connection: DatabaseConnection) {
    connection.executeQuery(this.#begin).catch(() => {});
  }
}

/** A connection remembers each statement it has planned; more than this many different texts are sent without a name. */
const mostStatements = 1000;
const names = new Map<string, string>();

/** What has a plan; `begin` and its like have none, and several statements in one text cannot have a name. */
const isPlanned = /^\s*(select|insert|update|delete|with)\b/i;

/** Statements get a name, so that PostgreSQL parses and plans each once per connection. */
function preparingPool(pool: pg.Pool): PostgresDialectConfig['pool'] & {} {
  const prepared = new WeakSet<object>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      if (!prepared.has(client)) {
        prepared.add(client);
        const query = client.query.bind(client) as (config: unknown, values?: unknown[]) => Promise<unknown>;
        const holdBack = writeTogether(client);
        Object.assign(client, {
          query: (text: unknown, values?: unknown[]) => {
            holdBack();
            const name = typeof text === 'string' && values && isPlanned.test(text) ? statementName(text) : undefined;
            return name ? query({ name, text, values }) : query(text, values);
          },
        });
      }
      return client;
    },
    end: () => pool.end(),
  } as PostgresDialectConfig['pool'] & {};
}

/** Statements that are asked for at the same moment leave in one write: a system call for each costs more than the statement. */
function writeTogether(client: pg.PoolClient): () => void {
  const { connection } = client as unknown as { connection: { stream: Writable } };
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    const { stream } = connection;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
}

function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostStatements) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
