-- An addendum changes a concluded agreement from a date on. It is drawn up, sent, signed and kept like an agreement, by the same
-- verbs, so it is a row of the same table that names what it amends: no second life cycle, no second kind of signer or text.
alter table agreement
  add column amends_id uuid,
  -- From which day the change holds, as the parties agree.
  add column effective_from date,
  add column amend_reason text,
  -- What held on that day when the draft was last looked at: the draft changes this, and nothing else.
  add column amend_base jsonb,
  -- When the columns that lists read were made to follow; null until the day has come.
  add column taken_effect_at timestamptz,
  add constraint agreement_amends foreign key (institution_id, amends_id) references agreement,
  add constraint agreement_addendum_whole check (num_nulls(amends_id, effective_from, amend_reason, amend_base) in (0, 4)),
  add constraint agreement_addendum_never_ends check (amends_id is null or state <> 'ended'),
  add constraint agreement_addendum_of_another check (amends_id <> id),
  add constraint agreement_taken_effect check (taken_effect_at is null or (amends_id is not null and state = 'concluded'));
create index agreement_addenda on agreement (institution_id, amends_id) where amends_id is not null;
create index agreement_to_take_effect on agreement (institution_id, effective_from)
  where amends_id is not null and state = 'concluded' and taken_effect_at is null;

alter table agreement_text
  -- The change as data, for a text that amends; null for the agreement itself.
  add column amendment jsonb,
  -- Who signs this text; null: everybody who is a party. Nobody: a notice.
  add column parties text[],
  add constraint agreement_text_amends_whole check ((amendment is null) = (parties is null));

-- Lists show agreements, not what amends them, and stay as quick as they were.
drop index agreement_recent, agreement_by_state, agreement_of_mkb_route, agreement_open, agreement_of_cohort;
create index agreement_recent on agreement (institution_id, changed_at desc, id) where amends_id is null;
create index agreement_by_state on agreement (institution_id, state, changed_at desc, id) where amends_id is null;
create index agreement_of_mkb_route on agreement (institution_id, mkb_route_id, changed_at desc, id) where amends_id is null;
create index agreement_open on agreement (institution_id, changed_at desc, id) where state in ('sent', 'partly_signed') and amends_id is null;
create index agreement_of_cohort on agreement (institution_id, cohort_id, state) where amends_id is null;

-- Who signs which kind of change, where a hogeschool chose otherwise than the product proposes. Nobody: a notice.
create table change_rule (
  institution_id uuid not null references institution,
  kind text not null,
  parties text[] not null,
  changed_at timestamptz not null,
  primary key (institution_id, kind)
);

-- Who coached in which agreement, and when: follows from the agreement and its addenda, and is written anew with each.
create table agreement_role (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  role text not null constraint agreement_role_role check (role in ('workplace_coach', 'second_workplace_coach', 'visiting_tutor')),
  -- Null: the name is of nobody in the register, or of several.
  person_id uuid,
  name text not null,
  valid_from date not null,
  valid_until date not null,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement on delete cascade,
  foreign key (institution_id, person_id) references person,
  constraint agreement_role_dates check (valid_until >= valid_from),
  constraint agreement_role_once unique (institution_id, agreement_id, role, valid_from)
);
create index agreement_role_of_person on agreement_role (institution_id, person_id, role) where person_id is not null;
create index agreement_role_by_name on agreement_role (institution_id, role, name);

-- A second learning company at the same time is a party of its own.
alter table signer drop constraint signer_party;
alter table signer add constraint signer_party
  check (party in ('institution', 'learning_company', 'second_company', 'employer', 'third_location', 'student', 'legal_representative'));

-- Who is called so is asked at each conclusion; names of a hogeschool are many.
create index person_by_exact_name on person (institution_id, name);

-- The one person of this name who coaches at a workplace of the company, or visits for the hogeschool; else nobody.
create function coach_called(wanted_role text, called text, of_company uuid) returns uuid
language sql stable
as $$
  select case when count(distinct p.id) = 1 then (array_agg(p.id))[1] end
  from person p
  where p.institution_id = nullif(current_setting('app.institution_id', true), '')::uuid and p.name = called and (
    (wanted_role = 'visiting_tutor' and exists (select from role_assignment r
      where r.institution_id = p.institution_id and r.person_id = p.id and r.role = 'visiting_tutor'))
    or (wanted_role <> 'visiting_tutor' and exists (select from workplace w join workplace_coach k on k.institution_id = w.institution_id and k.workplace_id = w.id
      where w.institution_id = p.institution_id and w.company_id = of_company and k.person_id = p.id)))
$$;

do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    insert into agreement_role (institution_id, id, agreement_id, role, person_id, name, valid_from, valid_until)
    select a.institution_id, gen_random_uuid(), a.id, r.role, coach_called(r.role, r.name, a.company_id), r.name, a.start_date,
      greatest(a.start_date, least(a.end_date, a.ended_on))
    from agreement a
    join agreement_text t on t.institution_id = a.institution_id and t.id = a.current_text_id
    cross join lateral (values
      ('workplace_coach', t.terms #>> '{coaching,workplaceCoachName}'),
      ('visiting_tutor', t.terms #>> '{coaching,visitingTutorName}')) r(role, name)
    where a.institution_id = one and a.state in ('concluded', 'ended') and r.name <> '' and a.start_date is not null and a.end_date is not null;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

-- As before, and with its addenda first: they say nothing without the agreement, and their last day is that of the agreement.
create or replace function delete_agreement(wanted uuid, before_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  here uuid := nullif(current_setting('app.institution_id', true), '')::uuid;
  gone uuid[];
  texts uuid[];
  signers uuid[];
  files uuid[];
begin
  perform from agreement where id = wanted and institution_id = here
    and (state = 'withdrawn' or (amends_id is null and state in ('concluded', 'ended') and least(ended_on, end_date) < before_day)) for update;
  if not found then return false; end if;
  gone := array(select id from agreement where institution_id = here and (id = wanted or amends_id = wanted));
  texts := array(select id from agreement_text where institution_id = here and agreement_id = any(gone));
  signers := array(select id from signer where institution_id = here and agreement_id = any(gone));
  files := array(select stored_file_id from agreement_document where institution_id = here and agreement_text_id = any(texts));
  delete from mail where subject_id = any(signers) or subject_id = any(gone);
  delete from task_link_token where task_link_id in (select id from task_link where subject_id = any(signers));
  delete from task_link where subject_id = any(signers);
  delete from refusal where signer_id = any(signers);
  delete from signature where agreement_id = any(gone);
  delete from signing_code where signer_id = any(signers);
  delete from agreement_document where agreement_text_id = any(texts);
  delete from stored_file where id = any(files);
  delete from signer where id = any(signers);
  update agreement set state = 'draft', current_text_id = null, taken_effect_at = null where id = any(gone);
  delete from agreement_text where id = any(texts);
  delete from agreement where id = any(gone) and id <> wanted;
  delete from agreement where id = wanted;
  return true;
end $$;
