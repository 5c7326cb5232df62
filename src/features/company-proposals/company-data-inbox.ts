import { paths } from '../../paths.ts';
import { anyOf } from '../../platform/db/db.ts';
import type { InboxSource } from '../inbox/index.ts';
import { companyDataPurpose } from './company-data-link.ts';
import { texts } from './texts.ts';

/** The question whether the data of the own company are right. */
export const companyDataInbox: InboxSource = {
  purpose: companyDataPurpose,
  minutes: 2,
  path: () => paths.linkedCompany(),
  async describe(tx, links, lang) {
    const rows = await tx
      .selectFrom('contact as k')
      .innerJoin('company as c', (join) =>
        join.onRef('c.institutionId', '=', 'k.institutionId').onRef('c.id', '=', 'k.companyId'),
      )
      .select(['k.id', 'c.name'])
      .where('k.id', '=', anyOf(links.map(({ subjectId }) => subjectId)))
      .execute();
    const companies = new Map(rows.map(({ id, name }) => [id, name]));
    return new Map(
      links.flatMap(({ id, subjectId }) => {
        const company = companies.get(subjectId);
        return company === undefined ? [] : [[id, { what: texts[lang].mailHeading(company), detail: '' }] as const];
      }),
    );
  },
};
