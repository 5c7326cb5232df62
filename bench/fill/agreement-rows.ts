import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PlannedAgreement, PlannedSignature } from './agreement-plan.ts';
import { insertRows } from './insert-rows.ts';
import { nameMarks, type Variant } from './variants.ts';

/** Writes agreements with their drafts and frozen texts; the database puts each one's names in its variant's text. */
export async function insertAgreements(
  client: pg.Client,
  institutionId: string,
  variants: readonly Variant[],
  planned: readonly PlannedAgreement[],
): Promise<void> {
  await client.query(
    'create temporary table variant (n integer, language text, draft text, terms text, canonical text)',
  );
  await insertRows(
    client,
    'variant',
    variants.map(({ language, draft, terms, canonical }, n) => ({
      n,
      language,
      draft: JSON.stringify(draft),
      terms: JSON.stringify(terms),
      canonical,
    })),
  );
  await client.query(`create temporary table plan (
    id uuid, reference text, state text, variant integer, mkb_route_id uuid, mkb_route_version_id uuid, cohort_id uuid, student_id uuid,
    company_id uuid, workplace_id uuid, student_name text, company_name text, created_by uuid, text_id uuid,
    created_at timestamptz, changed_at timestamptz, sent_at timestamptz, concluded_at timestamptz,
    waiting_since timestamptz, waiting jsonb, lacks text)`);
  await insertRows(client, 'plan', planned.map(planRow));
  const named = (column: string) =>
    `replace(replace(v.${column}, '${nameMarks.student}', p.student_name), '${nameMarks.company}', p.company_name)`;
  await client.query(
    `insert into agreement (institution_id, id, reference, mkb_route_id, mkb_route_version_id, cohort_id, student_id, company_id, workplace_id,
       state, language, draft, current_text_id, start_date, end_date, created_by, created_at, changed_at, sent_at, concluded_at,
       ended_on, closed_at, closing_reason, ending, student_name, company_name, waiting_since, waiting, lacks)
     select $1, p.id, reference, p.mkb_route_id, p.mkb_route_version_id, cohort_id, student_id, company_id, workplace_id,
       state, v.language, ${named('draft')}::jsonb, text_id, c.start_date, c.end_date, created_by, p.created_at, changed_at, sent_at, concluded_at,
       case when state = 'ended' then concluded_at::date + 30 end,
       case when state in ('ended', 'withdrawn') then changed_at end,
       case when state in ('ended', 'withdrawn') then 'De student stopt met de opleiding.' end,
       case when state = 'ended' then '{"kind": "drop_out"}'::jsonb end,
       p.student_name, p.company_name, p.waiting_since, p.waiting, p.lacks
     from plan p join variant v on v.n = p.variant join cohort c on c.id = p.cohort_id`,
    [institutionId],
  );
  await client.query(
    `insert into agreement_text (institution_id, id, agreement_id, sequence, terms, canonical, sha256, sent_by, sent_at)
     select $1, p.text_id, p.id, 1, ${named('terms')}::jsonb, made.canonical, sha256(convert_to(made.canonical, 'UTF8')), p.created_by, p.sent_at
     from plan p join variant v on v.n = p.variant cross join lateral (select ${named('canonical')} as canonical) made
     where p.text_id is not null`,
    [institutionId],
  );
  await insertRows(client, 'agreement_counter', [
    { institution_id: institutionId, year: new Date().getFullYear(), last: planned.length },
  ]);
}

const planRow = (agreement: PlannedAgreement) => ({
  id: agreement.id,
  reference: agreement.reference,
  state: agreement.state,
  variant: agreement.variant,
  mkb_route_id: agreement.cohort.mkbRouteId,
  mkb_route_version_id: agreement.cohort.mkbRouteVersionId,
  cohort_id: agreement.cohort.id,
  student_id: agreement.student.studentId,
  company_id: agreement.company.id,
  workplace_id: agreement.company.workplaceId,
  student_name: agreement.student.name,
  company_name: agreement.company.name,
  created_by: agreement.createdBy.id,
  text_id: agreement.textId,
  created_at: agreement.createdAt,
  changed_at: agreement.changedAt,
  sent_at: agreement.sentAt,
  concluded_at: agreement.concludedAt,
  waiting_since: isOpen(agreement) ? agreement.sentAt : null,
  waiting: JSON.stringify(isOpen(agreement) ? agreement.signers.filter(({ signedAt }) => !signedAt).map(waitsFor) : []),
  lacks: agreement.lacks,
});

const isOpen = ({ state }: PlannedAgreement) => state === 'sent' || state === 'partly_signed';
const waitsFor = ({ party, name }: PlannedSignature) => ({ party, name, refused: false, paper: false });

/** A PDF at sending and after each signature. Their bytes are few here: no measured page reads them. */
export async function insertDocuments(
  client: pg.Client,
  institutionId: string,
  planned: readonly PlannedAgreement[],
): Promise<void> {
  const documents = planned.flatMap(({ textId, sentAt, signers }) =>
    textId
      ? [sentAt, ...signers.map(({ signedAt }) => signedAt).filter((at) => at !== null)].map((at, signatureCount) => ({
          institution_id: institutionId,
          id: randomUUID(),
          agreement_text_id: textId,
          signature_count: signatureCount,
          stored_file_id: randomUUID(),
          created_at: at,
        }))
      : [],
  );
  await insertRows(client, 'agreement_document', documents);
  await client.query(
    `insert into stored_file (institution_id, id, content_type, name, bytes, sha256, created_at)
     select institution_id, stored_file_id, 'application/pdf', 'overeenkomst.pdf', made.bytes, sha256(made.bytes), created_at
     from agreement_document cross join lateral (select convert_to('%PDF ' || id, 'UTF8') as bytes) made
     where stored_file_id = any($1::uuid[])`,
    [documents.map(({ stored_file_id }) => stored_file_id)],
  );
}
