import { studyYearName, studyYearOf } from '../../kernel/study-year.ts';
import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { withWorkplace } from './find-workplace.ts';
import { selectWorkplaceRows } from './list-store.ts';
import { openCoverage } from './open-coverage.ts';
import { yearCalled, yearsAhead } from './rules/cohort-year.ts';
import type { WorkplaceFilter } from './rules/list-filter.ts';
import { possibleDays, type WorkplaceProfile } from './rules/profile.ts';
import { selectOpenQuestions } from './task-question-store.ts';
import { texts } from './texts.ts';
import { WorkplaceListPage } from './views/list-view.tsx';
import { WorkplacePage } from './views/workplace-view.tsx';
import type { WorkplaceCard } from './workplace-card.ts';
import { can } from './workplace-policy.ts';
import { selectCapacity, selectMkbRouteChoices, selectMkbRoutesOf } from './workplace-store.ts';

const pageSize = 25;

/** Every workplace in one list, and the page of each; `cards` are what other features show there. */
export function mountWorkplacePages(web: Web, cards: readonly WorkplaceCard[]): void {
  web.staff.get(paths.workplaces, list);
  web.staff.get(paths.workplace, (r) => withWorkplace(r, can.read, (workplace) => show(r, workplace, cards)));
}

async function list(r: StaffRequest): Promise<Response> {
  const filter = readFilter(r.query, studyYearOf(r.today));
  const wanted = r.query.get('na') ?? '';
  const after = isUuid(wanted) ? wanted : null;
  const [rows, mkbRoutes] = await Promise.all([
    selectWorkplaceRows(r.tx, r.actor, filter, { after, limit: pageSize + 1 }),
    selectMkbRouteChoices(r.tx, null),
  ]);
  const page = rows.slice(0, pageSize);
  const query = filterQuery(filter);
  const next = new URLSearchParams([...query, ['na', page.at(-1)?.id ?? '']]);
  return r.page(
    { title: texts[r.lang].title, width: 'wide' },
    <WorkplaceListPage
      lang={r.lang}
      {...{ filter, mkbRoutes }}
      years={yearsAhead(r.today)}
      query={query.toString()}
      rows={page}
      isContinued={after !== null}
      nextHref={rows.length > pageSize ? `${paths.workplaces()}?${next}` : null}
    />,
  );
}

/** The filter stands in the address; what makes no sense is left out. */
function readFilter(query: URLSearchParams, thisYear: number): WorkplaceFilter {
  const route = query.get('mkb-route') ?? '';
  const days = Number(query.get('dagen'));
  return {
    year: yearCalled(query.get('studiejaar') ?? '') ?? thisYear,
    mkbRouteId: isUuid(route) ? route : null,
    days: possibleDays.find((one) => one === days) ?? null,
    text: (query.get('zoek') ?? '').trim().slice(0, 80),
    hasPlace: query.get('vrij') === 'yes',
    isClosedToo: query.get('gesloten') === 'yes',
  };
}

function filterQuery({ year, mkbRouteId, days, text, hasPlace, isClosedToo }: WorkplaceFilter): URLSearchParams {
  const named = {
    studiejaar: studyYearName(year),
    'mkb-route': mkbRouteId,
    dagen: days === null ? null : String(days),
    zoek: text,
    vrij: hasPlace ? 'yes' : null,
    gesloten: isClosedToo ? 'yes' : null,
  };
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

async function show(
  r: StaffRequest<object>,
  workplace: WorkplaceProfile,
  cards: readonly WorkplaceCard[],
): Promise<Response> {
  const [capacity, mkbRoutes] = await Promise.all([
    selectCapacity(r.tx, workplace.id),
    selectMkbRoutesOf(r.tx, workplace.id),
  ]);
  const [questions, coverages] = await Promise.all([
    selectOpenQuestions(r.tx, workplace.id),
    Promise.all(mkbRoutes.map(({ id }) => openCoverage(r.tx, workplace.id, id))),
  ]);
  return r.page(
    { title: workplace.functionTitle },
    <WorkplacePage
      lang={r.lang}
      today={r.today}
      {...{ workplace, capacity }}
      routes={mkbRoutes.flatMap((route, at) => {
        const coverage = coverages[at];
        const question = questions.find(({ mkbRouteId }) => mkbRouteId === route.id) ?? null;
        const isReached = can.readTasks(r.actor, route.id);
        return coverage ? [{ ...route, coverage, question, isReached }] : [];
      })}
      mayEdit={can.edit(r.actor, workplace)}
      cards={await Promise.all(cards.map((card) => card(r, workplace)))}
    />,
  );
}
