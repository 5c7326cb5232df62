-- Branch associations: their members, people, sectors and regions, calls to their members, and a seat of their own with figures
-- from which nothing small can be computed.

create table branch_association (
  institution_id uuid not null references institution,
  id uuid not null,
  name text not null,
  -- Divisions of the SBI (two digits) and the scheme they are of.
  sbi_divisions text[] not null default '{}' constraint branch_association_divisions check (array_to_string(sbi_divisions, ',') ~ '^([0-9]{2}(,[0-9]{2})*)?$'),
  sbi_scheme text constraint branch_association_sbi_scheme check (sbi_scheme in ('2008', '2025')),
  regions text[] not null default '{}',
  website text not null default '',
  note text not null default '',
  created_at timestamptz not null,
  primary key (institution_id, id),
  constraint branch_association_sbi_with_scheme check ((cardinality(sbi_divisions) = 0) = (sbi_scheme is null))
);
create unique index branch_association_name on branch_association (institution_id, lower(name));

create table branch_association_member (
  institution_id uuid not null references institution,
  id uuid not null,
  branch_association_id uuid not null,
  company_id uuid not null,
  valid_from date not null,
  valid_until date,
  primary key (institution_id, id),
  foreign key (institution_id, branch_association_id) references branch_association,
  foreign key (institution_id, company_id) references company,
  constraint branch_association_member_dates check (valid_until is null or valid_until >= valid_from),
  constraint branch_association_member_once unique (institution_id, branch_association_id, company_id)
);
create index branch_association_member_of_company on branch_association_member (institution_id, company_id);

create table branch_association_contact (
  institution_id uuid not null references institution,
  id uuid not null,
  branch_association_id uuid not null,
  person_id uuid not null,
  function_title text not null default '',
  valid_from date not null,
  valid_until date,
  primary key (institution_id, id),
  foreign key (institution_id, branch_association_id) references branch_association,
  foreign key (institution_id, person_id) references person,
  constraint branch_association_contact_dates check (valid_until is null or valid_until >= valid_from)
);
create index branch_association_contact_of on branch_association_contact (institution_id, branch_association_id);
create index branch_association_contact_of_person on branch_association_contact (institution_id, person_id);

-- The Mkb-routes of its sector: what its seat shows.
create table branch_association_mkb_route (
  institution_id uuid not null references institution,
  branch_association_id uuid not null,
  mkb_route_id uuid not null,
  primary key (institution_id, branch_association_id, mkb_route_id),
  foreign key (institution_id, branch_association_id) references branch_association,
  foreign key (institution_id, mkb_route_id) references mkb_route
);
create index branch_association_mkb_route_of on branch_association_mkb_route (institution_id, mkb_route_id);

-- A contact moment is with a company or with a branch association.
alter table contact_moment alter column company_id drop not null,
  add column branch_association_id uuid,
  add constraint contact_moment_branch_association foreign key (institution_id, branch_association_id) references branch_association,
  add constraint contact_moment_with_one check (num_nonnulls(company_id, branch_association_id) = 1);
create index contact_moment_of_branch_association on contact_moment (institution_id, branch_association_id, held_on desc)
  where branch_association_id is not null;

create table recruiting_call (
  institution_id uuid not null references institution,
  id uuid not null,
  branch_association_id uuid not null,
  mkb_route_id uuid,
  title text not null,
  message text not null,
  -- The address that members pass on. It opens a form and nothing else, and must be shown again, so it is kept as it is.
  code text not null constraint recruiting_call_code check (code ~ '^[A-Za-z0-9_-]{22}$'),
  open_until date not null,
  closed_at timestamptz,
  sent_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, branch_association_id) references branch_association,
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, created_by) references person
);
create unique index recruiting_call_by_code on recruiting_call (institution_id, code);
create index recruiting_call_of on recruiting_call (institution_id, branch_association_id, created_at desc);
create index recruiting_call_of_mkb_route on recruiting_call (institution_id, mkb_route_id);
create index recruiting_call_created_by on recruiting_call (institution_id, created_by);

-- Whom a call was mailed to, so that nobody gets it twice.
create table recruiting_call_recipient (
  institution_id uuid not null references institution,
  recruiting_call_id uuid not null,
  email text not null,
  name text not null,
  at timestamptz not null,
  primary key (institution_id, recruiting_call_id, email),
  foreign key (institution_id, recruiting_call_id) references recruiting_call
);
create index recruiting_call_recipient_of_address on recruiting_call_recipient (institution_id, email);

-- What a company left at the address of a call. Landed: it became a company of its own; waiting: staff has to look at who it is.
create table call_response (
  institution_id uuid not null references institution,
  id uuid not null,
  recruiting_call_id uuid not null,
  company_name text not null,
  kvk_number text not null constraint call_response_kvk_number check (kvk_number ~ '^[0-9]{8}$'),
  place text not null,
  contact_name text not null,
  contact_email text not null,
  contact_phone text not null default '',
  offer text not null,
  received_at timestamptz not null,
  state text not null constraint call_response_state check (state in ('landed', 'waiting', 'joined', 'rejected')),
  company_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, recruiting_call_id) references recruiting_call,
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, decided_by) references person,
  constraint call_response_company check ((state in ('landed', 'joined')) = (company_id is not null)),
  constraint call_response_decided check ((state in ('joined', 'rejected')) = (decided_at is not null))
);
create index call_response_of on call_response (institution_id, recruiting_call_id, received_at desc);
create index call_response_waiting on call_response (institution_id, received_at) where state = 'waiting';
create index call_response_of_company on call_response (institution_id, company_id) where company_id is not null;
create index call_response_of_address on call_response (institution_id, contact_email);
create index call_response_decided_by on call_response (institution_id, decided_by) where decided_by is not null;

-- What a seat shows of a Mkb-route in a quarter: worked out once, with all that is small left out already.
create table branch_figures (
  institution_id uuid not null references institution,
  mkb_route_id uuid not null,
  quarter date not null constraint branch_figures_quarter check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  figures jsonb not null,
  taken_at timestamptz not null,
  primary key (institution_id, mkb_route_id, quarter),
  foreign key (institution_id, mkb_route_id) references mkb_route
);

-- A seat is for one association.
alter table role_assignment add column branch_association_id uuid,
  add constraint role_assignment_branch_association foreign key (institution_id, branch_association_id) references branch_association,
  add constraint role_assignment_seat check (branch_association_id is null or role = 'branch_association');
create index role_assignment_of_branch_association on role_assignment (institution_id, branch_association_id) where branch_association_id is not null;

create or replace function identity.session_by_token(token_hash bytea, at timestamptz, today date)
returns table (
  session_id uuid, kind text, identity_id uuid, email text, language text, institution_id uuid, role_assignment_id uuid, task_link_id uuid,
  rotated_at timestamptz, is_previous boolean, institution jsonb, role jsonb
)
language plpgsql volatile security definer rows 1 set search_path = identity, public, pg_temp
as $$
#variable_conflict use_column
begin
  select s.id, s.kind, s.identity_id, i.email, i.language, s.institution_id, s.role_assignment_id, s.task_link_id, s.rotated_at,
         s.token_hash <> session_by_token.token_hash
  into session_id, kind, identity_id, email, language, institution_id, role_assignment_id, task_link_id, rotated_at, is_previous
  from session s
  left join login_identity i on i.id = s.identity_id
  where (s.token_hash = session_by_token.token_hash
         or (s.previous_hash = session_by_token.token_hash and s.rotated_at > session_by_token.at - interval '1 minute'))
    and s.expires_at > session_by_token.at;
  if not found then return; end if;
  perform set_config('app.institution_id', coalesce(session_by_token.institution_id::text, ''), true);
  if session_by_token.institution_id is not null then
    select jsonb_build_object('id', i.id, 'slug', i.slug, 'name', i.name, 'houseStyle', i.house_style) into institution
    from institution i where i.id = session_by_token.institution_id;
  end if;
  if session_by_token.role_assignment_id is not null then
    select jsonb_build_object('id', r.id, 'role', r.role, 'mkbRouteId', r.mkb_route_id, 'companyId', r.company_id,
             'branchAssociationId', r.branch_association_id, 'maySign', r.may_sign,
             'personId', p.id, 'name', p.name, 'labelNl', l.label_nl, 'labelEn', l.label_en) into role
    from role_assignment r
    join person p on p.institution_id = r.institution_id and p.id = r.person_id
    left join role_label l on l.institution_id = r.institution_id and l.role = r.role
    where r.institution_id = session_by_token.institution_id and r.id = session_by_token.role_assignment_id
      and p.email = session_by_token.email
      and r.valid_from <= today and (r.valid_until is null or r.valid_until >= today);
  end if;
  return next;
end $$;

-- Names of smallest counts that may be shown, as figures with their source.
insert into figure (name, value, source, valid_from, valid_until) values
  ('smallestCount', 5, 'Programma Mkb-routes in het hbo: overzichten voor branche en land tonen geen aantallen onder 5', '2020-01-01', null),
  ('fewestCompanies', 3, 'Keuze van Driehoek, 2026, naar het gebruik van statistiekbureaus: een aantal komt van ten minste drie bedrijven, anders rekent het ene bedrijf het andere uit', '2020-01-01', null);
