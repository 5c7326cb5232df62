-- The clauses of a hogeschool, versioned: a new version serves new drafts only.
create table clause_template (
  institution_id uuid not null references institution,
  id uuid not null,
  version integer not null,
  clauses_nl jsonb not null,
  clauses_en jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, created_by) references person,
  constraint clause_template_version unique (institution_id, version)
);

-- The last number given out, per hogeschool and year: references have no gaps and no doubles.
create table agreement_counter (
  institution_id uuid not null references institution,
  year integer not null,
  last integer not null,
  primary key (institution_id, year)
);

create table agreement (
  institution_id uuid not null references institution,
  id uuid not null,
  -- Human reference, counted per hogeschool: 2027-0012.
  reference text not null,
  mkb_route_id uuid not null,
  mkb_route_version_id uuid not null,
  cohort_id uuid not null,
  student_id uuid not null,
  company_id uuid,
  workplace_id uuid,
  state text not null constraint agreement_state check (state in ('draft', 'sent', 'partly_signed', 'concluded', 'ended', 'withdrawn')),
  language text not null constraint agreement_language check (language in ('nl', 'en')),
  draft jsonb not null,
  revision integer not null default 1,
  current_text_id uuid,
  start_date date,
  end_date date,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  concluded_at timestamptz,
  ended_on date,
  -- When and why it was ended or withdrawn.
  closed_at timestamptz,
  closing_reason text,
  primary key (institution_id, id),
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, mkb_route_version_id) references mkb_route_version,
  foreign key (institution_id, cohort_id) references cohort,
  foreign key (institution_id, student_id) references student,
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, created_by) references person,
  constraint agreement_reference_once unique (institution_id, reference),
  constraint agreement_sent_has_text check (state in ('draft', 'withdrawn') or (current_text_id is not null and sent_at is not null)),
  constraint agreement_concluded_when check (state not in ('concluded', 'ended') or concluded_at is not null),
  constraint agreement_closed_says_why check (state not in ('ended', 'withdrawn') or (closing_reason is not null and closed_at is not null))
);
create index agreement_recent on agreement (institution_id, changed_at desc, id);
create index agreement_by_state on agreement (institution_id, state, changed_at desc, id);
create index agreement_of_mkb_route on agreement (institution_id, mkb_route_id, changed_at desc, id);
create index agreement_own_drafts on agreement (institution_id, created_by, changed_at) where state = 'draft';
create index agreement_of_student on agreement (institution_id, student_id);
create index agreement_of_company on agreement (institution_id, company_id);
create index agreement_of_current_text on agreement (institution_id, current_text_id) where current_text_id is not null;

-- The frozen text that was sent, with its data. Correcting makes a new one; the old stays, voided.
create table agreement_text (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  sequence integer not null,
  terms jsonb not null,
  canonical text not null,
  sha256 bytea not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement,
  foreign key (institution_id, sent_by) references person,
  constraint agreement_text_sequence unique (institution_id, agreement_id, sequence),
  constraint agreement_text_void_whole check ((voided_at is null) = (void_reason is null))
);
alter table agreement add constraint agreement_current_text foreign key (institution_id, current_text_id) references agreement_text;

create table signer (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  party text not null constraint signer_party check (party in ('institution', 'learning_company', 'employer', 'third_location', 'student', 'legal_representative')),
  position integer not null,
  person_id uuid,
  name text not null,
  function_title text not null default '',
  email text not null default '' constraint signer_email_lower check (email = lower(email)),
  -- Why two parties share one address; recorded, or sending is refused.
  shared_email_reason text not null default '',
  -- Who was asked under an earlier text stays as evidence; a removed signer belongs to the texts sent in between.
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement,
  foreign key (institution_id, person_id) references person
);
create index signer_of_agreement on signer (institution_id, agreement_id, position);
create index signer_by_email on signer (institution_id, email);

-- Who entered or changed a signer's address, for whom, and when: part of the evidence.
create table signer_address (
  institution_id uuid not null references institution,
  id uuid not null,
  signer_id uuid not null,
  -- The signer as named then: somebody else may take the place. Empty: as named now.
  signer_name text not null default '',
  email text not null,
  set_by_name text not null,
  at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, signer_id) references signer on delete cascade
);
create index signer_address_of_signer on signer_address (institution_id, signer_id, at);

-- A one-time code, bound to signer, text and browser. Its hash arrives with the job that mails it.
create table signing_code (
  institution_id uuid not null references institution,
  id uuid not null,
  signer_id uuid not null,
  agreement_text_id uuid not null,
  browser_hash bytea not null,
  requested_at timestamptz not null,
  code_hash bytea,
  expires_at timestamptz,
  tries integer not null default 0,
  verified_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, signer_id) references signer,
  foreign key (institution_id, agreement_text_id) references agreement_text,
  constraint signing_code_tries check (tries between 0 and 5)
);
create index signing_code_of_signer on signing_code (institution_id, signer_id, requested_at desc);

create table signature (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  agreement_text_id uuid not null,
  signer_id uuid not null,
  name text not null,
  function_title text not null,
  email text not null,
  declared_authority boolean not null,
  signing_code_id uuid not null,
  signed_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement,
  foreign key (institution_id, agreement_text_id) references agreement_text,
  foreign key (institution_id, signer_id) references signer,
  foreign key (institution_id, signing_code_id) references signing_code,
  constraint signature_once unique (institution_id, agreement_text_id, signer_id)
);

create index signature_of_agreement on signature (institution_id, agreement_id);

create table refusal (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_text_id uuid not null,
  signer_id uuid not null,
  reason text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_text_id) references agreement_text,
  foreign key (institution_id, signer_id) references signer
);
create unique index refusal_once on refusal (institution_id, agreement_text_id, signer_id) where withdrawn_at is null;

-- One PDF at sending and after each signature; none is ever replaced.
create table agreement_document (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_text_id uuid not null,
  signature_count integer not null,
  stored_file_id uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_text_id) references agreement_text,
  foreign key (institution_id, stored_file_id) references stored_file,
  constraint agreement_document_once unique (institution_id, agreement_text_id, signature_count)
);
