-- Companies of one name near somewhere, and in the order of the list: the two searches that read many times what they gave.

-- Names are searched in small letters, as they are kept here: comparing these takes an eighth of the time that `ilike` does.
update search.named set name = lower(name) where name <> lower(name);
create or replace function search.keep_name() returns trigger
language plpgsql security definer set search_path = search, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    delete from search.named where id = old.id and kind = tg_table_name and institution_id = old.institution_id;
  else
    insert into search.named (institution_id, kind, id, name)
    values (new.institution_id, tg_table_name, new.id, lower(new.name))
    on conflict (id, kind, institution_id) do update set name = excluded.name;
  end if;
  return null;
end $$;
create or replace function search.refill() returns void
language plpgsql
as $$
declare one uuid;
begin
  truncate search.named;
  for one in select id from public.institution loop
    perform set_config('app.institution_id', one::text, true);
    insert into search.named select institution_id, 'person', id, lower(name) from public.person where institution_id = one;
    insert into search.named select institution_id, 'company', id, lower(name) from public.company where institution_id = one;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
create or replace function search.named_like(pattern text, wanted_kind text, most integer) returns table (kind text, id uuid)
language plpgsql stable security definer rows 50 set search_path = search, public, pg_temp
as $$
#variable_conflict use_column
declare
  -- Worked out once, not per name.
  own uuid := nullif(current_setting('app.institution_id', true), '')::uuid;
  lowered text := lower(pattern);
begin
  return query
    select n.kind, n.id from search.named n
    where n.name like lowered and (wanted_kind is null or n.kind = wanted_kind) and n.institution_id = own
    limit most;
end $$;

-- The companies that have this in the name and do not begin with it, none that was merged away, in the order of names from after a place in it
-- (null is the beginning), at most so many. A list reads a page of them so, without going through all names that stand before.
create function search.companies_further_on(part text, after_name text, after_id uuid, most integer) returns table (id uuid)
language plpgsql stable security definer rows 50 set search_path = search, public, pg_temp
as $$
#variable_conflict use_column
declare
  own uuid := nullif(current_setting('app.institution_id', true), '')::uuid;
  beginning text := lower(part) || '%';
  anywhere text := '%' || beginning;
begin
  return query
    select n.id from (
      select s.institution_id, s.id from search.named s
      where s.name like anywhere and s.name not like beginning and s.kind = 'company' and s.institution_id = own
        and (after_name is null or (s.name collate "C", s.id) > (after_name, after_id))
      order by s.name collate "C", s.id) n
    -- As a sub-query, so that it is asked of those only that are given.
    where (select c.merged_into_id is null from company c where c.institution_id = n.institution_id and c.id = n.id)
    limit most;
end $$;
revoke all on function search.companies_further_on(text, text, uuid, integer) from public;

-- A location says what its company is called, so that a search nearby looks up only the companies that have that name.
alter table company_location
  add column company_sort_name text collate "C" not null default '',
  add column company_sort_place text collate "C" not null default '';
create function find_company_name() returns trigger language plpgsql
as $$
begin
  -- Locked, so that a company that gets another name at this moment is waited for, or waits.
  select c.sort_name, c.sort_place into new.company_sort_name, new.company_sort_place
  from company c where c.institution_id = new.institution_id and c.id = new.company_id for share;
  return new;
end $$;
create trigger find_company_name before insert or update of company_id on company_location for each row execute function find_company_name();
create function spread_company_name() returns trigger language plpgsql
as $$
begin
  update company_location set company_sort_name = new.sort_name, company_sort_place = new.sort_place
  where institution_id = new.institution_id and company_id = new.id;
  return null;
end $$;
create trigger spread_company_name after update of name, place on company for each row
  when ((old.sort_name, old.sort_place) is distinct from (new.sort_name, new.sort_place))
  execute function spread_company_name();
do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update company_location l set company_sort_name = c.sort_name, company_sort_place = c.sort_place
    from company c where c.institution_id = l.institution_id and c.id = l.company_id;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

-- Whether a company near a point has the name is read from these alone.
drop index company_by_spot;
drop index company_location_by_spot;
create index company_by_spot on company (institution_id, spot, id) include (sort_name, sort_place) where merged_into_id is null;
create index company_location_by_spot on company_location (institution_id, spot, company_id) include (company_sort_name, company_sort_place);
