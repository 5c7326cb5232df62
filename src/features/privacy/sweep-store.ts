import { type RawBuilder, sql } from 'kysely';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import type { RuleName } from './rules/category.ts';

/** The kinds of things that go by themselves when their time is over, in the order in which they must. */
export const sweepNames = [
  'agreement',
  'withdrawn',
  'scan',
  'import',
  'mail',
  'code',
  'link',
  'log',
  'person',
  'request',
] as const;
export type SweepName = (typeof sweepNames)[number];

/** The rule whose period decides. */
export const sweepRule: Record<SweepName, RuleName> = {
  agreement: 'agreement',
  withdrawn: 'withdrawn',
  scan: 'scan',
  import: 'import',
  mail: 'mail',
  code: 'link',
  link: 'link',
  log: 'log',
  person: 'person',
  request: 'request',
};

/** Ids of what is due: its time ended before `cutoff`, a day in the Netherlands. */
const due: Record<SweepName, (cutoff: string) => RawBuilder<unknown>> = {
  agreement: (cutoff) => sql`
    select id from agreement where amends_id is null and state in ('concluded', 'ended') and least(ended_on, end_date) < ${cutoff}`,
  withdrawn: (cutoff) => sql`select id from agreement where state = 'withdrawn' and closed_at < ${startOf(cutoff)}`,
  // One that counts for a workplace goes when it did not hold for so long.
  scan: (cutoff) => sql`
    select id from workplace_scan where (state = 'concluded' and valid_until < ${cutoff}) or (state = 'withdrawn' and closed_at < ${startOf(cutoff)})
      or (state in ('asked', 'talk') and started_at < ${startOf(cutoff)})`,
  // Its rows; that there was an import stays, with who did it and how many. One that nobody finished goes with its file.
  import: (cutoff) => sql`
    select i.id from company_import i where coalesce(i.undone_at, i.finished_at, i.progressed_at) < ${startOf(cutoff)}
      and (i.finished_at is null or exists (select from company_import_row r where r.institution_id = i.institution_id and r.import_id = i.id))`,
  // A link that nobody here was known for was never sent.
  mail: (cutoff) => sql`
    select id from mail where state <> 'waiting' and (created_at < ${startOf(cutoff)} or (kind = 'privacy_link' and state = 'cancelled'))`,
  // While others still have to sign, their PDF tells of every code of the round.
  code: (cutoff) => sql`
    select c.id from signing_code c where c.requested_at < ${startOf(cutoff)}
      and not exists (select from signature s where s.institution_id = c.institution_id and s.signing_code_id = c.id)
      and not exists (select from signer g join agreement a on a.institution_id = g.institution_id and a.id = g.agreement_id
        where g.institution_id = c.institution_id and g.id = c.signer_id and a.state in ('sent', 'partly_signed'))
    union all
    select k.id from address_code k where k.requested_at < ${startOf(cutoff)}
      and not exists (select from letter_of_intent l where l.institution_id = k.institution_id and l.address_code_id = k.id)`,
  link: (cutoff) => sql`
    select l.id from task_link l where (
      coalesce(l.closed_at, l.expires_at) < ${startOf(cutoff)}
      and exists (select from task_link_token k where k.institution_id = l.institution_id and k.task_link_id = l.id))
      or ((coalesce(l.closed_at, l.expires_at) < ${startOf(cutoff)} or l.purpose = 'privacy')
        and not exists (select from mail m where m.institution_id = l.institution_id and m.task_link_id = l.id))`,
  // What tells how an agreement came about stays as long as the agreement.
  log: (cutoff) => sql`
    select e.id from audit_event e join audit_detail d on d.institution_id = e.institution_id and d.audit_event_id = e.id
    where e.at < ${startOf(cutoff)}
      and not exists (select from agreement a where a.institution_id = e.institution_id and a.id = e.subject_id)
      and not exists (select from signer g where g.institution_id = e.institution_id and g.id = e.subject_id)
      and not exists (select from signing_code c where c.institution_id = e.institution_id and c.id = e.subject_id)`,
  person: (cutoff) => sql`
    select p.id from person p where p.erased_at is null and p.created_at < ${startOf(cutoff)}
      and not exists (select from role_assignment r where r.institution_id = p.institution_id and r.person_id = p.id
        and (r.valid_until is null or r.valid_until >= ${cutoff}))
      and not exists (select from student s left join cohort c on c.institution_id = s.institution_id and c.id = s.cohort_id
        where s.institution_id = p.institution_id and s.person_id = p.id and (c.end_date >= ${cutoff} or s.created_at >= ${startOf(cutoff)}
          or exists (select from agreement a where a.institution_id = s.institution_id and a.student_id = s.id)))
      and not exists (select from signer g where g.institution_id = p.institution_id and g.person_id = p.id)
      and not exists (select from signer g where g.institution_id = p.institution_id and g.email = p.email)
      and not exists (select from privacy_request q where q.institution_id = p.institution_id and q.email = p.email and q.decision is null)
      and not exists (select from contact c where c.institution_id = p.institution_id and c.person_id = p.id and (c.created_at >= ${startOf(cutoff)}
        or exists (select from agreement a where a.institution_id = c.institution_id and a.company_id = c.company_id)))
      and not exists (select from workplace_coach k join workplace w on w.institution_id = k.institution_id and w.id = k.workplace_id
        where k.institution_id = p.institution_id and k.person_id = p.id and (k.valid_until is null or k.valid_until >= ${cutoff}
          or exists (select from agreement a where a.institution_id = w.institution_id and a.company_id = w.company_id)))
      and not exists (select from workplace_scan_part q join workplace_scan z on z.institution_id = q.institution_id and z.id = q.scan_id
        where q.institution_id = p.institution_id and q.person_id = p.id and (z.state in ('asked', 'talk') or z.valid_until >= ${cutoff}))
      and not exists (select from workplace_deputy k where k.institution_id = p.institution_id and k.person_id = p.id
        and (k.valid_until is null or k.valid_until >= ${cutoff}))
      and not exists (select from institution i where i.id = p.institution_id and i.contact_email = p.email)
      and not exists (select from privacy_contact c where c.institution_id = p.institution_id and c.email = p.email)`,
  request: (cutoff) => sql`select id from privacy_request where decided_at < ${startOf(cutoff)}`,
};

/** Midnight in the Netherlands at which a day begins. */
const startOf = (day: string) => sql`(${day}::date::timestamp at time zone 'Europe/Amsterdam')`;

export async function countDue(tx: Tx, name: SweepName, cutoff: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${due[name](cutoff)}) d`.execute(tx);
  return Number(rows[0]?.count ?? 0);
}

/** The next that are due, in the order of their ids; `after` is the last one that was seen, null: from the first. */
export async function selectDue(
  tx: Tx,
  name: SweepName,
  cutoff: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (${due[name](cutoff)}) d where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Whether every one of these is due. */
export async function areDue(tx: Tx, name: SweepName, cutoff: string, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from (${due[name](cutoff)}) d where id = ${anyOf(ids)}`.execute(tx);
  return rows.length === ids.length;
}

export async function deleteMails(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('mail').where('id', '=', anyOf(ids)).execute();
}

/** Scans with all that hangs on them, and what was mailed about them. */
export async function deleteScans(tx: Tx, ids: readonly string[]): Promise<void> {
  const parts = sql`array(select id from workplace_scan_part where scan_id = ${anyOf(ids)})`;
  await sql`delete from mail where subject_id = any(${parts})`.execute(tx);
  await sql`delete from task_link_token where task_link_id in (select id from task_link where subject_id = any(${parts}))`.execute(
    tx,
  );
  await sql`delete from task_link where subject_id = any(${parts})`.execute(tx);
  await tx.deleteFrom('workplaceScan').where('id', '=', anyOf(ids)).execute();
}

/** The rows of imports, and imports as a whole that were never run. */
export async function deleteImportRows(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('companyImportRow').where('importId', '=', anyOf(ids)).execute();
  await tx.deleteFrom('companyImport').where('id', '=', anyOf(ids)).where('finishedAt', 'is', null).execute();
}

export async function deleteCodes(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('signingCode').where('id', '=', anyOf(ids)).execute();
  await tx.deleteFrom('addressCode').where('id', '=', anyOf(ids)).execute();
}

/** Tokens at once; a link itself as soon as no mail speaks of it any more. */
export async function deleteLinks(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('taskLinkToken').where('taskLinkId', '=', anyOf(ids)).execute();
  await tx
    .deleteFrom('taskLink')
    .where('id', '=', anyOf(ids))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mail as m').select('m.id').whereRef('m.taskLinkId', '=', 'taskLink.id'))),
    )
    .execute();
}

export async function deleteRequests(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('privacyRequest').where('id', '=', anyOf(ids)).execute();
}

/** After an erasure its answer had to leave first; once it did, its address and words go too. */
export async function forgetSentAnswers(tx: Tx): Promise<void> {
  await sql`
    with done as (
      update mail m set recipient = '', recipient_name = '', last_error = null from privacy_request r
      where m.kind = 'privacy_answer' and m.state <> 'waiting' and m.recipient <> ''
        and r.institution_id = m.institution_id and r.id = m.subject_id and r.email = ''
      returning r.id)
    update privacy_request set answer = '' where id in (select id from done)`.execute(tx);
}
