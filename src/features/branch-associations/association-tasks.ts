import { paths } from '../../paths.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import { momentTexts } from '../companies/index.ts';
import type { TaskSource } from '../tasks/index.ts';
import { can } from './association-policy.ts';
import { countOwnSteps, selectOwnSteps } from './own-step-store.ts';
import { texts } from './texts.ts';
import { countWaiting, selectWaiting } from './waiting-store.ts';

/** Companies that answered a call and look like one that is known, for who made the call or who steps in; and steps that somebody said they would do. */
export const associationTasks: TaskSource = {
  async list(tx, actor, lang) {
    if (!can.edit(actor)) return [];
    const t = texts[lang].task;
    const moment = momentTexts[lang];
    const [answers, steps] = await Promise.all([selectWaiting(tx, actor), selectOwnSteps(tx, actor.personId)]);
    return [
      ...answers.map(({ id, companyName, title, receivedAt, ...ids }) => ({
        id,
        who: { letter: t.letter, tone: 'company' as const, label: t.label },
        what: t.what(companyName),
        detail: title,
        since: receivedAt,
        href: paths.recruitingCall(ids),
        action: t.action,
      })),
      ...steps.map(({ id, nextStep, nextStepDue, createdAt, associationId, name }) => ({
        id,
        who: { letter: t.ofAssociation.letter, tone: 'neutral' as const, label: t.ofAssociation.label },
        what: moment.task(nextStep, name),
        detail: nextStepDue ? moment.taskDue(formatDate(lang, nextStepDue)) : '',
        since: createdAt,
        href: paths.branchMomentDone({ associationId, momentId: id }),
        isPost: true,
        action: moment.done,
      })),
    ];
  },
  counts: (tx, actor) => (can.edit(actor) ? [countWaiting(tx, actor), countOwnSteps(tx, actor.personId)] : []),
};
