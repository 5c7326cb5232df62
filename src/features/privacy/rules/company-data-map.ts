import type { TableData } from './data-map.ts';

/** The part of the map of personal data that is about relations with companies. */
export const companyDataMap: Record<string, TableData> = {
  company_duplicate: {
    rows: 'of_person',
    work: 'person_id',
    context: 'dismissed_at',
    other: 'institution_id company_id other_company_id reasons score found_at',
  },
  company_merge: {
    rows: 'creator',
    work: 'created_by',
    context: 'created_at',
    other: 'institution_id id company_id merged_company_id kept_before merged_before moved',
  },
  company_proposal: {
    rows: 'request',
    company_role: 'name email kind before after explanation',
    context: 'language proposed_at outcome decided_at reason',
    other: 'institution_id id company_id contact_id decided_by',
  },
  company_data_draft: {
    rows: 'of_task_link',
    company_role: 'typed',
    context: 'saved_at',
    other: 'institution_id task_link_id',
  },
  company_stage_change: {
    rows: 'of_person',
    work: 'person_id reason',
    context: 'from_stage to_stage at',
    other: 'institution_id id company_id',
  },
  contact_moment: {
    rows: 'of_person',
    work: 'person_id kind summary next_step',
    context: 'held_on created_at',
    other:
      'institution_id id company_id contact_id guests from_company next_step_owner_id next_step_due next_step_done_at',
  },
  company: {
    rows: null,
    other:
      'institution_id id name kvk_number establishment_number sbi_code sbi_scheme stage owner_person_id source merged_into_id staff turnover balance_sheet street postcode pc4 place phone created_at phone_key address_key matched_at',
  },
  company_location: {
    rows: null,
    other: 'institution_id id company_id name street postcode pc4 place establishment_number created_at',
  },
};
