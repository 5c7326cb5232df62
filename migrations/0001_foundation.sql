-- Schema `identity`: the only global data about people. A log-in identity is a proven address, a language and its sessions;
-- names and everything else about a person are rows of a hogeschool. Only the role driehoek_identity may read or write here;
-- tenant requests reach it through one security-definer function, identity.session_by_token.
create schema identity;

create table identity.login_identity (
  id uuid primary key,
  email text not null constraint login_identity_email_lower check (email = lower(email)),
  language text not null default 'nl' constraint login_identity_language check (language in ('nl', 'en')),
  proven_at timestamptz not null,
  constraint login_identity_email_once unique (email)
);

-- A log-in link. The token is minted by the job that mails it, so its hash arrives later than the row.
create table identity.login_link (
  id uuid primary key,
  email text not null,
  language text not null,
  token_hash bytea,
  requested_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  mail_state text not null default 'waiting' constraint login_link_mail_state check (mail_state in ('waiting', 'accepted', 'refused', 'unknown_address')),
  mail_error text,
  constraint login_link_token_once unique (token_hash)
);

-- A browser that is logged in. kind 'identity': a person who may choose a role; kind 'task': one task link and nothing else.
create table identity.session (
  id uuid primary key,
  kind text not null constraint session_kind check (kind in ('identity', 'task')),
  token_hash bytea not null,
  previous_hash bytea,
  rotated_at timestamptz not null,
  identity_id uuid references identity.login_identity on delete cascade,
  institution_id uuid,
  role_assignment_id uuid,
  task_link_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_token_once unique (token_hash),
  constraint session_of_its_kind check (
    (kind = 'identity' and identity_id is not null and task_link_id is null)
    or (kind = 'task' and identity_id is null and role_assignment_id is null and institution_id is not null and task_link_id is not null)
  )
);
create index session_of_identity on identity.session (identity_id);
create index session_previous on identity.session (previous_hash) where previous_hash is not null;
create index session_of_task_link on identity.session (task_link_id) where task_link_id is not null;

create table identity.rate_limit (
  key_hash bytea not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (key_hash, window_start)
);

-- The installation itself: whether it is a demo is decided once and stays.
create table identity.installation (
  only_row boolean primary key default true constraint installation_once check (only_row),
  is_demo boolean not null,
  created_at timestamptz not null
);

create table identity.setup_code (
  code_hash bytea primary key,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz
);

-- Demo only: mail that would have left, with working links and codes. Empty in every other installation.
create table identity.demo_mail (
  id uuid primary key,
  institution_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null
);
create index demo_mail_recent on identity.demo_mail (sent_at desc);

create function identity.session_by_token(token_hash bytea, at timestamptz)
returns table (
  session_id uuid, kind text, identity_id uuid, email text, language text,
  institution_id uuid, role_assignment_id uuid, task_link_id uuid, rotated_at timestamptz, is_previous boolean
)
language sql stable security definer set search_path = identity, pg_temp
as $$
  select s.id, s.kind, s.identity_id, i.email, i.language, s.institution_id, s.role_assignment_id, s.task_link_id,
         s.rotated_at, s.token_hash <> session_by_token.token_hash
  from identity.session s
  left join identity.login_identity i on i.id = s.identity_id
  where (s.token_hash = session_by_token.token_hash
         or (s.previous_hash = session_by_token.token_hash and s.rotated_at > at - interval '1 minute'))
    and s.expires_at > at
$$;

-- Figures of law and programme: global facts, each with its source and validity.
create table figure (
  name text not null,
  value numeric not null,
  source text not null,
  valid_from date not null,
  valid_until date,
  primary key (name, valid_from),
  constraint figure_dates check (valid_until is null or valid_until >= valid_from)
);

-- The hogescholen of this installation. Every table below belongs to one of them.
create table institution (
  id uuid primary key,
  slug text not null constraint institution_slug check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null,
  place text not null default '',
  contact_name text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  house_style jsonb not null default '{}',
  created_at timestamptz not null,
  constraint institution_slug_once unique (slug)
);

create table person (
  institution_id uuid not null references institution,
  id uuid not null,
  name text not null,
  email text constraint person_email_lower check (email = lower(email)),
  phone text not null default '',
  created_at timestamptz not null,
  primary key (institution_id, id)
);
create index person_by_email on person (institution_id, email);
create index person_by_name on person (institution_id, lower(name));

create table role_assignment (
  institution_id uuid not null references institution,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  mkb_route_id uuid,
  company_id uuid,
  valid_from date not null,
  valid_until date,
  may_sign boolean not null default false,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person,
  constraint role_assignment_role check (role in ('project_lead', 'programme_manager', 'lecturer', 'visiting_tutor', 'partner_manager',
    'placement_office', 'workplace_coach', 'company_owner', 'student', 'branch_association', 'national_coordinator', 'admin')),
  constraint role_assignment_dates check (valid_until is null or valid_until >= valid_from)
);
create index role_assignment_of_person on role_assignment (institution_id, person_id);

create table role_label (
  institution_id uuid not null references institution,
  role text not null,
  label_nl text not null,
  label_en text not null,
  primary key (institution_id, role)
);

create table audit_event (
  institution_id uuid not null references institution,
  id uuid not null,
  -- The order of events of one instant.
  entry bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null constraint audit_event_actor check (actor_kind in ('staff', 'signer', 'system')),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (institution_id, id)
);
create index audit_event_of_subject on audit_event (institution_id, subject_kind, subject_id, at);
create index audit_event_recent on audit_event (institution_id, at desc);

-- Mail that must leave. Holds ids and a recipient; never a link, token or code: the sending job mints these.
create table mail (
  institution_id uuid not null references institution,
  id uuid not null,
  kind text not null,
  recipient text not null,
  recipient_name text not null,
  language text not null constraint mail_language check (language in ('nl', 'en')),
  subject text not null,
  subject_kind text not null,
  subject_id uuid not null,
  task_link_id uuid,
  state text not null default 'waiting' constraint mail_state check (state in ('waiting', 'accepted', 'refused', 'cancelled')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  accepted_at timestamptz,
  primary key (institution_id, id)
);
create index mail_of_subject on mail (institution_id, subject_kind, subject_id, created_at);
create index mail_recent on mail (institution_id, created_at desc);

-- A task for somebody without an account. Open until done, withdrawn or re-addressed, at most 60 days.
create table task_link (
  institution_id uuid not null references institution,
  id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  pressed_at timestamptz,
  closed_at timestamptz,
  closed_reason text constraint task_link_closed_reason check (closed_reason in ('done', 'withdrawn', 'readdressed', 'expired')),
  primary key (institution_id, id),
  constraint task_link_closed_whole check ((closed_at is null) = (closed_reason is null)),
  constraint task_link_sixty_days check (expires_at <= created_at + interval '60 days 1 hour')
);
create index task_link_of_subject on task_link (institution_id, purpose, subject_id);
alter table mail add constraint mail_task_link foreign key (institution_id, task_link_id) references task_link;

-- Each mailed attempt has its own token, so that a link stays good when the mail is sent twice.
create table task_link_token (
  institution_id uuid not null references institution,
  token_hash bytea not null,
  task_link_id uuid not null,
  minted_at timestamptz not null,
  primary key (institution_id, token_hash),
  foreign key (institution_id, task_link_id) references task_link
);

create table stored_file (
  institution_id uuid not null references institution,
  id uuid not null,
  content_type text not null,
  name text not null,
  bytes bytea not null,
  sha256 bytea not null,
  created_at timestamptz not null,
  primary key (institution_id, id)
);
