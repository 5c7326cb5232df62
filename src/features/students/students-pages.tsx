import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import { FormState, type FormValues, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { hasStaffRole, type ReadPlaces, usePersonId } from '../companies/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { minorUntil } from './rules/birth-date.ts';
import { addStudent, changeStudent, type SavedStudent, studentSeen } from './save-student.ts';
import type { StudentCard } from './student-card.ts';
import { ageErrors, filledStudent, studentForm } from './student-form.ts';
import { selectCohortOptions, selectStudents, selectVisibleStudent, studentsPerPage } from './student-store.ts';
import { texts } from './texts.ts';
import { StudentFormPage, type StudentFormProps } from './views/student-form-view.tsx';
import { StudentPage } from './views/student-view.tsx';
import { StudentsPage } from './views/students-view.tsx';

type OfStudent = StaffRequest<{ studentId: string }>;
type Shown = Omit<StudentFormProps, 'lang' | 'cohorts'>;

/** `cards` are what other features show on the page of a student, in this order; `places` narrows the list by place. */
export function mountStudents(web: Web, cards: readonly StudentCard[], places: ReadPlaces): void {
  web.staff.get(paths.students, (r) => showStudents(r, places));
  web.staff.get(paths.studentNew, (r) => showForm(r, { form: new FormState() }));
  web.staff.post(paths.studentNew, createStudent);
  web.staff.get(paths.student, (r) => showStudent(r, cards));
  web.staff.get(paths.studentEdit, async (r) => {
    const student = await selectVisibleStudent(r.tx, r.actor, r.params.studentId);
    if (!student) return r.notFound();
    const fixed = await hasStaffRole(r.tx, student.personId);
    return showForm(r, { student, fixed, form: filledStudent(student), seen: studentSeen(student) });
  });
  web.staff.post(paths.studentEdit, saveStudent);
}

async function showStudents(r: StaffRequest, places: ReadPlaces): Promise<Response> {
  const text = (r.query.get('q') ?? '').trim().slice(0, 80);
  const asked = r.query.get('cohort') ?? '';
  const cohort = asked === 'none' || isUuid(asked) ? asked : null;
  const page = Math.min(Math.max(Math.trunc(Number(r.query.get('bladzijde'))) || 1, 1), 100_000);
  const place = await places(r);
  const found = await selectStudents(r.tx, r.actor, { text, cohort, page, place });
  const cohorts = await selectCohortOptions(r.tx, r.actor);
  return r.page(
    { title: texts[r.lang].title },
    <StudentsPage
      lang={r.lang}
      {...{ found, text, cohort, cohorts, page, place }}
      perPage={studentsPerPage}
      mayEdit={may(r.actor, 'student.edit')}
    />,
  );
}

async function showStudent(r: OfStudent, cards: readonly StudentCard[]): Promise<Response> {
  const student = await selectVisibleStudent(r.tx, r.actor, r.params.studentId);
  if (!student) return r.notFound();
  const { adultAge } = await selectFigures(r.tx, r.today);
  const adultOn = student.birthDate && minorUntil(student.birthDate, r.today, adultAge);
  return r.page(
    { title: student.name },
    <StudentPage
      lang={r.lang}
      today={r.today}
      {...{ student, adultOn }}
      mayEdit={may(r.actor, 'student.edit')}
      cards={await Promise.all(cards.map((card) => card(r, student)))}
    />,
  );
}

async function showForm(r: StaffRequest<object>, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const t = texts[r.lang];
  const cohorts = await selectCohortOptions(r.tx, r.actor);
  return r.page(
    { title: shown.student ? t.editTitle(shown.student.name) : t.newTitle, width: 'narrow' },
    <StudentFormPage lang={r.lang} cohorts={cohorts} {...shown} />,
    status,
  );
}

async function createStudent(r: StaffRequest): Promise<Response> {
  const { parsed, form } = parseStudent(r, r.form);
  if (!parsed.ok || !form.ok) return showForm(r, { form }, 422);
  return answer(r, await addStudent(r, parsed.value, usePersonId(r.form)), { form });
}

async function saveStudent(r: OfStudent): Promise<Response> {
  const student = await selectVisibleStudent(r.tx, r.actor, r.params.studentId);
  if (!student) return r.notFound();
  const fixed = await hasStaffRole(r.tx, student.personId);
  // The form of a colleague shows name and address, but does not ask for them.
  const values = fixed ? { ...r.form, name: student.name, email: student.email ?? '' } : r.form;
  const { parsed, form } = parseStudent(r, values);
  const seen = form.text('seen');
  const shown = { student, fixed, form, seen };
  if (!parsed.ok || !form.ok) return showForm(r, shown, 422);
  return answer(r, await changeStudent(r, student.id, parsed.value, seen, usePersonId(r.form)), shown);
}

function parseStudent(r: StaffRequest<object>, values: FormValues) {
  const parsed = parseForm(studentForm(r.lang), values);
  const form = parsed.ok ? parsed.form.with(ageErrors(r.lang, parsed.value, r.today)) : parsed.form;
  return { parsed, form };
}

async function answer(r: StaffRequest<object>, saved: SavedStudent, shown: Shown): Promise<Response> {
  const t = texts[r.lang];
  const { form, student } = shown;
  const again = (errors: Record<string, string>, more: Partial<Shown> = {}) =>
    showForm(r, { ...shown, ...more, form: form.with(errors) }, 422);
  if (saved.ok) {
    const message = saved.reused ? t.reused(saved.name) : student ? t.saved(saved.name) : t.added(saved.name);
    return r.redirect(paths.student({ studentId: saved.id }), { tone: 'success', message });
  }
  switch (saved.fault) {
    case 'not_found':
      return r.notFound();
    case 'bsn':
      return again({ studentNumber: t.bsn });
    case 'cohort_out_of_reach':
      return again({ cohortId: t.cohortOutOfReach });
    case 'number_taken':
      return saved.visible
        ? again({ studentNumber: t.numberTaken(saved.existing.name) }, { existing: saved.existing })
        : again({ studentNumber: t.numberTakenHidden });
    case 'already_student':
      return saved.visible
        ? again({ email: t.alreadyStudent(saved.existing.name) }, { existing: saved.existing })
        : again({ email: t.alreadyStudentHidden });
    case 'other_name':
      return again({ email: t.otherName(saved.person.name) }, { known: saved.person });
    case 'changed_meanwhile': {
      const { stored } = saved;
      return showForm(r, { ...shown, seen: studentSeen(stored), stored }, 409);
    }
  }
}
