import { paths } from '../../../paths.ts';
import { FormState, type FormValues } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import type { AgreementFacts } from '../agreement-store.ts';
import type { DraftContent } from '../draft-content.ts';
import { needsLegalRepresentative } from '../rules/completeness.ts';
import { saveDraft } from '../save-draft.ts';
import { type Conflict, FormStepPage, RowsStepPage, SentMeanwhilePage } from '../views/wizard-step-views.tsx';
import { allSteps } from './all-steps.ts';
import { differencesBetween, fingerprint, shown } from './fingerprint.ts';
import { countMissing, openWizard, suggestionsFor, type Wizard } from './open-wizard.ts';
import { stepWords } from './rules/step-words.ts';
import { nextStep, type StepCode, stepOfPath } from './rules/steps.ts';
import { type FormStep, newRow, type RowsStep, type Step } from './step.ts';
import { stepTexts } from './step-texts.ts';
import { texts } from './texts.ts';

type StepRequest = StaffRequest<{ agreementId: string; step: string }>;

/** The pages of the wizard, one per step. */
export function mountSteps(web: Web): void {
  web.staff.get(paths.agreementStep, async (r) => {
    const step = stepOfPath(r.params.step);
    if (!step) return r.notFound();
    if (step !== r.params.step) return r.redirect(paths.agreementStep({ agreementId: r.params.agreementId, step }));
    const opened = await openWizard(r, r.params.agreementId);
    if (!opened.ok) return cannotOpen(r, opened.fault);
    return showStep(r, opened.wizard, step);
  });
  web.staff.post(paths.agreementStep, saveStep);
}

/** A draft that is no draft any more, or not there for this actor. */
export async function cannotOpen(
  r: StaffRequest<{ agreementId: string }>,
  fault: 'not_found' | 'not_draft',
): Promise<Response> {
  if (fault === 'not_found') return r.notFound();
  const { agreementId } = r.params;
  return r.redirect(paths.agreement({ agreementId }), { tone: 'info', message: texts[r.lang].alreadySent });
}

async function showStep(r: StepRequest, wizard: Wizard, code: StepCode): Promise<Response> {
  const step = allSteps[code];
  if (step.kind === 'rows') return showRows(r, wizard, step);
  const stored = step.stored(wizard.draft.content);
  return showForm(r, wizard, step, { form: new FormState(stored), base: fingerprint(stored) });
}

type Shown = { form: FormState; base: string; conflict?: Conflict | undefined; status?: 409 | 422 };

async function showForm(r: StepRequest, wizard: Wizard, step: FormStep, given: Shown): Promise<Response> {
  const { draft } = wizard;
  const { lang } = r;
  const words = stepWords(lang, step.code);
  const suggestions = await suggestionsFor(r, step.code, draft.facts.mkbRouteId);
  const { form, base, conflict, status } = given;
  return r.page(
    { title: words.title },
    <FormStepPage
      lang={lang}
      facts={factsFor(wizard, step.code)}
      title={words.title}
      lead={words.lead}
      form={form}
      labels={step.labels(lang)}
      base={base}
      conflict={conflict}
      toCheck={comesFromCheck(r, draft.facts)}
      shortcut={shortcutOf(r, draft.facts.id, step.code, draft.content)}
    >
      <step.Fields {...{ lang, form, content: draft.content, suggestions }} />
    </FormStepPage>,
    status,
  );
}

export const factsFor = ({ draft: { facts }, missing }: Wizard, step: StepCode) => ({
  agreementId: facts.id,
  reference: facts.reference,
  step,
  missing: countMissing(missing),
});

/** Whether saving goes back to checking; of an addendum always, since one changes a page here and there. */
export const comesFromCheck = (r: StaffRequest, facts: Pick<AgreementFacts, 'amends'>): boolean =>
  facts.amends !== null || r.query.get('van') === 'nakijken' || r.form.from === 'check';

/** Companies and workplaces can be taken over from the register. */
function shortcutOf(r: StaffRequest, agreementId: string, step: StepCode, { companyId }: DraftContent) {
  const t = stepTexts[r.lang];
  if (step === 'learning_company')
    return {
      href: paths.agreementCompany({ agreementId }),
      label: companyId ? t.learningCompany.chooseOther : t.learningCompany.choose,
    };
  if (step === 'workplace' && companyId)
    return { href: paths.agreementWorkplace({ agreementId }), label: t.workplace.choose };
  return undefined;
}

function showRows(r: StepRequest, wizard: Wizard, step: RowsStep): Promise<Response> {
  const { lang } = r;
  const { agreementId } = r.params;
  const { content } = wizard.draft;
  const words = stepWords(lang, step.code);
  const link = (row: string) => ({ agreementId, step: step.code, row });
  return r.page(
    { title: words.title },
    <RowsStepPage
      lang={lang}
      facts={factsFor(wizard, step.code)}
      title={words.title}
      lead={words.lead}
      toCheck={comesFromCheck(r, wizard.draft.facts)}
      add={
        step.canAdd(newRow, content)
          ? { href: paths.agreementStepRow(link(newRow)), label: addLabel(r, step.code) }
          : undefined
      }
    >
      <step.List
        {...{ lang, content, today: r.today, adultAge: wizard.figures.adultAge }}
        hrefOf={(key) => paths.agreementStepRow(link(key))}
        removeHrefOf={(key) => paths.agreementStepRowRemove(link(key))}
      />
    </RowsStepPage>,
  );
}

function addLabel(r: StaffRequest, step: StepCode): string {
  const t = stepTexts[r.lang];
  if (step === 'periods') return t.periods.add;
  return step === 'outcomes' ? t.outcomes.add : t.signers.add;
}

async function saveStep(r: StepRequest): Promise<Response> {
  const code = stepOfPath(r.params.step);
  if (!code) return r.notFound();
  const step = allSteps[code];
  const opened = await openWizard(r, r.params.agreementId, { lock: true });
  if (!opened.ok) return opened.fault === 'not_draft' ? sentMeanwhile(r, step) : r.notFound();
  // A list is saved row by row; going on from it saves nothing.
  const { wizard } = opened;
  if (step.kind === 'rows') return goOn(r, code, wizard);
  const { content } = wizard.draft;
  const stored = step.stored(content);
  const read = step.read(r.form, content, wizard.context);
  if (!read.ok) return showForm(r, wizard, step, { form: read.form, base: String(r.form.base ?? ''), status: 422 });
  const typed = step.stored(read.content);
  if (r.form.base !== fingerprint(stored) && fingerprint(typed) !== fingerprint(stored)) {
    const conflict = { differences: differencesBetween(step, stored, typed, r.lang), rowGone: false };
    return showForm(r, wizard, step, { form: new FormState(r.form), base: fingerprint(stored), conflict, status: 409 });
  }
  await saveDraft(r, wizard.draft, read.content);
  return goOn(r, code, wizard, becameYoung(wizard, read.content) ? texts[r.lang].youngStudent : undefined);
}

/** Whether this change made a legal representative necessary. */
function becameYoung({ draft, figures, context }: Wizard, after: DraftContent): boolean {
  const needs = ({ terms }: DraftContent) => needsLegalRepresentative(terms, context.today, figures);
  return needs(after) && !needs(draft.content);
}

async function goOn(r: StepRequest, step: StepCode, { draft }: Wizard, warning?: string): Promise<Response> {
  const { agreementId } = r.params;
  if (r.form.go === 'stop') return stop(r);
  const next = comesFromCheck(r, draft.facts) ? null : nextStep(step);
  return r.redirect(
    next ? paths.agreementStep({ agreementId, step: next }) : paths.agreementCheck({ agreementId }),
    warning ? { tone: 'warning', message: warning } : undefined,
  );
}

export const stop = async (r: StaffRequest): Promise<Response> =>
  r.redirect(paths.agreements(), { tone: 'success', message: texts[r.lang].savedForLater });

/** What was typed for an agreement that cannot change any more. */
export function sentMeanwhile(
  r: StaffRequest<{ agreementId: string }>,
  step: Pick<Step, 'labels' | 'show'>,
): Promise<Response> {
  const labels = step.labels(r.lang);
  const values: FormValues = r.form;
  const typed = Object.entries(labels)
    .filter(([name]) => name in values)
    .map(([name, label]) => ({ label, value: shown(step, name, values, r.lang) }));
  return r.page(
    { title: texts[r.lang].sentMeanwhileTitle },
    <SentMeanwhilePage lang={r.lang} agreementId={r.params.agreementId} typed={typed} />,
    409,
  );
}
