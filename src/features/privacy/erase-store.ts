import { sql } from 'kysely';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import type { Subject } from './subject-store.ts';

/** What stands where a name stood; in the language of the hogeschool, since it is stored. */
export const erasedName = 'Verwijderde persoon';

/** Empties the person as such: name, addresses, numbers. The rows stay, so that what points at them still does. */
export async function anonymisePeople(tx: Tx, subject: Subject, now: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ name: erasedName, email: null, phone: '', erasedAt: now })
    .where('id', '=', anyOf(subject.personIds))
    .execute();
  await tx
    .updateTable('student')
    .set({
      studentNumber: sql`'verwijderd-' || left(id::text, 13)`,
      birthDate: null,
      street: '',
      postcode: '',
      place: '',
      targetGroup: null,
      cohortId: null,
    })
    .where('id', '=', anyOf(subject.studentIds))
    .execute();
  await tx.deleteFrom('learnedElsewhere').where('studentId', '=', anyOf(subject.studentIds)).execute();
  await tx.deleteFrom('companyProposal').where('contactId', '=', anyOf(subject.contactIds)).execute();
  // That there was contact stays; what it was about and with whom does not.
  await tx
    .updateTable('contactMoment')
    .set({ contactId: null, summary: erasedName })
    .where('contactId', '=', anyOf(subject.contactIds))
    .execute();
  await tx.deleteFrom('contact').where('id', '=', anyOf(subject.contactIds)).execute();
  // What was chosen in a scan stays as what the party said; the own words and who said it do not.
  await sql`update workplace_scan_part set name = ${erasedName}, email = null,
    answers = coalesce((select jsonb_object_agg(key, value || '{"note": ""}') from jsonb_each(answers)), '{}')
    where id = ${anyOf(subject.scanPartIds)}`.execute(tx);
  // With it goes what a coach said, learnt and heard. What others noted of a student goes too, whatever must be kept of the agreement.
  await tx.deleteFrom('coach').where('personId', '=', anyOf(subject.personIds)).execute();
  await tx.deleteFrom('coachingNote').where('agreementId', '=', anyOf(subject.ownAgreementIds)).execute();
  await tx.deleteFrom('coachFeedback').where('agreementId', '=', anyOf(subject.ownAgreementIds)).execute();
  await tx.deleteFrom('branchAssociationContact').where('personId', '=', anyOf(subject.personIds)).execute();
}

/** Agreements in which somebody named this address to sign instead, and which went on without it. */
export async function selectAgreementsThatNamed(tx: Tx, email: string): Promise<string[]> {
  if (email === '') return [];
  const rows = await wentOnWithout(tx, email).select('agreementId').execute();
  return rows.map(({ agreementId }) => agreementId);
}

const wentOnWithout = (tx: Tx, email: string) =>
  tx.selectFrom('delegation').where('email', '=', email).where('outcome', 'in', ['declined', 'superseded']);

/** Takes the address out of all mail and links, and lets the installation forget the account. Answers how many mails. */
export async function eraseTraces(tx: Tx, subject: Subject, now: Date): Promise<number> {
  const { email, names, taskLinkIds } = subject;
  if (email === '') return 0;
  const mails = await tx
    .updateTable('mail')
    .set({
      recipient: '',
      recipientName: '',
      lastError: null,
      state: sql`case state when 'waiting' then 'cancelled' else state end`,
    })
    .where('recipient', '=', email)
    .executeTakeFirst();
  await tx.deleteFrom('companyProposal').where('email', '=', email).execute();
  await sql`update company_import_row set cells = cells - ${contactCells}::text[], facts = facts || '{"contact": null}'
    where cells ->> 'contactEmail' = ${email}`.execute(tx);
  await tx.deleteFrom('companyDataDraft').where('taskLinkId', '=', anyOf(taskLinkIds)).execute();
  await tx
    .updateTable('delegation')
    .set({ name: erasedName, email: '' })
    .where(({ eb }) => eb('id', 'in', wentOnWithout(tx, email).select('id')))
    .execute();
  // What was signed stays as what the company said; who said it does not.
  await sql`update letter_of_intent set addressee_name = ${erasedName}, addressee_email = '',
    signed_name = case when signed_name is null then null else ${erasedName} end where addressee_email = ${email}`.execute(
    tx,
  );
  await tx
    .updateTable('callResponse')
    .set({ contactName: erasedName, contactEmail: '', contactPhone: '' })
    .where('contactEmail', '=', email)
    .execute();
  await tx.deleteFrom('recruitingCallRecipient').where('email', '=', email).execute();
  await tx.updateTable('addressCode').set({ email: '' }).where('email', '=', email).execute();
  await tx.deleteFrom('taskLinkToken').where('taskLinkId', '=', anyOf(taskLinkIds)).execute();
  await tx
    .updateTable('taskLink')
    .set({
      email: '',
      closedAt: sql`coalesce(closed_at, ${now})`,
      closedReason: sql`coalesce(closed_reason, 'withdrawn')`,
    })
    .where('id', '=', anyOf(taskLinkIds))
    .execute();
  await sql`select identity.forget_address(${email}, ${names}::text[], ${[...taskLinkIds]}::uuid[])`.execute(tx);
  return Number(mails.numUpdatedRows);
}

/** What a row of an import says of a person. */
const contactCells = ['contactName', 'contactEmail', 'contactPhone', 'contactFunction'];

/** These agreements with the addenda of each. */
export async function selectWithAddenda(tx: Tx, agreementIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select('id')
    .where(({ or, eb }) => or([eb('id', '=', anyOf(agreementIds)), eb('amendsId', '=', anyOf(agreementIds))]))
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes an agreement with its addenda, texts, signatures, PDFs, links and mail. False when it must still be kept on this day. */
export async function deleteAgreement(tx: Tx, agreementId: string, beforeDay: string): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select delete_agreement(${agreementId}::uuid, ${beforeDay}::date) as done`.execute(tx);
  return rows[0]?.done === true;
}

/**
 * Lines of the log that say something of this person: about the person, by the person, or about a company, a workplace or the
 * hogeschool with the address or an id of the person in what they hold. Only these are read, by an index: most lines of a log are
 * about agreements, which say nothing of anybody outside them, but for those in which a signer named the person in vain (`namedIn`).
 * Left out are lines about `keptIds`, and what the person did as staff unless `withActs`.
 */
export async function selectLinesNaming(
  tx: Tx,
  subject: Subject,
  { keptIds, namedIn, withActs }: { keptIds: readonly string[]; namedIn: readonly string[]; withActs: boolean },
): Promise<string[]> {
  const { personIds, studentIds, contactIds, coachIds, signerIds, scanPartIds, email } = subject;
  const about = [...personIds, ...studentIds, ...contactIds, ...coachIds];
  const words = [...about, ...(email ? [email] : [])];
  const { rows } = await sql<{ id: string }>`
    with about as (
      select id, false as is_around from audit_event where subject_kind in ('person', 'student') and subject_id = ${anyOf(about)}
      union all
      select id, false from audit_event where actor_id = ${anyOf([...personIds, ...signerIds, ...scanPartIds])}
      union all
      select id, true from audit_event where subject_kind in ('company', 'workplace', 'institution')
      union all
      select id, true from audit_event where subject_kind = 'agreement' and subject_id = ${anyOf(namedIn)}
        and action in ('signer.delegation_asked', 'signer.delegation_declined')
    )
    select distinct e.id from about
      join audit_event e on e.id = about.id
      join audit_detail d on d.institution_id = e.institution_id and d.audit_event_id = e.id
    where (not (e.subject_id = ${anyOf(keptIds)}) or e.action like 'signer.delegation_%')
      and (${withActs} or e.actor_kind <> 'staff' or not coalesce(e.actor_id = ${anyOf(personIds)}, false) or e.subject_id = ${anyOf(about)})
      and (not is_around
        or exists (select from unnest(${words}::text[]) word where strpos(coalesce(d.before::text, '') || coalesce(d.after::text, ''), word) > 0))`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
