-- What lists filter by and cannot be worked out per row: since when an agreement waits for somebody, and what is not there that should be.
alter table agreement
  add column waiting_since timestamptz,
  add column lacks text constraint agreement_lacks check (lacks in ('data', 'pdf', 'seal'));

-- Since when the one is asked who waits longest. Follows the links by which signers are asked, so that whoever writes a link need not know of it.
create function agreement_waits() returns trigger
language plpgsql
as $$
declare
  wanted uuid := (select agreement_id from signer where institution_id = new.institution_id and id = new.subject_id);
  since timestamptz := (
    select min(l.created_at) from signer s
    join task_link l on l.institution_id = s.institution_id and l.purpose = 'sign' and l.subject_id = s.id and l.closed_at is null
    where s.institution_id = new.institution_id and s.agreement_id = wanted);
begin
  update agreement set waiting_since = since
  where institution_id = new.institution_id and id = wanted and waiting_since is distinct from since;
  return null;
end $$;
create trigger agreement_waits after insert or update of closed_at on task_link for each row
  when (new.purpose = 'sign') execute function agreement_waits();

do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update agreement a set
      waiting_since = case when a.state in ('sent', 'partly_signed') then (
        select min(l.created_at) from signer s
        join task_link l on l.institution_id = s.institution_id and l.purpose = 'sign' and l.subject_id = s.id and l.closed_at is null
        where s.institution_id = a.institution_id and s.agreement_id = a.id) end,
      -- Whether a draft is complete is known from its next save on.
      lacks = case
        when a.amends_id is not null then null
        when a.state = 'draft' then 'data'
        when a.state not in ('concluded', 'ended') then null
        when not exists (select from agreement_document d where d.institution_id = a.institution_id and d.agreement_text_id = a.current_text_id
          and d.signature_count = (select count(*) from signature g where g.institution_id = a.institution_id and g.agreement_text_id = a.current_text_id)) then 'pdf'
        when exists (select from seal_wait w join agreement_document d on d.institution_id = w.institution_id and d.id = w.agreement_document_id
          where d.institution_id = a.institution_id and d.agreement_text_id = a.current_text_id) then 'seal'
      end
    where a.institution_id = one;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

create index agreement_recent_of_cohort on agreement (institution_id, cohort_id, changed_at desc, id) where amends_id is null;
create index agreement_by_end on agreement (institution_id, end_date desc, id) where amends_id is null;
create index agreement_of_mkb_route_by_end on agreement (institution_id, mkb_route_id, end_date desc, id) where amends_id is null;
create index agreement_waiting on agreement (institution_id, waiting_since, id) where waiting_since is not null and amends_id is null;
create index agreement_lacking on agreement (institution_id, lacks, changed_at desc, id) where lacks is not null and amends_id is null;

-- A filter of the list under a name: somebody's own, or (without person) of the whole hogeschool.
create table agreement_view (
  institution_id uuid not null references institution,
  id uuid not null,
  person_id uuid,
  name text not null,
  -- What stands behind the question mark.
  query text not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person
);
create unique index agreement_view_own_name on agreement_view (institution_id, person_id, lower(name)) where person_id is not null;
create unique index agreement_view_shared_name on agreement_view (institution_id, lower(name)) where person_id is null;

-- One act on many agreements, with what came of it per agreement.
create table agreement_batch (
  institution_id uuid not null references institution,
  id uuid not null,
  act text not null constraint agreement_batch_act check (act in ('send', 'remind', 'download')),
  person_id uuid not null,
  role_assignment_id uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person,
  foreign key (institution_id, role_assignment_id) references role_assignment
);
create index agreement_batch_of_person on agreement_batch (institution_id, person_id, created_at desc);

create table agreement_batch_item (
  institution_id uuid not null references institution,
  batch_id uuid not null,
  agreement_id uuid not null,
  position integer not null,
  -- 'done', or why not; null: not yet.
  outcome text,
  primary key (institution_id, batch_id, agreement_id),
  foreign key (institution_id, batch_id) references agreement_batch on delete cascade,
  foreign key (institution_id, agreement_id) references agreement on delete cascade
);
create index agreement_batch_item_of_agreement on agreement_batch_item (institution_id, agreement_id);
