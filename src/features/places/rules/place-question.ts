import { radiusOf, usualRadius } from './estimate.ts';
import { isProvince, type Province } from './province.ts';

/** What a list is asked for by place. */
export type PlaceQuestion = {
  /** A place or postcode to be near; '' for none. */
  near: string;
  /** A student to be near; null for none. */
  studentId: string | null;
  /** By way, in kilometres. */
  within: number;
  province: Province | 'none' | null;
  /** Only companies with an open workplace. */
  withWorkplace: boolean;
};

/** Reads the address; what makes no sense is left out. `isId` says whether a text can be an id. */
export function readPlaceQuestion(query: URLSearchParams, isId: (text: string) => boolean): PlaceQuestion {
  const province = query.get('provincie');
  const student = query.get('student') ?? '';
  const near = (query.get('bij') ?? '').trim().slice(0, 80);
  return {
    near,
    studentId: near === '' && isId(student) ? student.toLowerCase() : null,
    within: radiusOf(query.get('binnen')),
    province: province === 'geen' ? 'none' : isProvince(province) ? province : null,
    withWorkplace: query.get('werkplek') === 'ja',
  };
}

/** The same question as an address: what `readPlaceQuestion` reads back, and nothing else. */
export function placeQuery({
  near,
  studentId,
  within,
  province,
  withWorkplace,
}: PlaceQuestion): Record<string, string> {
  const isNear = near !== '' || studentId !== null;
  return {
    ...(near !== '' && { bij: near }),
    ...(studentId !== null && { student: studentId }),
    ...(isNear && within !== usualRadius && { binnen: String(within) }),
    ...(province !== null && { provincie: province === 'none' ? 'geen' : province }),
    ...(withWorkplace && { werkplek: 'ja' }),
  };
}
