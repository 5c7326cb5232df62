import type { RawBuilder } from 'kysely';
import type { StaffRequest } from '../../../shell/index.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { selectAnswerTerms } from '../answers/answer-term-store.ts';
import { type AnswerTerm, lateSpans } from '../rules/answer-term.ts';
import { type CompanyFilter, type CompanyOrder, orderOf } from '../rules/company-filter.ts';
import { companyConditions } from './company-list-store.ts';
import { filterQuery, readFilter } from './list-address.ts';
import type { PlaceFilter, ReadPlaces } from './place-filter.ts';

/** What somebody wants of the companies, and as far as the own role reaches. */
export type CompanyList = {
  filter: CompanyFilter;
  place: PlaceFilter;
  /** Both as they stand in an address. */
  query: string;
  /** On company `c`. */
  conditions: readonly RawBuilder<boolean>[];
  order: CompanyOrder;
  terms: readonly AnswerTerm[];
  /** Working days to answer within, where the hogeschool chose no other. */
  proposedDays: number;
};

/** Reads the address of a list of companies. */
export async function readList(r: StaffRequest<object>, places: ReadPlaces): Promise<CompanyList> {
  const { tx, actor, today } = r;
  const filter = readFilter(r.query);
  const [place, terms, figures] = await Promise.all([places(r), selectAnswerTerms(tx), selectFigures(tx, today)]);
  const proposedDays = figures.answerWorkingDays;
  const late = lateSpans(today, terms, proposedDays);
  const narrowed = await companyConditions(tx, filter, {
    companyId: actor.companyId,
    late,
    isByDistance: place.near !== null,
  });
  return {
    ...{ filter, place, terms, proposedDays },
    query: new URLSearchParams([...filterQuery(filter), ...Object.entries(place.query)]).toString(),
    conditions: [...narrowed, ...place.conditions],
    order: place.near ? 'near' : orderOf(filter),
  };
}
