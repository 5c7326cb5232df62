-- A company as a relation: where it stands, who looks after it, where else it is, and what was talked about.
alter table company
  add column establishment_number text constraint company_establishment_number check (establishment_number ~ '^[0-9]{12}$'),
  add column sbi_code text constraint company_sbi_code check (sbi_code ~ '^[0-9]{2,6}$'),
  add column sbi_scheme text constraint company_sbi_scheme check (sbi_scheme in ('2008', '2025')),
  add column stage text not null default 'unknown' constraint company_stage
    check (stage in ('unknown', 'approached', 'interested', 'committed', 'active', 'inactive', 'stopped')),
  -- The one contact person of the hogeschool.
  add column owner_person_id uuid,
  -- How the company came to be known: by hand, an import, a call to members.
  add column source text not null default '',
  -- A duplicate that was merged stays, so that whoever follows an old link or reads the log finds the other one.
  add column merged_into_id uuid,
  add column pc4 text generated always as (nullif(left(postcode, 4), '')) stored,
  add constraint company_sbi_with_scheme check ((sbi_code is null) = (sbi_scheme is null)),
  add constraint company_owner foreign key (institution_id, owner_person_id) references person,
  add constraint company_merged_into foreign key (institution_id, merged_into_id) references company,
  add constraint company_merged_into_other check (merged_into_id <> id);
create index company_by_stage on company (institution_id, stage, lower(name), id) where merged_into_id is null;
create index company_by_owner on company (institution_id, owner_person_id, lower(name), id) where merged_into_id is null;
create index company_by_sbi on company (institution_id, sbi_code) where merged_into_id is null;
create index company_by_pc4 on company (institution_id, pc4) where merged_into_id is null;
create index company_merged on company (institution_id, merged_into_id) where merged_into_id is not null;

-- Whoever has a concluded agreement takes part already. Hogeschool by hogeschool: the owner of the tables sees no row of none.
do $$
declare
  one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update company c set stage = 'active' where c.institution_id = one and exists (
      select from agreement a where a.institution_id = one and a.company_id = c.id and a.state = 'concluded');
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

-- Where a company is beside its own address.
create table company_location (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  name text not null,
  street text not null default '',
  postcode text not null default '',
  place text not null default '',
  establishment_number text constraint company_location_establishment_number check (establishment_number ~ '^[0-9]{12}$'),
  pc4 text generated always as (nullif(left(postcode, 4), '')) stored,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company
);
create index company_location_of_company on company_location (institution_id, company_id, name);
create index company_location_by_pc4 on company_location (institution_id, pc4);
-- Null: at the address of the company itself.
alter table workplace add column company_location_id uuid,
  add constraint workplace_company_location foreign key (institution_id, company_location_id) references company_location;
create index workplace_of_location on workplace (institution_id, company_location_id) where company_location_id is not null;

create table company_stage_change (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  from_stage text not null,
  to_stage text not null,
  reason text not null default '',
  -- Null: the product itself, such as an agreement that was concluded.
  person_id uuid,
  at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, person_id) references person
);
create index company_stage_change_of_company on company_stage_change (institution_id, company_id, at desc);
create index company_stage_change_of_person on company_stage_change (institution_id, person_id);

create table contact_moment (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  kind text not null constraint contact_moment_kind check (kind in ('call', 'mail', 'visit', 'talk', 'presentation', 'event')),
  held_on date not null,
  -- Who of the company; null when nobody in particular.
  contact_id uuid,
  summary text not null,
  guests integer constraint contact_moment_guests check (guests >= 0),
  -- Who called or wrote first; the time until an answer is the reaction time of the hogeschool.
  from_company boolean not null default false,
  person_id uuid not null,
  next_step text not null default '',
  next_step_owner_id uuid,
  next_step_due date,
  next_step_done_at timestamptz,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, contact_id) references contact,
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, next_step_owner_id) references person,
  constraint contact_moment_next_step check (next_step = '' or (next_step_owner_id is not null and next_step_due is not null))
);
create index contact_moment_of_company on contact_moment (institution_id, company_id, held_on desc);
create index contact_moment_of_person on contact_moment (institution_id, person_id);
create index contact_moment_of_contact on contact_moment (institution_id, contact_id);
create index contact_moment_next_steps on contact_moment (institution_id, next_step_owner_id, next_step_due)
  where next_step <> '' and next_step_done_at is null;

alter table contact
  add column role text not null default 'other' constraint contact_role
    check (role in ('owner', 'director', 'hr', 'coach', 'administration', 'other')),
  add column valid_from date,
  add column valid_until date,
  add constraint contact_dates check (valid_until is null or valid_from is null or valid_until >= valid_from);
