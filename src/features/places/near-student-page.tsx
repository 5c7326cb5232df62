import type { StaffRequest } from '../../shell/index.ts';
import type { Student } from '../students/index.ts';
import { selectDetourFactor } from './distance-store.ts';
import { selectNearestCompanies } from './near-store.ts';
import { straightKm, usualRadius } from './rules/estimate.ts';
import { selectSpotOfStudent } from './spot-store.ts';
import { NearStudentCard } from './views/near-student-view.tsx';

/** So many companies stand on the page of a student. */
const shown = 5;

/** The companies with an open workplace that are nearest to where a student lives: a card on the student's page. */
export async function companiesNearStudent(r: StaffRequest<object>, student: Pick<Student, 'id'>) {
  const { tx, lang, actor } = r;
  const [centre, factor] = await Promise.all([selectSpotOfStudent(tx, student.id), selectDetourFactor(tx, r.today)]);
  const km = straightKm(usualRadius, factor);
  const companies = centre
    ? await selectNearestCompanies(tx, { centre, km, companyId: actor.companyId, limit: shown })
    : null;
  return <NearStudentCard {...{ lang, factor, companies }} studentId={student.id} within={usualRadius} />;
}
