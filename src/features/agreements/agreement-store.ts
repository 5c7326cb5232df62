import { type Selectable, sql } from 'kysely';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Amendment } from './addenda/rules/changes.ts';
import type { Agreement, AgreementState, VoidedRound } from './rules/agreement.ts';
import type { DraftTerms } from './rules/draft-terms.ts';
import type { Ending } from './rules/ending.ts';
import type { Party } from './rules/party.ts';
import type { PlannedSigner, Signer } from './rules/signer.ts';
import type { AgreementTerms } from './rules/terms.ts';
import { type SigningRows, type StoredSigner, signerOf, signingRows } from './signer-rows-store.ts';

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
  /** What it changes, for an addendum; null for an agreement. */
  amends: Amends | null;
};
/** Of an addendum: which agreement it changes, from which day and why. */
export type Amends = {
  agreementId: string;
  from: IsoDate;
  reason: string;
  /** What held on that day when the draft was last looked at; of use in a draft only. */
  base: AgreementTerms;
  /** What the text says that now counts; null in a draft. */
  amendment: Amendment | null;
};
export type StoredAgreement = { facts: AgreementFacts; agreement: Agreement };

/**
 * The whole agreement, also its taken-back texts. `lock` holds its row until the transaction ends: two verbs never cross. Of an
 * addendum it holds the row of the agreement first, so that two addenda never cross either.
 */
export async function selectOptionalAgreement(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredAgreement | null> {
  // Sent in this order over one connection: what belongs to a locked row is read after the lock is had.
  const [, [row]] = await Promise.all([options.lock ? lockAgreement(tx, { id }) : null, wholeAgreement(tx, { id })]);
  if (!row) return null;
  const signers = row.signers.map(({ createdAt, removedAt, ...signer }) => ({
    ...signer,
    createdAt: new Date(createdAt),
    removedAt: removedAt === null ? null : new Date(removedAt),
  }));
  const texts = row.texts.map(({ sentAt, voidedAt, ...text }) => ({
    ...text,
    sentAt: new Date(sentAt),
    voidedAt: voidedAt === null ? null : new Date(voidedAt),
  }));

  const signersOf = ({ id: textId, sentAt, parties }: (typeof texts)[number]): Signer[] =>
    signers.filter((signer) => belongsTo(signer, sentAt, parties)).map((signer) => signerOf(signer, textId, row));
  const history: VoidedRound[] = texts.flatMap((text) =>
    text.voidedAt
      ? [
          {
            textSha256: text.sha256,
            sentAt: text.sentAt,
            takenBackAt: text.voidedAt,
            reason: text.voidReason ?? '',
            signers: signersOf(text),
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
      ...(signer.onPaper && { onPaper: true }),
    }));
  const current = texts.find((text) => text.id === row.currentTextId);
  const frozen = current
    ? { terms: current.terms as AgreementTerms, textSha256: current.sha256, sentAt: current.sentAt }
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
    amends:
      row.amendsId === null
        ? null
        : {
            agreementId: row.amendsId,
            from: isoDate(row.effectiveFrom ?? ''),
            reason: row.amendReason ?? '',
            base: row.amendBase as AgreementTerms,
            amendment: (current?.amendment ?? null) as Amendment | null,
          },
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
        signers: current ? signersOf(current) : planned,
        frozen,
        withdrawnAt: closing.at,
        withdrawReason: closing.reason,
        history,
      },
    };
  if (!frozen || !current) throw new Error(`agreement ${row.id} is ${state} without a text`);
  const asked = { ...frozen, signers: signersOf(current), history, ...(row.inOrder && { inOrder: true as const }) };
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
      ending: row.ending as Ending,
      endReason: closing.reason,
      endedAt: closing.at,
    },
  };
}

const lockAgreement = fixedQuery<{ id: string }>()(
  (
    _,
    { id },
  ) => sql`select id from agreement where id = ${id} or id = (select amends_id from agreement where id = ${id})
    order by amends_id nulls first for update`,
);

type WholeAgreement = Selectable<Tables['agreement']> & {
  signers: (StoredSigner & { createdAt: string; removedAt: string | null })[];
  texts: {
    id: string;
    terms: unknown;
    sha256: string;
    sentAt: string;
    voidedAt: string | null;
    voidReason: string | null;
    amendment: unknown;
    parties: string[] | null;
  }[];
} & SigningRows;

const wholeAgreement = fixedQuery<{ id: string }>()(
  (_, { id }) => sql<WholeAgreement>`
  select a.id, a.reference, a.mkb_route_id, a.mkb_route_version_id, a.cohort_id, a.student_id, a.company_id, a.workplace_id, a.state, a.language,
    a.revision, a.current_text_id, a.created_by, a.created_at, a.changed_at, a.concluded_at, a.ended_on, a.closed_at, a.closing_reason, a.ending,
    a.amends_id, a.effective_from, a.amend_reason, a.in_order, case when a.state = 'draft' then a.amend_base end as amend_base,
    -- Large, and in the other states the frozen text counts.
    case when a.state in ('draft', 'withdrawn') then a.draft end as draft,
    ${rowsOf(sql`select s.id, s.party, s.name, s.email, s.shared_email_reason as "sharedEmailReason", s.created_at as "createdAt", s.removed_at as "removedAt",
        s.on_paper as "onPaper", s.lapsed_at as "lapsedAt"
      from signer s where s.institution_id = a.institution_id and s.agreement_id = a.id order by s.position`)} as signers,
    ${rowsOf(sql`select t.id, t.terms, encode(t.sha256, 'hex') as sha256, t.sent_at as "sentAt", t.voided_at as "voidedAt", t.void_reason as "voidReason", t.amendment, t.parties
      from agreement_text t where t.institution_id = a.institution_id and t.agreement_id = a.id order by t.sequence`)} as texts,
    ${signingRows}
  from agreement a where a.id = ${id}`,
);

/** Whether a signer was among those asked under a text that was sent then, to these parties or (null) to all. */
export const belongsTo = (
  signer: { createdAt: Date; removedAt: Date | null; party: string },
  sentAt: Date,
  parties: readonly string[] | null,
): boolean =>
  signer.createdAt <= sentAt &&
  (signer.removedAt === null || signer.removedAt > sentAt) &&
  (parties === null || parties.includes(signer.party));
