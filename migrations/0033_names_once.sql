-- A search for a name reads the names once, for people and companies together, and no further than the asker can use.
drop function search.ids_named(text, text);

-- Who and what is called so, at most so many: pattern is one of LIKE, and a kind of null is every kind. Whoever may read the row is
-- asked of the row itself. In PL/pgSQL, which keeps its plan.
create function search.named_like(pattern text, wanted_kind text, most integer) returns table (kind text, id uuid)
language plpgsql stable security definer rows 50 set search_path = search, public, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select n.kind, n.id from search.named n
    where n.name ilike pattern and (wanted_kind is null or n.kind = wanted_kind)
      and n.institution_id = nullif(current_setting('app.institution_id', true), '')::uuid
    limit most;
end $$;
revoke all on function search.named_like(text, text, integer) from public;
