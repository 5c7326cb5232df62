import { may } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { scanOfAgreement } from '../../workplace-scans/index.ts';
import { selectAddenda } from '../addenda/addendum-store.ts';
import { withoutEffect } from '../addenda/rules/changes.ts';
import { texts as addendumTexts } from '../addenda/texts.ts';
import { selectNewestVersion } from '../addenda/version-to-take-store.ts';
import { AddendumCheckPage } from '../addenda/views/addendum-check-view.tsx';
import { clauseTemplateFor, currentClauses } from '../clause-templates.ts';
import { addendumText } from '../document/addendum-text.ts';
import { canonicalText } from '../document/canonical-text.ts';
import { partLabel } from '../document/change-words.ts';
import { selectOtherAgreements } from '../prefill-store.ts';
import { completeTerms } from '../rules/complete-terms.ts';
import { saveDraft } from '../save-draft.ts';
import { selectSigningSettings } from '../settings/signing-setting-store.ts';
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
    if (!opened.ok) return cannotOpen(r, opened.fault);
    return opened.wizard.draft.facts.amends ? showAddendum(r, opened.wizard) : showCheck(r, opened.wizard);
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
  const { mkbRouteId, workplaceId } = facts;
  const about = { mkbRouteId, workplaceId, startDate: terms.duration.start };
  const scan = await scanOfAgreement(r.tx, { ...about, studentNumber: terms.parties.student.studentNumber }, r.today);
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
        inOrder: (await selectSigningSettings(r.tx)).inOrder,
      }}
      sections={summaryOf(content, missing, r.lang)}
      missing={missing}
      warnings={draftWarnings(content, figures, r.lang)}
      others={others}
      scan={scan}
      mayScan={may(r.actor, 'scan.edit')}
      text={whole && { document: canonicalText(whole), terms: whole }}
    />,
  );
}

async function showAddendum(r: StaffRequest<{ agreementId: string }>, { draft, addendum, missing, figures }: Wizard) {
  const { facts, content } = draft;
  if (!addendum)
    return r.redirect(paths.agreement(r.params), {
      tone: 'error',
      message: addendumTexts[r.lang].faults.agreement_over,
    });
  const { looked, parties, amended, amends, fault } = addendum;
  const whole = missing.length === 0 && fault === null ? completeTerms(looked.terms) : null;
  const newest = await selectNewestVersion(r.tx, facts.mkbRouteId);
  const newerVersion = newest && newest.number > (looked.terms.route?.versionNumber ?? 0) ? newest.number : null;
  const open = (await selectAddenda(r.tx, amended.facts.id)).filter(
    ({ id, state }) => id !== facts.id && ['draft', 'sent', 'partly_signed'].includes(state),
  );
  const { changes, later } = looked;
  const agreementReference = amended.facts.reference;
  const amendment = { agreementReference, from: amends.from, reason: amends.reason, changes, later, parties };
  const noEffect = withoutEffect(changes, amends.from).map(({ part, before, after }) =>
    addendumTexts[r.lang].noEffect(partLabel(r.lang, part, after ?? before), formatDate(r.lang, amends.from)),
  );
  return r.page(
    { title: addendumTexts[r.lang].checkTitle(agreementReference) },
    <AddendumCheckPage
      lang={r.lang}
      today={r.today}
      facts={facts}
      view={addendum}
      inOrder={(await selectSigningSettings(r.tx)).inOrder}
      signers={content.signers}
      missing={changes.length === 0 ? [] : missing}
      warnings={
        changes.length === 0
          ? []
          : [...noEffect, ...draftWarnings({ ...content, terms: looked.terms }, figures, r.lang)]
      }
      open={open}
      newerVersion={newerVersion}
      document={whole && addendumText(whole, amendment, r.today)}
    />,
  );
}
