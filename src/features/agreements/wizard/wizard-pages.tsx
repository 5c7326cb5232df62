import type { Web } from '../../../shell/index.ts';
import { mountCheck } from './check-pages.tsx';
import { mountChoices } from './choose-pages.tsx';
import { mountNewAgreement } from './new-agreement-pages.tsx';
import { mountRows } from './row-pages.tsx';
import { mountSteps } from './step-pages.tsx';

/** From choosing cohort, student and company to a draft in which nothing is missing. */
export function mountAgreementWizard(web: Web): void {
  mountNewAgreement(web);
  mountSteps(web);
  mountRows(web);
  mountChoices(web);
  mountCheck(web);
}
