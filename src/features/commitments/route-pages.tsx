import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { findMkbRoute } from '../mkb-routes/index.ts';
import { can } from './commitment-policy.ts';
import { standByYear, yearToShow } from './stand-by-year.ts';
import { texts } from './texts.ts';
import { RoutePromisesPage } from './views/route-promises-view.tsx';

/** All that was promised to a Mkb-route, one study year at a time. */
export function mountRoutePromises(web: Web): void {
  web.staff.get(paths.commitmentsOfRoute, async (r) => {
    const { mkbRouteId } = r.params;
    const route = can.seeOfMkbRoute(r.actor, mkbRouteId) ? await findMkbRoute(r, mkbRouteId) : null;
    if (!route) return r.notFound();
    const { years, dependency } = await standByYear(r.tx, route, r.today);
    const wanted = Number(r.query.get('jaar'));
    const shown = years.find(({ year }) => year === wanted) ?? years.find(({ year }) => year === yearToShow(years));
    if (!shown) return r.notFound();
    const page = Math.min(Math.max(Math.trunc(Number(r.query.get('bladzijde'))) || 1, 1), 100);
    return r.page(
      { title: texts[r.lang].routeTitle(route.name) },
      <RoutePromisesPage lang={r.lang} {...{ route, years, shown, dependency, page }} />,
    );
  });
}
