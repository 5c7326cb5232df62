import { reachesMkbRoute } from '../../kernel/rights.ts';
import { changedParts } from '../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import { changePerson, lockPeople, type Person, type SettledPerson, settlePerson } from '../companies/index.ts';
import type { Student, StudentFacts } from './rules/student.ts';
import { looksLikeBsn } from './rules/student-number.ts';
import {
  insertStudent,
  lockStudent,
  lockStudentNumber,
  selectCohortOptions,
  selectStudentByNumber,
  selectStudentOfPerson,
  selectVisibleStudent,
  updateStudent,
} from './student-store.ts';

export type SavedStudent =
  | { ok: true; id: string; personId: string; name: string; reused: boolean }
  | { ok: false; fault: 'not_found' | 'bsn' | 'cohort_out_of_reach' }
  /** Another student has this number, or the person is a student already; `visible` to this actor or not. */
  | { ok: false; fault: 'number_taken' | 'already_student'; existing: Student; visible: boolean }
  | { ok: false; fault: 'other_name'; person: Person }
  | { ok: false; fault: 'changed_meanwhile'; stored: Student };

/** Adds a student. About `usePersonId` see `settlePerson`. */
export async function addStudent(
  act: Act,
  facts: StudentFacts,
  usePersonId: string | null = null,
): Promise<SavedStudent> {
  await lockPeople(act.tx, act.actor.institutionId);
  const refused = await refusal(act, facts, null);
  if (refused) return refused;
  const settled = await settlePerson(act, { name: facts.name, email: facts.email }, usePersonId);
  const double = await doubleOf(act, settled, null);
  if (double) return double;
  if (!settled.ok) return settled;
  const id = act.deps.newId();
  await insertStudent(act.tx, act.actor.institutionId, id, columnsOf(facts, settled.personId), act.now);
  await audit(act, { action: 'student.added', subjectKind: 'student', subjectId: id, after: facts });
  return { ...settled, id };
}

/** What a form for a student is filled with; its fingerprint tells whether somebody saved in between. */
export function studentSeen(student: Student): string {
  return fingerprint(factsOf(student));
}

/** Writes what is known of a student. `seen` is `studentSeen` of the student as the form was filled. */
export async function changeStudent(
  act: Act,
  id: string,
  facts: StudentFacts,
  seen: string,
  usePersonId: string | null = null,
): Promise<SavedStudent> {
  const { tx } = act;
  await lockPeople(tx, act.actor.institutionId);
  await lockStudent(tx, id);
  const stored = await selectVisibleStudent(tx, act.actor, id);
  if (!stored) return { ok: false, fault: 'not_found' };
  if (studentSeen(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const refused = await refusal(act, facts, stored);
  if (refused) return refused;
  const settled = await changePerson(act, stored.personId, { name: facts.name, email: facts.email }, usePersonId);
  const double = await doubleOf(act, settled, stored);
  if (double) return double;
  if (!settled.ok) return settled;
  const changed = changedParts(columnsOf(stored, stored.personId), columnsOf(facts, settled.personId));
  if (changed) {
    await updateStudent(tx, id, columnsOf(facts, settled.personId));
    await audit(act, { action: 'student.changed', subjectKind: 'student', subjectId: id, ...changed });
  }
  return { ...settled, id };
}

async function refusal(act: Act, facts: StudentFacts, stored: Student | null): Promise<SavedStudent | null> {
  const { tx, actor } = act;
  if (looksLikeBsn(facts.studentNumber)) return { ok: false, fault: 'bsn' };
  if (facts.cohortId !== null && facts.cohortId !== stored?.cohortId) {
    const cohort = (await selectCohortOptions(tx, actor)).find(({ id }) => id === facts.cohortId);
    if (!cohort || !reachesMkbRoute(actor, cohort.mkbRouteId)) return { ok: false, fault: 'cohort_out_of_reach' };
  }
  if (facts.studentNumber === stored?.studentNumber) return null;
  await lockStudentNumber(tx, actor.institutionId, facts.studentNumber);
  const existing = await selectStudentByNumber(tx, facts.studentNumber);
  return existing ? { ok: false, fault: 'number_taken', existing, visible: await isVisible(act, existing) } : null;
}

/** When the address leads to somebody who is a student already: that student, whatever name was typed. */
async function doubleOf(act: Act, settled: SettledPerson, stored: Student | null): Promise<SavedStudent | null> {
  const personId = settled.ok ? settled.personId : settled.person.id;
  if (personId === stored?.personId) return null;
  const existing = await selectStudentOfPerson(act.tx, personId);
  return existing ? { ok: false, fault: 'already_student', existing, visible: await isVisible(act, existing) } : null;
}

async function isVisible(act: Act, student: Student): Promise<boolean> {
  return (await selectVisibleStudent(act.tx, act.actor, student.id)) !== null;
}

const columnsOf = (facts: StudentFacts, personId: string) => ({
  personId,
  studentNumber: facts.studentNumber,
  birthDate: facts.birthDate,
  street: facts.street,
  postcode: facts.postcode,
  place: facts.place,
  targetGroup: facts.targetGroup,
  cohortId: facts.cohortId,
});

const factsOf = ({ id: _, personId: __, cohort: ___, ...facts }: Student): StudentFacts => facts;
