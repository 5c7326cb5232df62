import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { filterQuery, readFilter } from './rules/list-filter.ts';
import { type ListCursor, selectMkbRouteChoices, selectScanRows } from './scan-list-store.ts';
import { texts } from './texts.ts';
import { ScanListPage } from './views/scan-list-view.tsx';

const pageSize = 25;

/** Every scan that the actor reaches, with how it stands and whom it waits for. */
export function mountScanList(web: Web): void {
  web.staff.get(paths.scans, showList);
}

async function showList(r: StaffRequest): Promise<Response> {
  const filter = readFilter(r.query, isUuid);
  const after = cursorIn(r.query.get('na') ?? '');
  const [rows, mkbRoutes] = await Promise.all([
    selectScanRows(r.tx, r.actor, filter, { after, limit: pageSize + 1 }),
    selectMkbRouteChoices(r.tx, r.actor),
  ]);
  const page = rows.slice(0, pageSize);
  const query = filterQuery(filter);
  const last = page.at(-1);
  const next =
    last && rows.length > pageSize
      ? new URLSearchParams([...query, ['na', `${last.startedAt.toISOString()}_${last.id}`]])
      : null;
  return r.page(
    { title: texts[r.lang].title, width: 'wide' },
    <ScanListPage
      lang={r.lang}
      filter={filter}
      query={query.toString()}
      mkbRoutes={mkbRoutes}
      rows={page}
      isContinued={after !== null}
      nextHref={next && `${paths.scans()}?${next}`}
    />,
  );
}

/** Where the list goes on, from the address; null when it makes no sense. */
function cursorIn(text: string): ListCursor | null {
  const [at = '', id = ''] = text.split('_');
  const startedAt = new Date(at);
  return isUuid(id) && !Number.isNaN(startedAt.getTime()) ? { startedAt, id } : null;
}
