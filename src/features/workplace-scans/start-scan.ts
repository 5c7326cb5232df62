import type { Lang } from '../../platform/i18n/lang.ts';
import type { Act } from '../../shell/index.ts';
import { askParty } from './ask-party.ts';
import { byStaff, note } from './doing.ts';
import { can } from './scan-policy.ts';
import { insertParts, insertScan, type NewPart } from './scan-writes-store.ts';
import { keptStatements } from './statement-sets.ts';
import { selectStudentByNumber } from './student-store.ts';
import { lockWorkplace, selectWorkplacesNow } from './workplace-now-store.ts';

export type NewScanFacts = {
  companyId: string;
  workplaceId: string;
  mkbRouteId: string | null;
  /** '' when there is no student yet. */
  studentNumber: string;
  /** Who fills in for the company; without an address it answers on paper. */
  company: { personId: string | null; name: string; email: string | null };
  /** In which the company and the student are asked. */
  language: Lang;
};

export type StartedScan =
  | { ok: true; id: string; mailed: number }
  | { ok: false; fault: 'not_found' | 'no_mail_server' | 'unknown_student' }
  /** One of this workplace is open: that is the one to go on with. */
  | { ok: false; fault: 'already_open'; scanId: string };

/** Starts a scan of a workplace: keeps what is asked and what it is about, and mails company and student the link to their part. */
export async function startScan(act: Act, facts: NewScanFacts): Promise<StartedScan> {
  const { tx, actor, now, today, deps } = act;
  const { workplaceId, mkbRouteId, company, language } = facts;
  await lockWorkplace(tx, workplaceId);
  const [workplace] = await selectWorkplacesNow(tx, { workplaceId }, today);
  if (workplace?.companyId !== facts.companyId || !can.start(actor, { ...facts, mkbRouteId }))
    return { ok: false, fault: 'not_found' };
  if (workplace.openId) return { ok: false, fault: 'already_open', scanId: workplace.openId };
  const student = facts.studentNumber === '' ? null : await selectStudentByNumber(tx, actor, facts.studentNumber);
  if (facts.studentNumber !== '' && !student) return { ok: false, fault: 'unknown_student' };
  if ((company.email || student?.email) && !(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };

  const doing = byStaff(act);
  const { institutionId } = actor;
  const { version } = await keptStatements(tx, institutionId, now);
  const { functionTitle, coachPersonId } = workplace.now;
  const id = deps.newId();
  const scan = { id, companyId: facts.companyId, workplaceId, functionTitle, coachPersonId, mkbRouteId };
  const rest = { studentId: student?.id ?? null, statementsVersion: version, ownerId: actor.personId };
  // The workplace is locked: nobody else can have opened one meanwhile.
  await insertScan(tx, institutionId, { ...scan, ...rest }, now);
  const parts: NewPart[] = [
    { id: deps.newId(), respondent: 'institution', personId: null, name: '', email: null, language: 'nl' },
    { id: deps.newId(), respondent: 'company', ...company, language },
    ...(student
      ? [
          {
            id: deps.newId(),
            respondent: 'student' as const,
            personId: student.personId,
            name: student.name,
            email: student.email,
            language,
          },
        ]
      : []),
  ];
  await insertParts(tx, institutionId, id, parts);
  let mailed = 0;
  for (const part of parts) if (await askParty(doing, part, workplace.companyName)) mailed += 1;
  await note(doing, 'workplace_scan.started', id, {
    workplaceId,
    statementsVersion: version,
    parties: parts.map(({ respondent }) => respondent),
  });
  return { ok: true, id, mailed };
}
