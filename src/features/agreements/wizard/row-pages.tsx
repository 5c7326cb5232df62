import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { saveDraft } from '../save-draft.ts';
import { type Conflict, RemoveRowPage, RowPage } from '../views/wizard-step-views.tsx';
import { allSteps } from './all-steps.ts';
import { differencesBetween, fingerprint } from './fingerprint.ts';
import { openWizard, suggestionsFor, type Wizard } from './open-wizard.ts';
import { stepWords } from './rules/step-words.ts';
import { stepOfPath } from './rules/steps.ts';
import type { RowsStep } from './step.ts';
import { cannotOpen, comesFromCheck, factsFor, sentMeanwhile, stop } from './step-pages.tsx';
import { texts } from './texts.ts';

type RowRequest = StaffRequest<{ agreementId: string; step: string; row: string }>;

/** The pages of one row of a step that repeats: fill in, remove. */
export function mountRows(web: Web): void {
  web.staff.get(paths.agreementStepRow, (r) =>
    withRow(r, (wizard, step) => {
      const { row } = r.params;
      if (!known(wizard, step, row)) return r.notFound();
      const stored = step.stored(wizard.draft.content, row);
      return showRow(r, wizard, step, { form: new FormState(stored), base: fingerprint(stored) });
    }),
  );
  web.staff.post(paths.agreementStepRow, saveRow);
  web.staff.get(paths.agreementStepRowRemove, (r) =>
    withRow(r, (wizard, step) => {
      const { row } = r.params;
      if (!step.keys(wizard.draft.content).includes(row)) return r.notFound();
      const what = step.rowTitle(wizard.draft.content, row, r.lang);
      return r.page(
        { title: texts[r.lang].removeTitle(what), width: 'narrow' },
        <RemoveRowPage lang={r.lang} facts={factsFor(wizard, step.code)} what={what} row={row} />,
      );
    }),
  );
  web.staff.post(paths.agreementStepRowRemove, (r) =>
    withRow(
      r,
      async ({ draft, context }, step) => {
        const { agreementId, row } = r.params;
        // Removing what is gone already (a double click) comes to the same.
        if (step.keys(draft.content).includes(row)) await saveDraft(r, draft, step.remove(draft.content, row, context));
        const back = paths.agreementStep({ agreementId, step: step.code });
        return r.redirect(back, { tone: 'success', message: texts[r.lang].rowRemoved });
      },
      { lock: true },
    ),
  );
}

async function withRow(
  r: RowRequest,
  answer: (wizard: Wizard, step: RowsStep) => Response | Promise<Response>,
  options: { lock?: boolean } = {},
): Promise<Response> {
  const step = rowsStepOf(r);
  if (!step) return r.notFound();
  const opened = await openWizard(r, r.params.agreementId, options);
  return opened.ok ? answer(opened.wizard, step) : cannotOpen(r, opened.fault);
}

function rowsStepOf(r: RowRequest): RowsStep | null {
  const code = stepOfPath(r.params.step);
  const step = code ? allSteps[code] : null;
  return step?.kind === 'rows' ? step : null;
}

const known = ({ draft: { content } }: Wizard, step: RowsStep, row: string): boolean =>
  step.keys(content).includes(row) || step.canAdd(row, content);

type Shown = { form: FormState; base: string; conflict?: Conflict | undefined; status?: 409 | 422 };

async function showRow(r: RowRequest, wizard: Wizard, step: RowsStep, given: Shown): Promise<Response> {
  const { lang } = r;
  const { row } = r.params;
  const { content, facts } = wizard.draft;
  const title = step.rowTitle(content, row, lang);
  const suggestions = await suggestionsFor(r, step.code, facts.mkbRouteId);
  const { form, base, conflict, status } = given;
  return r.page(
    { title: `${title} · ${stepWords(lang, step.code).title}` },
    <RowPage
      lang={lang}
      facts={factsFor(wizard, step.code)}
      title={title}
      lead={stepWords(lang, step.code).lead}
      form={form}
      labels={step.labels(lang)}
      base={base}
      conflict={conflict}
      row={row}
      toCheck={comesFromCheck(r, facts)}
    >
      <step.Fields {...{ lang, form, content, suggestions }} rowKey={row} />
    </RowPage>,
    status,
  );
}

async function saveRow(r: RowRequest): Promise<Response> {
  const step = rowsStepOf(r);
  if (!step) return r.notFound();
  const opened = await openWizard(r, r.params.agreementId, { lock: true });
  if (!opened.ok) return opened.fault === 'not_draft' ? sentMeanwhile(r, step) : r.notFound();
  const { wizard } = opened;
  const { content } = wizard.draft;
  const { agreementId, row } = r.params;
  const rowGone = !known(wizard, step, row);
  const stored = step.stored(content, row);
  const base = rowGone ? goneBase : fingerprint(stored);
  const read = step.read(r.form, content, wizard.context, row);
  if (!read.ok) return showRow(r, wizard, step, { form: read.form, base: String(r.form.base ?? ''), status: 422 });
  const typed = step.stored(read.content, row);
  const unchanged = !rowGone && fingerprint(typed) === fingerprint(stored);
  if (r.form.base !== base && !unchanged) {
    const conflict = { differences: differencesBetween(step, stored, r.form, r.lang), rowGone };
    return showRow(r, wizard, step, { form: new FormState(r.form), base, conflict, status: 409 });
  }
  await saveDraft(r, wizard.draft, read.content);
  if (r.form.go === 'stop') return stop(r);
  const back = comesFromCheck(r, wizard.draft.facts)
    ? paths.agreementCheck({ agreementId })
    : paths.agreementStep({ agreementId, step: step.code });
  return r.redirect(back, { tone: 'success', message: texts[r.lang].saved });
}

/** A form that was shown after its row was removed: saving it again is on purpose. */
const goneBase = 'gone';
