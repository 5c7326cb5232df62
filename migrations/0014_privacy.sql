-- How long what is kept: the product's own rules with their source, and what a hogeschool chose within them.
create table retention_rule (
  name text not null,
  -- What holds until a hogeschool chooses otherwise, and between which it may choose; in `unit`.
  value integer not null,
  minimum integer not null,
  maximum integer not null,
  unit text not null constraint retention_rule_unit check (unit in ('days', 'months', 'years')),
  -- 'law': the number stands in a law. 'choice': the hogeschool chooses, and must be able to say why.
  basis text not null constraint retention_rule_basis check (basis in ('law', 'choice')),
  source text not null,
  valid_from date not null,
  valid_until date,
  primary key (name, valid_from),
  constraint retention_rule_range check (minimum <= value and value <= maximum),
  constraint retention_rule_dates check (valid_until is null or valid_until >= valid_from)
);
insert into retention_rule (name, value, minimum, maximum, unit, basis, source, valid_from) values
  ('agreement', 7, 5, 15, 'years', 'choice', 'Keuze van de hogeschool: geen wet noemt een termijn. Ten minste 5 jaar, omdat zo lang nakoming of schadevergoeding kan worden gevraagd (Burgerlijk Wetboek Boek 3 artikel 307 en 310); niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25'),
  ('withdrawn', 12, 0, 60, 'months', 'choice', 'Keuze van de hogeschool: niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25'),
  ('person', 24, 0, 120, 'months', 'choice', 'Keuze van de hogeschool: niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25'),
  ('mail', 12, 1, 60, 'months', 'choice', 'Keuze van de hogeschool: niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25'),
  ('log', 7, 1, 15, 'years', 'choice', 'Keuze van de hogeschool: lang genoeg om te kunnen aantonen wie wat deed (AVG artikel 5 lid 2 en artikel 32), niet langer dan nodig (artikel 5 lid 1 onder e)', '2018-05-25'),
  ('link', 90, 7, 365, 'days', 'choice', 'Keuze van de hogeschool: niet langer dan nodig (AVG artikel 5 lid 1 onder e)', '2018-05-25'),
  ('request', 24, 12, 60, 'months', 'choice', 'Keuze van de hogeschool: lang genoeg om te kunnen aantonen dat een verzoek is beantwoord (AVG artikel 5 lid 2)', '2018-05-25'),
  ('sign_in', 90, 90, 90, 'days', 'choice', 'Gelijk voor alle hogescholen van een installatie: een account hoort bij geen van hen alleen', '2018-05-25'),
  ('answer', 1, 1, 1, 'months', 'law', 'AVG artikel 12 lid 3: antwoord binnen een maand na ontvangst van het verzoek', '2018-05-25');

create table retention_setting (
  institution_id uuid not null references institution,
  name text not null,
  value integer not null constraint retention_setting_value check (value >= 0),
  primary key (institution_id, name)
);

-- One row per hogeschool and day on which the job ran, or refused to because the clock had jumped.
create table retention_run (
  institution_id uuid not null references institution,
  run_on date not null,
  state text not null constraint retention_run_state check (state in ('applied', 'refused')),
  counts jsonb not null,
  at timestamptz not null,
  primary key (institution_id, run_on)
);

-- Whom people ask about their data; empty: the contact of the hogeschool.
create table privacy_contact (
  institution_id uuid not null references institution,
  name text not null,
  email text not null,
  phone text not null default '',
  primary key (institution_id)
);

-- What somebody asked about the own data, and what came of it.
create table privacy_request (
  institution_id uuid not null references institution,
  id uuid not null,
  kind text not null constraint privacy_request_kind check (kind in ('correct', 'erase', 'other')),
  -- Proven by a link or a log-in, or typed by staff. Empty once the person was erased.
  email text not null,
  wish text not null,
  language text not null constraint privacy_request_language check (language in ('nl', 'en')),
  received_at timestamptz not null,
  due_on date not null,
  decision text constraint privacy_request_decision check (decision in ('granted', 'refused')),
  answer text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  -- What was erased and what was kept until when; no names.
  outcome jsonb,
  primary key (institution_id, id),
  foreign key (institution_id, decided_by) references person,
  constraint privacy_request_decided_whole check ((decision is null) = (decided_at is null))
);
create index privacy_request_open on privacy_request (institution_id, due_on) where decision is null;
create index privacy_request_by_email on privacy_request (institution_id, email);

alter table person add column erased_at timestamptz;

-- Everything of one person is found by these, however large the hogeschool is.
create index signer_of_person on signer (institution_id, person_id) where person_id is not null;
create index contact_of_person on contact (institution_id, person_id);
create index workplace_coach_of_person on workplace_coach (institution_id, person_id);
create index task_link_by_email on task_link (institution_id, email);
create index mail_by_recipient on mail (institution_id, recipient);
create index audit_event_of_actor on audit_event (institution_id, actor_id) where actor_id is not null;

-- Removes an agreement and all that hangs on it. What was signed cannot be changed or deleted by the application itself; this is
-- the one way, and only when the agreement was withdrawn or its last day lies before `before_day`. The owner may be a superuser,
-- whom row-level security does not bind, so it asks for the hogeschool of the transaction itself. Answers whether it did.
create function delete_agreement(wanted uuid, before_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  texts uuid[] := array(select id from agreement_text where agreement_id = wanted);
  signers uuid[] := array(select id from signer where agreement_id = wanted);
  files uuid[] := array(select stored_file_id from agreement_document where agreement_text_id = any(texts));
begin
  perform from agreement where id = wanted and institution_id = nullif(current_setting('app.institution_id', true), '')::uuid
    and (state = 'withdrawn' or (state in ('concluded', 'ended') and least(ended_on, end_date) < before_day)) for update;
  if not found then return false; end if;
  delete from mail where subject_id = any(signers) or subject_id = wanted;
  delete from task_link_token where task_link_id in (select id from task_link where subject_id = any(signers));
  delete from task_link where subject_id = any(signers);
  delete from refusal where signer_id = any(signers);
  delete from signature where agreement_id = wanted;
  delete from signing_code where signer_id = any(signers);
  delete from agreement_document where agreement_text_id = any(texts);
  delete from stored_file where id = any(files);
  delete from signer where id = any(signers);
  update agreement set state = 'draft', current_text_id = null where id = wanted;
  delete from agreement_text where id = any(texts);
  delete from agreement where id = wanted;
  return true;
end $$;
revoke all on function delete_agreement(uuid, date) from public;

-- What the installation knows of an address and of these task links: accounts, asked links, open browsers. Never a token.
create function identity.traces_of(address text, task_links uuid[]) returns jsonb
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
    'identity.demo_mail', (select coalesce(jsonb_agg(jsonb_build_object('recipient', recipient, 'subject', subject, 'body', body,
        'sent_at', sent_at) order by sent_at), '[]')
      from demo_mail where recipient = address
        and (institution_id is null or institution_id = nullif(current_setting('app.institution_id', true), '')::uuid)))
$$;

-- Forgets what one hogeschool, that of the transaction, made of an address: open browsers of its task links, and in a demo the mail
-- that names it. The account with its browsers and asked links belongs to the installation: it stays while a person of another
-- hogeschool has the address. Each is asked by itself, since row-level security may bind the owner too.
create function identity.forget_address(address text, names text[], task_links uuid[]) returns void
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
  delete from login_identity where email = address;
  delete from login_link where email = address;
  delete from demo_mail where institution_id is null and recipient = address;
end $$;
revoke all on function identity.traces_of(text, uuid[]), identity.forget_address(text, text[], uuid[]) from public;
