import { sql } from 'kysely';
import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selectConcludedAddenda } from './addenda/addendum-store.ts';
import { type Stretch, stretchesOf } from './addenda/rules/effective-terms.ts';
import { type AgreementFacts, selectOptionalAgreement } from './agreement-store.ts';

/** A concluded agreement for who reckons with what held in it: its life in stretches in which nothing changes. */
export type AgreementLife = {
  facts: AgreementFacts;
  stretches: Stretch[];
  concludedOn: IsoDate;
  /** The last day, when it was ended before the agreed one. */
  endedOn: IsoDate | null;
};

/** 'not_concluded' while it is not signed by all, was withdrawn, or only changes another; null when there is no such agreement. */
export async function selectAgreementLife(
  tx: Tx,
  agreementId: string,
): Promise<AgreementLife | 'not_concluded' | null> {
  const [stored, addenda] = await Promise.all([
    selectOptionalAgreement(tx, agreementId),
    selectConcludedAddenda(tx, agreementId),
  ]);
  if (!stored) return null;
  const { facts, agreement } = stored;
  if (facts.amends || (agreement.state !== 'concluded' && agreement.state !== 'ended')) return 'not_concluded';
  return {
    facts,
    stretches: stretchesOf(agreement.terms, addenda),
    concludedOn: dateInNetherlands(agreement.concludedAt),
    endedOn: agreement.state === 'ended' ? agreement.endedOn : null,
  };
}

/** A finished PDF: of an agreement, or of an addendum from its first day on. */
export type FinishedPdf = { reference: string; effectiveFrom: string | null; storedFileId: string };

/** The newest PDF of an agreement and of each addendum that was concluded, the agreement first. */
export async function selectFinishedPdfs(tx: Tx, agreementId: string): Promise<FinishedPdf[]> {
  const { rows } = await sql<FinishedPdf>`
    select a.reference, a.effective_from, d.stored_file_id
    from agreement a
    cross join lateral (
      select d.stored_file_id from agreement_document d
      where d.institution_id = a.institution_id and d.agreement_text_id = a.current_text_id
        and d.signature_count = (select count(*) from signature g where g.institution_id = a.institution_id and g.agreement_text_id = a.current_text_id)
      order by d.is_sealed desc limit 1) d
    where (a.id = ${agreementId} or a.amends_id = ${agreementId}) and a.state in ('concluded', 'ended')
    order by a.amends_id nulls first, a.effective_from, a.concluded_at, a.reference`.execute(tx);
  return rows;
}
