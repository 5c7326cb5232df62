import { agreementData } from './agreement-data.ts';
import { coachData } from './coach-data.ts';
import { scanData } from './scan-data.ts';
import type { TableData } from './table-data.ts';

/**
 * Every column of every table. The page *what do we hold of me*, the download and the privacy statement are made from it, and a
 * test holds it against the database: a column that is not declared here fails.
 */
export const dataMap: Record<string, TableData> = {
  person: {
    rows: 'person',
    identity: 'name email phone',
    context: 'created_at',
    other: 'institution_id id erased_at email_domain',
  },
  student: {
    rows: 'student',
    identity: 'person_id student_number birth_date street postcode place spot target_group',
    context: 'created_at',
    other: 'institution_id id cohort_id',
  },
  role_assignment: {
    rows: 'of_person',
    role: 'person_id role valid_from valid_until may_sign',
    context: 'created_at',
    other: 'institution_id id mkb_route_id company_id branch_association_id',
  },
  contact: {
    rows: 'of_person',
    company_role: 'person_id function_title signs role valid_from valid_until',
    context: 'created_at',
    other: 'institution_id id company_id',
  },
  workplace_coach: {
    rows: 'of_person',
    company_role: 'person_id valid_from valid_until',
    other: 'institution_id id workplace_id',
  },
  ...coachData,
  ...scanData,
  ...agreementData,
  postcode_table: {
    rows: 'of_person',
    work: 'person_id',
    context: 'source codes imported_at',
    other: 'institution_id id state',
  },
  postcode_import: {
    rows: 'of_person',
    work: 'person_id',
    context: 'source created_at',
    other: 'institution_id id content columns',
  },
  postcode_point: {
    rows: null,
    other: 'institution_id postcode_table_id pc4 latitude longitude place municipality province source imported_at',
  },
  place_point: { rows: null, other: 'place_key name latitude longitude province' },
  place_setting: { rows: null, other: 'institution_id suspect_km changed_at' },
  detour_factor: { rows: null, other: 'institution_id valid_from factor source set_at' },
  mail: {
    rows: 'mail',
    mail: 'recipient recipient_name subject last_error',
    context: 'kind language state attempts created_at accepted_at bounced_at',
    other: 'institution_id id subject_kind subject_id task_link_id',
  },
  task_link: {
    rows: 'task_link',
    link: 'email pressed_at',
    context: 'purpose created_at expires_at closed_at closed_reason',
    other: 'institution_id id subject_id',
  },
  task_link_token: {
    rows: 'of_task_link',
    link: 'minted_at',
    other: 'institution_id token_hash task_link_id',
  },
  audit_event: {
    rows: 'log',
    log: 'actor_id subject_id',
    context: 'number at actor_kind action subject_kind',
    other: 'institution_id id detail_digest key_id mac',
  },
  audit_detail: {
    rows: 'log_detail',
    log: 'actor_name before after',
    context: 'audit_event_id',
    other: 'institution_id salt',
  },
  mkb_route: {
    rows: 'lead',
    work: 'project_lead_id',
    context: 'name created_at',
    other:
      'institution_id id programme_id target_groups sector region starts_per_year group_minimum group_planned participation',
  },
  mkb_route_version: {
    rows: 'version',
    work: 'submitted_by submitted_at decided_by decided_at return_reason',
    context: 'number state created_at',
    other: 'institution_id id mkb_route_id variant design revision shortfalls',
  },
  motivation: {
    rows: 'of_person',
    work: 'text person_id at',
    context: 'criterion',
    other: 'institution_id mkb_route_version_id',
  },
  api_token: {
    rows: 'creator',
    work: 'created_by',
    context: 'name created_at expires_on revoked_at',
    other: 'institution_id id token_hash scopes role_assignment_id last_used_at',
  },
  webhook: {
    rows: 'creator',
    work: 'created_by',
    context: 'name created_at',
    other: 'institution_id id url state failing_since off_at off_reason language',
  },
  // Subject and issuer name an organisation. The key is a secret that nobody may have.
  institution: {
    rows: 'contact',
    contact: 'contact_name contact_email contact_phone',
    context: 'name place',
    other: 'id slug house_style created_at',
  },
  privacy_contact: { rows: 'contact', contact: 'name email phone', other: 'institution_id' },
  privacy_request: {
    rows: 'request',
    request: 'email wish answer decided_by',
    context: 'kind language received_at due_on decision decided_at outcome',
    other: 'institution_id id',
  },
  'identity.login_identity': { rows: 'sign_in', sign_in: 'email language proven_at', other: 'id' },
  'identity.login_link': {
    rows: 'sign_in',
    sign_in: 'email requested_at used_at mail_error',
    context: 'language expires_at mail_state',
    other: 'id token_hash',
  },
  'identity.mailbox_code': {
    rows: 'sign_in',
    sign_in: 'email requested_at verified_at closed_at',
    context: 'language expires_at mail_state',
    other: 'id browser_hash code_hash tries',
  },
  'identity.session': {
    rows: 'sign_in',
    sign_in: 'created_at seen_at',
    context: 'kind expires_at',
    other: 'id token_hash previous_hash rotated_at identity_id institution_id role_assignment_id task_link_id',
  },
  'identity.demo_mail': {
    rows: 'sign_in',
    demo: 'recipient subject body',
    context: 'sent_at',
    other: 'id institution_id',
  },
  'search.named': { rows: 'copy', identity: 'name', other: 'institution_id kind id' },

  branch_association_contact: {
    rows: 'of_person',
    company_role: 'person_id function_title valid_from valid_until',
    other: 'institution_id id branch_association_id',
  },
  recruiting_call: {
    rows: 'creator',
    work: 'created_by title message',
    context: 'created_at',
    other: 'institution_id id branch_association_id mkb_route_id code open_until closed_at sent_at',
  },
  recruiting_call_recipient: {
    rows: 'own_code',
    mail: 'email name at',
    other: 'institution_id recruiting_call_id',
  },
  call_response: {
    rows: 'answer',
    company_role: 'company_name place contact_name contact_email contact_phone offer decided_by',
    context: 'received_at state decided_at',
    other: 'institution_id id recruiting_call_id kvk_number company_id',
  },
  commitment: {
    rows: 'recorder',
    work: 'recorded_by note',
    context: 'recorded_at',
    other:
      'institution_id id company_id mkb_route_id cohort_year level places guarantee guarantee_terms changed_at ended_at',
  },
  commitment_change: {
    rows: 'of_person',
    work: 'person_id note reason',
    context: 'at kind',
    other: 'institution_id id commitment_id level places guarantee guarantee_terms',
  },
  letter_text: {
    rows: 'creator',
    work: 'created_by',
    context: 'version created_at',
    other: 'institution_id words_nl words_en',
  },
  letter_of_intent: {
    rows: 'letter',
    signature: 'addressee_name addressee_email signed_name signed_function reason sent_by',
    context: 'language sent_at state closed_at',
    other:
      'institution_id id commitment_id company_id text_version canonical sha256 address_code_id proposed_places handled_at',
  },
  address_code: {
    rows: 'own_code',
    signature: 'email requested_at expires_at tries verified_at',
    context: 'purpose',
    other: 'institution_id id subject_id browser_hash code_hash',
  },
  company_stage_change: {
    rows: 'of_person',
    work: 'person_id reason',
    context: 'from_stage to_stage at',
    other: 'institution_id id company_id',
  },
  contact_moment: {
    rows: 'moment',
    work: 'person_id next_step_owner_id',
    company_role: 'contact_id kind summary next_step',
    context: 'held_on created_at',
    other:
      'institution_id id company_id branch_association_id guests from_company next_step_due next_step_done_at answered_at_once',
  },

  task_question: {
    rows: 'of_person',
    company_role: 'person_id answers',
    context: 'asked_at answered_at',
    other: 'institution_id id workplace_id mkb_route_id asked_by',
  },
  workplace_offer: {
    rows: 'of_person',
    company_role: 'person_id content',
    context: 'state asked_at offered_at decided_at',
    other: 'institution_id id company_id mkb_route_id asked_by decided_by reason workplace_id',
  },
  learned_elsewhere: {
    rows: 'of_student',
    agreement: 'student_id outcome plan',
    context: 'unit_name changed_at',
    other: 'institution_id id mkb_route_id workplace_id unit_id place',
  },

  // Nothing about a person. The name of a company can be its owner's: it stands in the register of companies as well.
  company: {
    rows: null,
    other:
      'institution_id id name kvk_number establishment_number sbi_code sbi_scheme stage owner_person_id source merged_into_id staff turnover balance_sheet street postcode pc4 place spot phone created_at sme_status large_since large_seen_at waiting_since sort_name sort_place sbi_division phone_key address_key matched_at',
  },
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
  company_import: {
    rows: 'of_person',
    work: 'person_id',
    context: 'file_name source state created_at finished_at undone_at',
    other:
      'institution_id id kind sheets sheet breaks header_row first_row header columns sbi_scheme sample fault role_assignment_id progress total progressed_at counts',
  },
  company_import_file: { rows: null, other: 'institution_id import_id bytes' },
  company_import_row: {
    rows: 'import_row',
    company_role: 'cells',
    context: 'outcome',
    other:
      'institution_id import_id number facts clash kvk_number name_key lead match match_company_id match_reasons match_row decision made undo undo_reason',
  },
  company_year: {
    rows: null,
    other: 'institution_id company_id year_end staff turnover balance_sheet linked_counted noted_at',
  },
  answer_term: { rows: null, other: 'institution_id valid_from working_days set_at' },
  kvk_setting: { rows: null, other: 'institution_id protected_key set_at' },
  company_location: {
    rows: null,
    other:
      'institution_id id company_id company_sort_name company_sort_place name street postcode pc4 place spot establishment_number created_at',
  },
  branch_association: {
    rows: null,
    other: 'institution_id id name sbi_divisions sbi_scheme regions website note created_at',
  },
  branch_association_member: {
    rows: null,
    other: 'institution_id id branch_association_id company_id valid_from valid_until',
  },
  branch_association_mkb_route: { rows: null, other: 'institution_id branch_association_id mkb_route_id' },
  // Counts, with all that is small left out.
  branch_figures: { rows: null, other: 'institution_id mkb_route_id quarter figures taken_at' },
  workplace: {
    rows: null,
    other:
      'institution_id id company_id company_location_id location function_title created_at sorted_as days_per_week days_note travel accessible accessible_note description is_open photo_file_id photo_alt photo_width photo_height',
  },
  workplace_capacity: { rows: null, other: 'institution_id workplace_id year places' },
  work_task: { rows: null, other: 'institution_id id mkb_route_id name position created_at removed_at' },
  work_task_outcome: { rows: null, other: 'institution_id work_task_id unit_id unit_name outcome' },
  workplace_task: { rows: null, other: 'institution_id workplace_id work_task_id answer' },
  workplace_mkb_route: { rows: null, other: 'institution_id workplace_id mkb_route_id answered_at answered_by' },
  programme: { rows: null, other: 'institution_id id name programme_code degree credits mode sector created_at' },
  cohort: {
    rows: null,
    other: 'institution_id id mkb_route_id mkb_route_version_id name start_date end_date created_at',
  },
  mkb_route_version_company: { rows: null, other: 'institution_id mkb_route_version_id company_id' },
  design_step: {
    rows: null,
    other: 'institution_id mkb_route_version_id number action undone design variant company_ids',
  },
  // What another system asked for: a hash, and ids and states as answer.
  api_request: { rows: null, other: 'institution_id api_token_id key request_hash status answer created_at' },
  webhook_secret: { rows: null, other: 'institution_id id webhook_id secret created_at retires_at' },
  event: { rows: null, other: 'institution_id id kind subject_id state at' },
  webhook_delivery: {
    rows: null,
    other:
      'institution_id id webhook_id event_id state attempts fault status created_at queued_at tried_at delivered_at',
  },
  role_label: { rows: null, other: 'institution_id role label_nl label_en' },
  audit_head: { rows: null, other: 'institution_id last_number last_mac' },
  figure: { rows: null, other: 'name value source valid_from valid_until' },
  retention_rule: { rows: null, other: 'name value minimum maximum unit basis source valid_from valid_until' },
  retention_setting: { rows: null, other: 'institution_id name value' },
  retention_run: { rows: null, other: 'institution_id run_on state counts at' },
  // Keys are keyed hashes of addresses, and go after a day.
  'identity.rate_limit': { rows: null, other: 'key_hash window_start hits' },
  'identity.installation': { rows: null, other: 'only_row is_demo created_at' },
  'identity.setup_code': { rows: null, other: 'code_hash expires_at tries used_at' },
  'identity.installation_event': {
    rows: null,
    other: 'number id at actor_kind actor_name action detail key_id mac',
  },
  'identity.installation_head': { rows: null, other: 'only_row last_number last_mac' },
};
