import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectAnswers } from './coverage-store.ts';
import { type RouteOutcomes, selectRouteOutcomes } from './design-store.ts';
import { withWorkplace } from './find-workplace.ts';
import { recordAnswers } from './record-answers.ts';
import type { Answers, WorkTask } from './rules/coverage.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import { taskTexts } from './task-texts.ts';
import { filledTicks, readTicks, saidOf } from './tick-form.ts';
import { TickPage } from './views/tick-view.tsx';
import { selectWorkTasks } from './work-task-store.ts';
import { can } from './workplace-policy.ts';
import { lockWorkplace } from './workplace-store.ts';

type OfRoute = StaffRequest<{ workplaceId: string; mkbRouteId: string }>;
type Ticking = { workplace: WorkplaceProfile; route: RouteOutcomes; tasks: WorkTask[] };

/** Staff ticks which tasks a workplace has. */
export function mountTicks(web: Web): void {
  web.staff.get(paths.workplaceTasks, (r) =>
    withTasks(r, async (ticking) => {
      const given = await selectAnswers(r.tx, ticking.workplace.id);
      return ask(r, ticking, filledTicks(ticking.tasks, Object.fromEntries(given)), seenOf(ticking.tasks, given));
    }),
  );
  web.staff.post(paths.workplaceTasks, (r) => withTasks(r, (ticking) => save(r, ticking)));
}

/** The workplace and the tasks of a Mkb-route, when the actor may change the one and reaches the other. */
export function withTasks(r: OfRoute, answer: (ticking: Ticking) => Promise<Response>): Promise<Response> {
  return withWorkplace(r, can.edit, async (workplace) => {
    const { mkbRouteId } = r.params;
    if (!can.readTasks(r.actor, mkbRouteId)) return r.notFound();
    const [route, tasks] = await Promise.all([
      selectRouteOutcomes(r.tx, mkbRouteId),
      selectWorkTasks(r.tx, mkbRouteId),
    ]);
    return route ? answer({ workplace, route, tasks }) : r.notFound();
  });
}

/** What two tabs could overwrite of each other. */
const seenOf = (tasks: readonly WorkTask[], given: Answers): string =>
  fingerprint(Object.fromEntries(tasks.map(({ id }) => [id, given.get(id) ?? null])));

function ask(r: OfRoute, ticking: Ticking, form: FormState, seen: string, conflict = false): Promise<Response> {
  return r.page(
    { title: taskTexts[r.lang].tickTitle, width: 'narrow' },
    <TickPage lang={r.lang} {...ticking} {...{ form, seen, conflict }} />,
    conflict ? 409 : 200,
  );
}

async function save(r: OfRoute, ticking: Ticking): Promise<Response> {
  const { workplace, route, tasks } = ticking;
  const { tx, actor, now } = r;
  await lockWorkplace(tx, workplace.id);
  const form = new FormState(r.form);
  const seen = seenOf(tasks, await selectAnswers(tx, workplace.id));
  if (form.text('seen') !== seen) return ask(r, ticking, form, seen, true);
  const by = { kind: 'staff', id: actor.personId, name: actor.name } as const;
  const place = { workplaceId: workplace.id, mkbRouteId: route.mkbRouteId };
  const answering = { tx, institutionId: actor.institutionId, by, side: 'staff' as const, now };
  await recordAnswers(answering, place, tasks, saidOf(readTicks(r.form, tasks), tasks));
  return r.redirect(paths.workplaceCoverage(place), { tone: 'success', message: taskTexts[r.lang].ticked });
}
