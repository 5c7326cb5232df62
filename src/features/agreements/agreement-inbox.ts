import { sql } from 'kysely';
import { paths } from '../../paths.ts';
import { anyOf } from '../../platform/db/db.ts';
import type { InboxSource } from '../inbox/index.ts';
import { unsignedBy } from './agreement-tasks.ts';
import { signPurpose } from './rules/task-purpose.ts';
import { texts } from './texts.ts';

/** Agreements to sign, in the inbox of whoever has the address of the signer. */
export const signInbox: InboxSource = {
  purpose: signPurpose,
  minutes: 2,
  path: () => paths.signing(),
  async describe(tx, links, lang) {
    const rows = await unsignedBy(tx)
      .innerJoin('agreementText as t', (join) =>
        join.onRef('t.institutionId', '=', 'a.institutionId').onRef('t.id', '=', 'a.currentTextId'),
      )
      .select(['w.id', 'a.amendsId', 'a.studentName as student'])
      .select(sql<string>`t.terms #>> '{parties,learningCompany,name}'`.as('company'))
      .where('w.id', '=', anyOf(links.map(({ subjectId }) => subjectId)))
      .execute();
    const t = texts[lang];
    const bySigner = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      links.flatMap(({ id, subjectId }) => {
        const row = bySigner.get(subjectId);
        if (!row) return [];
        const what = (row.amendsId ? t.taskSignChange : t.taskSign)(row.student, row.company);
        return [[id, { what, detail: '' }] as const];
      }),
    );
  },
};
