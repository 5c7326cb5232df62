-- Places that a company promises a Mkb-route for a study year, with how firm the promise is; letters of intent about them; and
-- codes that prove a mailbox for tasks other than signing an agreement.

create table commitment (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  mkb_route_id uuid not null,
  -- The study year in which the cohort starts, by its first calendar year: 2027 is 2027-2028.
  cohort_year integer not null constraint commitment_cohort_year check (cohort_year between 2000 and 2199),
  level text not null constraint commitment_level check (level in ('firm', 'intended', 'perhaps')),
  places integer not null constraint commitment_places check (places between 1 and 999),
  guarantee boolean not null,
  guarantee_terms text not null default '',
  note text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, recorded_by) references person,
  constraint commitment_guarantee_has_terms check (guarantee = (guarantee_terms <> ''))
);
-- What is promised twice would count twice.
create unique index commitment_once on commitment (institution_id, company_id, mkb_route_id, cohort_year, level) where ended_at is null;
create index commitment_of_mkb_route on commitment (institution_id, mkb_route_id, cohort_year);
create index commitment_of_company on commitment (institution_id, company_id, cohort_year);
create index commitment_recorded_by on commitment (institution_id, recorded_by);

-- Who said what when: one row per change, with all as it stood after it.
create table commitment_change (
  institution_id uuid not null references institution,
  id uuid not null,
  commitment_id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  kind text not null constraint commitment_change_kind check (kind in ('recorded', 'changed', 'taken_over', 'ended')),
  level text not null,
  places integer not null,
  guarantee boolean not null,
  guarantee_terms text not null,
  note text not null,
  reason text not null default '',
  primary key (institution_id, id),
  foreign key (institution_id, commitment_id) references commitment,
  foreign key (institution_id, person_id) references person
);
create index commitment_change_of_commitment on commitment_change (institution_id, commitment_id, at);
create index commitment_change_by on commitment_change (institution_id, person_id);

-- The words below the facts of a letter of intent, where a hogeschool wrote its own; the product's own words are version 0.
create table letter_text (
  institution_id uuid not null references institution,
  version integer not null constraint letter_text_version check (version > 0),
  words_nl text not null,
  words_en text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, version),
  foreign key (institution_id, created_by) references person
);
create index letter_text_by on letter_text (institution_id, created_by);

-- A code that proves that a browser has a mailbox, for a task of one kind about one thing.
create table address_code (
  institution_id uuid not null references institution,
  id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  email text not null,
  browser_hash bytea not null,
  code_hash bytea,
  requested_at timestamptz not null,
  expires_at timestamptz,
  tries integer not null default 0,
  verified_at timestamptz,
  primary key (institution_id, id)
);
create index address_code_of_subject on address_code (institution_id, purpose, subject_id, requested_at);
create index address_code_of_address on address_code (institution_id, email);

-- A text that a company is asked to sign, frozen with its SHA-256 when it was sent.
create table letter_of_intent (
  institution_id uuid not null references institution,
  id uuid not null,
  commitment_id uuid not null,
  company_id uuid not null,
  language text not null constraint letter_of_intent_language check (language in ('nl', 'en')),
  text_version integer not null,
  canonical text not null,
  sha256 bytea not null,
  addressee_name text not null,
  addressee_email text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  state text not null constraint letter_of_intent_state check (state in ('sent', 'signed', 'refused', 'proposed', 'withdrawn')),
  -- When it was signed, refused, answered with a proposal, or withdrawn.
  closed_at timestamptz,
  signed_name text,
  signed_function text,
  address_code_id uuid,
  reason text not null default '',
  proposed_places integer constraint letter_of_intent_proposed_places check (proposed_places between 1 and 999),
  -- Staff did something with the answer, or said that nothing need be done.
  handled_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, commitment_id) references commitment,
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, sent_by) references person,
  foreign key (institution_id, address_code_id) references address_code,
  constraint letter_of_intent_closed_whole check ((state = 'sent') = (closed_at is null)),
  constraint letter_of_intent_signed_whole check ((state = 'signed') = (signed_name is not null and signed_function is not null and address_code_id is not null)),
  constraint letter_of_intent_says_why check (state not in ('refused', 'proposed', 'withdrawn') or reason <> ''),
  constraint letter_of_intent_proposal check ((state = 'proposed') = (proposed_places is not null))
);
create unique index letter_of_intent_one_open on letter_of_intent (institution_id, commitment_id) where state = 'sent';
create index letter_of_intent_of_commitment on letter_of_intent (institution_id, commitment_id, sent_at);
create index letter_of_intent_of_company on letter_of_intent (institution_id, company_id, sent_at);
create index letter_of_intent_to_handle on letter_of_intent (institution_id, sent_by, closed_at) where state in ('refused', 'proposed') and handled_at is null;
create index letter_of_intent_of_code on letter_of_intent (institution_id, address_code_id);
create index letter_of_intent_of_address on letter_of_intent (institution_id, addressee_email);

-- No source puts a number on "one dominant company"; the product proposes half and shows the share whatever it is.
insert into figure (name, value, source, valid_from, valid_until) values
  ('largestCompanyShare', 0.5, 'Keuze van Driehoek, 2026: geen bron noemt een getal. Ervaring uit pilots van Mkb-routes in het hbo: één dominant bedrijf is een risico. Boven de helft staat of valt de groep met één bedrijf', '2020-01-01', null);
