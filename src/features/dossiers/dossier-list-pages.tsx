import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { isOfCompany } from '../agreements/index.ts';
import { selectDossierRows, selectMkbRouteChoices } from './dossier-list-store.ts';
import { exportDossiers } from './export-dossiers.ts';
import { type DossierFilter, dossierStates } from './rules/list-filter.ts';
import { currentYear, type SubsidyYear, yearCalled, yearName } from './rules/subsidy-year.ts';
import { selectSubsidyYears } from './subsidy-year-store.ts';
import { texts } from './texts.ts';
import { DossierListPage } from './views/dossier-list-view.tsx';

const pageSize = 25;

/** Every dossier of a study year, with what is missing. */
export function mountDossierList(web: Web): void {
  web.staff.get(paths.dossiers, async (r) => {
    const { years, year } = await chosenYear(r, r.query);
    if (!year) return r.notFound();
    const filter = readFilter(r.query);
    const after = (r.query.get('na') ?? '').slice(0, 40);
    const ofCompany = filter.company ? await isOfCompany(r.tx, filter.company) : null;
    const [rows, mkbRoutes] = await Promise.all([
      selectDossierRows(r.tx, r.actor, { year, filter, ofCompany }, { after, limit: pageSize + 1 }),
      selectMkbRouteChoices(r.tx, r.actor),
    ]);
    const page = rows.slice(0, pageSize);
    const query = filterQuery(year, filter);
    const next = new URLSearchParams([...query, ['na', page.at(-1)?.reference ?? '']]);
    return r.page(
      { title: texts[r.lang].title, width: 'wide' },
      <DossierListPage
        lang={r.lang}
        now={r.now}
        years={years}
        year={year}
        filter={filter}
        query={query.toString()}
        mkbRoutes={mkbRoutes}
        rows={page}
        isContinued={after !== ''}
        nextHref={rows.length > pageSize ? `${paths.dossiers()}?${next}` : null}
      />,
    );
  });
  web.staff.post(paths.dossiersExport, async (r) => {
    const query = new URLSearchParams(String(r.form.filter ?? ''));
    const { year } = await chosenYear(r, query);
    return year ? exportDossiers(r, year, readFilter(query)) : r.notFound();
  });
}

async function chosenYear(r: StaffRequest, query: URLSearchParams) {
  const years = await selectSubsidyYears(r.tx);
  const year: SubsidyYear | null = yearCalled(years, query.get('studiejaar')) ?? currentYear(years, r.today);
  return { years, year };
}

/** The filter stands in the address; what makes no sense is left out. */
function readFilter(query: URLSearchParams): DossierFilter {
  const route = query.get('mkb-route') ?? '';
  return {
    state: dossierStates.find((state) => state === query.get('stand')) ?? null,
    mkbRouteId: isUuid(route) ? route : null,
    company: (query.get('bedrijf') ?? '').trim().slice(0, 100),
  };
}

function filterQuery(year: SubsidyYear, { state, mkbRouteId, company }: DossierFilter): URLSearchParams {
  const named = { studiejaar: yearName(year), stand: state, 'mkb-route': mkbRouteId, bedrijf: company };
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
