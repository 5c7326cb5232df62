import type { Party } from './party.ts';

/** The steps of the wizard that can mend what is missing, in the order of the wizard. */
export const wizardSteps = [
  'institution',
  'learning_company',
  'student',
  'other_parties',
  'duration',
  'periods',
  'workplace',
  'coaching',
  'outcomes',
  'early_ending',
  'employment',
  'costs',
  'privacy',
  'signers',
] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** The part of WHW 7.7, fifth paragraph, that asks for it; null for what sending itself needs. */
export type LawPart = 'a' | 'b' | 'c' | 'd';

export const missingCodes = [
  'route',
  'clauses',
  'institution_name',
  'institution_place',
  'represented_by',
  'organisation_name',
  'organisation_address',
  'kvk_number',
  'student_name',
  'student_number',
  'student_birth_date',
  'student_address',
  'legal_representative',
  'second_company_work',
  'second_company_outside_duration',
  'duration_start',
  'duration_end',
  'end_not_after_start',
  'periods',
  'period_dates_reversed',
  'period_outside_duration',
  'workplace_location',
  'workplace_job_title',
  'workplace_coach',
  'visiting_tutor',
  'coaching_what',
  'coaching_hours',
  'three_way_talks',
  'outcomes',
  'outcome_unit',
  'outcome_qualities',
  'outcome_credits',
  'outcome_assessment',
  'early_ending_cases',
  'early_ending_procedure',
  'signer_for_party',
  'signer_name',
  'signer_email',
  'signer_without_party',
  'signer_not_named',
  'shared_address_reason',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** `party` says whose, `index` which row (period, outcome or signer), counted from 0, where there can be several. */
export type Missing = {
  code: MissingCode;
  step: WizardStep;
  law: LawPart | null;
  party: Party | null;
  index: number | null;
};
