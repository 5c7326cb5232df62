import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectCoachRows, type WantedCoaches } from './coach-list-store.ts';
import { selectCoachSettings } from './coach-setting-store.ts';
import { exportCoaches } from './export-coaches.ts';
import { filterQuery, readFilter } from './rules/list-filter.ts';
import { texts } from './texts.ts';
import { CoachListPage } from './views/coach-list-view.tsx';

const pageSize = 25;

/** The register: every coach with what asks for attention. */
export function mountCoachList(web: Web): void {
  web.staff.get(paths.coaches, async (r) => {
    const wanted = await wantedOf(r, r.query);
    const given = r.query.get('na') ?? '';
    const after = isUuid(given) ? given : null;
    const rows = await selectCoachRows(r.tx, r.actor, wanted, { after, limit: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const query = filterQuery(wanted.filter);
    const next = new URLSearchParams([...query, ['na', page.at(-1)?.personId ?? '']]);
    return r.page(
      { title: texts[r.lang].title, width: 'wide' },
      <CoachListPage
        lang={r.lang}
        {...wanted}
        query={query.toString()}
        rows={page}
        isContinued={after !== null}
        nextHref={rows.length > pageSize ? `${paths.coaches()}?${next}` : null}
      />,
    );
  });
  web.staff.post(paths.coachesExport, async (r) =>
    exportCoaches(r, await wantedOf(r, new URLSearchParams(String(r.form.filter ?? '')))),
  );
}

async function wantedOf(r: StaffRequest, query: URLSearchParams): Promise<WantedCoaches> {
  const { mostStudents } = await selectCoachSettings(r.tx, r.today);
  return { filter: readFilter(query), today: r.today, mostStudents };
}
