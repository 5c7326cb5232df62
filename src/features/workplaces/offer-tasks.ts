import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { TaskSource } from '../tasks/index.ts';
import { linkTexts } from './link-texts.ts';
import { waitingOffers } from './offer-store.ts';

/** What offered workplaces ask of staff: to take one over or to return it. */
export const offerTasks: TaskSource = {
  async list(tx, actor, lang) {
    if (!may(actor, 'company.edit')) return [];
    const t = linkTexts[lang].offer;
    const rows = await waitingOffers(tx, actor)
      .innerJoin('company as c', (join) =>
        join.onRef('c.institutionId', '=', 'o.institutionId').onRef('c.id', '=', 'o.companyId'),
      )
      .innerJoin('mkbRoute as m', (join) =>
        join.onRef('m.institutionId', '=', 'o.institutionId').onRef('m.id', '=', 'o.mkbRouteId'),
      )
      .select(['o.id', 'o.offeredAt', 'o.askedAt', 'c.name as companyName', 'm.name as mkbRouteName'])
      .orderBy('o.offeredAt')
      .limit(200)
      .execute();
    return rows.map(({ id, offeredAt, askedAt, companyName, mkbRouteName }) => ({
      id,
      who: { letter: t.taskLetter, tone: 'school', label: t.taskWho },
      what: t.taskWhat(companyName),
      detail: mkbRouteName,
      since: offeredAt ?? askedAt,
      href: paths.workplaceOffer({ offerId: id }),
      action: t.taskAction,
    }));
  },
  counts(tx, actor) {
    if (!may(actor, 'company.edit')) return [];
    return [waitingOffers(tx, actor).select(({ fn }) => fn.countAll<number>().as('n'))];
  },
};
