import { studyYearOf } from '../../kernel/study-year.ts';
import type { CompanyCard } from '../companies/index.ts';
import type { MkbRouteCard } from '../mkb-routes/index.ts';
import { can } from './commitment-policy.ts';
import { selectOfCompany } from './commitment-store.ts';
import { standByYear } from './stand-by-year.ts';
import { CompanyPromises } from './views/company-card-view.tsx';
import { RouteCard } from './views/route-promises-view.tsx';

/** What a company promised, on its own page. */
export const companyPromises: CompanyCard = async (r, company) => {
  const rows = await selectOfCompany(r.tx, company.id, studyYearOf(r.today));
  return (
    <CompanyPromises
      lang={r.lang}
      companyId={company.id}
      rows={rows.filter((row) => can.see(r.actor, row))}
      mayAdd={can.edit(r.actor, { companyId: company.id, mkbRouteId: r.actor.mkbRouteId ?? '' })}
    />
  );
};

/** What companies promised a Mkb-route, on its start page. */
export const routePromises: MkbRouteCard = async (r, route) => {
  if (!can.seeOfMkbRoute(r.actor, route.id)) return null;
  const { years } = await standByYear(r.tx, route, r.today);
  return <RouteCard lang={r.lang} route={route} years={years} />;
};
