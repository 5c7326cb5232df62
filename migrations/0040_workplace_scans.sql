-- Hogeschool, company and student look together whether a workplace is fit to learn at, and keep looking.

-- What is asked. A set never changes: a scan is about the version that it began with.
create table scan_statement_set (
  institution_id uuid not null references institution,
  version integer not null constraint scan_statement_set_version check (version > 0),
  statements jsonb not null,
  -- Null: as the product proposes them.
  created_by uuid,
  created_at timestamptz not null,
  primary key (institution_id, version),
  foreign key (institution_id, created_by) references person
);
create index scan_statement_set_by on scan_statement_set (institution_id, created_by);

-- How a hogeschool scans, where it chose otherwise than the product proposes.
create table scan_setting (
  institution_id uuid not null references institution,
  valid_months integer not null constraint scan_setting_valid_months check (valid_months between 1 and 60),
  reminder_days integer[] not null,
  primary key (institution_id),
  constraint scan_setting_days check (coalesce(array_length(reminder_days, 1), 0) <= 6)
);

-- What a Mkb-route asks before an agreement can be sent; no row: what the product proposes.
create table scan_requirement (
  institution_id uuid not null references institution,
  mkb_route_id uuid not null,
  requirement text not null constraint scan_requirement_known check (requirement in ('none', 'warn', 'required')),
  primary key (institution_id, mkb_route_id),
  foreign key (institution_id, mkb_route_id) references mkb_route
);

create table workplace_scan (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  workplace_id uuid not null,
  -- What of the workplace it is about: another function or coach asks for a new scan. Looked at again when the talk is concluded.
  function_title text not null,
  coach_person_id uuid,
  mkb_route_id uuid,
  student_id uuid,
  statements_version integer not null,
  state text not null constraint workplace_scan_state check (state in ('asked', 'talk', 'concluded', 'withdrawn')),
  -- Who looks after it at the hogeschool.
  owner_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  talk_at timestamptz,
  -- The joint answers, also while they are a draft; each save counts up, so that two people do not overwrite each other.
  joint jsonb not null default '{}',
  revision integer not null default 0,
  outcome text constraint workplace_scan_outcome check (outcome in ('suitable', 'suitable_with_actions', 'not_yet_suitable')),
  valid_until date,
  concluded_at timestamptz,
  concluded_by uuid,
  -- The scan of the same workplace before this one, when it was concluded.
  former_id uuid,
  closing_reason text not null default '',
  closed_at timestamptz,
  -- A later one of the same workplace was concluded.
  followed_at timestamptz,
  -- Why it no longer holds, or soon will not, as the product last saw; and since when.
  rescan_reasons text[] not null default '{}',
  rescan_since timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, workplace_id) references workplace,
  foreign key (institution_id, coach_person_id) references person,
  foreign key (institution_id, mkb_route_id) references mkb_route,
  foreign key (institution_id, student_id) references student,
  foreign key (institution_id, statements_version) references scan_statement_set,
  foreign key (institution_id, owner_id) references person,
  foreign key (institution_id, started_by) references person,
  foreign key (institution_id, concluded_by) references person,
  foreign key (institution_id, former_id) references workplace_scan on delete set null (former_id),
  constraint workplace_scan_concluded_whole check ((state = 'concluded') = (num_nonnulls(outcome, valid_until, concluded_at, concluded_by) = 4)),
  constraint workplace_scan_talk check (state <> 'talk' or talk_at is not null),
  constraint workplace_scan_withdrawn check ((state = 'withdrawn') = (closed_at is not null)),
  constraint workplace_scan_rescan_whole check ((rescan_reasons = '{}') = (rescan_since is null))
);
-- One of a workplace at a time.
create unique index workplace_scan_open on workplace_scan (institution_id, workplace_id) where state in ('asked', 'talk');
-- The one that counts for a workplace.
create unique index workplace_scan_standing on workplace_scan (institution_id, workplace_id) where state = 'concluded' and followed_at is null;
create index workplace_scan_of_workplace on workplace_scan (institution_id, workplace_id, started_at desc);
create index workplace_scan_of_company on workplace_scan (institution_id, company_id, started_at desc);
create index workplace_scan_of_student on workplace_scan (institution_id, student_id) where student_id is not null;
create index workplace_scan_newest on workplace_scan (institution_id, started_at desc, id);
create index workplace_scan_by_state on workplace_scan (institution_id, state, started_at desc, id);
create index workplace_scan_of_mkb_route on workplace_scan (institution_id, mkb_route_id, started_at desc, id);
create index workplace_scan_of_owner on workplace_scan (institution_id, owner_id, started_at desc, id);
create index workplace_scan_owner_has_to on workplace_scan (institution_id, owner_id)
  where state in ('asked', 'talk') or (followed_at is null and rescan_since is not null);
create index workplace_scan_rescan on workplace_scan (institution_id, started_at desc, id) where followed_at is null and rescan_since is not null;
create index workplace_scan_of_coach on workplace_scan (institution_id, coach_person_id) where coach_person_id is not null;
create index workplace_scan_by on workplace_scan (institution_id, started_by);
create index workplace_scan_concluded_by on workplace_scan (institution_id, concluded_by) where concluded_by is not null;
create index workplace_scan_former on workplace_scan (institution_id, former_id) where former_id is not null;
create index workplace_scan_statements on workplace_scan (institution_id, statements_version);

create table workplace_scan_part (
  institution_id uuid not null references institution,
  id uuid not null,
  scan_id uuid not null,
  respondent text not null constraint workplace_scan_part_respondent check (respondent in ('institution', 'company', 'student')),
  -- Who is asked; null: who at the hogeschool has it at hand, or nobody whom the register knows.
  person_id uuid,
  name text not null,
  email text constraint workplace_scan_part_email_lower check (email = lower(email)),
  language text not null constraint workplace_scan_part_language check (language in ('nl', 'en')),
  -- By the code of each statement; a draft until it was sent.
  answers jsonb not null default '{}',
  sent_at timestamptz,
  -- Who of the hogeschool typed it over: the own part, or that of a party that answered on paper or by telephone.
  typed_by uuid,
  -- The talk began without it.
  missed_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, scan_id) references workplace_scan on delete cascade,
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, typed_by) references person,
  constraint workplace_scan_part_once unique (institution_id, scan_id, respondent),
  constraint workplace_scan_part_sent_or_missed check (sent_at is null or missed_at is null)
);
create index workplace_scan_part_waiting on workplace_scan_part (institution_id, respondent, scan_id) where sent_at is null;
create index workplace_scan_part_of_person on workplace_scan_part (institution_id, person_id) where person_id is not null;
create index workplace_scan_part_typed on workplace_scan_part (institution_id, typed_by) where typed_by is not null;
create index workplace_scan_part_email on workplace_scan_part (institution_id, email) where email is not null;

-- What is agreed to be done about a statement.
create table workplace_scan_action (
  institution_id uuid not null references institution,
  id uuid not null,
  scan_id uuid not null,
  statement_code text not null,
  words text not null,
  owner text not null constraint workplace_scan_action_owner check (owner in ('institution', 'company', 'student')),
  due_on date not null,
  created_at timestamptz not null,
  done_at timestamptz,
  -- Who ticked it off: a member of staff, or a party by its link.
  done_by uuid,
  done_by_party text constraint workplace_scan_action_done_by_party check (done_by_party in ('company', 'student')),
  primary key (institution_id, id),
  foreign key (institution_id, scan_id) references workplace_scan on delete cascade,
  foreign key (institution_id, done_by) references person,
  constraint workplace_scan_action_done_whole check ((done_at is null) = (num_nonnulls(done_by, done_by_party) = 0))
);
create index workplace_scan_action_of_scan on workplace_scan_action (institution_id, scan_id, due_on);
create index workplace_scan_action_by on workplace_scan_action (institution_id, done_by) where done_by is not null;

-- Each reminder of a link to a part, at most one per number.
create table workplace_scan_reminder (
  institution_id uuid not null references institution,
  task_link_id uuid not null,
  number integer not null,
  part_id uuid not null,
  at timestamptz not null,
  primary key (institution_id, task_link_id, number),
  foreign key (institution_id, task_link_id) references task_link on delete cascade,
  foreign key (institution_id, part_id) references workplace_scan_part on delete cascade
);
create index workplace_scan_reminder_of_part on workplace_scan_reminder (institution_id, part_id);
create index task_link_to_scan on task_link (institution_id, created_at) where purpose = 'scan' and closed_at is null;

-- What a talk came to stays as it was said.
create function workplace_scan_stays() returns trigger
language plpgsql
as $$
begin
  if (old.joint, old.outcome, old.valid_until, old.concluded_at, old.statements_version, old.function_title, old.coach_person_id, old.workplace_id, old.state)
    is distinct from (new.joint, new.outcome, new.valid_until, new.concluded_at, new.statements_version, new.function_title, new.coach_person_id, new.workplace_id, new.state)
  then raise exception 'a concluded workplace scan does not change' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger workplace_scan_stays before update on workplace_scan for each row when (old.state = 'concluded') execute function workplace_scan_stays();

insert into retention_rule (name, value, minimum, maximum, unit, basis, source, valid_from) values
  ('scan', 60, 12, 120, 'months', 'choice', 'Keuze van de hogeschool: lang genoeg om een werkplek met vroeger te kunnen vergelijken en om te kunnen tonen waarom zij geschikt was; niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25');
