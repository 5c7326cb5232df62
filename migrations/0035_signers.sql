-- Who has no mail address signs on paper only. A legal representative is needed no more once the student is of age.
alter table signer
  add column on_paper boolean not null default false,
  add column lapsed_at timestamptz,
  add constraint signer_lapsed_is_representative check (lapsed_at is null or party = 'legal_representative');

-- Whether each is asked only when the one before signed, in the order of the signers; chosen at sending. Null: not chosen yet.
alter table agreement add column in_order boolean;

-- A page that was signed by hand, as staff recorded it. It counts when another member of staff looked at it.
create table paper_signature (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  agreement_text_id uuid not null,
  signer_id uuid not null,
  name text not null,
  function_title text not null,
  -- The date that stands on the paper.
  signed_on date not null,
  stored_file_id uuid not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  outcome text constraint paper_signature_outcome check (outcome in ('confirmed', 'rejected', 'superseded')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text not null default '',
  decision_reason text not null default '',
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement,
  foreign key (institution_id, agreement_text_id) references agreement_text,
  foreign key (institution_id, signer_id) references signer,
  foreign key (institution_id, stored_file_id) references stored_file,
  foreign key (institution_id, recorded_by) references person,
  foreign key (institution_id, decided_by) references person,
  constraint paper_signature_decided_whole check ((outcome is null) = (decided_at is null)),
  constraint paper_signature_second_look check (outcome is distinct from 'confirmed' or decided_by <> recorded_by)
);
create unique index paper_signature_waits_once on paper_signature (institution_id, agreement_text_id, signer_id) where outcome is null;
create index paper_signature_of_agreement on paper_signature (institution_id, agreement_id);
create index paper_signature_waiting on paper_signature (institution_id, recorded_at) where outcome is null;

-- A signature is proven by a code or by a page on paper.
alter table signature
  alter column signing_code_id drop not null,
  add column paper_signature_id uuid,
  add constraint signature_paper foreign key (institution_id, paper_signature_id) references paper_signature,
  add constraint signature_proof check (num_nonnulls(signing_code_id, paper_signature_id) = 1);

-- *Ik ben niet de juiste persoon*: whom a signer named to sign instead.
create table delegation (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  agreement_text_id uuid not null,
  signer_id uuid not null,
  -- Who asked, as named then.
  from_name text not null,
  name text not null,
  email text not null constraint delegation_email_lower check (email = lower(email)),
  asked_at timestamptz not null,
  outcome text constraint delegation_outcome check (outcome in ('confirmed', 'automatic', 'declined', 'superseded')),
  decided_at timestamptz,
  decided_by_name text not null default '',
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement,
  foreign key (institution_id, agreement_text_id) references agreement_text,
  foreign key (institution_id, signer_id) references signer,
  constraint delegation_decided_whole check ((outcome is null) = (decided_at is null))
);
create unique index delegation_waits_once on delegation (institution_id, agreement_text_id, signer_id) where outcome is null;
create index delegation_of_agreement on delegation (institution_id, agreement_id);

-- Each reminder of a task link, at most one per number.
create table reminder (
  institution_id uuid not null references institution,
  task_link_id uuid not null,
  number integer not null,
  signer_id uuid not null,
  at timestamptz not null,
  primary key (institution_id, task_link_id, number),
  foreign key (institution_id, task_link_id) references task_link on delete cascade,
  foreign key (institution_id, signer_id) references signer
);
create index reminder_of_signer on reminder (institution_id, signer_id);

-- Who was asked and did not sign yet, longest ago first.
create index task_link_to_sign on task_link (institution_id, created_at) where purpose = 'sign' and closed_at is null;
create index signer_representative on signer (institution_id, agreement_id) where party = 'legal_representative' and lapsed_at is null;

-- How signers are asked and reminded, where a hogeschool chose otherwise than the product proposes.
create table signing_setting (
  institution_id uuid not null references institution,
  in_order boolean not null,
  delegate_automatically boolean not null,
  -- After how many days, counted from being asked; as many reminders as there are days.
  reminder_days integer[] not null,
  -- Whole hours in Dutch time between which reminders may leave.
  reminder_from integer not null,
  reminder_until integer not null,
  remind_in_weekends boolean not null,
  primary key (institution_id),
  constraint signing_setting_hours check (reminder_from between 0 and 23 and reminder_until between 1 and 24 and reminder_from < reminder_until),
  constraint signing_setting_days check (coalesce(array_length(reminder_days, 1), 0) <= 6)
);

-- Staff says that a mail came back.
alter table mail add column bounced_at timestamptz;

-- As before, and with papers, delegations and reminders.
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
  files := array(select stored_file_id from agreement_document where institution_id = here and agreement_text_id = any(texts)
    union all select stored_file_id from paper_signature where institution_id = here and agreement_id = any(gone));
  delete from mail where subject_id = any(signers) or subject_id = any(gone);
  delete from reminder where signer_id = any(signers);
  delete from task_link_token where task_link_id in (select id from task_link where subject_id = any(signers));
  delete from task_link where subject_id = any(signers);
  delete from refusal where signer_id = any(signers);
  delete from delegation where agreement_id = any(gone);
  delete from signature where agreement_id = any(gone);
  delete from paper_signature where agreement_id = any(gone);
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
