export type { Cohort, Student, StudentFacts, StudentOption } from './rules/student.ts';
export { addStudent, type SavedStudent } from './save-student.ts';
export type { StudentCard } from './student-card.ts';
export { selectStudentOptions, selectVisibleStudent } from './student-store.ts';
export { mountStudents } from './students-pages.tsx';
