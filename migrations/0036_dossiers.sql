-- What an employer needs to ask for the Subsidieregeling praktijkleren (hbo), per agreement and study year.

-- The part of the register of programmes that a programme stands in (CROHO-onderdeel): the scheme is for some of them.
alter table programme add column sector text constraint programme_sector check (sector in
  ('agriculture', 'technology', 'economics', 'health', 'behaviour_society', 'language_culture', 'education', 'law', 'cross_sector'));

-- The scheme as it is for each study year. A year that is not here is not known yet; a new one is a new row.
create table subsidy_year (
  first_day date primary key,
  last_day date not null,
  -- Weeks of coaching that count as a whole year.
  full_weeks integer not null constraint subsidy_year_full_weeks check (full_weeks > 0),
  -- When the employer can apply; on the last day until this hour in the Netherlands.
  opens_on date not null,
  closes_on date not null,
  closes_hour integer not null constraint subsidy_year_hour check (closes_hour between 0 and 24),
  sectors text[] not null,
  modes text[] not null,
  source text not null,
  constraint subsidy_year_dates check (last_day > first_day),
  constraint subsidy_year_window check (closes_on >= opens_on)
);
insert into subsidy_year (first_day, last_day, full_weeks, opens_on, closes_on, closes_hour, sectors, modes, source)
select make_date(y, 9, 1), make_date(y + 1, 8, 31), 42, make_date(y + 1, 6, 2), make_date(y + 1, 9, 16), 17,
  '{agriculture,technology,health,behaviour_society}', '{dual,part_time}',
  'Subsidieregeling praktijkleren (OCW), onderdeel hbo, verlengd tot en met studiejaar 2027-2028 (Staatscourant, 31 oktober 2023); voorwaarden en aanvraagperiode: RVO, Subsidieregeling praktijkleren. RVO maakt de precieze dagen elk jaar bekend'
from generate_series(2023, 2027) y;

-- The days on which a hogeschool knows that RVO is open, where these differ from what the product knows.
create table subsidy_window (
  institution_id uuid not null references institution,
  first_day date not null,
  opens_on date not null,
  closes_on date not null,
  changed_at timestamptz not null,
  primary key (institution_id, first_day),
  constraint subsidy_window_dates check (closes_on >= opens_on)
);

create table dossier (
  institution_id uuid not null references institution,
  agreement_id uuid not null,
  -- The study year, by its first day.
  first_day date not null,
  -- Of the agreement; these never change, and the list is sorted by them.
  reference text not null,
  mkb_route_id uuid not null,
  -- From when until when the agreement is in force within the study year; null: it is not after all.
  from_day date,
  until_day date,
  -- Weeks without coaching (holiday, absence), by the register number of the employer.
  weeks_off jsonb not null default '{}',
  -- How many kinds of evidence have no file yet.
  missing integer not null default 3,
  primary key (institution_id, agreement_id, first_day),
  foreign key (institution_id, agreement_id) references agreement on delete cascade,
  constraint dossier_days check (until_day >= from_day)
);
create index dossier_of_year on dossier (institution_id, first_day, reference);
create index dossier_of_mkb_route on dossier (institution_id, first_day, mkb_route_id, reference);
create index dossier_with_evidence on dossier (institution_id, first_day, reference) where missing = 0;

create table dossier_file (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  first_day date not null,
  kind text not null constraint dossier_file_kind check (kind in ('attendance', 'coaching', 'qualities')),
  stored_file_id uuid not null,
  -- What is in it, in a few words.
  description text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id, first_day) references dossier on delete cascade,
  foreign key (institution_id, stored_file_id) references stored_file,
  foreign key (institution_id, added_by) references person
);
create index dossier_file_of_dossier on dossier_file (institution_id, agreement_id, first_day, kind, added_at);
create index dossier_file_stored on dossier_file (institution_id, stored_file_id);
create index dossier_file_by on dossier_file (institution_id, added_by);

-- A dossier for each study year that the agreement is in force in: from the last signature on, never before it.
create function keep_dossiers(here uuid, wanted uuid) returns void
language plpgsql
as $$
begin
  insert into dossier (institution_id, agreement_id, first_day, reference, mkb_route_id, from_day, until_day)
  select a.institution_id, a.id, y.first_day, a.reference, a.mkb_route_id, greatest(a.begins, y.first_day), least(a.stops, y.last_day)
  from (select *, greatest(start_date, (concluded_at at time zone 'Europe/Amsterdam')::date) as begins, least(end_date, ended_on) as stops
    from agreement where institution_id = here and id = wanted and amends_id is null and state in ('concluded', 'ended')) a
  join subsidy_year y on greatest(a.begins, y.first_day) <= least(a.stops, y.last_day)
  on conflict (institution_id, agreement_id, first_day) do update set from_day = excluded.from_day, until_day = excluded.until_day;
  update dossier d set from_day = null, until_day = null
  from agreement a
  join subsidy_year y on true
  where a.institution_id = here and a.id = wanted and d.institution_id = a.institution_id and d.agreement_id = a.id and d.first_day = y.first_day
    and greatest(a.start_date, (a.concluded_at at time zone 'Europe/Amsterdam')::date, y.first_day) > least(a.end_date, a.ended_on, y.last_day);
  -- Of a year that falls away stays only what somebody put into it.
  delete from dossier d where d.institution_id = here and d.agreement_id = wanted and d.from_day is null and d.weeks_off = '{}'
    and not exists (select from dossier_file f where f.institution_id = here and f.agreement_id = wanted and f.first_day = d.first_day);
end $$;

create function agreement_keeps_dossiers() returns trigger
language plpgsql
as $$
begin
  perform keep_dossiers(new.institution_id, new.id);
  return null;
end $$;
create trigger agreement_keeps_dossiers after insert or update of state, start_date, end_date, ended_on, concluded_at on agreement for each row
  when (new.amends_id is null and new.state in ('concluded', 'ended')) execute function agreement_keeps_dossiers();

create function dossier_counts_files() returns trigger
language plpgsql
as $$
declare
  f dossier_file := coalesce(new, old);
begin
  update dossier d set missing = 3 - (select count(distinct x.kind) from dossier_file x
    where x.institution_id = f.institution_id and x.agreement_id = f.agreement_id and x.first_day = f.first_day)
  where d.institution_id = f.institution_id and d.agreement_id = f.agreement_id and d.first_day = f.first_day;
  return null;
end $$;
create trigger dossier_counts_files after insert or delete on dossier_file for each row execute function dossier_counts_files();

do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    perform keep_dossiers(institution_id, id) from agreement
      where institution_id = one and amends_id is null and state in ('concluded', 'ended');
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

-- A file goes with all that it holds: a number that should not be in it must be gone at once. What else is stored cannot be deleted by
-- the application. However its row is deleted, also with the agreement.
create function dossier_file_goes() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from stored_file where institution_id = old.institution_id and id = old.stored_file_id;
  return null;
end $$;
create trigger dossier_file_goes after delete on dossier_file for each row execute function dossier_file_goes();
revoke all on function dossier_file_goes() from public;
