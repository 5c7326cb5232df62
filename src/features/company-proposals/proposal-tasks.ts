import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { countWaiting, selectWaiting } from './proposal-store.ts';
import { texts } from './texts.ts';

/** What companies propose, for whoever looks after them. */
export const proposalTasks: TaskSource = {
  async list(tx, actor, lang) {
    const t = texts[lang];
    return (await selectWaiting(tx, actor)).map(({ id, companyId, companyName, kind, proposedAt }) => ({
      id,
      who: { letter: t.letter, tone: 'company', label: t.party },
      what: t.task(companyName),
      detail: t.kinds[kind],
      since: proposedAt,
      href: paths.companyProposal({ companyId, proposalId: id }),
      action: t.taskButton,
    }));
  },
  counts: countWaiting,
};
