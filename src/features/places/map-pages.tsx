import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { countCompaniesByProvince, countStudentsByProvince } from './count-store.ts';
import { can } from './place-policy.ts';
import { selectPostcodeTables } from './postcode-store.ts';
import { hideSmall } from './rules/hide-small.ts';
import { readQuestion } from './rules/map-question.ts';
import { type ProvinceRow, provinceRows } from './rules/province-rows.ts';
import { texts } from './texts.ts';
import { MapPage } from './views/map-view.tsx';

/** Companies and students by province: a map, and the same numbers beside it. */
export function mountMap(web: Web): void {
  web.staff.get(paths.map, async (r) => {
    const question = readQuestion(r.query);
    const [companies, students, { current }] = await Promise.all([
      countCompaniesByProvince(r.tx, r.actor, question.stage),
      studentsShown(r),
      selectPostcodeTables(r.tx),
    ]);
    const rows: ProvinceRow[] = provinceRows(companies, students.rows);
    return r.page(
      { title: texts[r.lang].mapTitle, width: 'wide' },
      <MapPage
        lang={r.lang}
        {...{ question, rows, table: current }}
        studentTotal={students.total}
        mayManage={can.manage(r.actor)}
        maySeeStudents={may(r.actor, 'student.read')}
      />,
    );
  });
}

/** Numbers of students; to whoever does not see students, without those that are about few. */
async function studentsShown(r: StaffRequest) {
  const rows = await countStudentsByProvince(r.tx, r.actor);
  if (can.seeEveryStudent(r.actor)) return { rows, total: rows.reduce((sum, { students }) => sum + students, 0) };
  const { counts, total } = hideSmall(rows.map(({ students }) => students));
  return { rows: rows.map((row, index) => ({ ...row, students: counts[index] ?? null })), total };
}
