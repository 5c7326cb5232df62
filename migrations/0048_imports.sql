-- Files with companies, contacts and workplaces on their way in, and what became of every row.
create table company_import (
  institution_id uuid not null references institution,
  id uuid not null,
  state text not null constraint company_import_state
    check (state in ('mapping', 'reading', 'checked', 'running', 'done', 'undoing', 'undone')),
  file_name text not null,
  -- Where the companies come from, as it will stand with each of them.
  source text not null,
  -- How the file is read: its kind, which sheet, where columns begin in one with fixed positions, which row has the names of columns (null:
  -- none has), the row on which the first company stands, and which column holds what.
  kind text not null constraint company_import_kind check (kind in ('xlsx', 'csv', 'fixed')),
  sheets jsonb not null,
  sheet integer not null,
  breaks integer[] not null default '{}',
  header_row integer,
  first_row integer not null,
  header jsonb not null,
  columns jsonb not null,
  sbi_scheme text not null constraint company_import_sbi_scheme check (sbi_scheme in ('2008', '2025')),
  -- The first rows, to look at.
  sample jsonb not null,
  -- Why the last reading stopped.
  fault text,
  person_id uuid not null,
  role_assignment_id uuid not null,
  created_at timestamptz not null,
  -- How far the job is that runs now, and when it last said so.
  progress integer not null default 0,
  total integer not null default 0,
  progressed_at timestamptz not null,
  counts jsonb not null default '{}',
  finished_at timestamptz,
  undone_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, role_assignment_id) references role_assignment
);
create index company_import_newest on company_import (institution_id, created_at desc);
create index company_import_of_person on company_import (institution_id, person_id);
create index company_import_of_role on company_import (institution_id, role_assignment_id);

-- The file itself, until its rows are brought in.
create table company_import_file (
  institution_id uuid not null references institution,
  import_id uuid not null,
  bytes bytea not null,
  primary key (institution_id, import_id),
  foreign key (institution_id, import_id) references company_import on delete cascade
);

-- One row of the file. Rows of one company point at the first of them (`lead`). No foreign keys to what it became or looks like: undoing
-- takes companies away, and merging leaves a tombstone that is followed when it is read.
create table company_import_row (
  institution_id uuid not null references institution,
  import_id uuid not null,
  number integer not null,
  -- What stands in the columns that were chosen, by the name of the field.
  cells jsonb not null,
  -- The same as the forms of companies read it; null: there is a fault in it.
  facts jsonb,
  -- A fault that shows only beside other rows or people: a KVK number or an address that is somebody else's.
  clash jsonb,
  kvk_number text,
  name_key text,
  lead integer,
  match text constraint company_import_row_match check (match in ('kvk', 'alike', 'file')),
  match_company_id uuid,
  match_reasons text[] not null default '{}',
  match_row integer,
  decision text constraint company_import_row_decision check (decision in ('leave', 'fill', 'new')),
  outcome text,
  -- Ids and marks of what was written, to take it back by.
  made jsonb,
  undo text constraint company_import_row_undo check (undo in ('removed', 'kept')),
  undo_reason text,
  primary key (institution_id, import_id, number),
  foreign key (institution_id, import_id) references company_import on delete cascade,
  constraint company_import_row_lead check ((facts is null) = (lead is null)),
  constraint company_import_row_not_twice check (decision is distinct from 'new' or match is distinct from 'kvk')
)
-- Each row is written once more, with what came of it: there is room beside it, and no index follows.
with (fillfactor = 55);
create index company_import_row_of_lead on company_import_row (institution_id, import_id, lead, number) where lead is not null;
create index company_import_row_faulty on company_import_row (institution_id, import_id, number) where facts is null;
create index company_import_row_matched on company_import_row (institution_id, import_id, number) where match is not null;
create index company_import_row_by_kvk on company_import_row (institution_id, import_id, kvk_number) where kvk_number is not null;
create index company_import_row_by_name on company_import_row (institution_id, import_id, name_key) where name_key is not null;
-- Whoever asks what is held of them is found by address.
create index company_import_row_by_email on company_import_row (institution_id, (cells ->> 'contactEmail')) where cells ->> 'contactEmail' <> '';

insert into retention_rule (name, value, minimum, maximum, unit, basis, source, valid_from) values
  ('import', 30, 1, 90, 'days', 'choice', 'Keuze van de hogeschool: zo lang kan een import ongedaan worden gemaakt; niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25');

-- Undoing an import deletes by the thousand, and each row that goes is looked for wherever it can be pointed at.
create index agreement_created_by on agreement (institution_id, created_by);
create index agreement_at_workplace on agreement (institution_id, workplace_id);
create index agreement_text_sent_by on agreement_text (institution_id, sent_by);
create index company_of_owner on company (institution_id, owner_person_id) where owner_person_id is not null;
create index role_assignment_of_company on role_assignment (institution_id, company_id) where company_id is not null;
create index mkb_route_version_of_company on mkb_route_version_company (institution_id, company_id);
create index contact_moment_step_of on contact_moment (institution_id, next_step_owner_id) where next_step_owner_id is not null;

-- What thousands of new rows change for whoever plans a statement; nobody should wait for it until PostgreSQL gets to it by itself.
create function analyze_imported(of_rows boolean) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if of_rows then
    analyze company_import_row;
  else
    analyze company;
    analyze contact;
    analyze person;
    analyze workplace;
    analyze company_year;
  end if;
end $$;
revoke all on function analyze_imported(boolean) from public;
