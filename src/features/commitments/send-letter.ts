import { createHash } from 'node:crypto';
import { studyYearName } from '../../kernel/study-year.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { type Act, audit } from '../../shell/index.ts';
import { selectCompanyDetails } from '../companies/index.ts';
import { can } from './commitment-policy.ts';
import { selectOptionalCommitment } from './commitment-store.ts';
import { mailAboutLetter, mailingOf } from './letter-mail-queue.ts';
import { insertLetter, markHandled, selectOpenLetter, selectOptionalLetter } from './letter-store.ts';
import { letterWords } from './letter-text-store.ts';
import { canBeLetter } from './rules/letter.ts';
import { canonicalLetter } from './rules/letter-document.ts';

export type Sent =
  | 'sent'
  | 'resent'
  | 'not_found'
  /** Only what is firm or intended can be put into a letter. */
  | 'only_perhaps'
  | 'open_already'
  /** Not a contact of the company, or one without an address. */
  | 'no_address';

/** Freezes what a promise says as a letter of intent, and asks a contact of the company to sign it by a mailed link. */
export async function sendLetter(
  act: Act,
  { companyId, commitmentId }: { companyId: string; commitmentId: string },
  { contactId, language }: { contactId: string; language: Lang },
): Promise<Sent> {
  const { tx, actor, now } = act;
  const commitment = await selectOptionalCommitment(tx, companyId, commitmentId, { lock: true });
  if (!commitment || commitment.endedAt || !can.edit(actor, commitment)) return 'not_found';
  if (!canBeLetter(commitment.level)) return 'only_perhaps';
  if (await selectOpenLetter(tx, commitmentId)) return 'open_already';
  const [company, text, institution] = await Promise.all([
    selectCompanyDetails(tx, companyId, act.today),
    letterWords.select(tx),
    tx.selectFrom('institution').select('name').where('id', '=', actor.institutionId).executeTakeFirstOrThrow(),
  ]);
  const contact = company?.contacts.find(({ id }) => id === contactId);
  if (!company || !contact?.email) return 'no_address';
  const { level, places, guarantee, guaranteeTerms } = commitment;
  const canonical = canonicalLetter({
    format: 'driehoek-letter-of-intent/1',
    language,
    institution: institution.name,
    company: { name: company.name, kvkNumber: company.kvkNumber, place: company.place },
    mkbRoute: commitment.mkbRouteName,
    studyYear: studyYearName(commitment.cohortYear),
    ...{ level, places, guarantee, guaranteeTerms },
    textVersion: text.version,
    words: text[language],
  });
  const id = act.deps.newId();
  await insertLetter(tx, actor.institutionId, {
    id,
    commitmentId,
    companyId,
    language,
    textVersion: text.version,
    canonical,
    sha256: createHash('sha256').update(canonical).digest(),
    addresseeName: contact.name,
    addresseeEmail: contact.email,
    sentBy: actor.personId,
    sentAt: now,
  });
  await markHandled(tx, commitmentId, now);
  const letter = await selectOptionalLetter(tx, id);
  if (letter) await mailAboutLetter(mailingOf(act), letter, 'letter_request');
  await audit(act, {
    action: 'letter_of_intent.sent',
    subjectKind: 'company',
    subjectId: companyId,
    after: { letterId: id, commitmentId, name: contact.name, email: contact.email, textVersion: text.version },
  });
  return 'sent';
}

/** Mails the link of an open letter once more, to the same address. */
export async function resendLetter(act: Act, letterId: string, companyId: string): Promise<Sent> {
  const letter = await selectOptionalLetter(act.tx, letterId);
  if (letter?.companyId !== companyId || !can.edit(act.actor, letter) || letter.state !== 'sent') return 'not_found';
  await mailAboutLetter(mailingOf(act), letter, 'letter_request');
  await audit(act, {
    action: 'letter_of_intent.resent',
    subjectKind: 'company',
    subjectId: companyId,
    after: { letterId },
  });
  return 'resent';
}
