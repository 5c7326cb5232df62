import type pg from 'pg';
import { installationChain } from '../audit/seal.ts';
import type { Manifest } from './format.ts';

/**
 * The end of every chain of the log in this transaction, and the keys that sealed those ends. None in a database from before
 * the chains.
 */
export async function readChainEnds(
  client: pg.ClientBase,
  institutionIds: readonly string[],
): Promise<Pick<Manifest, 'auditHeads' | 'keyIds'>> {
  const { rows: there } = await client.query("select to_regclass('public.audit_head') is not null as is_there");
  if (!there[0]?.is_there) return { auditHeads: [], keyIds: [] };
  const { rows } = await client.query(
    `select '${installationChain}' as chain, h.last_number::int8::text as number, encode(h.last_mac, 'hex') as mac, e.key_id
     from identity.installation_head h left join identity.installation_event e on e.number = h.last_number`,
  );
  for (const id of institutionIds) {
    await client.query("select set_config('app.institution_id', $1, true)", [id]);
    const own = await client.query(
      `select h.institution_id::text as chain, h.last_number::text as number, encode(h.last_mac, 'hex') as mac, e.key_id
       from public.audit_head h
       left join public.audit_event e on e.institution_id = h.institution_id and e.number = h.last_number
       where h.institution_id = $1::uuid`,
      [id],
    );
    rows.push(...own.rows);
  }
  return {
    auditHeads: rows.map(({ chain, number, mac }) => ({ chain, number: Number(number), mac })),
    keyIds: [...new Set(rows.flatMap(({ key_id }) => (key_id ? [key_id as string] : [])))].sort(),
  };
}
