import { paths } from '../../../paths.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { clauseTemplateFor, currentClauses } from '../clause-templates.ts';
import { canonicalText } from '../document/canonical-text.ts';
import { selectOtherAgreements } from '../prefill-store.ts';
import { completeTerms } from '../rules/complete-terms.ts';
import { saveDraft } from '../save-draft.ts';
import { CheckPage } from '../views/wizard-check-view.tsx';
import { draftWarnings } from './draft-warnings.ts';
import { openWizard, type Wizard } from './open-wizard.ts';
import { cannotOpen } from './step-pages.tsx';
import { summaryOf } from './summary.ts';
import { texts } from './texts.ts';

/** Check your answers, and taking over a newer text of the hogeschool. */
export function mountCheck(web: Web): void {
  web.staff.get(paths.agreementCheck, async (r) => {
    const opened = await openWizard(r, r.params.agreementId);
    return opened.ok ? showCheck(r, opened.wizard) : cannotOpen(r, opened.fault);
  });
  web.staff.get(paths.agreementNewText, (r) => r.redirect(paths.agreementCheck(r.params)));
  web.staff.post(paths.agreementNewText, async (r) => {
    const opened = await openWizard(r, r.params.agreementId, { lock: true });
    if (!opened.ok) return cannotOpen(r, opened.fault);
    const { draft } = opened.wizard;
    const { content } = draft;
    const clauseTemplate = await clauseTemplateFor(r.tx, draft.facts.language);
    await saveDraft(r, draft, { ...content, terms: { ...content.terms, clauseTemplate } });
    return r.redirect(paths.agreementCheck(r.params), { tone: 'success', message: texts[r.lang].newTextTaken });
  });
}

async function showCheck(r: StaffRequest<{ agreementId: string }>, { draft, missing, figures }: Wizard) {
  const { facts, content } = draft;
  const { terms } = content;
  const whole = missing.length === 0 ? completeTerms(terms) : null;
  const others = await selectOtherAgreements(r.tx, {
    studentId: facts.studentId,
    cohortId: facts.cohortId,
    except: facts.id,
  });
  const latest = await currentClauses(r.tx);
  const clauseVersion = terms.clauseTemplate?.templateVersion ?? null;
  return r.page(
    { title: texts[r.lang].checkTitle },
    <CheckPage
      lang={r.lang}
      facts={{
        agreementId: facts.id,
        reference: facts.reference,
        studentName: terms.parties.student.name ?? '',
        mkbRoute: terms.route && texts[r.lang].mkbRouteVersion(terms.route.mkbRouteName, terms.route.versionNumber),
        language: terms.language,
        clauseVersion,
        newerClauseVersion: latest.version > (clauseVersion ?? -1) ? latest.version : null,
        signerCount: content.signers.length,
      }}
      sections={summaryOf(content, missing, r.lang)}
      missing={missing}
      warnings={draftWarnings(content, figures, r.lang)}
      others={others}
      text={whole && { document: canonicalText(whole), terms: whole }}
    />,
  );
}
