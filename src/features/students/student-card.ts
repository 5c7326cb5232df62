import type { ComponentChild } from 'preact';
import type { StaffRequest } from '../../shell/index.ts';
import type { Student } from './rules/student.ts';

/** What another feature shows on the page of a student; null where it has nothing to show to this actor. */
export type StudentCard = (r: StaffRequest<object>, student: Student) => Promise<ComponentChild>;
