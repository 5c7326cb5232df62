import type { Missing, MissingCode, WizardStep } from '../../rules/missing.ts';

/**
 * The pages of the wizard, in order. They are the steps that completeness.ts names, with two small differences: coaching takes two
 * pages (who, how), costs and privacy share one.
 */
export const stepCodes = [
  'institution',
  'learning_company',
  'student',
  'other_parties',
  'duration',
  'periods',
  'workplace',
  'coaching',
  'coaching_how',
  'outcomes',
  'early_ending',
  'employment',
  'costs',
  'signers',
] as const;
export type StepCode = (typeof stepCodes)[number];

/** Pages that belong together; the bar above the wizard shows these. */
export const stepGroups = {
  parties: ['institution', 'learning_company', 'student', 'other_parties'],
  time: ['duration', 'periods'],
  workplace: ['workplace', 'coaching', 'coaching_how'],
  learning: ['outcomes'],
  arrangements: ['early_ending', 'employment', 'costs'],
  signing: ['signers'],
} as const satisfies Record<string, readonly StepCode[]>;
export type StepGroup = keyof typeof stepGroups;
export const stepGroupNames = Object.keys(stepGroups) as StepGroup[];

export const groupOf = (step: StepCode): StepGroup =>
  stepGroupNames.find((name) => (stepGroups[name] as readonly StepCode[]).includes(step)) ?? 'parties';

/** The page for a step of the path: also for the codes that have no page of their own. Null for anything else. */
export function stepOfPath(text: string): StepCode | null {
  if (text === ('privacy' satisfies WizardStep)) return 'costs';
  return stepCodes.find((code) => code === text) ?? null;
}

export const nextStep = (step: StepCode): StepCode | null => stepCodes[stepCodes.indexOf(step) + 1] ?? null;
export const previousStep = (step: StepCode): StepCode | null => stepCodes[stepCodes.indexOf(step) - 1] ?? null;

const secondCoachingPage: readonly MissingCode[] = ['coaching_what', 'coaching_hours', 'three_way_talks'];

/** Where something that is missing can be filled in. */
export function stepOfMissing({ code, step }: Pick<Missing, 'code' | 'step'>): StepCode {
  if (secondCoachingPage.includes(code)) return 'coaching_how';
  return step === 'privacy' ? 'costs' : step;
}
