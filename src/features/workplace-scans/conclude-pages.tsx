import { z } from 'zod';
import { isoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { Web } from '../../shell/index.ts';
import { findScan } from './find-scan.ts';
import { concludeScan, workplaceSeen } from './hold-talk.ts';
import { advisedOutcome, type ConclusionFault, conclusionFaults, outcomes } from './rules/outcome.ts';
import { sentParts } from './rules/scan.ts';
import { lastDayOf } from './rules/validity.ts';
import type { OfScan } from './scan-pages.tsx';
import { can } from './scan-policy.ts';
import { selectScanSettings } from './scan-setting-store.ts';
import type { StoredScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';
import { withTalk, wrongState } from './talk-pages.tsx';
import { ConcludePage } from './views/conclude-view.tsx';

const concludeForm = formSchema((f) => z.object({ outcome: f.choice(outcomes), validUntil: f.date() }));

/** The end of the talk: what is still to be done before it, the outcome, and until when it holds. */
export function mountConclude(web: Web): void {
  web.staff.get(paths.scanConclude, (r) => withTalk(r, (stored) => show(r, stored)));
  web.staff.post(paths.scanConclude, conclude);
}

async function show(
  r: OfScan,
  stored: StoredScan,
  again?: { form: FormState; faults: readonly ConclusionFault[]; message?: string },
): Promise<Response> {
  const { scan, joint, actions } = stored;
  const advised = advisedOutcome(scan.statements, joint);
  const { validMonths } = await selectScanSettings(r.tx);
  const conclusion = { joint, outcome: advised, actions };
  const faults = again?.faults ?? conclusionFaults(scan.statements, sentParts(scan.parts), conclusion, r.today);
  return r.page(
    { title: staffTexts[r.lang].concludeTitle, width: 'narrow' },
    <ConcludePage
      lang={r.lang}
      stored={stored}
      advised={advised}
      faults={faults}
      validMonths={validMonths}
      seen={workplaceSeen(stored)}
      message={again?.message ?? null}
      form={again?.form ?? new FormState({ outcome: advised, validUntil: lastDayOf(r.today, validMonths) })}
    />,
    again ? 422 : 200,
  );
}

async function conclude(r: OfScan): Promise<Response> {
  const t = staffTexts[r.lang];
  const parsed = parseForm(concludeForm(r.lang), r.form);
  if (!parsed.ok) return withTalk(r, (stored) => show(r, stored, { form: parsed.form, faults: [] }));
  const { outcome, validUntil } = parsed.value;
  const revision = Number(r.form.revision);
  const concluded = await concludeScan(r, r.params.scanId, {
    outcome,
    validUntil: isoDate(validUntil),
    revision: Number.isInteger(revision) ? revision : -1,
    seen: parsed.form.text('seen'),
  });
  if (concluded.ok) return r.redirect(paths.scan(r.params), { tone: 'success', message: t.concluded });
  if (concluded.fault === 'not_found') return r.notFound();
  const stored = await findScan(r, r.params.scanId, can.edit);
  if (!stored) return r.notFound();
  switch (concluded.fault) {
    case 'not_conclusive':
      return show(r, stored, { form: parsed.form, faults: concluded.faults });
    case 'ends_in_past':
      return show(r, stored, { form: parsed.form.with({ validUntil: t.endsInPast }), faults: [] });
    case 'ends_too_late': {
      const { validMonths } = await selectScanSettings(r.tx);
      const last = formatDate(r.lang, lastDayOf(r.today, validMonths));
      return show(r, stored, { form: parsed.form.with({ validUntil: t.endsTooLate(last) }), faults: [] });
    }
    case 'changed_meanwhile':
      return show(r, stored, { form: parsed.form, faults: [], message: t.changedMeanwhile });
    case 'workplace_changed':
      return show(r, stored, { form: parsed.form, faults: [], message: t.workplaceChanged });
    default:
      return wrongState(r);
  }
}
