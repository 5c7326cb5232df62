create table programme (
  institution_id uuid not null references institution,
  id uuid not null,
  name text not null,
  programme_code text not null,
  degree text not null constraint programme_degree check (degree in ('associate_degree', 'bachelor', 'master')),
  credits integer not null,
  mode text not null constraint programme_mode check (mode in ('dual', 'part_time', 'full_time')),
  created_at timestamptz not null,
  primary key (institution_id, id)
);

create table mkb_route (
  institution_id uuid not null references institution,
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  target_groups text[] not null default '{}',
  sector text not null default '',
  region text not null default '',
  starts_per_year integer not null default 1,
  group_minimum integer,
  group_planned integer,
  project_lead_id uuid,
  participation text not null default 'none' constraint mkb_route_participation
    check (participation in ('none', 'pilot', 'development', 'knowledge_partner')),
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, programme_id) references programme,
  foreign key (institution_id, project_lead_id) references person
);
alter table role_assignment add constraint role_assignment_mkb_route foreign key (institution_id, mkb_route_id) references mkb_route;

create table mkb_route_version (
  institution_id uuid not null references institution,
  id uuid not null,
  mkb_route_id uuid not null,
  number integer not null,
  state text not null constraint mkb_route_version_state check (state in ('draft', 'submitted', 'published', 'returned', 'superseded')),
  variant text not null,
  design jsonb not null,
  -- Counts the saves, so that two tabs cannot overwrite each other unseen.
  revision integer not null default 1,
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  return_reason text,
  -- The check as it stood when the version was submitted and decided; stays with the version.
  shortfalls jsonb,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, submitted_by) references person,
  foreign key (institution_id, decided_by) references person,
  constraint mkb_route_version_number unique (institution_id, mkb_route_id, number),
  constraint mkb_route_version_returned_says_why check (state <> 'returned' or return_reason is not null)
);
create unique index mkb_route_version_one_open on mkb_route_version (institution_id, mkb_route_id) where state in ('draft', 'submitted', 'returned');
create unique index mkb_route_version_one_published on mkb_route_version (institution_id, mkb_route_id) where state = 'published';

create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'superseded') and (new.design, new.variant, new.number, new.shortfalls) is distinct from (old.design, old.variant, old.number, old.shortfalls) then
    raise exception 'a published version never changes' using errcode = 'check_violation', constraint = 'mkb_route_version_published_stays';
  end if;
  return new;
end $$;
create trigger mkb_route_version_published_stays before update on mkb_route_version
  for each row execute function refuse_change_of_published_version();

create table motivation (
  institution_id uuid not null references institution,
  mkb_route_version_id uuid not null,
  criterion text not null,
  text text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (institution_id, mkb_route_version_id, criterion),
  foreign key (institution_id, mkb_route_version_id) references mkb_route_version,
  foreign key (institution_id, person_id) references person
);
