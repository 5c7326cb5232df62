import { sql } from 'kysely';

const signed = (signer: string) => sql`select from signature g where g.institution_id = a.institution_id
  and g.agreement_text_id = a.current_text_id and g.signer_id = ${sql.ref(signer)}`;

/** Condition on a signer `w` of an agreement `a`: still to sign the text that now counts. */
export const isUnsigned = sql<boolean>`(w.removed_at is null and w.lapsed_at is null and not exists (${signed('w.id')}))`;

/** Condition on the same: it is this one's turn, which it always is but in an agreement that is signed in order. */
export const isAsked = sql<boolean>`(a.in_order is not true or not exists (
  select from signer b where b.institution_id = w.institution_id and b.agreement_id = w.agreement_id and b.position < w.position
    and b.removed_at is null and b.lapsed_at is null
    and not exists (select from agreement_text o where o.institution_id = a.institution_id and o.id = a.current_text_id and b.party <> all(o.parties))
    and not exists (${signed('b.id')})))`;
