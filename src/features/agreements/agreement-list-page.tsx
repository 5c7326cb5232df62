import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { cursorAt, pageSize, selectAgreementRows, selectListChoices } from './agreement-list-store.ts';
import { filterQuery, readFilter } from './list-address.ts';
import { cursorText, readCursor } from './rules/cursor.ts';
import { orderOf } from './rules/list-filter.ts';
import { texts } from './texts.ts';
import { AgreementListPage } from './views/agreement-list-view.tsx';

export function mountAgreementList(web: Web): void {
  web.staff.get(paths.agreements, async (r) => {
    const filter = readFilter(r.query);
    const order = orderOf(filter);
    const after = readCursor(r.query.get('na'), order);
    const [rows, choices] = await Promise.all([
      selectAgreementRows(r.tx, r.actor, filter, { after, now: r.now }),
      selectListChoices(r.tx, r.actor, filter),
    ]);
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const query = filterQuery(filter).toString();
    const next = new URLSearchParams(query);
    if (last) next.set('na', cursorText(cursorAt(last, order)));
    return r.page(
      { title: texts[r.lang].listTitle, width: 'wide' },
      <AgreementListPage
        lang={r.lang}
        today={r.today}
        now={r.now}
        rows={page}
        filter={filter}
        query={query}
        isContinued={after !== null}
        choices={choices}
        mayCreate={may(r.actor, 'agreement.edit')}
        nextHref={rows.length > pageSize ? `${paths.agreements()}?${next}` : null}
      />,
    );
  });
}
