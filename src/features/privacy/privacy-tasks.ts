import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { Task, TaskSource } from '../tasks/index.ts';
import { texts } from './office-texts.ts';
import { countOpenRequests, selectRequests } from './request-store.ts';
import { countRefusedRun, selectLastRuns } from './run-store.ts';

/** What privacy asks of people: to answer requests in time, and to look at a clock that jumped. */
export const privacyTasks: TaskSource = {
  async list(tx, actor, lang) {
    const t = texts[lang].task;
    const who = { letter: t.letter, tone: 'neutral', label: t.label } as const;
    const tasks: Task[] = [];
    if (may(actor, 'privacy.handle'))
      for (const request of await selectRequests(tx, 'open'))
        tasks.push({
          id: request.id,
          who,
          what: t.what[request.kind],
          detail: t.due(formatDate(lang, request.dueOn)),
          since: request.receivedAt,
          href: paths.privacyRequest({ requestId: request.id }),
          action: t.action,
        });
    const { last } = may(actor, 'retention.manage') ? await selectLastRuns(tx) : { last: null };
    if (last?.state === 'refused')
      tasks.push({
        id: `retention ${last.runOn}`,
        who,
        what: t.clockWhat,
        detail: t.clockDetail,
        since: last.at,
        href: paths.retention(),
        action: t.clockAction,
      });
    return tasks;
  },
  counts(tx, actor) {
    return [
      ...(may(actor, 'privacy.handle') ? [countOpenRequests(tx)] : []),
      ...(may(actor, 'retention.manage') ? [countRefusedRun(tx)] : []),
    ];
  },
};
