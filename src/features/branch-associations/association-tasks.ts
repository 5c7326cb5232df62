import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { texts } from './texts.ts';
import { countWaiting, selectWaiting } from './waiting-store.ts';

/** Companies that answered a call and look like one that is known: for who made the call. */
export const associationTasks: TaskSource = {
  async list(tx, actor, lang) {
    if (!may(actor, 'company.edit')) return [];
    const t = texts[lang].task;
    return (await selectWaiting(tx, actor.personId)).map(({ id, companyName, title, receivedAt, ...ids }) => ({
      id,
      who: { letter: t.letter, tone: 'company', label: t.label },
      what: t.what(companyName),
      detail: title,
      since: receivedAt,
      href: paths.recruitingCall(ids),
      action: t.action,
    }));
  },
  counts: (tx, actor) => (may(actor, 'company.edit') ? [countWaiting(tx, actor.personId)] : []),
};
