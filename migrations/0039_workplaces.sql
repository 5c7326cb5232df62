-- A workplace as students and Mkb-routes know it: where and when, what can be learned there, and what must be learned elsewhere.

-- The list is sorted by the name of the company in small letters; it follows the company by triggers, so that a page of the list is one
-- walk along one index.
alter table workplace
  add column sorted_as text not null default '',
  -- Each number is a week that is possible: so many days here.
  add column days_per_week integer[] not null default '{}' constraint workplace_days check (days_per_week <@ '{1,2,3,4,5}'::integer[]),
  add column days_note text not null default '',
  add column travel text not null default '',
  add column accessible text constraint workplace_accessible check (accessible in ('yes', 'partly', 'no')),
  add column accessible_note text not null default '',
  add column description text not null default '',
  add column is_open boolean not null default true,
  add column photo_file_id uuid,
  add column photo_alt text not null default '',
  add column photo_width integer,
  add column photo_height integer,
  add constraint workplace_photo foreign key (institution_id, photo_file_id) references stored_file,
  add constraint workplace_photo_whole check (num_nulls(photo_file_id, photo_width, photo_height) in (0, 3) and (photo_file_id is null or photo_alt <> ''));
do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update workplace w set sorted_as = lower(c.name) from company c where c.institution_id = w.institution_id and c.id = w.company_id;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
create index workplace_in_order on workplace (institution_id, sorted_as, id);
create index workplace_with_photo on workplace (institution_id, photo_file_id) where photo_file_id is not null;

create function workplace_is_sorted() returns trigger
language plpgsql
as $$
begin
  new.sorted_as := (select lower(c.name) from company c where c.institution_id = new.institution_id and c.id = new.company_id);
  return new;
end $$;
create trigger workplace_is_sorted before insert or update of company_id on workplace
  for each row execute function workplace_is_sorted();
create function workplace_sorted_anew() returns trigger
language plpgsql
as $$
begin
  update workplace set sorted_as = lower(new.name) where institution_id = new.institution_id and company_id = new.id;
  return null;
end $$;
create trigger workplace_sorted_anew after update of name on company for each row
  when (new.name <> old.name) execute function workplace_sorted_anew();

-- A photo that nobody sees any more goes: what is stored cannot be deleted by the application.
create function workplace_photo_goes() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from stored_file where institution_id = old.institution_id and id = old.photo_file_id;
  return null;
end $$;
create trigger workplace_photo_goes after update of photo_file_id on workplace for each row
  when (old.photo_file_id is not null and new.photo_file_id is distinct from old.photo_file_id) execute function workplace_photo_goes();
revoke all on function workplace_photo_goes() from public;

-- How many agreements are at a workplace.
create index agreement_of_workplace on agreement (institution_id, workplace_id, state) where amends_id is null;

-- Places for students who begin in a study year, by the calendar year in which it begins.
create table workplace_capacity (
  institution_id uuid not null references institution,
  workplace_id uuid not null,
  year integer not null constraint workplace_capacity_year check (year between 2000 and 2199),
  places integer not null constraint workplace_capacity_places check (places between 1 and 99),
  primary key (institution_id, workplace_id, year),
  foreign key (institution_id, workplace_id) references workplace
);
create index workplace_capacity_of_year on workplace_capacity (institution_id, year, workplace_id);

-- What companies have to do in a Mkb-route, and which learning outcomes can be learned by it.
create table work_task (
  institution_id uuid not null references institution,
  id uuid not null,
  mkb_route_id uuid not null,
  name text not null,
  position integer not null,
  created_at timestamptz not null,
  -- Out of the list; what companies said of it stays, and comes back with it.
  removed_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, mkb_route_id) references mkb_route
);
create unique index work_task_once on work_task (institution_id, mkb_route_id, lower(name));

-- A learning outcome has no number: it is a sentence in a unit of a version. Kept in words, so that it stays when a newer version drops it.
create table work_task_outcome (
  institution_id uuid not null references institution,
  work_task_id uuid not null,
  unit_id text not null,
  unit_name text not null,
  outcome text not null,
  primary key (institution_id, work_task_id, unit_id, outcome),
  foreign key (institution_id, work_task_id) references work_task
);

-- Whether a workplace has a task. A task without a row was not asked yet.
create table workplace_task (
  institution_id uuid not null references institution,
  workplace_id uuid not null,
  work_task_id uuid not null,
  answer text not null constraint workplace_task_answer check (answer in ('yes', 'partly', 'no')),
  primary key (institution_id, workplace_id, work_task_id),
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, work_task_id) references work_task
);
create index workplace_task_of_task on workplace_task (institution_id, work_task_id, answer);

-- For which Mkb-routes a workplace is meant, and when somebody last said which of their tasks it has.
create table workplace_mkb_route (
  institution_id uuid not null references institution,
  workplace_id uuid not null,
  mkb_route_id uuid not null,
  answered_at timestamptz,
  answered_by text constraint workplace_mkb_route_by check (answered_by in ('company', 'staff')),
  primary key (institution_id, workplace_id, mkb_route_id),
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, mkb_route_id) references mkb_route,
  constraint workplace_mkb_route_answered check ((answered_at is null) = (answered_by is null))
);
create index workplace_of_mkb_route on workplace_mkb_route (institution_id, mkb_route_id, workplace_id);

-- Where what a workplace does not offer is learned instead: for everybody who works there, or for one student.
create table learned_elsewhere (
  institution_id uuid not null references institution,
  id uuid not null,
  mkb_route_id uuid not null,
  workplace_id uuid,
  student_id uuid,
  unit_id text not null,
  unit_name text not null,
  outcome text not null,
  place text not null constraint learned_elsewhere_place check (place in ('third_location', 'other_site', 'school_project')),
  plan text not null,
  changed_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, student_id) references student,
  constraint learned_elsewhere_for_one check (num_nonnulls(workplace_id, student_id) = 1)
);
create unique index learned_elsewhere_of_workplace on learned_elsewhere (institution_id, workplace_id, mkb_route_id, unit_id, outcome) where workplace_id is not null;
create unique index learned_elsewhere_of_student on learned_elsewhere (institution_id, student_id, mkb_route_id, unit_id, outcome) where student_id is not null;
create index learned_elsewhere_of_mkb_route on learned_elsewhere (institution_id, mkb_route_id);

-- The question to somebody of a company which tasks a workplace has; their answers are a draft until they say that it is done.
create table task_question (
  institution_id uuid not null references institution,
  id uuid not null,
  workplace_id uuid not null,
  mkb_route_id uuid not null,
  person_id uuid not null,
  answers jsonb not null default '{}',
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, asked_by) references person
);
create index task_question_of_workplace on task_question (institution_id, workplace_id, mkb_route_id, asked_at desc);
create index task_question_of_person on task_question (institution_id, person_id);
create index task_question_by on task_question (institution_id, asked_by);

-- A workplace that a company offers, in its own words, before staff accepts it.
create table workplace_offer (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  mkb_route_id uuid not null,
  person_id uuid not null,
  state text not null constraint workplace_offer_state check (state in ('asked', 'offered', 'returned', 'accepted')),
  content jsonb not null default '{}',
  asked_by uuid not null,
  asked_at timestamptz not null,
  offered_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  workplace_id uuid,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, asked_by) references person,
  foreign key (institution_id, decided_by) references person,
  foreign key (institution_id, workplace_id) references workplace,
  constraint workplace_offer_offered check (state = 'asked' or offered_at is not null),
  constraint workplace_offer_decided check (state not in ('returned', 'accepted') or (decided_by is not null and decided_at is not null)),
  constraint workplace_offer_returned_why check (state <> 'returned' or reason <> ''),
  constraint workplace_offer_accepted_as check ((state = 'accepted') = (workplace_id is not null))
);
create index workplace_offer_waiting on workplace_offer (institution_id, offered_at) where state = 'offered';
create index workplace_offer_of_company on workplace_offer (institution_id, company_id, asked_at desc);
create index workplace_offer_of_person on workplace_offer (institution_id, person_id);
create index workplace_offer_asked_by on workplace_offer (institution_id, asked_by);
create index workplace_offer_decided_by on workplace_offer (institution_id, decided_by) where decided_by is not null;
