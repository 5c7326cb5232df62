import type { Actor } from '../../kernel/actor.ts';
import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { texts } from './texts.ts';
import { countWaitingVersions, selectWaitingVersions } from './waiting-version-store.ts';

/**
 * What Mkb-routes ask of people: the programme manager decides about submitted versions, the project lead finishes drafts
 * of an own Mkb-route, and versions that came back.
 */
export const mkbRouteTasks: TaskSource = {
  async list(tx, actor, lang) {
    const waiting = waitingFor(actor);
    if (!waiting) return [];
    const t = texts[lang];
    const versions = await selectWaitingVersions(tx, waiting.states, waiting.scope);
    return versions.map(({ id, mkbRouteId, mkbRouteName, number, state, since }) => ({
      id,
      who: { letter: 'H', tone: 'school' as const, label: t.taskWho },
      since,
      what: t.tasks[state].what(mkbRouteName, number),
      detail: t.tasks[state].detail,
      ...(state === 'submitted'
        ? { href: paths.version({ mkbRouteId, versionId: id }), action: t.decide }
        : { href: paths.design({ mkbRouteId, versionId: id }), action: t.continueDesign }),
    }));
  },
  counts(tx, actor) {
    const waiting = waitingFor(actor);
    return waiting ? [countWaitingVersions(tx, waiting.states, waiting.scope)] : [];
  },
};

function waitingFor({ role, personId, mkbRouteId }: Actor) {
  if (role === 'programme_manager') return { states: ['submitted'], scope: { mkbRouteId } } as const;
  if (role === 'project_lead')
    return { states: ['draft', 'returned'], scope: { mkbRouteId, leadId: personId } } as const;
  return null;
}
