import type { Figures } from '../../../kernel/figures.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Act, StaffRequest } from '../../../shell/index.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { type AddendumInView, lookAtAddendum } from '../addenda/open-addendum.ts';
import { selectSignatories, selectVisitingTutors } from '../prefill-store.ts';
import { missingForSending } from '../rules/completeness.ts';
import type { Missing } from '../rules/missing.ts';
import { type OpenDraft, openDraft } from '../save-draft.ts';
import { type StepCode, stepCodes, stepOfMissing } from './rules/steps.ts';
import type { StepContext, Suggestions } from './step.ts';

/** A draft with everything that the pages of the wizard look at. */
export type Wizard = {
  draft: OpenDraft;
  missing: Missing[];
  figures: Figures;
  context: StepContext;
  /** How it stands against the agreement that it changes; null for an agreement, and when that no longer stands. */
  addendum: AddendumInView | null;
};

export type WizardOutcome = { ok: true; wizard: Wizard } | { ok: false; fault: 'not_found' | 'not_draft' };

export async function openWizard(
  r: Act & { lang: Lang },
  agreementId: string,
  options: { lock?: boolean } = {},
): Promise<WizardOutcome> {
  const opened = await openDraft(r, agreementId, options);
  if (!opened.ok) return opened;
  const { draft } = opened;
  const figures = await selectFigures(r.tx, r.today);
  const { terms, signers } = draft.content;
  const named = (await selectSignatories(r.tx, draft.facts.mkbRouteId, r.today)).map(({ email }) => email ?? '');
  const { amends } = draft.facts;
  const addendum = amends && (await lookAtAddendum(r.tx, amends, terms, { ...r, adultAge: figures.adultAge }));
  const missing = missingForSending(
    addendum?.looked.terms ?? terms,
    signers,
    r.today,
    figures,
    named,
    addendum?.parties ?? null,
  );
  const context = { lang: r.lang, today: r.today, adultAge: figures.adultAge, newId: r.deps.newId };
  return { ok: true, wizard: { draft, missing, figures, context, addendum } };
}

/** How many things are missing, per page of the wizard. */
export function countMissing(missing: readonly Missing[]): Record<StepCode, number> {
  const counts = stepCodes.map((code) => [code, missing.filter((one) => stepOfMissing(one) === code).length]);
  return Object.fromEntries(counts) as Record<StepCode, number>;
}

/** Names to choose from on the pages that ask for one. */
export async function suggestionsFor(
  { tx, today }: Pick<StaffRequest, 'tx' | 'today'>,
  step: StepCode,
  mkbRouteId: string,
): Promise<Suggestions> {
  const names = (people: readonly { name: string }[]) => [...new Set(people.map(({ name }) => name))];
  return {
    signatories: step === 'institution' ? names(await selectSignatories(tx, mkbRouteId, today)) : [],
    tutors: step === 'coaching' ? names(await selectVisitingTutors(tx, mkbRouteId, today)) : [],
  };
}
