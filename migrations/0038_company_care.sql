-- Looking after a company: its size year by year, how soon it gets an answer, and lists that stay quick with fifty thousand of them.

-- The size of a company at the end of each of its years; the columns of `company` follow the newest of these.
create table company_year (
  institution_id uuid not null references institution,
  company_id uuid not null,
  -- The last day of the company's own year.
  year_end date not null,
  -- In annual work units.
  staff integer constraint company_year_staff check (staff >= 0),
  turnover bigint constraint company_year_turnover check (turnover >= 0),
  balance_sheet bigint constraint company_year_balance_sheet check (balance_sheet >= 0),
  -- Whether linked and partner companies are counted in these figures; null when nobody knows.
  linked_counted boolean,
  noted_at timestamptz not null,
  primary key (institution_id, company_id, year_end),
  foreign key (institution_id, company_id) references company
);

alter table company
  add column sme_status text not null default 'unknown' constraint company_sme_status check (sme_status in ('sme', 'large', 'unknown')),
  -- The end of the year with which the company stopped being an SME; null when it is one, or was larger from the beginning.
  add column large_since date,
  -- When somebody said to have seen that.
  add column large_seen_at timestamptz,
  -- The day on which the company asked something that nobody answered yet.
  add column waiting_since date,
  -- For lists in order of name and for what a place begins with: comparing a column is safe under row-level security, comparing what a function makes of it is not.
  add column sort_name text collate "C" generated always as (lower(name)) stored,
  add column sort_place text collate "C" generated always as (lower(place)) stored,
  add column sbi_division text generated always as (left(sbi_code, 2)) stored,
  add constraint company_large_since check (large_since is null or sme_status = 'large');

-- What was known until now counts for the last year that had ended when the company was added.
do $$
declare one uuid;
begin
  for one in select id from institution loop
    -- The owner of the tables is bound by row-level security as well.
    perform set_config('app.institution_id', one::text, true);
    insert into company_year (institution_id, company_id, year_end, staff, turnover, balance_sheet, noted_at)
      select institution_id, id, (date_trunc('year', created_at at time zone 'Europe/Amsterdam') - interval '1 day')::date, staff, turnover,
        balance_sheet, created_at
      from company where institution_id = one and (staff is not null or turnover is not null or balance_sheet is not null);
    update company c set sme_status = case
        when c.staff >= (select value from figure where name = 'smeStaffBelow' and valid_until is null) then 'large'
        when c.turnover > (select value from figure where name = 'smeTurnoverMax' and valid_until is null)
          and c.balance_sheet > (select value from figure where name = 'smeBalanceSheetMax' and valid_until is null) then 'large'
        else 'sme' end
      where c.institution_id = one and c.staff is not null;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

drop index company_by_name, company_by_stage, company_by_owner, company_by_sbi;
create index company_by_name on company (institution_id, sort_name, id) where merged_into_id is null;
create index company_by_stage on company (institution_id, stage, sort_name, id) where merged_into_id is null;
create index company_by_owner on company (institution_id, owner_person_id, sort_name, id) where merged_into_id is null;
create index company_without_owner on company (institution_id, sort_name, id) where merged_into_id is null and owner_person_id is null;
create index company_by_sector on company (institution_id, sbi_scheme, sbi_division, sort_name, id) where merged_into_id is null;
create index company_by_size on company (institution_id, sme_status, sort_name, id) where merged_into_id is null;
create index company_by_place on company (institution_id, sort_place) where merged_into_id is null;
create index company_waiting on company (institution_id, waiting_since, id) where merged_into_id is null and waiting_since is not null;
create index company_waiting_of_owner on company (institution_id, owner_person_id)
  where merged_into_id is null and waiting_since is not null;
create index company_grown on company (institution_id, owner_person_id) 
  where merged_into_id is null and large_since is not null and large_seen_at is null;

-- Whoever picks up the telephone has answered.
alter table contact_moment
  add column answered_at_once boolean not null default false,
  add constraint contact_moment_answered check (from_company or not answered_at_once),
  add constraint contact_moment_asked check (not from_company or kind in ('call', 'mail', 'visit', 'talk'));

-- Within how many working days a company gets an answer, from a day on; the product's proposal until a hogeschool chooses.
create table answer_term (
  institution_id uuid not null references institution,
  valid_from date not null,
  working_days integer not null constraint answer_term_working_days check (working_days between 1 and 30),
  set_at timestamptz not null,
  primary key (institution_id, valid_from)
);
insert into figure (name, value, source, valid_from, valid_until) values
  ('answerWorkingDays', 3, 'Voorstel van Driehoek, geen wet: proeven met Mkb-routes noemen één contactpersoon en een korte reactietijd als voorwaarde. Een hogeschool stelt zelf een andere termijn in', '2020-01-01', null);

-- The look-up in the register of the KVK: off until an administrator gives a key.
create table kvk_setting (
  institution_id uuid primary key references institution,
  -- AES-256-GCM, bound to this row.
  protected_key bytea not null,
  set_at timestamptz not null
);
