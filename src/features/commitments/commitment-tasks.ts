import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { countToHandle, selectToHandle } from './letter-store.ts';
import { texts } from './texts.ts';

/** Answers of companies that are no plain yes, for who asked. */
export const commitmentTasks: TaskSource = {
  async list(tx, actor, lang) {
    if (!may(actor, 'company.edit')) return [];
    const t = texts[lang].task;
    return (await selectToHandle(tx, actor.personId)).map(
      ({ id, companyId, commitmentId, companyName, state, document, closedAt, sentAt }) => ({
        id,
        who: { letter: t.letter, tone: 'company', label: t.label },
        what: state === 'proposed' ? t.proposed(companyName) : t.refused(companyName),
        detail: t.detail(document.mkbRoute, document.studyYear),
        since: closedAt ?? sentAt,
        href: paths.commitment({ companyId, commitmentId }),
        action: t.action,
      }),
    );
  },
  counts: (tx, actor) => (may(actor, 'company.edit') ? [countToHandle(tx, actor.personId)] : []),
};
