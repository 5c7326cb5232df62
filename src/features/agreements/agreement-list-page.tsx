import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type AgreementFilter, pageSize, selectAgreementRows, selectMkbRouteOptions } from './agreement-list-store.ts';
import { agreementStates } from './rules/agreement.ts';
import { type Cursor, cursorText, readCursor } from './rules/cursor.ts';
import { parties } from './rules/party.ts';
import { texts } from './texts.ts';
import { AgreementListPage } from './views/agreement-list-view.tsx';

export function mountAgreementList(web: Web): void {
  web.staff.get(paths.agreements, async (r) => {
    const filter = readFilter(r);
    const [rows, mkbRoutes] = await Promise.all([
      selectAgreementRows(r.tx, r.actor, filter),
      selectMkbRouteOptions(r.tx, r.actor),
    ]);
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return r.page(
      { title: texts[r.lang].listTitle, width: 'wide' },
      <AgreementListPage
        lang={r.lang}
        today={r.today}
        now={r.now}
        rows={page}
        filter={filter}
        mkbRoutes={mkbRoutes}
        mayCreate={may(r.actor, 'agreement.edit')}
        nextHref={rows.length > pageSize && last ? address(r, last) : null}
      />,
    );
  });
}

/** The filter stands in the address, so that it can be kept and shared; what makes no sense is left out. */
function readFilter({ query }: StaffRequest): AgreementFilter {
  const mkbRouteId = query.get('mkb-route') ?? '';
  return {
    state: agreementStates.find((state) => state === query.get('stand')) ?? null,
    mkbRouteId: isUuid(mkbRouteId) ? mkbRouteId : null,
    text: (query.get('zoek') ?? '').trim().slice(0, 100),
    waitsOn: parties.find((party) => party === query.get('wacht-op')) ?? null,
    after: readCursor(query.get('na')),
  };
}

function address({ query }: StaffRequest, after: Cursor): string {
  const next = new URLSearchParams(query);
  next.set('na', cursorText(after));
  return `${paths.agreements()}?${next}`;
}
