import type pg from 'pg';
import type { AuditKeys } from '../../src/platform/audit/audit-keys.ts';
import { verifyAll } from '../../src/platform/audit/verify-all.ts';
import type { Db } from '../../src/platform/db/db.ts';
import type { Acknowledged } from './callers.ts';

/** What must not be there after a sudden end, each counted; `since`: what the fill wrote is not looked at. */
const halves = {
  'agreements without exactly one line in the log': `select count(*) from agreement a where created_at > $1 and 1 <>
     (select count(*) from audit_event e where e.subject_id = a.id and e.action = 'agreement.drafted')`,
  'lines in the log without their agreement': `select count(*) from audit_event e where at > $1 and action = 'agreement.drafted'
     and not exists (select from agreement a where a.id = e.subject_id)`,
  'agreements without signers': `select count(*) from agreement a where created_at > $1
     and not exists (select from signer s where s.agreement_id = a.id)`,
  'signatures without exactly one line in the log': `select count(*) from signature s where signed_at > $1 and 1 <>
     (select count(*) from audit_event e where e.actor_id = s.signer_id and e.action = 'agreement.signed')`,
  'lines in the log without their signature': `select count(*) from audit_event e where at > $1 and action = 'agreement.signed'
     and not exists (select from signature s where s.signer_id = e.actor_id)`,
  'signatures in an agreement that is not signed': `select count(*) from signature s join agreement a on a.id = s.agreement_id
     where signed_at > $1 and a.state not in ('partly_signed', 'concluded')`,
  'signatures without the job for their PDF': `select count(*) from signature s where signed_at > $1
     and not exists (select from pgboss.job j where j.data->>'agreementTextId' = s.agreement_text_id::text)`,
};

/** Everything that is wrong after the product is back, in words; none is what is wanted. */
export async function faultsAfter(
  client: pg.Client,
  db: Db,
  keys: AuditKeys,
  told: Acknowledged,
  since: Date,
): Promise<string[]> {
  const faults: string[] = [];
  const lost = async (what: string, ids: readonly string[], statement: string) => {
    const { rows } = await client.query<{ id: string }>(statement, [ids]);
    const found = new Set(rows.map(({ id }) => id));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0) faults.push(`${missing.length} of ${ids.length} acknowledged ${what} are lost`);
  };
  await lost('agreements', told.agreements, 'select id from agreement where id = any($1)');
  await lost('signatures', told.signers, 'select signer_id as id from signature where signer_id = any($1)');
  for (const [what, statement] of Object.entries(halves)) {
    const { rows } = await client.query(statement, [since]);
    if (Number(rows[0].count) > 0) faults.push(`${rows[0].count} ${what}`);
  }
  for await (const chain of verifyAll(db, keys, new Map()))
    if (chain.faults.length > 0) faults.push(`a chain of the log is not whole: ${JSON.stringify(chain.faults[0])}`);
  return faults;
}
