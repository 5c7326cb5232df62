import type { TableData } from './table-data.ts';

/** Tables of agreements: their texts, signers, addenda, endings, consents, seals and subsidy dossiers. */
export const agreementData: Record<string, TableData> = {
  agreement: {
    rows: 'agreement',
    agreement:
      'student_id student_name company_name waiting draft closing_reason ending created_by amend_base amend_reason',
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
  clause_template: {
    rows: 'creator',
    work: 'created_by',
    context: 'version created_at',
    other: 'institution_id id clauses_nl clauses_en',
  },
  seal_certificate: {
    rows: 'creator',
    work: 'created_by',
    context: 'subject origin created_at',
    other: 'institution_id id pem fingerprint issuer valid_from valid_until protected_key replaced_at',
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
  agreement_seal: {
    rows: null,
    other: 'institution_id agreement_document_id seal_certificate_id sealed_at stamped_at stamped_by stamp_fault',
  },
  seal_wait: { rows: null, other: 'institution_id agreement_document_id reason since stamp_since stamp_fault' },
  seal_setting: { rows: null, other: 'institution_id time_stamp_url' },
  agreement_counter: { rows: null, other: 'institution_id year last' },
  subsidy_year: {
    rows: null,
    other: 'first_day last_day full_weeks opens_on closes_on closes_hour sectors modes source',
  },
};
