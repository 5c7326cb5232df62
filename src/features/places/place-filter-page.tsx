import { type RawBuilder, sql } from 'kysely';
import { may } from '../../kernel/rights.ts';
import { isUuid } from '../../platform/http/fields.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { StaffRequest } from '../../shell/index.ts';
import type { Near, PlaceFilter } from '../companies/index.ts';
import { selectVisibleStudent } from '../students/index.ts';
import { type Scale, selectScale } from './distance-store.ts';
import { hasOpenWorkplace, selectHome } from './near-store.ts';
import { straightKm } from './rules/estimate.ts';
import { readWhereabouts } from './rules/place-key.ts';
import { type PlaceQuestion, placeQuery, readPlaceQuestion } from './rules/place-question.ts';
import type { Province } from './rules/province.ts';
import { sayDistance } from './say-distance.ts';
import {
  companiesAround,
  findSomewhere,
  type Somewhere,
  selectSpotOfStudent,
  spotsIn,
  studentsAround,
} from './spot-store.ts';
import { texts } from './texts.ts';
import { PlaceFields } from './views/place-fields.tsx';

type Request = StaffRequest<object>;

/** The list of companies by place: near somewhere or near a student, in a province, with an open workplace. */
export const companyPlaces = (r: Request): Promise<PlaceFilter> => placeFilter(r, 'companies');
/** The list of students by place. */
export const studentPlaces = (r: Request): Promise<PlaceFilter> => placeFilter(r, 'students');

async function placeFilter(r: Request, of: 'companies' | 'students'): Promise<PlaceFilter> {
  const asked = readPlaceQuestion(r.query, isUuid);
  const question: PlaceQuestion = of === 'companies' ? asked : { ...asked, studentId: null, withWorkplace: false };
  const [from, home, scale] = await Promise.all([
    findCentre(r, question),
    selectHome(r.tx, r.actor.institutionId),
    question.near !== '' || question.studentId !== null ? selectScale(r.tx, r.today) : null,
  ]);
  const spot = sql.ref(of === 'companies' ? 'c.spot' : 's.spot');
  const conditions: RawBuilder<boolean>[] = [];
  if (question.province === 'none') conditions.push(sql`${spot} is null`);
  else if (question.province !== null) conditions.push(isIn(spot, question.province));
  if (question.withWorkplace) conditions.push(hasOpenWorkplace);
  return {
    query: placeQuery(question),
    fields: (
      <PlaceFields
        lang={r.lang}
        question={question}
        forCompanies={of === 'companies'}
        studentName={from.studentName}
        fault={from.fault}
        home={home}
      />
    ),
    conditions,
    near: from.centre && scale && nearOf(r, question, from.centre, scale, of),
  };
}

/** As a case, which PostgreSQL looks up per row in a table of hashes: as a join it goes through all points for each row. */
const isIn = (spot: RawBuilder<unknown>, province: Province): RawBuilder<boolean> =>
  sql`(case when ${spot} in ${spotsIn(province)} then true end)`;

type Centre = { centre: Somewhere | null; studentName: string | null; fault: string | null };

/** Where a list is measured from, and in words why from nowhere. A student whom the role does not see is nobody. */
async function findCentre(r: Request, { near, studentId }: PlaceQuestion): Promise<Centre> {
  const t = texts[r.lang];
  if (studentId !== null) {
    const student = may(r.actor, 'student.read') ? await selectVisibleStudent(r.tx, r.actor, studentId) : null;
    if (!student) return { centre: null, studentName: null, fault: null };
    const spot = await selectSpotOfStudent(r.tx, studentId);
    const name = student.name;
    if (!spot) return { centre: null, studentName: name, fault: t.noSpotOfStudent(name) };
    return { centre: { ...spot, name: t.ofStudent(name) }, studentName: name, fault: null };
  }
  if (near === '') return { centre: null, studentName: null, fault: null };
  const centre = await findSomewhere(r.tx, near);
  if (centre) return { centre, studentName: null, fault: null };
  const asked = readWhereabouts(near);
  const fault = asked && 'pc4' in asked ? t.nearUnknownPostcode(asked.pc4) : t.nearUnknownPlace(near);
  return { centre: null, studentName: null, fault };
}

function nearOf(
  r: Request,
  { within }: PlaceQuestion,
  centre: Somewhere,
  { factor, hasTable }: Scale,
  of: 'companies' | 'students',
): Near {
  const t = texts[r.lang];
  const limit = straightKm(within, factor);
  const around = of === 'companies' ? companiesAround : studentsAround;
  const isLessExact = !centre.isExact || !hasTable;
  const measured = t.measured(centre.name, formatNumber(r.lang, factor.factor, 2));
  return {
    limitKm: limit,
    rows: (narrowed, reach = { km: limit }) => around(r.tx, centre, reach, narrowed),
    header: t.distance,
    say: (km) => sayDistance(r.lang, km, factor),
    note: isLessExact ? `${measured} ${t.lessExact}` : measured,
  };
}
