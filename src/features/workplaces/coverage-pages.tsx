import { paths } from '../../paths.ts';
import type { FormState } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { changePlans } from './change-plans.ts';
import { coverageTexts } from './coverage-texts.ts';
import { filledPlans, readPlans } from './elsewhere-form.ts';
import { withWorkplace } from './find-workplace.ts';
import { openCoverage, type WorkplaceCoverage } from './open-coverage.ts';
import { openRouteCoverage } from './open-route-coverage.ts';
import { needsPlan } from './rules/coverage.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import { CoveragePage } from './views/coverage-view.tsx';
import { workplaceCrumbs } from './views/crumbs.ts';
import { ElsewherePage } from './views/elsewhere-view.tsx';
import { MkbRouteCoveragePage } from './views/mkb-route-coverage-view.tsx';
import { can } from './workplace-policy.ts';

type OfRoute = StaffRequest<{ workplaceId: string; mkbRouteId: string }>;

/** What a workplace covers of a Mkb-route, and planning where the rest is learned. */
export function mountCoverage(web: Web): void {
  web.staff.get(paths.workplaceCoverage, (r) =>
    withCoverage(r, can.read, (workplace, coverage) =>
      r.page(
        { title: coverageTexts[r.lang].title(workplace.functionTitle), width: 'wide' },
        <CoveragePage
          lang={r.lang}
          workplace={workplace}
          coverage={coverage}
          mayEdit={can.edit(r.actor, workplace) && can.readTasks(r.actor, r.params.mkbRouteId)}
        />,
      ),
    ),
  );
  web.staff.get(paths.mkbRouteCoverage, async (r) => {
    const { mkbRouteId } = r.params;
    const coverage = can.readTasks(r.actor, mkbRouteId) ? await openRouteCoverage(r.tx, mkbRouteId) : null;
    if (!coverage) return r.notFound();
    return r.page(
      { title: coverageTexts[r.lang].routeTitle(coverage.route.mkbRouteName) },
      <MkbRouteCoveragePage lang={r.lang} coverage={coverage} />,
    );
  });
  web.staff.get(paths.workplaceElsewhere, (r) =>
    withCoverage(r, can.edit, (workplace, coverage) => ask(r, workplace, coverage, filledPlans(askedOf(coverage)))),
  );
  web.staff.post(paths.workplaceElsewhere, (r) =>
    withCoverage(r, can.edit, (workplace, coverage) => save(r, workplace, coverage)),
  );
}

/** The workplace and its coverage, when the actor reaches both the company and the Mkb-route. */
function withCoverage(
  r: OfRoute,
  allowed: typeof can.read,
  answer: (workplace: WorkplaceProfile, coverage: WorkplaceCoverage) => Promise<Response>,
): Promise<Response> {
  return withWorkplace(r, allowed, async (workplace) => {
    const { mkbRouteId } = r.params;
    const coverage = can.readTasks(r.actor, mkbRouteId) ? await openCoverage(r.tx, workplace.id, mkbRouteId) : null;
    return coverage ? answer(workplace, coverage) : r.notFound();
  });
}

const askedOf = ({ rows }: WorkplaceCoverage) => rows.filter((row) => needsPlan(row) || row.plan !== null);

function ask(r: OfRoute, workplace: WorkplaceProfile, coverage: WorkplaceCoverage, form: FormState): Promise<Response> {
  const t = coverageTexts[r.lang];
  return r.page(
    { title: t.elsewhereTitle, width: 'narrow' },
    <ElsewherePage
      lang={r.lang}
      breadcrumbs={[
        ...workplaceCrumbs(r.lang, workplace, { isBelow: true }),
        { label: t.coverage, href: paths.workplaceCoverage(r.params) },
      ]}
      lead={`${workplace.companyName}, ${workplace.functionTitle}.`}
      form={form}
      asked={askedOf(coverage)}
      action={paths.workplaceElsewhere(r.params)}
      back={paths.workplaceCoverage(r.params)}
    />,
    form.ok ? 200 : 422,
  );
}

async function save(r: OfRoute, workplace: WorkplaceProfile, coverage: WorkplaceCoverage): Promise<Response> {
  const t = coverageTexts[r.lang];
  const outcomes = askedOf(coverage).map(({ outcome }) => outcome);
  const read = readPlans(r.form, outcomes, t);
  if ('form' in read) return ask(r, workplace, coverage, read.form);
  await changePlans(r, { workplaceId: workplace.id }, coverage.route, read.plans);
  return r.redirect(paths.workplaceCoverage(r.params), { tone: 'success', message: t.saved });
}
