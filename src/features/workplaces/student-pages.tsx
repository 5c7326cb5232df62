import { paths } from '../../paths.ts';
import type { FormState } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type Student, selectVisibleStudent } from '../students/index.ts';
import { changePlans } from './change-plans.ts';
import { coverageTexts } from './coverage-texts.ts';
import { filledPlans, readPlans } from './elsewhere-form.ts';
import { openStudentCoverages, type StudentCoverage, type StudentRow } from './open-student-coverage.ts';
import { needsPlan } from './rules/coverage.ts';
import { ElsewherePage } from './views/elsewhere-view.tsx';
import { StudentCoveragePage, studentCrumbs } from './views/student-coverage-view.tsx';
import { can } from './workplace-policy.ts';

type OfStudent = StaffRequest<{ studentId: string }>;

/** What a student learns where, over all workplaces together, and planning the rest for this student. */
export function mountStudentCoverage(web: Web): void {
  web.staff.get(paths.studentCoverage, (r) =>
    withStudent(r, (student, coverages) =>
      r.page(
        { title: coverageTexts[r.lang].studentTitle(student.name), width: 'wide' },
        <StudentCoveragePage lang={r.lang} {...{ student, coverages }} mayEdit={can.editStudent(r.actor)} />,
      ),
    ),
  );
  web.staff.get(paths.studentElsewhere, (r) =>
    withStudent(r, (student, coverages) => {
      const asked = askedOf(coverages);
      return ask(r, student, asked, filledPlans(asked.map(({ outcome, ownPlan }) => ({ outcome, plan: ownPlan }))));
    }),
  );
  web.staff.post(paths.studentElsewhere, (r) => withStudent(r, (student, coverages) => save(r, student, coverages)));
}

async function withStudent(
  r: OfStudent,
  answer: (student: Student, coverages: StudentCoverage[]) => Promise<Response>,
): Promise<Response> {
  const student = await selectVisibleStudent(r.tx, r.actor, r.params.studentId);
  if (!student) return r.notFound();
  const reaches = (mkbRouteId: string) => can.readTasks(r.actor, mkbRouteId);
  return answer(student, await openStudentCoverages(r.tx, student.id, reaches));
}

const askedOf = (coverages: readonly StudentCoverage[]): StudentRow[] =>
  coverages.flatMap(({ rows }) => rows.filter((row) => needsPlan(row) || row.ownPlan !== null));

function ask(r: OfStudent, student: Student, asked: readonly StudentRow[], form: FormState): Promise<Response> {
  const t = coverageTexts[r.lang];
  return r.page(
    { title: `${student.name}: ${t.elsewhereTitle}`, width: 'narrow' },
    <ElsewherePage
      lang={r.lang}
      breadcrumbs={[...studentCrumbs(r.lang, student), { label: t.coverage, href: paths.studentCoverage(r.params) }]}
      lead={`${student.name}.`}
      form={form}
      asked={asked}
      action={paths.studentElsewhere(r.params)}
      back={paths.studentCoverage(r.params)}
    />,
    form.ok ? 200 : 422,
  );
}

async function save(r: OfStudent, student: Student, coverages: readonly StudentCoverage[]): Promise<Response> {
  const t = coverageTexts[r.lang];
  const asked = askedOf(coverages);
  const read = readPlans(
    r.form,
    asked.map(({ outcome }) => outcome),
    t,
  );
  if ('form' in read) return ask(r, student, asked, read.form);
  for (const { route, rows } of coverages) {
    const own = new Set(rows.map(({ outcome }) => outcome));
    const plans = read.plans.filter(({ outcome }) => own.has(outcome));
    await changePlans(r, { studentId: student.id }, route, plans);
  }
  return r.redirect(paths.studentCoverage(r.params), { tone: 'success', message: t.saved });
}
