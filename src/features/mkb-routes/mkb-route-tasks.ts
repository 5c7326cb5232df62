import type { Actor } from '../../kernel/actor.ts';
import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { texts } from './texts.ts';
import { countWaitingVersions, selectWaitingVersions } from './waiting-version-store.ts';

/**
 * What Mkb-routes ask of people: the programme manager decides about submitted versions, the project lead changes versions
 * of an own Mkb-route that came back.
 */
export const mkbRouteTasks: TaskSource = {
  async list(tx, actor, lang) {
    const waiting = waitingFor(actor);
    if (!waiting) return [];
    const t = texts[lang];
    const versions = await selectWaitingVersions(tx, waiting.state, waiting.scope);
    return versions.map(({ id, mkbRouteId, mkbRouteName, number, since }) => ({
      id,
      who: { letter: 'H', tone: 'school' as const, label: t.taskWho },
      since,
      ...(waiting.state === 'submitted'
        ? {
            what: t.taskDecide(mkbRouteName, number),
            detail: t.taskDecideDetail,
            href: paths.version({ mkbRouteId, versionId: id }),
            action: t.decide,
          }
        : {
            what: t.taskReturned(mkbRouteName, number),
            detail: t.taskReturnedDetail,
            href: paths.design({ mkbRouteId, versionId: id }),
            action: t.continueDesign,
          }),
    }));
  },
  async count(tx, actor) {
    const waiting = waitingFor(actor);
    return waiting ? countWaitingVersions(tx, waiting.state, waiting.scope) : 0;
  },
};

function waitingFor({ role, personId, mkbRouteId }: Actor) {
  if (role === 'programme_manager') return { state: 'submitted', scope: { mkbRouteId } } as const;
  if (role === 'project_lead') return { state: 'returned', scope: { mkbRouteId, leadId: personId } } as const;
  return null;
}
