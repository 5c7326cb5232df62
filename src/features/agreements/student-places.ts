import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selectAgreementLife } from './agreement-life.ts';
import type { DraftTerms } from './rules/draft-terms.ts';

/** Where an agreement places a student for a while: as its text says it. */
export type StudentPlace = {
  agreementId: string;
  mkbRouteId: string;
  mkbRouteVersionId: string;
  companyName: string;
  /** '' when none is known. */
  kvkNumber: string;
  location: string;
  jobTitle: string;
  /** The workplace of the register that is kept with the agreement; of a second company none is. */
  workplaceId: string | null;
  isSecond: boolean;
  from: IsoDate | null;
  until: IsoDate | null;
  /** It is not signed by all yet. */
  isDraft: boolean;
};

/**
 * The workplaces of a student in the course of time, from agreements that are being drawn up, in force or over: the learning company with
 * each change of it, and a second company for its own time. Of a student a handful.
 */
export async function selectStudentPlaces(tx: Tx, studentId: string): Promise<StudentPlace[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'mkbRouteId', 'mkbRouteVersionId', 'workplaceId', 'state', 'draft', 'startDate', 'endDate'])
    .where('studentId', '=', studentId)
    .where('amendsId', 'is', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('startDate')
    .orderBy('id')
    .execute();
  const places: StudentPlace[] = [];
  for (const { id, startDate, endDate, draft, state: _, ...row } of rows) {
    const of = { agreementId: id, ...row };
    const life = await selectAgreementLife(tx, id);
    if (!life || life === 'not_concluded') {
      const dates = { from: dateOrNull(startDate), until: dateOrNull(endDate), isDraft: true };
      places.push(...placesIn(draft as DraftTerms).map((place) => ({ ...of, ...dates, ...place })));
      continue;
    }
    const { stretches, endedOn } = life;
    for (const { from, until, terms } of stretches) {
      if (endedOn && from > endedOn) continue;
      const dates = { from, until: endedOn && endedOn < until ? endedOn : until, isDraft: false };
      places.push(...placesIn(terms).map((place) => ({ ...of, ...dates, ...place })));
    }
  }
  return joined(places);
}

type Named = Pick<StudentPlace, 'companyName' | 'kvkNumber' | 'location' | 'jobTitle' | 'isSecond'> &
  Partial<Pick<StudentPlace, 'from' | 'until' | 'workplaceId'>>;

/** The workplaces that terms name, as far as they are filled in. */
function placesIn({ parties, workplace }: Pick<DraftTerms, 'parties' | 'workplace'>): Named[] {
  const { learningCompany, secondCompany } = parties;
  const first: Named[] = learningCompany.name
    ? [
        {
          companyName: learningCompany.name,
          kvkNumber: learningCompany.kvkNumber ?? '',
          location: workplace.location ?? '',
          jobTitle: workplace.jobTitle ?? '',
          isSecond: false,
        },
      ]
    : [];
  if (!secondCompany?.name) return first;
  const { name, kvkNumber, location, jobTitle, from, until } = secondCompany;
  const second: Named = {
    companyName: name,
    kvkNumber: kvkNumber ?? '',
    location: location ?? '',
    jobTitle: jobTitle ?? '',
    workplaceId: null,
    isSecond: true,
    ...(from && until && { from, until }),
  };
  return [...first, second];
}

/** Stretches of the same workplace one after another are one: other things changed in between. */
function joined(places: readonly StudentPlace[]): StudentPlace[] {
  const result: StudentPlace[] = [];
  for (const place of places) {
    const last = result.findLast((one) => isSame(one, place));
    if (last) last.until = place.until;
    else result.push({ ...place });
  }
  return result;
}

const isSame = (one: StudentPlace, other: StudentPlace): boolean =>
  (['agreementId', 'companyName', 'kvkNumber', 'location', 'jobTitle', 'isSecond'] as const).every(
    (part) => one[part] === other[part],
  );

const dateOrNull = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text));
