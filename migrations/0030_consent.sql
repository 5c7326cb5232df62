-- Whether a company may see the results of a student: asked apart from signing, and free to be withdrawn at any time.

-- The words of the question, where a hogeschool wrote its own; the product's own words are version 0.
create table consent_text (
  institution_id uuid not null references institution,
  version integer not null constraint consent_text_version check (version > 0),
  words_nl text not null,
  words_en text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, version),
  foreign key (institution_id, created_by) references person
);

-- One yes, from its moment until it was withdrawn. A no leaves no row: nobody need explain it.
create table consent (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  -- The yes is for this company: another company that takes over the agreement has to be asked for anew.
  company_id uuid not null,
  text_version integer not null,
  -- The question as it was read.
  words text not null,
  language text not null,
  given_at timestamptz not null,
  given_by text not null constraint consent_given_by check (given_by in ('login', 'link')),
  withdrawn_at timestamptz,
  withdrawn_by text constraint consent_withdrawn_by check (withdrawn_by in ('login', 'link')),
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement on delete cascade,
  foreign key (institution_id, company_id) references company,
  constraint consent_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_by is null)),
  constraint consent_withdrawn_later check (withdrawn_at >= given_at)
);
create unique index consent_standing on consent (institution_id, agreement_id, company_id) where withdrawn_at is null;
create index consent_of_agreement on consent (institution_id, agreement_id);
create index consent_of_company on consent (institution_id, company_id);
create index consent_text_by on consent_text (institution_id, created_by);
