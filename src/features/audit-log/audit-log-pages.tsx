import { z } from 'zod';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { type FormState, type FormValues, formValues, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { selectAuditEvents, type WantedEvents } from './audit-log-store.ts';
import { selectBackupState } from './backup-state-store.ts';
import { checkLog, selectLastCheck } from './check-log.ts';
import { exportLog } from './log-export-page.ts';
import { shownEntries } from './rules/shown-entries.ts';
import { texts } from './texts.ts';
import { selectThings } from './things-store.ts';
import { AuditLogPage } from './views/audit-log-view.tsx';

const pageSize = 50;
const lastPage = 1000;
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
    const { form, wanted } = readFilter(r, formValues(r.query));
    const page = Math.min(Math.max(Number.parseInt(r.query.get('page') ?? '1', 10) || 1, 1), lastPage);
    return showLog(r, form, wanted, page);
  });
  web.staff.post(paths.auditLogExport, (r) => {
    const { form, wanted } = readFilter(r, r.form);
    return wanted ? exportLog(r, wanted, form.text('format') === 'json' ? 'json' : 'csv') : showLog(r, form, null, 1);
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

function readFilter(r: StaffRequest, typed: FormValues): { form: FormState; wanted: WantedEvents | null } {
  const parsed = parseForm(filterForm(r.lang), typed);
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
      entries={shownEntries(events, may(r.actor, 'student.read'))}
      more={more}
      things={await selectThings(r.tx, events)}
      names={await selectRoleNames(r.tx, r.lang)}
      backup={await selectBackupState(r.tx)}
      now={r.now}
      lastCheck={await selectLastCheck(r.tx, r.actor.institutionId)}
    />,
    form.ok ? 200 : 422,
  );
}
