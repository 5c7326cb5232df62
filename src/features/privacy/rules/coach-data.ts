import type { TableData } from './table-data.ts';

/** The part of the map that is about coaches. */
export const coachData: Record<string, TableData> = {
  workplace_deputy: {
    rows: 'of_person',
    company_role: 'person_id valid_from valid_until',
    other: 'institution_id id workplace_id',
  },
  coach: {
    rows: 'of_person',
    company_role: 'person_id name own_level level level_basis level_note',
    context: 'own_level_at level_set_at',
    other: 'institution_id level_set_by',
  },
  coach_role: {
    rows: 'of_person',
    company_role: 'person_id role own_score score',
    context: 'own_at set_at',
    other: 'institution_id set_by',
  },
  training_progress: {
    rows: 'of_person',
    company_role: 'person_id module answers',
    context: 'version changed_at',
    other: 'institution_id',
  },
  training_certificate: {
    rows: 'of_person',
    company_role: 'person_id name module number',
    context: 'version issued_on',
    other: 'institution_id id',
  },
  coach_feedback_release: {
    rows: 'of_person',
    company_role: 'person_id findings answer_count',
    context: 'year statements_version released_on',
    other: 'institution_id',
  },
  // Only the student gets an answer: the coach would learn what one student said (AVG art. 15(4)).
  coach_feedback: {
    rows: 'text',
    agreement: 'answers',
    context: 'year statements_version',
    other: 'institution_id id agreement_id person_id',
  },
  coach_feedback_round: { rows: null, other: 'institution_id year released_on' },
  coaching_note: {
    rows: 'coaching_note',
    agreement: 'text person_id',
    context: 'kind day as_coach due_on done_at created_at changed_at withdrawn_at',
    other: 'institution_id id agreement_id done_by',
  },
  coach_setting: {
    rows: 'creator',
    work: 'created_by',
    context: 'valid_from created_at',
    other: 'institution_id most_students release_month release_day',
  },
};
