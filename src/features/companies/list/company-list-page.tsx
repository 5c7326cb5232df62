import { paths } from '../../../paths.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { mayAddCompany } from '../company-policy.ts';
import { selectColleagues } from '../owners/colleague-store.ts';
import { selectPersonName } from '../owners/owner-store.ts';
import { type CompanyFilter, isFiltered } from '../rules/company-filter.ts';
import { type Cursor, cursorText, readCursor } from '../rules/list-cursor.ts';
import { selectCalledRows } from './called-page.ts';
import { type CompanyRow, cursorAt, selectCompanyRows } from './company-list-store.ts';
import { readFilter } from './list-address.ts';
import { type Counted, companiesPerPage, mostCounted } from './list-limits.ts';
import { selectNearRows } from './near-page.ts';
import type { ReadPlaces } from './place-filter.ts';
import { type CompanyQuestion, narrow, readQuestion } from './read-list.ts';
import { texts } from './texts.ts';
import { CompaniesPage } from './views/companies-view.tsx';

/** `places` narrows the list by place. */
export function mountCompanyList(web: Web, places: ReadPlaces): void {
  web.staff.get(paths.companies, (r) => showCompanies(r, places));
}

async function showCompanies(r: StaffRequest, places: ReadPlaces): Promise<Response> {
  const { actor, today, lang } = r;
  const [question, owners] = await Promise.all([readQuestion(r, places), ownerChoices(r, readFilter(r.query))]);
  const { filter, place, query, order, terms, proposedDays } = question;
  const after = readCursor(r.query.get('na'), order);
  const isNarrowed = isFiltered(filter) || Object.keys(place.query).length > 0;
  const { rows, counted } = await selectPage(r, question, { after, isCounted: isNarrowed && !after });
  const page = rows.slice(0, companiesPerPage);
  const last = page.at(-1);
  const next = new URLSearchParams(query);
  if (last) next.set('na', cursorText(cursorAt(last, order)));
  return r.page(
    { title: texts[lang].title, width: 'wide' },
    <CompaniesPage
      {...{ lang, today, filter, order, query, owners, terms, proposedDays, place, isNarrowed, counted }}
      rows={page}
      isContinued={after !== null}
      nextHref={rows.length > companiesPerPage ? `${paths.companies()}?${next}` : null}
      mayAdd={mayAddCompany(actor)}
    />,
  );
}

async function selectPage(
  r: StaffRequest,
  question: CompanyQuestion,
  { after, isCounted }: { after: Cursor | null; isCounted: boolean },
): Promise<{ rows: CompanyRow[]; counted: Counted | null }> {
  const { filter, place, order } = question;
  // By distance or by name a page does not know of more than itself.
  const itself = (rows: CompanyRow[]) => ({
    rows,
    counted: isCounted ? { count: rows.length, most: companiesPerPage } : null,
  });
  if (!place.near && order === 'name' && filter.text !== '')
    return itself(await selectCalledRows(r.tx, filter.text, after, (text) => narrow(r, question, text)));
  const narrowed = await narrow(r, question);
  if (place.near) return itself(await selectNearRows(r.tx, { narrowed, after }, place.near));
  const { rows, count } = await selectCompanyRows(r.tx, { ...narrowed, order, after, isCounted });
  return { rows, counted: count === null ? null : { count, most: mostCounted } };
}

/** Who can look after companies, and whoever the filter names. */
async function ownerChoices({ tx, today }: StaffRequest, { owner }: CompanyFilter) {
  const colleagues = await selectColleagues(tx, today, null);
  if (owner === null || owner === 'none' || colleagues.some(({ id }) => id === owner.personId)) return colleagues;
  const name = await selectPersonName(tx, owner.personId);
  return name === null ? colleagues : [...colleagues, { id: owner.personId, name }];
}
