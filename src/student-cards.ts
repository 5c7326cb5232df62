import { companiesNearStudent } from './features/places/index.ts';
import type { StudentCard } from './features/students/index.ts';

/** What features show on the page of a student, in this order. */
export const studentCards: readonly StudentCard[] = [companiesNearStudent];
