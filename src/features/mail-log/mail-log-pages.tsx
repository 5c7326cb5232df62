import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { mailFilters, selectMailLog } from './mail-log-store.ts';
import { texts } from './texts.ts';
import { MailLogPage } from './views/mail-log-view.tsx';

const lastPage = 1000;

/** *Post*: every mail that left or should leave. */
export function mountMailLog(web: Web): void {
  web.staff.get(paths.mailLog, async (r) => {
    const asked = r.query.get('state');
    const wanted = {
      filter: mailFilters.find((filter) => filter === asked) ?? null,
      recipient: (r.query.get('to') ?? '').trim().slice(0, 200).replaceAll('\0', ''),
      page: Math.min(Math.max(Number.parseInt(r.query.get('page') ?? '1', 10) || 1, 1), lastPage),
    };
    const found = await selectMailLog(r.tx, { ...wanted, mkbRouteId: r.actor.mkbRouteId });
    return r.page(
      { title: texts[r.lang].title },
      <MailLogPage lang={r.lang} actor={r.actor} wanted={wanted} found={found} mailWorks={await r.deps.mailWorks()} />,
    );
  });
}
