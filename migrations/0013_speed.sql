-- Finding the session of a request also sets its hogeschool for the rest of the transaction: one statement instead of two.
create or replace function identity.session_by_token(token_hash bytea, at timestamptz)
returns table (
  session_id uuid, kind text, identity_id uuid, email text, language text,
  institution_id uuid, role_assignment_id uuid, task_link_id uuid, rotated_at timestamptz, is_previous boolean
)
language sql volatile security definer rows 1 set search_path = identity, pg_temp
as $$
  select s.id, s.kind, s.identity_id, i.email, i.language,
         nullif(set_config('app.institution_id', coalesce(s.institution_id::text, ''), true), '')::uuid,
         s.role_assignment_id, s.task_link_id, s.rotated_at, s.token_hash <> session_by_token.token_hash
  from identity.session s
  left join identity.login_identity i on i.id = s.identity_id
  where (s.token_hash = session_by_token.token_hash
         or (s.previous_hash = session_by_token.token_hash and s.rotated_at > at - interval '1 minute'))
    and s.expires_at > at
$$;

-- Names by any part of them. `ilike` is not leakproof, so under row-level security no index may serve it, and a search would
-- read every name of the hogeschool. So names stand once more in a table that no role of the application can read, and one
-- function looks in it, always within the hogeschool of the transaction.
create schema search;
do $$ begin
  create extension if not exists pg_trgm schema search;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise exception 'Driehoek searches names with the PostgreSQL extension pg_trgm, and this user cannot add it. Let an administrator of the server install PostgreSQL''s contrib package, run "create extension pg_trgm" in this database, and start Driehoek again.';
end $$;

create table search.named (
  institution_id uuid not null,
  kind text not null,
  id uuid not null,
  name text not null,
  -- By id first, so that a search has no other index to take than the one of parts of names.
  primary key (id, kind, institution_id)
);
do $$
declare trgm_schema text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  execute format('create index named_by_part on search.named using gin (name %I.gin_trgm_ops)', trgm_schema);
end $$;

create function search.keep_name() returns trigger
language plpgsql security definer set search_path = search, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    delete from search.named where id = old.id and kind = tg_table_name and institution_id = old.institution_id;
  else
    insert into search.named (institution_id, kind, id, name)
    values (new.institution_id, tg_table_name, new.id, new.name)
    on conflict (id, kind, institution_id) do update set name = excluded.name;
  end if;
  return null;
end $$;
create trigger keep_name after insert or delete or update of name on person for each row execute function search.keep_name();
create trigger keep_name after insert or delete or update of name on company for each row execute function search.keep_name();

-- Ids of what is called so: pattern is one of LIKE. Whoever may read the row is asked of the row itself.
create function search.ids_named(wanted_kind text, pattern text) returns setof uuid
language sql stable security definer rows 50 set search_path = search, public, pg_temp
as $$
  select n.id from search.named n
  where n.name ilike pattern and n.kind = wanted_kind
    and n.institution_id = nullif(current_setting('app.institution_id', true), '')::uuid
$$;

-- As owner, after rows were put in past the triggers. Row-level security binds the owner too, so hogeschool by hogeschool.
create function search.refill() returns void
language plpgsql
as $$
declare one uuid;
begin
  truncate search.named;
  for one in select id from public.institution loop
    perform set_config('app.institution_id', one::text, true);
    insert into search.named select institution_id, 'person', id, name from public.person where institution_id = one;
    insert into search.named select institution_id, 'company', id, name from public.company where institution_id = one;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
revoke all on function search.refill(), search.keep_name(), search.ids_named(text, text) from public;
select search.refill();

-- What waits to be signed, newest change first.
create index agreement_open on agreement (institution_id, changed_at desc, id) where state in ('sent', 'partly_signed');
