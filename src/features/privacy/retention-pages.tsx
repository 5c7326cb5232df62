import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { cutoffOf, retentionQueue } from './apply-retention.ts';
import { changeRetention } from './change-retention.ts';
import { texts } from './office-texts.ts';
import { type Retentions, selectRetentions } from './retention-store.ts';
import { selectLastRuns } from './run-store.ts';
import { countDue, sweepNames } from './sweep-store.ts';
import { RetentionPage } from './views/retention-view.tsx';

/** *Bewaartermijnen*: how long what stays, and what would go today. */
export function mountRetention(web: Web): void {
  web.staff.get(paths.retention, (r) => showRetention(r));
  web.staff.post(paths.retention, saveRetention);
  web.staff.post(paths.retentionApply, async (r) => {
    await r.deps.jobs.send(r.tx, retentionQueue, { institutionId: r.actor.institutionId });
    return r.redirect(paths.retention(), { tone: 'success', message: texts[r.lang].applySoon });
  });
}

async function showRetention(r: StaffRequest, form?: FormState): Promise<Response> {
  const retentions = await selectRetentions(r.tx, r.today);
  const values = Object.fromEntries(Object.values(retentions).map(({ name, value }) => [name, String(value)]));
  const state = form ?? new FormState(values);
  const counts = [];
  for (const name of sweepNames)
    counts.push({ name, count: await countDue(r.tx, name, cutoffOf(retentions, name, r.today)) });
  return r.page(
    { title: texts[r.lang].retentionTitle },
    <RetentionPage
      lang={r.lang}
      actor={r.actor}
      form={state}
      retentions={Object.values(retentions)}
      counts={counts}
      runs={await selectLastRuns(r.tx)}
    />,
    state.ok ? 200 : 422,
  );
}

/** One number per rule that the hogeschool may choose. The range is data, so the form is made from it. */
const retentionForm = (retentions: Retentions) =>
  formSchema((f) =>
    z.object(
      Object.fromEntries(
        Object.values(retentions)
          .filter(({ minimum, maximum }) => minimum < maximum)
          .map(({ name, minimum, maximum }) => [name, f.int(minimum, maximum)]),
      ),
    ),
  );

async function saveRetention(r: StaffRequest): Promise<Response> {
  const parsed = parseForm(retentionForm(await selectRetentions(r.tx, r.today))(r.lang), r.form);
  if (!parsed.ok) return showRetention(r, parsed.form);
  const changed = await changeRetention(r, parsed.value);
  const t = texts[r.lang];
  return r.redirect(
    paths.retention(),
    changed ? { tone: 'success', message: t.retentionSaved } : { tone: 'info', message: t.retentionUnchanged },
  );
}
