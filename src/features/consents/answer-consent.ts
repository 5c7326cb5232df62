import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { insertConsent, type Means, selectOwnConsents, withdrawConsentRow } from './consent-store.ts';
import { consentWords } from './consent-text-store.ts';

/** A student who answers: a proven address in one hogeschool, in its transaction. */
export type Answering = {
  tx: Tx;
  institutionId: string;
  email: string;
  by: AuditBy;
  means: Means;
  now: Date;
  lang: Lang;
  deps: { newId: () => string };
};
export type Answered = 'given' | 'withdrawn' | 'as_it_was' | 'other_words' | 'not_found';

/** Keeps a yes with the words as they were read: `version` is that of the page, and an older one is refused. */
export async function giveConsent(answering: Answering, agreementId: string, version: number): Promise<Answered> {
  const { tx, institutionId, means, now, lang, deps } = answering;
  const view = await ownConsent(answering, agreementId);
  if (!view?.companyId || view.state !== 'concluded') return 'not_found';
  const text = await consentWords.select(tx);
  if (text.version !== version) return 'other_words';
  const consent = { id: deps.newId(), agreementId, companyId: view.companyId, textVersion: version };
  const given = { ...consent, words: text[lang], language: lang, givenBy: means };
  if (!(await insertConsent(tx, institutionId, given, now))) return 'as_it_was';
  await note(answering, 'agreement.consent_given', agreementId, { textVersion: version, means });
  return 'given';
}

/** Ends a yes, from this moment. */
export async function withdrawConsent(answering: Answering, agreementId: string): Promise<Answered> {
  const { tx, means, now } = answering;
  const view = await ownConsent(answering, agreementId);
  if (!view) return 'not_found';
  if (!view.consentId || !(await withdrawConsentRow(tx, view.consentId, means, now))) return 'as_it_was';
  await note(answering, 'agreement.consent_withdrawn', agreementId, { means });
  return 'withdrawn';
}

const ownConsent = async ({ tx, email }: Answering, agreementId: string) =>
  (await selectOwnConsents(tx, email)).find((one) => one.agreementId === agreementId);

const note = (
  { tx, institutionId, by, now }: Answering,
  action: string,
  subjectId: string,
  after: Record<string, string | number>,
) => recordAudit(tx, institutionId, by, now, { action, subjectKind: 'agreement', subjectId, after });
