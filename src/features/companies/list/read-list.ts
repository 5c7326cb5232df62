import type { StaffRequest } from '../../../shell/index.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { selectAnswerTerms } from '../answers/answer-term-store.ts';
import { type AnswerTerm, lateSpans } from '../rules/answer-term.ts';
import { type CompanyFilter, type CompanyOrder, orderOf } from '../rules/company-filter.ts';
import { narrowCompanies } from './company-list-store.ts';
import { filterQuery, readFilter } from './list-address.ts';
import type { Narrowed } from './narrowed-store.ts';
import type { PlaceFilter, ReadPlaces } from './place-filter.ts';

/** What somebody wants of the companies, and as far as the own role reaches. */
export type CompanyQuestion = {
  filter: CompanyFilter;
  place: PlaceFilter;
  /** Both as they stand in an address. */
  query: string;
  order: CompanyOrder;
  terms: readonly AnswerTerm[];
  /** Working days to answer within, where the hogeschool chose no other. */
  proposedDays: number;
};

/** The same, with whom it is narrowed to. */
export type CompanyList = CompanyQuestion & { narrowed: Narrowed };

/** Reads the address of a list of companies. */
export async function readQuestion(r: StaffRequest<object>, places: ReadPlaces): Promise<CompanyQuestion> {
  const { tx, today } = r;
  const filter = readFilter(r.query);
  const [place, terms, figures] = await Promise.all([places(r), selectAnswerTerms(tx), selectFigures(tx, today)]);
  return {
    ...{ filter, place, terms, proposedDays: figures.answerWorkingDays },
    query: new URLSearchParams([...filterQuery(filter), ...Object.entries(place.query)]).toString(),
    order: place.near ? 'near' : orderOf(filter),
  };
}

/** Whom a list is narrowed to. `text`: what they are called, when not as the filter says. */
export async function narrow(
  { tx, actor, today }: StaffRequest<object>,
  { filter, place, terms, proposedDays }: CompanyQuestion,
  text: string = filter.text,
): Promise<Narrowed> {
  const narrowed = await narrowCompanies(
    tx,
    { ...filter, text },
    {
      companyId: actor.companyId,
      late: filter.answer === 'late' ? lateSpans(today, terms, proposedDays) : [],
      isByDistance: place.near !== null,
    },
  );
  return { ...narrowed, conditions: [...narrowed.conditions, ...place.conditions] };
}

/** Reads the address of a list of companies, with whom it is narrowed to. */
export async function readList(r: StaffRequest<object>, places: ReadPlaces): Promise<CompanyList> {
  const question = await readQuestion(r, places);
  return { ...question, narrowed: await narrow(r, question) };
}
