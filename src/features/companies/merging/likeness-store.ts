import { sql } from 'kysely';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import type { Traits } from './rules/likeness.ts';
import { plainName } from './rules/plain-name.ts';

/** What a company that is not there yet, or may be there already, is looked for by. `domains` are those of mail addresses. */
export type Wanted = {
  name: string;
  addressKey: string | null;
  phoneKey: string | null;
  mailDomains: readonly string[];
};
export type KnownTraits = Traits & { id: string };

/** How many of like name are looked at; of common names there are more, and the nearest count. */
const mostByName = 20;

/**
 * Companies that may be like these, by `wanted` in their order: the same address, telephone or mail domain, or a name that looks like it.
 * They are candidates; the rules say whether they are likely the same. Merged ones are left out.
 */
export async function selectCandidates(tx: Tx, wanted: readonly Wanted[]): Promise<string[][]> {
  const names = wanted.map(({ name }) => plainName(name));
  const column = (key: 'addressKey' | 'phoneKey') => wanted.map((one) => one[key]);
  const domains = wanted.flatMap(({ mailDomains }, index) =>
    mailDomains.map((domain) => ({ wanted: index + 1, domain })),
  );
  const { rows } = await sql<{ wanted: number; id: string }>`
    select f.wanted, f.id from search.companies_called_like(${names}::text[], ${mostByName}) f
    union
    select w.wanted::integer, c.id from unnest(${column('addressKey')}::text[]) with ordinality as w (key, wanted)
      join company c on c.address_key = w.key and c.merged_into_id is null
    union
    select w.wanted::integer, c.id from unnest(${column('phoneKey')}::text[]) with ordinality as w (key, wanted)
      join company c on c.phone_key = w.key and c.merged_into_id is null
    union
    select w.wanted, k.company_id from unnest(${domains.map((one) => one.wanted)}::integer[], ${domains.map((one) => one.domain)}::text[]) as w (wanted, domain)
      join person p on p.email_domain = w.domain
      join contact k on k.institution_id = p.institution_id and k.person_id = p.id`.execute(tx);
  const found = wanted.map((): string[] => []);
  for (const { wanted: index, id } of rows) found[index - 1]?.push(id);
  return found;
}

/** What likeness of these companies is reckoned from; merged ones are left out. */
export async function selectTraits(tx: Tx, ids: readonly string[]): Promise<KnownTraits[]> {
  return traits(tx).where('c.id', '=', anyOf(ids)).execute();
}

/** Of all companies, in the order of their ids; `after`: the last one that was read, null: from the first. */
export async function selectTraitsAfter(tx: Tx, after: string | null, most: number): Promise<KnownTraits[]> {
  const query = traits(tx).orderBy('c.id').limit(most);
  return (after === null ? query : query.where('c.id', '>', after)).execute();
}

const traits = (tx: Tx) =>
  tx
    .selectFrom('company as c')
    .select(['c.id', 'c.name', 'c.kvkNumber', 'c.place', 'c.addressKey', 'c.phoneKey'])
    .select(
      sql<string[]>`coalesce((select array_agg(distinct p.email_domain) from contact k
        join person p on p.institution_id = k.institution_id and p.id = k.person_id
        where k.institution_id = c.institution_id and k.company_id = c.id and p.email_domain is not null), '{}')`.as(
        'mailDomains',
      ),
    )
    .where('c.mergedIntoId', 'is', null);
