-- Whose signature an agreement waits for, in order; in a list that is signed in order only the one who is asked. Each line of the list shows it,
-- and working it out per line cost as much as all else of the page. Empty when it waits for nobody.
alter table agreement add column waiting jsonb not null default '[]';

create function signers_waited_for(a agreement) returns jsonb
language sql stable
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('party', q.party, 'name', q.name, 'refused', q.refused, 'paper', q.paper) order by q.position), '[]')
  from (
    select w.position, w.party, w.name,
      exists (select from refusal f where f.institution_id = a.institution_id and f.agreement_text_id = a.current_text_id
        and f.signer_id = w.id and f.withdrawn_at is null) as refused,
      exists (select from paper_signature k where k.institution_id = a.institution_id and k.agreement_text_id = a.current_text_id
        and k.signer_id = w.id and k.outcome is null) as paper
    from signer w
    where a.state in ('sent', 'partly_signed') and w.institution_id = a.institution_id and w.agreement_id = a.id
      and w.removed_at is null and w.lapsed_at is null
      and not exists (select from agreement_text o where o.institution_id = a.institution_id and o.id = a.current_text_id and w.party <> all(o.parties))
      and not exists (select from signature g where g.institution_id = a.institution_id and g.agreement_text_id = a.current_text_id and g.signer_id = w.id)
    order by w.position limit case when a.in_order then 1 end) q;
end;

-- It follows all that it is made of, so that whoever writes that need not know of it.
create function agreement_state_waits() returns trigger
language plpgsql
as $$
begin
  new.waiting := signers_waited_for(new);
  return new;
end $$;
create trigger agreement_state_waits before update of state, current_text_id, in_order on agreement for each row
  when ((new.state, new.current_text_id, new.in_order) is distinct from (old.state, old.current_text_id, old.in_order))
  execute function agreement_state_waits();

create function agreement_signer_waits() returns trigger
language plpgsql
as $$
declare
  a agreement;
begin
  -- Locked before it is looked at, so that of two who sign at once the second sees the first.
  if tg_table_name = 'signer' then
    select * into a from agreement where institution_id = new.institution_id and id = new.agreement_id for no key update;
  else
    select * into a from agreement
    where institution_id = new.institution_id and id = (select s.agreement_id from signer s where s.institution_id = new.institution_id and s.id = new.signer_id)
    for no key update;
  end if;
  if a.state in ('sent', 'partly_signed') then
    update agreement set waiting = signers_waited_for(a) where institution_id = a.institution_id and id = a.id;
  end if;
  return null;
end $$;
create trigger agreement_signer_waits after insert or update of name, party, position, removed_at, lapsed_at on signer
  for each row execute function agreement_signer_waits();
create trigger agreement_signer_waits after insert on signature for each row execute function agreement_signer_waits();
create trigger agreement_signer_waits after insert or update of withdrawn_at on refusal for each row execute function agreement_signer_waits();
create trigger agreement_signer_waits after insert or update of outcome on paper_signature for each row execute function agreement_signer_waits();

do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update agreement a set waiting = signers_waited_for(a) where a.institution_id = one and a.state in ('sent', 'partly_signed');
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
