import { z } from 'zod';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { type FormState, formValues, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { type LoggedEvent, selectAuditEvents, type WantedEvents } from './audit-log-store.ts';
import { selectBackupState } from './backup-state-store.ts';
import { checkLog, selectLastCheck } from './check-log.ts';
import { differences } from './rules/differences.ts';
import { withoutPersonal } from './rules/personal-fields.ts';
import { texts } from './texts.ts';
import { selectThings } from './things-store.ts';
import { AuditLogPage, type Entry } from './views/audit-log-view.tsx';
import { logCsv } from './views/log-csv.ts';

const pageSize = 50;
const lastPage = 1000;
const mostInDownload = 10_000;
const filterForm = formSchema((f) =>
  z.object({
    from: f.optionalDate(),
    until: f.optionalDate(),
    who: f.optionalText(200),
    kind: f.optionalText(60),
    action: f.optionalText(60),
    text: f.optionalText(200),
    thing: f.optionalId(),
  }),
);

/** *Logboek*: who did what to which thing, when, and whether nobody changed what it says. */
export function mountAuditLog(web: Web): void {
  web.staff.get(paths.auditLog, (r) => {
    const { form, wanted } = readFilter(r);
    const page = Math.min(Math.max(Number.parseInt(r.query.get('page') ?? '1', 10) || 1, 1), lastPage);
    return showLog(r, form, wanted, page);
  });
  web.staff.get(paths.auditLogExport, async (r) => {
    const { form, wanted } = readFilter(r);
    return wanted ? download(r, wanted) : showLog(r, form, null, 1);
  });
  web.staff.post(paths.auditLogCheck, async (r) => {
    const isWhole = await checkLog(r, r.deps.secretKey);
    const t = texts[r.lang];
    return r.redirect(
      paths.auditLog(),
      isWhole ? { tone: 'success', message: t.flashWhole } : { tone: 'error', message: t.flashFaulty },
    );
  });
}

function readFilter(r: StaffRequest): { form: FormState; wanted: WantedEvents | null } {
  const parsed = parseForm(filterForm(r.lang), formValues(r.query));
  if (!parsed.ok) return { form: parsed.form, wanted: null };
  const { kind, action, ...value } = parsed.value;
  const searchStudents = may(r.actor, 'student.read');
  return { form: parsed.form, wanted: { ...value, kind: kind || null, action: action || null, searchStudents } };
}

async function showLog(r: StaffRequest, form: FormState, wanted: WantedEvents | null, page: number): Promise<Response> {
  const range = { limit: pageSize, offset: (page - 1) * pageSize };
  const { events, more } = wanted ? await selectAuditEvents(r.tx, wanted, range) : { events: [], more: false };
  return r.page(
    { title: texts[r.lang].title },
    <AuditLogPage
      lang={r.lang}
      actor={r.actor}
      form={form}
      page={page}
      entries={entriesOf(r, events)}
      more={more}
      things={await selectThings(r.tx, events)}
      names={await selectRoleNames(r.tx, r.lang)}
      backup={await selectBackupState(r.tx)}
      now={r.now}
      lastCheck={await selectLastCheck(r.tx, r.actor.institutionId)}
      mostInDownload={mostInDownload}
    />,
    form.ok ? 200 : 422,
  );
}

async function download(r: StaffRequest, wanted: WantedEvents): Promise<Response> {
  const { events, more } = await selectAuditEvents(r.tx, wanted, { limit: mostInDownload, offset: 0 });
  const csv = logCsv({
    lang: r.lang,
    entries: entriesOf(r, events),
    things: await selectThings(r.tx, events),
    names: await selectRoleNames(r.tx, r.lang),
    more,
  });
  return r.c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${texts[r.lang].title.toLowerCase()}-${r.today}.csv"`,
  });
}

function entriesOf(r: StaffRequest, events: readonly LoggedEvent[]): Entry[] {
  const mayReadStudents = may(r.actor, 'student.read');
  return events.map(({ before, after, ...event }) => {
    const found = differences(before ?? undefined, after ?? undefined);
    const hide = event.subjectKind === 'student' && !mayReadStudents;
    const shown = hide
      ? withoutPersonal(found.differences)
      : found.differences.map((one) => ({ ...one, hidden: false }));
    return { ...event, differences: shown, more: found.more };
  });
}
