import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { auditedTransaction } from '../audit/append.ts';
import { type InstallationBy, type InstallationEvent, recordInstallationEvent } from '../audit/audit.ts';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { createPool } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';

/** Writes a line in the installation's own log, as owner: for a command that works beside the product. Comes back when it is on disk. */
export async function noteAsOwner(
  ownerUrl: string,
  keys: AuditKeys,
  by: InstallationBy,
  at: Date,
  event: InstallationEvent,
): Promise<void> {
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: createPool(ownerUrl, { max: 1 }) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  try {
    await auditedTransaction(kysely, keys, (tx) => recordInstallationEvent(tx, by, at, event));
  } finally {
    await kysely.destroy();
  }
}
