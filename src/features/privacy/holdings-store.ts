import { type RawBuilder, sql } from 'kysely';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { type Category, categories } from './rules/category.ts';
import { dataMap } from './rules/data-map.ts';
import { shownColumns, tablesOf } from './rules/read-map.ts';
import type { Finder } from './rules/table-data.ts';
import type { Subject } from './subject-store.ts';

/** One row that we hold of a person: values by the name of their column. */
export type HeldRow = Record<string, unknown>;
/** The rows of one table; `table` as in the map of data. */
export type HeldTable = { table: string; rows: HeldRow[] };
export type Holdings = { category: Category; tables: HeldTable[] }[];

/** Everything that we hold of a person, in the order of the categories; tables without a row about them left out. */
export async function selectHoldings(tx: Tx, subject: Subject): Promise<Holdings> {
  const traces = await selectTraces(tx, subject);
  const holdings: Holdings = [];
  for (const category of categories) {
    const tables: HeldTable[] = [];
    for (const table of tablesOf(category)) {
      const rows = traces.get(table) ?? (await selectRows(tx, table, subject));
      if (rows.length > 0) tables.push({ table, rows });
    }
    if (tables.length > 0) holdings.push({ category, tables });
  }
  return holdings;
}

async function selectRows(tx: Tx, table: string, subject: Subject): Promise<HeldRow[]> {
  const data = dataMap[table];
  const finder = data?.rows;
  if (!data || !finder || finder === 'copy' || finder === 'sign_in') return [];
  const columns = shownColumns(data).map((column) => sql.ref(`t.${column}`));
  const { rows } = await sql<HeldRow>`
    select ${sql.join([...columns, ...(finder === 'signer' ? [agreementOfSigner] : [])])}
    from ${sql.table(table)} as t where ${conditions[finder](subject)}`.execute(tx);
  return rows;
}

const agreementOfSigner = sql`(select a.reference from agreement a where a.institution_id = t.institution_id and a.id = t.agreement_id) as agreement`;

type Condition = (subject: Subject) => RawBuilder<unknown>;
const conditions: Record<Exclude<Finder, 'copy' | 'sign_in'>, Condition> = {
  person: ({ personIds }) => sql`t.id = ${anyOf(personIds)}`,
  of_person: ({ personIds }) => sql`t.person_id = ${anyOf(personIds)}`,
  student: ({ studentIds }) => sql`t.id = ${anyOf(studentIds)}`,
  of_student: ({ studentIds }) => sql`t.student_id = ${anyOf(studentIds)}`,
  agreement: ({ ownAgreementIds }) => sql`t.id = ${anyOf(ownAgreementIds)}`,
  text: ({ ownAgreementIds }) => sql`t.agreement_id = ${anyOf(ownAgreementIds)}`,
  file: ({ ownAgreementIds, signerIds }) => sql`t.id in (
    select d.stored_file_id from agreement_document d join agreement_text x on x.institution_id = d.institution_id and x.id = d.agreement_text_id
    where x.agreement_id = ${anyOf(ownAgreementIds)}
    union all select p.stored_file_id from paper_signature p where p.signer_id = ${anyOf(signerIds)}
    union all select f.stored_file_id from dossier_file f where f.agreement_id = ${anyOf(ownAgreementIds)})`,
  dossier_file: ({ ownAgreementIds, personIds }) =>
    sql`(t.agreement_id = ${anyOf(ownAgreementIds)} or t.added_by = ${anyOf(personIds)})`,
  coaching_note: ({ ownAgreementIds, personIds }) =>
    sql`(t.agreement_id = ${anyOf(ownAgreementIds)} or t.person_id = ${anyOf(personIds)})`,
  signer: ({ signerIds }) => sql`t.id = ${anyOf(signerIds)}`,
  of_signer: ({ signerIds }) => sql`t.signer_id = ${anyOf(signerIds)}`,
  // Also of who was a signer once, or was only named as one: another has taken that place.
  of_address: ({ signerIds, email }) => sql`(t.signer_id = ${anyOf(signerIds)} or t.email = ${email})`,
  mail: ({ email }) => sql`t.recipient = ${email}`,
  task_link: ({ taskLinkIds }) => sql`t.id = ${anyOf(taskLinkIds)}`,
  of_task_link: ({ taskLinkIds }) => sql`t.task_link_id = ${anyOf(taskLinkIds)}`,
  log: (subject) => isAboutOrBy('t', subject),
  log_detail: (subject) => sql`t.audit_event_id in (select e.id from audit_event e where ${isAboutOrBy('e', subject)})`,
  version: ({ personIds }) => sql`(t.submitted_by = ${anyOf(personIds)} or t.decided_by = ${anyOf(personIds)})`,
  creator: ({ personIds }) => sql`t.created_by = ${anyOf(personIds)}`,
  lead: ({ personIds }) => sql`t.project_lead_id = ${anyOf(personIds)}`,
  contact: ({ email }) =>
    sql`${email} in (select value from jsonb_each_text(to_jsonb(t)) where key in ('email', 'contact_email'))`,
  request: ({ email }) => sql`t.email = ${email}`,
  // Who wrote it down, and with whom of the company it was.
  moment: ({ personIds, contactIds }) =>
    sql`(t.person_id = ${anyOf(personIds)} or t.contact_id = ${anyOf(contactIds)} or t.next_step_owner_id = ${anyOf(personIds)})`,
  scan: ({ personIds, studentIds }) => {
    const people = anyOf(personIds);
    return sql`(t.student_id = ${anyOf(studentIds)} or t.coach_person_id = ${people} or t.owner_id = ${people} or t.started_by = ${people}
      or t.concluded_by = ${people})`;
  },
  scan_part: ({ personIds, scanPartIds }) => sql`(t.id = ${anyOf(scanPartIds)} or t.typed_by = ${anyOf(personIds)})`,
  of_scan_part: ({ scanPartIds }) => sql`t.part_id = ${anyOf(scanPartIds)}`,
  doer: ({ personIds }) => sql`t.done_by = ${anyOf(personIds)}`,
  recorder: ({ personIds }) => sql`t.recorded_by = ${anyOf(personIds)}`,
  letter: ({ email, personIds }) => sql`(t.addressee_email = ${email} or t.sent_by = ${anyOf(personIds)})`,
  answer: ({ email, personIds }) => sql`(t.contact_email = ${email} or t.decided_by = ${anyOf(personIds)})`,
  import_row: ({ email }) => sql`t.cells ->> 'contactEmail' = ${email}`,
  own_code: ({ email }) => sql`t.email = ${email}`,
};

/** Lines of the log about this person as a person, student, contact or coach, and lines of what this person did. */
function isAboutOrBy(alias: 't' | 'e', subject: Subject): RawBuilder<unknown> {
  const about = anyOf([...subject.personIds, ...subject.studentIds, ...subject.contactIds, ...subject.coachIds]);
  const by = anyOf([...subject.personIds, ...subject.signerIds, ...subject.scanPartIds]);
  return sql`(${sql.ref(`${alias}.subject_id`)} = ${about} or ${sql.ref(`${alias}.actor_id`)} = ${by})`;
}

/** What the installation holds of the address: this transaction cannot read there itself, only ask. */
async function selectTraces(tx: Tx, { email, taskLinkIds }: Subject): Promise<Map<string, HeldRow[]>> {
  const { rows } = await sql<{ traces: Record<string, HeldRow[]> }>`
    select identity.traces_of(${email}, ${[...taskLinkIds]}::uuid[]) as traces`.execute(tx);
  return new Map(
    Object.entries(rows[0]?.traces ?? {}).map(([table, found]) => [
      table,
      found.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]))),
    ]),
  );
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
