import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { TargetGroup } from '../../../kernel/target-group.ts';

/** What is recorded of a student. Name and e-mail belong to the person. No citizen service number (BSN), ever. */
export type StudentFacts = {
  name: string;
  /** The hogeschool's own number, once per hogeschool. */
  studentNumber: string;
  email: string | null;
  birthDate: IsoDate | null;
  street: string;
  postcode: string;
  place: string;
  targetGroup: TargetGroup | null;
  cohortId: string | null;
};

export type Cohort = {
  id: string;
  name: string;
  startDate: IsoDate;
  endDate: IsoDate;
  mkbRouteId: string;
  mkbRouteName: string;
};

export type Student = StudentFacts & { id: string; personId: string; cohort: Cohort | null };

export type StudentOption = {
  id: string;
  name: string;
  studentNumber: string;
  cohortId: string | null;
  cohortName: string | null;
  mkbRouteId: string | null;
};

/** A student as the fields of the form show it. */
export const studentValues = (student: Student): Record<string, string> => ({
  name: student.name,
  studentNumber: student.studentNumber,
  email: student.email ?? '',
  birthDate: student.birthDate ?? '',
  street: student.street,
  postcode: student.postcode,
  place: student.place,
  targetGroup: student.targetGroup ?? '',
  cohortId: student.cohortId ?? '',
});
