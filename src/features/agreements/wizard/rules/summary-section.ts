import type { StepCode } from './steps.ts';

export type SummaryAnswer = {
  question: string;
  /** Null: not filled in. */
  answer: string | null;
  /** Not filled in, and needed for sending. */
  missing: boolean;
  /** Key of the row's own page, in a step that repeats. */
  row: string | null;
};
export type SummarySection = { step: StepCode; answers: SummaryAnswer[] };
