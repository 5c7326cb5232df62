-- The register of coaches: how they think and work, what they can, what they learnt, what students say of them, and what they note.

-- One row for whoever coaches, coached or stands in at a workplace. It follows from the terms, and is never added by hand.
create table coach (
  institution_id uuid not null references institution,
  person_id uuid not null,
  -- Of the person; kept by a trigger, since the list is walked in this order.
  name text not null,
  -- As the coach says.
  own_level text constraint coach_own_level check (own_level in ('hbo', 'mbo4_experienced', 'other')),
  own_level_at timestamptz,
  -- As the hogeschool established, and how it knows.
  level text constraint coach_level check (level in ('hbo', 'mbo4_experienced', 'other')),
  level_basis text constraint coach_level_basis check (level_basis in ('diploma', 'cv', 'talk', 'statement')),
  level_note text not null default '',
  level_set_by uuid,
  level_set_at timestamptz,
  primary key (institution_id, person_id),
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, level_set_by) references person,
  constraint coach_level_whole check (num_nulls(level, level_basis, level_set_by, level_set_at) in (0, 4)),
  constraint coach_own_level_whole check ((own_level is null) = (own_level_at is null))
);
create index coach_by_name on coach (institution_id, lower(name), person_id);
create index coach_level_by on coach (institution_id, level_set_by) where level_set_by is not null;

-- What a coach says of each of the four roles, and what the hogeschool made of it.
create table coach_role (
  institution_id uuid not null references institution,
  person_id uuid not null,
  role text not null constraint coach_role_role check (role in ('coaching', 'trajectory', 'assessment', 'expert')),
  own_score text not null constraint coach_role_own_score check (own_score in ('not_yet', 'partly', 'enough', 'strong')),
  own_at timestamptz not null,
  -- Empty until confirmed, and again when the coach says something else.
  score text constraint coach_role_score check (score in ('not_yet', 'partly', 'enough', 'strong')),
  set_by uuid,
  set_at timestamptz,
  primary key (institution_id, person_id, role),
  foreign key (institution_id, person_id) references coach on delete cascade,
  foreign key (institution_id, set_by) references person,
  constraint coach_role_whole check (num_nulls(score, set_by, set_at) in (0, 3))
);
create index coach_role_by on coach_role (institution_id, set_by) where set_by is not null;

-- Who stands in for the coach of a workplace.
create table workplace_deputy (
  institution_id uuid not null references institution,
  id uuid not null,
  workplace_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_until date,
  primary key (institution_id, id),
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, person_id) references person,
  constraint workplace_deputy_dates check (valid_until is null or valid_until >= valid_from)
);
create index workplace_deputy_of_workplace on workplace_deputy (institution_id, workplace_id, valid_from);
create index workplace_deputy_of_person on workplace_deputy (institution_id, person_id);
create index workplace_coach_ending on workplace_coach (institution_id, valid_until) where valid_until is not null;

-- Where a module of the training was left, in the version that was begun.
create table training_progress (
  institution_id uuid not null references institution,
  person_id uuid not null,
  module text not null,
  version integer not null,
  -- By the number of the question: the answer that was given last.
  answers jsonb not null default '{}',
  changed_at timestamptz not null,
  primary key (institution_id, person_id, module),
  foreign key (institution_id, person_id) references coach on delete cascade
);

create table training_certificate (
  institution_id uuid not null references institution,
  id uuid not null,
  person_id uuid not null,
  module text not null,
  version integer not null,
  number text not null,
  -- As the coach was called on that day.
  name text not null,
  issued_on date not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references coach on delete cascade,
  constraint training_certificate_number unique (institution_id, number),
  constraint training_certificate_once unique (institution_id, person_id, module, version)
);

-- What is noted about a student: by who coaches, or by staff. It hangs on the agreement, so it goes along with whoever coaches there.
create table coaching_note (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  kind text not null constraint coaching_note_kind check (kind in ('note', 'feedback', 'task')),
  day date not null,
  text text not null,
  person_id uuid not null,
  -- Written as the coach, by a link; else as staff.
  as_coach boolean not null,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement on delete cascade,
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, done_by) references person,
  constraint coaching_note_due check ((kind = 'task') = (due_on is not null)),
  constraint coaching_note_done check ((done_at is null) = (done_by is null) and (done_at is null or kind = 'task'))
);
create index coaching_note_of_agreement on coaching_note (institution_id, agreement_id, day desc, created_at desc);
create index coaching_note_open on coaching_note (institution_id, agreement_id) where kind = 'task' and done_at is null;
create index coaching_note_of_person on coaching_note (institution_id, person_id);
create index coaching_note_done_by on coaching_note (institution_id, done_by) where done_by is not null;

-- What a hogeschool holds to, from a day on; before its first row what the product proposes.
create table coach_setting (
  institution_id uuid not null references institution,
  valid_from date not null,
  most_students integer not null constraint coach_setting_most_students check (most_students between 1 and 99),
  release_month integer not null constraint coach_setting_month check (release_month between 1 and 12),
  release_day integer not null constraint coach_setting_day check (release_day between 1 and 28),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, valid_from),
  foreign key (institution_id, created_by) references person
);
create index coach_setting_by on coach_setting (institution_id, created_by);

insert into figure (name, value, source, valid_from, valid_until) values
  ('coachStudentsMost', 4, 'Voorstel van Driehoek tot de hogeschool zelf een getal kiest: geen wet of programma noemt een aantal studenten per praktijkbegeleider', '2020-01-01', null),
  ('coachFeedbackLeast', 5, 'Driehoek: van minder dan 5 antwoorden is te raden wie wat zei (AVG artikel 5 lid 1 onder c en f)', '2020-01-01', null),
  ('coachFeedbackAskDays', 45, 'Voorstel van Driehoek: zo veel dagen voor de dag van vrijgave krijgen studenten de vraag', '2020-01-01', null),
  ('coachFeedbackReleaseMonth', 7, 'Voorstel van Driehoek tot de hogeschool zelf een dag kiest: aan het eind van het studiejaar', '2020-01-01', null),
  ('coachFeedbackReleaseDay', 1, 'Voorstel van Driehoek tot de hogeschool zelf een dag kiest: aan het eind van het studiejaar', '2020-01-01', null);

-- One question to one student about one coach in one year. The answer stays here, unseen, until it is released with others.
create table coach_feedback (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  person_id uuid not null,
  year integer not null,
  statements_version integer not null,
  answers jsonb,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement on delete cascade,
  foreign key (institution_id, person_id) references coach on delete cascade,
  constraint coach_feedback_once unique (institution_id, agreement_id, person_id, year)
);
create index coach_feedback_waiting on coach_feedback (institution_id, person_id, statements_version) where answers is not null;
create index coach_feedback_of_person on coach_feedback (institution_id, person_id);

-- What students say of a coach, in words and of at least five together. Made once, never changed.
create table coach_feedback_release (
  institution_id uuid not null references institution,
  person_id uuid not null,
  year integer not null,
  statements_version integer not null,
  released_on date not null,
  answer_count integer not null,
  findings jsonb not null,
  primary key (institution_id, person_id, year, statements_version),
  foreign key (institution_id, person_id) references coach on delete cascade
);

-- That the release of a year took place; whatever comes later waits for the next.
create table coach_feedback_round (
  institution_id uuid not null references institution,
  year integer not null,
  released_on date not null,
  primary key (institution_id, year)
);

-- Who coaches today is asked of all at once, to see whose load is too high.
create index agreement_role_load on agreement_role (institution_id, person_id, valid_from, valid_until, agreement_id)
  where person_id is not null and role <> 'visiting_tutor';

create function coach_enters() returns trigger
language plpgsql
as $$
begin
  insert into coach (institution_id, person_id, name)
  select p.institution_id, p.id, p.name from person p where p.institution_id = new.institution_id and p.id = new.person_id
  on conflict do nothing;
  return null;
end $$;
create trigger workplace_coach_enters after insert or update of person_id on workplace_coach for each row execute function coach_enters();
create trigger workplace_deputy_enters after insert or update of person_id on workplace_deputy for each row execute function coach_enters();

create function coach_is_called() returns trigger
language plpgsql
as $$
begin
  update coach set name = new.name where institution_id = new.institution_id and person_id = new.id;
  return null;
end $$;
create trigger coach_is_called after update of name on person for each row
  when (old.name is distinct from new.name) execute function coach_is_called();

-- A name in an agreement becomes a person as soon as one coach of that company has it: also when the coach comes to the register later.
create function agreement_role_finds_coach() returns trigger
language plpgsql
as $$
begin
  update agreement_role r set person_id = coach_called(r.role, r.name, w.company_id)
  from workplace w, person p, agreement a
  where w.institution_id = new.institution_id and w.id = new.workplace_id
    and p.institution_id = new.institution_id and p.id = new.person_id
    and r.institution_id = new.institution_id and r.role in ('workplace_coach', 'second_workplace_coach') and r.name = p.name and r.person_id is null
    and a.institution_id = r.institution_id and a.id = r.agreement_id and a.company_id = w.company_id;
  return null;
end $$;
create trigger workplace_coach_is_found after insert or update of person_id on workplace_coach for each row execute function agreement_role_finds_coach();

do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    insert into coach (institution_id, person_id, name)
    select distinct p.institution_id, p.id, p.name
    from workplace_coach k join person p on p.institution_id = k.institution_id and p.id = k.person_id
    where k.institution_id = one;
    update agreement_role r set person_id = coach_called(r.role, r.name, a.company_id)
    from agreement a where r.institution_id = one and r.person_id is null and r.role = 'workplace_coach'
      and a.institution_id = r.institution_id and a.id = r.agreement_id;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
