import { paths } from '../../paths.ts';
import { anyOf } from '../../platform/db/db.ts';
import type { InboxSource } from '../inbox/index.ts';
import { letterPurpose } from './letter-mail-queue.ts';
import { texts as ownTexts } from './own-letter-texts.ts';

/** Letters of intent that wait for an answer. */
export const letterInbox: InboxSource = {
  purpose: letterPurpose,
  minutes: 2,
  path: () => paths.letter(),
  async describe(tx, links, lang) {
    const rows = await tx
      .selectFrom('letterOfIntent as l')
      .innerJoin('commitment as c', (join) =>
        join.onRef('c.institutionId', '=', 'l.institutionId').onRef('c.id', '=', 'l.commitmentId'),
      )
      .innerJoin('mkbRoute as m', (join) =>
        join.onRef('m.institutionId', '=', 'c.institutionId').onRef('m.id', '=', 'c.mkbRouteId'),
      )
      .select(['l.id', 'm.name'])
      .where('l.id', '=', anyOf(links.map(({ subjectId }) => subjectId)))
      .where('l.state', '=', 'sent')
      .execute();
    const routes = new Map(rows.map(({ id, name }) => [id, name]));
    return new Map(
      links.flatMap(({ id, subjectId }) => {
        const route = routes.get(subjectId);
        return route === undefined ? [] : [[id, { what: ownTexts[lang].inbox, detail: route }] as const];
      }),
    );
  },
};
