import { addStudent } from '../src/features/students/index.ts';
import { addDays, addYears, type IsoDate } from '../src/kernel/iso-date.ts';
import { bornIn, type Calendar } from './calendar.ts';
import type { CohortSeed } from './content/mkb-routes.ts';
import type { Birth, StudentSeed } from './content/students.ts';
import { type Anchor, ago, around, type When } from './content/when.ts';
import { giveOutsideRole } from './outside-roles.ts';
import { done, type World } from './world.ts';

/** The students of every cohort. `office`: the member of staff who enters them. */
export function planStudents(
  world: World,
  students: readonly StudentSeed[],
  cohorts: readonly CohortSeed[],
  office: string,
): void {
  for (const [index, student] of students.entries()) {
    const start = cohorts.find(({ key }) => key === student.cohort)?.start;
    if (!start) throw new Error(`there is no cohort "${student.cohort}"`);
    const time = `1${index % 6}:45`;
    world.plan(enrolledAt(start, time), student.name, (at) =>
      world.as(office, 'placement_office', at, async (act) => {
        const { name, number, email, street, postcode, place, targetGroup } = student;
        const added = done(
          await addStudent(act, {
            name,
            studentNumber: number,
            email,
            birthDate: birthDateOf(student.birth, world.calendar),
            street,
            postcode,
            place,
            targetGroup,
            cohortId: world.cohorts.id(student.cohort),
          }),
        );
        world.students.add(student.key, added.id);
        if (student.logsIn) await giveOutsideRole(act, added.personId, 'student', null);
      }),
    );
  }
}

/** Three months before the start of a cohort, or recently when that lies ahead. */
export function enrolledAt(start: Anchor, time: string): When {
  const ahead = start === 'nextStart' || start === 'nextFebruary';
  return ahead ? ago(33, time) : around(start, -95, time);
}

export function birthDateOf(birth: Birth, { today }: Calendar): IsoDate {
  if ('age' in birth) return bornIn(today, birth.age, birth.monthDay);
  return addYears(addDays(today, birth.inDays), -birth.turns);
}
