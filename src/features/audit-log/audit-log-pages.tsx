import { z } from 'zod';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { type FormState, formValues, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { selectAuditEvents, type WantedEvents } from './audit-log-store.ts';
import { differences } from './rules/differences.ts';
import { withoutPersonal } from './rules/personal-fields.ts';
import { texts } from './texts.ts';
import { selectThings } from './things-store.ts';
import { AuditLogPage } from './views/audit-log-view.tsx';

const lastPage = 1000;
const filterForm = formSchema((f) =>
  z.object({
    from: f.optionalDate(),
    until: f.optionalDate(),
    who: f.optionalText(200),
    kind: f.optionalText(60),
    thing: f.optionalId(),
  }),
);

/** *Logboek*: who did what to which thing, when. */
export function mountAuditLog(web: Web): void {
  web.staff.get(paths.auditLog, async (r) => {
    const parsed = parseForm(filterForm(r.lang), formValues(r.query));
    const page = Math.min(Math.max(Number.parseInt(r.query.get('page') ?? '1', 10) || 1, 1), lastPage);
    if (!parsed.ok) return showLog(r, parsed.form, null);
    return showLog(r, parsed.form, { ...parsed.value, kind: parsed.value.kind || null, page });
  });
}

async function showLog(r: StaffRequest, form: FormState, wanted: WantedEvents | null): Promise<Response> {
  const { events, more } = wanted ? await selectAuditEvents(r.tx, wanted) : { events: [], more: false };
  const mayReadStudents = may(r.actor, 'student.read');
  const entries = events.map(({ before, after, ...event }) => {
    const found = differences(before ?? undefined, after ?? undefined);
    const hide = event.subjectKind === 'student' && !mayReadStudents;
    const shown = hide
      ? withoutPersonal(found.differences)
      : found.differences.map((one) => ({ ...one, hidden: false }));
    return { ...event, differences: shown, more: found.more };
  });
  return r.page(
    { title: texts[r.lang].title },
    <AuditLogPage
      lang={r.lang}
      actor={r.actor}
      form={form}
      page={wanted?.page ?? 1}
      entries={entries}
      more={more}
      things={await selectThings(r.tx, events)}
      names={await selectRoleNames(r.tx, r.lang)}
    />,
    form.ok ? 200 : 422,
  );
}
