import type { Category } from './category.ts';

/** How the rows about one person are found in a table; 'copy': a second copy that follows the first by itself. */
export type Finder =
  | 'person'
  | 'of_person'
  | 'student'
  | 'agreement'
  | 'text'
  | 'file'
  | 'dossier_file'
  | 'signer'
  | 'of_signer'
  | 'of_address'
  | 'mail'
  | 'task_link'
  | 'of_task_link'
  | 'log'
  | 'log_detail'
  | 'version'
  | 'creator'
  | 'lead'
  | 'contact'
  | 'request'
  | 'sign_in'
  | 'copy';

/**
 * One table: under a category its personal columns; under `context` what a person needs to understand these; under `other` what
 * says nothing about a person, or is a secret that nobody may have. Columns are as in the database, parted by spaces.
 */
export type TableData = { rows: Finder | null; context?: string; other?: string } & Partial<Record<Category, string>>;

/**
 * Every column of every table. The page *what do we hold of me*, the download and the privacy statement are made from it, and a
 * test holds it against the database: a column that is not declared here fails.
 */
export const dataMap: Record<string, TableData> = {
  person: { rows: 'person', identity: 'name email phone', context: 'created_at', other: 'institution_id id erased_at' },
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
    other: 'institution_id id mkb_route_id company_id',
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
  agreement: {
    rows: 'agreement',
    agreement: 'student_id student_name company_name draft closing_reason ending created_by amend_base amend_reason',
    context:
      'reference state language start_date end_date ended_on last_day created_at changed_at sent_at concluded_at closed_at effective_from waiting_since lacks',
    other:
      'institution_id id mkb_route_id mkb_route_version_id cohort_id company_id workplace_id revision current_text_id amends_id taken_effect_at in_order',
  },
  agreement_text: {
    rows: 'text',
    agreement: 'terms canonical amendment sent_by void_reason',
    context: 'sequence sent_at voided_at parties',
    other: 'institution_id id agreement_id sha256',
  },
  settlement_item: {
    rows: 'of_person',
    work: 'person_id settled_at',
    context: 'position',
    other: 'institution_id id agreement_id words_nl words_en',
  },
  consent: {
    rows: 'text',
    consent: 'words given_at withdrawn_at',
    context: 'text_version language given_by withdrawn_by',
    other: 'institution_id id agreement_id company_id',
  },
  consent_text: {
    rows: 'creator',
    work: 'created_by',
    context: 'version created_at',
    other: 'institution_id words_nl words_en',
  },
  agreement_role: {
    rows: 'of_person',
    company_role: 'person_id role name valid_from valid_until',
    other: 'institution_id id agreement_id',
  },
  stored_file: {
    rows: 'file',
    agreement: 'name bytes',
    context: 'content_type created_at',
    other: 'institution_id id sha256',
  },
  dossier: {
    rows: 'text',
    agreement: 'weeks_off',
    context: 'first_day reference from_day until_day missing',
    other: 'institution_id agreement_id mkb_route_id',
  },
  dossier_file: {
    rows: 'dossier_file',
    agreement: 'description added_by',
    context: 'first_day kind added_at',
    other: 'institution_id id agreement_id stored_file_id',
  },
  subsidy_window: { rows: null, other: 'institution_id first_day opens_on closes_on changed_at' },
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
  agreement_document: {
    rows: null,
    other: 'institution_id id agreement_text_id signature_count stored_file_id created_at is_sealed',
  },
  signer: {
    rows: 'signer',
    agreement: 'person_id name function_title email shared_email_reason',
    context: 'party position created_at removed_at on_paper lapsed_at',
    other: 'institution_id id agreement_id',
  },
  signer_address: {
    rows: 'of_address',
    agreement: 'signer_name email set_by_name',
    context: 'at',
    other: 'institution_id id signer_id',
  },
  signature: {
    rows: 'of_signer',
    signature: 'name function_title email declared_authority signed_at',
    other: 'institution_id id agreement_id agreement_text_id signer_id signing_code_id paper_signature_id',
  },
  paper_signature: {
    rows: 'of_signer',
    signature: 'name function_title signed_on decision_reason',
    context: 'recorded_by_name recorded_at outcome decided_at decided_by_name',
    other: 'institution_id id agreement_id agreement_text_id signer_id stored_file_id recorded_by decided_by',
  },
  delegation: {
    rows: 'of_address',
    signature: 'from_name name email',
    context: 'asked_at outcome decided_at decided_by_name',
    other: 'institution_id id agreement_id agreement_text_id signer_id',
  },
  reminder: { rows: 'of_signer', mail: 'at number', other: 'institution_id task_link_id signer_id' },
  signing_code: {
    rows: 'of_signer',
    signature: 'requested_at expires_at tries verified_at',
    other: 'institution_id id signer_id agreement_text_id browser_hash code_hash',
  },
  refusal: {
    rows: 'of_signer',
    signature: 'reason at withdrawn_at',
    other: 'institution_id id agreement_text_id signer_id',
  },
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
  clause_template: {
    rows: 'creator',
    work: 'created_by',
    context: 'version created_at',
    other: 'institution_id id clauses_nl clauses_en',
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
  seal_certificate: {
    rows: 'creator',
    work: 'created_by',
    context: 'subject origin created_at',
    other: 'institution_id id pem fingerprint issuer valid_from valid_until protected_key replaced_at',
  },
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

  // Nothing about a person. The name of a company can be its owner's: it stands in the register of companies as well.
  company: {
    rows: null,
    other:
      'institution_id id name kvk_number establishment_number sbi_code sbi_scheme stage owner_person_id source merged_into_id staff turnover balance_sheet street postcode pc4 place spot phone created_at',
  },
  company_location: {
    rows: null,
    other: 'institution_id id company_id name street postcode pc4 place spot establishment_number created_at',
  },
  workplace: {
    rows: null,
    other: 'institution_id id company_id company_location_id location function_title created_at',
  },
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
  settlement_list: { rows: null, other: 'institution_id items changed_at' },
  change_rule: { rows: null, other: 'institution_id kind parties changed_at' },
  signing_setting: {
    rows: null,
    other:
      'institution_id in_order delegate_automatically reminder_days reminder_from reminder_until remind_in_weekends',
  },
  agreement_view: { rows: 'of_person', work: 'person_id name query created_at', other: 'institution_id id' },
  agreement_batch: {
    rows: 'of_person',
    work: 'person_id act created_at',
    other: 'institution_id id role_assignment_id',
  },
  agreement_batch_item: { rows: null, other: 'institution_id batch_id agreement_id position outcome' },
  role_label: { rows: null, other: 'institution_id role label_nl label_en' },
  agreement_seal: {
    rows: null,
    other: 'institution_id agreement_document_id seal_certificate_id sealed_at stamped_at stamped_by stamp_fault',
  },
  seal_wait: { rows: null, other: 'institution_id agreement_document_id reason since stamp_since stamp_fault' },
  seal_setting: { rows: null, other: 'institution_id time_stamp_url' },
  agreement_counter: { rows: null, other: 'institution_id year last' },
  audit_head: { rows: null, other: 'institution_id last_number last_mac' },
  subsidy_year: {
    rows: null,
    other: 'first_day last_day full_weeks opens_on closes_on closes_hour sectors modes source',
  },
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
