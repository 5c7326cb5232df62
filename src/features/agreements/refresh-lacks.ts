import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { type AgreementFacts, selectOptionalAgreement } from './agreement-store.ts';
import type { DraftContent } from './draft-content.ts';
import { selectDraftSigners } from './draft-signer-store.ts';
import { selectDrafts, updateLack } from './draft-store.ts';
import { missingForSending } from './rules/completeness.ts';
import type { Lack } from './rules/lack.ts';
import { workThrough } from './work-through.ts';

/** Whether this draft can go, as far as its own content says; who was named to sign is asked when it goes. Addenda stand in no list. */
export async function lackOfDraft(
  tx: Tx,
  today: IsoDate,
  { amends }: Pick<AgreementFacts, 'amends'>,
  { terms, signers }: Pick<DraftContent, 'terms' | 'signers'>,
): Promise<Lack | null> {
  if (amends) return null;
  return missingForSending(terms, signers, today, await selectFigures(tx, today)).length > 0 ? 'data' : null;
}

export const refreshLacksQueue = 'agreements-refresh-lacks';
/** At night, Dutch time: with the day a student comes of age and figures change. */
export const refreshLacksCron = '35 0 * * *';

/**
 * The nightly job: what each draft lacks, as of this day. It also finds out for drafts that nobody saved since this is kept. May run
 * again; what is right already is left alone.
 */
export async function refreshLacks({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const today = dateInNetherlands(clock.now());
  await workThrough(db, selectDrafts, async (tx, { id }) => {
    const stored = await selectOptionalAgreement(tx, id, { lock: true });
    if (stored?.agreement.state !== 'draft') return;
    const content = { terms: stored.agreement.terms, signers: await selectDraftSigners(tx, id) };
    await updateLack(tx, id, await lackOfDraft(tx, today, stored.facts, content));
  });
}
