import { coachingHowStep } from './coaching-how-step.tsx';
import { coachingStep } from './coaching-step.tsx';
import { costsStep } from './costs-step.tsx';
import { durationStep } from './duration-step.tsx';
import { earlyEndingStep } from './early-ending-step.tsx';
import { employmentStep } from './employment-step.tsx';
import { institutionStep } from './institution-step.tsx';
import { learningCompanyStep } from './learning-company-step.tsx';
import { otherPartiesStep } from './other-parties-step.tsx';
import { outcomesStep } from './outcomes-step.tsx';
import { periodsStep } from './periods-step.tsx';
import type { StepCode } from './rules/steps.ts';
import { signersStep } from './signers-step.tsx';
import type { Step } from './step.ts';
import { studentStep } from './student-step.tsx';
import { workplaceStep } from './workplace-step.tsx';

/** Every page of the wizard by its code. */
export const allSteps: Record<StepCode, Step> = {
  institution: institutionStep,
  learning_company: learningCompanyStep,
  student: studentStep,
  other_parties: otherPartiesStep,
  duration: durationStep,
  periods: periodsStep,
  workplace: workplaceStep,
  coaching: coachingStep,
  coaching_how: coachingHowStep,
  outcomes: outcomesStep,
  early_ending: earlyEndingStep,
  employment: employmentStep,
  costs: costsStep,
  signers: signersStep,
};
