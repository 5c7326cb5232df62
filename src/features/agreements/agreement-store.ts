import { isoDate } from '../../kernel/iso-date.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Agreement, AgreementState, VoidedRound } from './rules/agreement.ts';
import type { DraftTerms } from './rules/draft-terms.ts';
import type { Party } from './rules/party.ts';
import type { PlannedSigner, Signer } from './rules/signer.ts';
import type { AgreementTerms } from './rules/terms.ts';

/** What is known of an agreement besides its text: to what it belongs and how often its draft was saved. */
export type AgreementFacts = {
  id: string;
  reference: string;
  mkbRouteId: string;
  mkbRouteVersionId: string;
  cohortId: string;
  studentId: string;
  companyId: string | null;
  workplaceId: string | null;
  language: Lang;
  revision: number;
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
  /** The frozen text that now counts; null in a draft. */
  textId: string | null;
};
export type StoredAgreement = { facts: AgreementFacts; agreement: Agreement };

/** The whole agreement, also its taken-back texts. `lock` holds its row until the transaction ends: two verbs never cross. */
export async function selectOptionalAgreement(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredAgreement | null> {
  const query = tx.selectFrom('agreement').selectAll().where('id', '=', id);
  // Sent in this order over one connection: what belongs to a locked row is read after the lock is had.
  const [row, signers, texts, signatures, refusals] = await Promise.all([
    (options.lock ? query.forUpdate() : query).executeTakeFirst(),
    tx.selectFrom('signer').selectAll().where('agreementId', '=', id).orderBy('position').execute(),
    tx
      .selectFrom('agreementText')
      .select(['id', 'terms', 'sha256', 'sentAt', 'voidedAt', 'voidReason'])
      .where('agreementId', '=', id)
      .orderBy('sequence')
      .execute(),
    tx.selectFrom('signature').selectAll().where('agreementId', '=', id).execute(),
    tx
      .selectFrom('refusal as r')
      .innerJoin('agreementText as t', (join) =>
        join.onRef('t.institutionId', '=', 'r.institutionId').onRef('t.id', '=', 'r.agreementTextId'),
      )
      .select(['r.agreementTextId', 'r.signerId', 'r.at', 'r.reason'])
      .where('t.agreementId', '=', id)
      .where('r.withdrawnAt', 'is', null)
      .execute(),
  ]);
  if (!row) return null;

  const signersOf = (textId: string, sentAt: Date): Signer[] =>
    signers
      .filter((signer) => belongsTo(signer, sentAt))
      .map((signer) => {
        const person = {
          id: signer.id,
          party: signer.party as Party,
          name: signer.name,
          email: signer.email,
          sharedAddressReason: signer.sharedEmailReason || null,
        };
        const signature = signatures.find((one) => one.agreementTextId === textId && one.signerId === signer.id);
        if (signature)
          return {
            ...person,
            email: signature.email,
            state: 'signed',
            at: signature.signedAt,
            statedName: signature.name,
            statedJobTitle: signature.functionTitle || null,
          };
        const refusal = refusals.find((one) => one.agreementTextId === textId && one.signerId === signer.id);
        return refusal
          ? { ...person, state: 'refused', at: refusal.at, reason: refusal.reason }
          : { ...person, state: 'waiting' };
      });
  const history: VoidedRound[] = texts.flatMap((text) =>
    text.voidedAt
      ? [
          {
            textSha256: text.sha256.toString('hex'),
            sentAt: text.sentAt,
            takenBackAt: text.voidedAt,
            reason: text.voidReason ?? '',
            signers: signersOf(text.id, text.sentAt),
          },
        ]
      : [],
  );
  const planned: PlannedSigner[] = signers
    .filter((signer) => !signer.removedAt)
    .map((signer) => ({
      id: signer.id,
      party: signer.party as Party,
      name: signer.name || null,
      email: signer.email || null,
      sharedAddressReason: signer.sharedEmailReason || null,
    }));
  const current = texts.find((text) => text.id === row.currentTextId);
  const frozen = current
    ? { terms: current.terms as AgreementTerms, textSha256: current.sha256.toString('hex'), sentAt: current.sentAt }
    : null;
  const facts: AgreementFacts = {
    id: row.id,
    reference: row.reference,
    mkbRouteId: row.mkbRouteId,
    mkbRouteVersionId: row.mkbRouteVersionId,
    cohortId: row.cohortId,
    studentId: row.studentId,
    companyId: row.companyId,
    workplaceId: row.workplaceId,
    language: row.language as Lang,
    revision: row.revision,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    textId: row.currentTextId,
  };
  const draft = row.draft as DraftTerms;
  const state = row.state as AgreementState;
  if (state === 'draft') return { facts, agreement: { state, terms: draft, signers: planned, history } };
  const closing = { at: row.closedAt ?? row.changedAt, reason: row.closingReason ?? '' };
  if (state === 'withdrawn')
    return {
      facts,
      agreement: {
        state,
        terms: draft,
        signers: current ? signersOf(current.id, current.sentAt) : planned,
        frozen,
        withdrawnAt: closing.at,
        withdrawReason: closing.reason,
        history,
      },
    };
  if (!frozen || !current) throw new Error(`agreement ${row.id} is ${state} without a text`);
  const asked = { ...frozen, signers: signersOf(current.id, current.sentAt), history };
  if (state === 'sent' || state === 'partly_signed') return { facts, agreement: { state, ...asked } };
  const concludedAt = row.concludedAt ?? row.changedAt;
  if (state === 'concluded') return { facts, agreement: { state, ...asked, concludedAt } };
  return {
    facts,
    agreement: {
      state,
      ...asked,
      concludedAt,
      endedOn: isoDate(row.endedOn ?? ''),
      endReason: closing.reason,
      endedAt: closing.at,
    },
  };
}

/** The next reference of the year, such as 2027-0012. */
export async function nextReference(tx: Tx, institutionId: string, year: number): Promise<string> {
  const { last } = await tx
    .insertInto('agreementCounter')
    .values({ institutionId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'year'])
        .doUpdateSet((row) => ({ last: row('agreementCounter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${year}-${String(last).padStart(4, '0')}`;
}

export type NewAgreement = Omit<AgreementFacts, 'revision' | 'createdAt' | 'changedAt' | 'textId'> & {
  institutionId: string;
  terms: DraftTerms;
};

export async function insertAgreement(tx: Tx, { terms, ...facts }: NewAgreement, now: Date): Promise<void> {
  await tx
    .insertInto('agreement')
    .values({
      ...facts,
      state: 'draft',
      draft: json(terms),
      startDate: terms.duration.start,
      endDate: terms.duration.end,
      createdAt: now,
      changedAt: now,
    })
    .execute();
}

/**
 * Saves a draft as a whole. False when another tab or person saved since `revision`: nothing is written then. Company and
 * workplace follow the wizard's choice.
 */
export async function updateDraft(
  tx: Tx,
  id: string,
  revision: number,
  draft: { terms: DraftTerms; companyId: string | null; workplaceId: string | null; cohortId: string; language: Lang },
  now: Date,
): Promise<boolean> {
  const { terms, ...facts } = draft;
  const updated = await tx
    .updateTable('agreement')
    .set({
      ...facts,
      draft: json(terms),
      startDate: terms.duration.start,
      endDate: terms.duration.end,
      revision: revision + 1,
      changedAt: now,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Whether a signer was among those asked under a text that was sent then. */
export const belongsTo = (signer: { createdAt: Date; removedAt: Date | null }, sentAt: Date): boolean =>
  signer.createdAt <= sentAt && (signer.removedAt === null || signer.removedAt > sentAt);
