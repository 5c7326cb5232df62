create table company (
  institution_id uuid not null references institution,
  id uuid not null,
  name text not null,
  kvk_number text constraint company_kvk_number check (kvk_number ~ '^[0-9]{8}$'),
  staff integer constraint company_staff check (staff >= 0),
  turnover numeric,
  balance_sheet numeric,
  street text not null default '',
  postcode text not null default '',
  place text not null default '',
  phone text not null default '',
  created_at timestamptz not null,
  primary key (institution_id, id),
  constraint company_kvk_number_once unique (institution_id, kvk_number)
);
create index company_by_name on company (institution_id, lower(name));
alter table role_assignment add constraint role_assignment_company foreign key (institution_id, company_id) references company;

create table contact (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  person_id uuid not null,
  function_title text not null default '',
  signs boolean not null default false,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, person_id) references person
);
create index contact_of_company on contact (institution_id, company_id);

create table workplace (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  location text not null,
  function_title text not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company
);
create index workplace_of_company on workplace (institution_id, company_id);

create table workplace_coach (
  institution_id uuid not null references institution,
  id uuid not null,
  workplace_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_until date,
  primary key (institution_id, id),
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, person_id) references person,
  constraint workplace_coach_dates check (valid_until is null or valid_until >= valid_from)
);
create index workplace_coach_of_workplace on workplace_coach (institution_id, workplace_id);

-- The companies that take part in a version of a Mkb-route; the check looks at their size.
create table mkb_route_version_company (
  institution_id uuid not null references institution,
  mkb_route_version_id uuid not null,
  company_id uuid not null,
  primary key (institution_id, mkb_route_version_id, company_id),
  foreign key (institution_id, mkb_route_version_id) references mkb_route_version,
  foreign key (institution_id, company_id) references company
);

create table cohort (
  institution_id uuid not null references institution,
  id uuid not null,
  mkb_route_id uuid not null,
  mkb_route_version_id uuid not null,
  name text not null,
  start_date date not null,
  end_date date not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, mkb_route_version_id) references mkb_route_version,
  constraint cohort_dates check (end_date > start_date)
);
create index cohort_of_mkb_route on cohort (institution_id, mkb_route_id, start_date);

create table student (
  institution_id uuid not null references institution,
  id uuid not null,
  person_id uuid not null,
  student_number text not null,
  birth_date date,
  street text not null default '',
  postcode text not null default '',
  place text not null default '',
  target_group text constraint student_target_group check (target_group in ('mbo4_bol', 'mbo4_bbl', 'havo', 'vwo', 'career_changer', 'worker')),
  cohort_id uuid,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, cohort_id) references cohort,
  constraint student_number_once unique (institution_id, student_number)
);
create index student_of_person on student (institution_id, person_id);
