-- Companies that may be one and the same: found by likeness, merged without loss, and asked to keep their own data right.

-- What likeness is looked for by. Kept as columns, since under row-level security an index serves only what cannot leak.
alter table company
  add column phone_key text generated always as (
    case when length(regexp_replace(phone, '[^0-9]', '', 'g')) >= 9 then right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) end) stored,
  add column address_key text generated always as (
    case when postcode <> '' and street ~ '[0-9]' then upper(replace(postcode, ' ', '')) || ' ' || substring(street from '([0-9]+)[^0-9]*$') end) stored,
  -- When others like it were looked for; null: they have to be, it is new or was changed since.
  add column matched_at timestamptz;
create index company_by_phone_key on company (institution_id, phone_key) where merged_into_id is null;
create index company_by_address_key on company (institution_id, address_key) where merged_into_id is null;
create index company_to_match on company (institution_id, id) where matched_at is null and merged_into_id is null;
alter table person
  add column email_domain text generated always as (nullif(split_part(coalesce(email, ''), '@', 2), '')) stored;
create index person_by_email_domain on person (institution_id, email_domain);

create function match_anew() returns trigger
language plpgsql
as $$
begin
  new.matched_at := null;
  return new;
end $$;
create trigger match_anew before update of name, kvk_number, street, postcode, place, phone on company for each row
  when ((old.name, old.kvk_number, old.street, old.postcode, old.place, old.phone)
        is distinct from (new.name, new.kvk_number, new.street, new.postcode, new.place, new.phone))
  execute function match_anew();

-- Names that look like these, of companies, at most so many for each: by the same table as the search for a name, which no role of the
-- application may read. In PL/pgSQL, which keeps its plan. The operator lives where pg_trgm was put.
do $$
declare trgm_schema text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  execute format($make$
    create function search.companies_called_like(names text[], most integer) returns table (wanted integer, id uuid)
    language plpgsql stable security definer rows 20 set search_path = search, public, %I, pg_temp
    as $body$
    #variable_conflict use_column
    begin
      return query
        select w.wanted::integer, f.id
        from unnest(names) with ordinality as w (name, wanted)
        cross join lateral (
          select n.id from search.named n
          where n.name %% w.name and n.kind = 'company'
            and n.institution_id = nullif(current_setting('app.institution_id', true), '')::uuid
            and similarity(n.name, w.name) >= 0.4
          order by similarity(n.name, w.name) desc, n.id
          limit most) f;
    end $body$
  $make$, trgm_schema);
end $$;
revoke all on function search.companies_called_like(text[], integer) from public;

-- Two companies that may be one, with why; or that somebody said are not. The smaller id comes first.
create table company_duplicate (
  institution_id uuid not null references institution,
  company_id uuid not null,
  other_company_id uuid not null,
  reasons text[] not null,
  score integer not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  -- Who said so.
  person_id uuid,
  primary key (institution_id, company_id, other_company_id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, other_company_id) references company,
  foreign key (institution_id, person_id) references person,
  constraint company_duplicate_in_order check (company_id < other_company_id),
  constraint company_duplicate_dismissed check ((dismissed_at is null) = (person_id is null))
);
create index company_duplicate_open on company_duplicate (institution_id, score desc, company_id, other_company_id) where dismissed_at is null;
create index company_duplicate_of_other on company_duplicate (institution_id, other_company_id);
create index company_duplicate_of_person on company_duplicate (institution_id, person_id) where person_id is not null;

-- What was merged into what, and how both were before: nothing of it is lost, whatever was chosen.
create table company_merge (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  merged_company_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  -- The facts of both as they stood.
  kept_before jsonb not null,
  merged_before jsonb not null,
  -- Ids of what moved along, by table; and of contacts that were doubles, into which they went.
  moved jsonb not null,
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, merged_company_id) references company,
  foreign key (institution_id, created_by) references person,
  constraint company_merge_once unique (institution_id, merged_company_id)
);
create index company_merge_of_company on company_merge (institution_id, company_id, created_at desc);
create index company_merge_by on company_merge (institution_id, created_by);

-- Whatever is added to a company that was merged in the same moment, or from a page that was still open, lands with the other one.
-- Made a trigger of every table that points at a company by grants.sql. The trigger is called so that it comes before the one that copies the company's name.
create function follow_merge() returns trigger
language plpgsql
as $$
declare target uuid;
begin
  -- Waits for a merge that is under way, and then reads what it wrote.
  select merged_into_id into target from company
    where institution_id = new.institution_id and id = new.company_id for key share;
  if target is not null then
    new.company_id := target;
  end if;
  return new;
end $$;

-- What a company proposes to change in its own data, for staff to decide. One row is one thing that is accepted or refused.
create table company_proposal (
  institution_id uuid not null references institution,
  id uuid not null,
  company_id uuid not null,
  kind text not null constraint company_proposal_kind check (kind in ('name', 'kvk_number', 'address', 'signer', 'other')),
  -- Of whom, where it is about one contact.
  contact_id uuid,
  before jsonb not null,
  after jsonb not null,
  explanation text not null default '',
  -- Who proposed it, as it stood then.
  name text not null,
  email text not null,
  language text not null constraint company_proposal_language check (language in ('nl', 'en')),
  proposed_at timestamptz not null,
  outcome text constraint company_proposal_outcome check (outcome in ('accepted', 'refused', 'replaced')),
  decided_at timestamptz,
  -- Null with an outcome: the company itself replaced it by a later one.
  decided_by uuid,
  reason text not null default '',
  primary key (institution_id, id),
  foreign key (institution_id, company_id) references company,
  foreign key (institution_id, contact_id) references contact on delete set null (contact_id),
  foreign key (institution_id, decided_by) references person,
  constraint company_proposal_decided check ((outcome is null) = (decided_at is null)),
  constraint company_proposal_refused_why check (outcome is distinct from 'refused' or reason <> '')
);
create index company_proposal_open on company_proposal (institution_id, company_id, proposed_at) where outcome is null;
create index company_proposal_of_company on company_proposal (institution_id, company_id, proposed_at desc);
create index company_proposal_of_contact on company_proposal (institution_id, contact_id) where contact_id is not null;
create index company_proposal_decided_by on company_proposal (institution_id, decided_by) where decided_by is not null;

-- What somebody of the company typed and did not send yet, by the link that they came with.
create table company_data_draft (
  institution_id uuid not null references institution,
  task_link_id uuid not null,
  typed jsonb not null,
  saved_at timestamptz not null,
  primary key (institution_id, task_link_id),
  foreign key (institution_id, task_link_id) references task_link on delete cascade
);

-- A code that proves a mailbox for the one page with everything that waits there, over all hogescholen. Forgotten after a day.
create table identity.mailbox_code (
  id uuid primary key,
  email text not null,
  language text not null constraint mailbox_code_language check (language in ('nl', 'en')),
  browser_hash bytea not null,
  code_hash bytea,
  requested_at timestamptz not null,
  expires_at timestamptz,
  tries integer not null default 0,
  verified_at timestamptz,
  -- The browser said that it is done: the proof holds no longer.
  closed_at timestamptz,
  mail_state text not null default 'waiting' constraint mailbox_code_mail_state check (mail_state in ('waiting', 'accepted', 'refused', 'unknown_address'))
);
create index mailbox_code_of_browser on identity.mailbox_code (browser_hash, requested_at desc);
create index mailbox_code_of_address on identity.mailbox_code (email, requested_at);
create index mailbox_code_by_time on identity.mailbox_code (requested_at);

-- As before, and the codes too.
create or replace function identity.traces_of(address text, task_links uuid[]) returns jsonb
language sql stable security definer set search_path = identity, pg_temp
as $$
  select jsonb_build_object(
    'identity.login_identity', (select coalesce(jsonb_agg(jsonb_build_object('email', email, 'language', language, 'proven_at', proven_at)), '[]')
      from login_identity where email = address),
    'identity.login_link', (select coalesce(jsonb_agg(jsonb_build_object('email', email, 'language', language, 'requested_at', requested_at,
        'expires_at', expires_at, 'used_at', used_at, 'mail_state', mail_state, 'mail_error', mail_error) order by requested_at), '[]')
      from login_link where email = address),
    'identity.session', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'created_at', s.created_at, 'seen_at', s.seen_at,
        'expires_at', s.expires_at) order by s.created_at), '[]')
      from session s left join login_identity i on i.id = s.identity_id where i.email = address or s.task_link_id = any(task_links)),
    'identity.mailbox_code', (select coalesce(jsonb_agg(jsonb_build_object('email', email, 'language', language, 'requested_at', requested_at,
        'expires_at', expires_at, 'verified_at', verified_at, 'closed_at', closed_at, 'mail_state', mail_state) order by requested_at), '[]')
      from mailbox_code where email = address),
    'identity.demo_mail', (select coalesce(jsonb_agg(jsonb_build_object('recipient', recipient, 'subject', subject, 'body', body,
        'sent_at', sent_at) order by sent_at), '[]')
      from demo_mail where recipient = address
        and (institution_id is null or institution_id = nullif(current_setting('app.institution_id', true), '')::uuid)))
$$;

create or replace function identity.forget_address(address text, names text[], task_links uuid[]) returns void
language plpgsql volatile security definer set search_path = identity, pg_temp
as $$
declare
  here uuid := nullif(current_setting('app.institution_id', true), '')::uuid;
  other uuid;
  elsewhere boolean := false;
begin
  if here is null then raise exception 'no hogeschool'; end if;
  for other in select id from public.institution where id <> here loop
    perform set_config('app.institution_id', other::text, true);
    elsewhere := exists (select from public.person where institution_id = other and email = address);
    exit when elsewhere;
  end loop;
  perform set_config('app.institution_id', here::text, true);
  delete from session where task_link_id = any(task_links);
  delete from demo_mail where institution_id = here and (recipient = address or position(address in body) > 0
    or exists (select from unnest(names) name where position(name in body || subject) > 0));
  if elsewhere then return; end if;
  delete from mailbox_code where email = address;
  delete from login_identity where email = address;
  delete from login_link where email = address;
  delete from demo_mail where institution_id is null and recipient = address;
end $$;
