import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Lang } from '../../platform/i18n/lang.ts';

export const means = ['login', 'link'] as const;
/** By what a student answered: logged in, or by a link from a mail. */
export type Means = (typeof means)[number];

/** An agreement as far as consent is about it, with the yes that stands for its present company. */
export type ConsentView = {
  agreementId: string;
  reference: string;
  mkbRouteId: string;
  state: string;
  /** The last day, once it was ended. */
  endedOn: IsoDate | null;
  companyId: string | null;
  companyName: string | null;
  studentName: string;
  studentEmail: string | null;
  language: Lang;
  consentId: string | null;
  since: Date | null;
  /** When the student was last sent a link with the question; a no leaves no trace beside it. */
  askedAt: Date | null;
};

const columns = sql`a.id as agreement_id, a.reference, a.mkb_route_id, a.state, a.ended_on, a.company_id, c.name as company_name, p.name as student_name,
  p.email as student_email, a.language, k.id as consent_id, k.given_at as since,
  (select max(l.created_at) from task_link l
    where l.institution_id = a.institution_id and l.purpose = 'consent' and l.subject_id = a.id) as asked_at`;
const tables = sql`agreement a
  join student s on s.institution_id = a.institution_id and s.id = a.student_id
  join person p on p.institution_id = s.institution_id and p.id = s.person_id
  left join company c on c.institution_id = a.institution_id and c.id = a.company_id
  left join consent k on k.institution_id = a.institution_id and k.agreement_id = a.id and k.company_id = a.company_id and k.withdrawn_at is null`;

const ofAgreement = fixedQuery<{ agreementId: string }>()(
  (_, { agreementId }) =>
    sql<ConsentView>`select ${columns} from ${tables} where a.id = ${agreementId} and a.amends_id is null`,
);

/** How consent stands in an agreement; null when there is no such agreement. */
export async function selectConsent(tx: Tx, agreementId: string): Promise<ConsentView | null> {
  return (await ofAgreement(tx, { agreementId }))[0] ?? null;
}

/** The agreements about which the student with this address can say yes, or has: the newest first. */
export async function selectOwnConsents(tx: Tx, email: string): Promise<ConsentView[]> {
  const { rows } = await sql<ConsentView>`select ${columns} from ${tables}
    where p.email = ${email} and a.amends_id is null and c.id is not null and (a.state = 'concluded' or k.id is not null)
    order by a.concluded_at desc, a.id limit 50`.execute(tx);
  return rows;
}

export type GivenConsent = {
  id: string;
  agreementId: string;
  companyId: string;
  textVersion: number;
  words: string;
  language: Lang;
  givenBy: Means;
};

/** Keeps a yes. False when one stood already, also when two browsers said it at once. */
export async function insertConsent(tx: Tx, institutionId: string, consent: GivenConsent, now: Date): Promise<boolean> {
  const added = await tx
    .insertInto('consent')
    .values({ institutionId, ...consent, givenAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a yes. False when it was ended already. */
export async function withdrawConsentRow(tx: Tx, id: string, by: Means, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('consent')
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
