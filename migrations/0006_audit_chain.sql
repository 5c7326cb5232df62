-- The log becomes a chain per hogeschool and one for the installation: gapless numbers, and on every row a mac over its columns
-- and the mac of the row before, with a key that is not in the database. What is personal moves to a side table that can be
-- erased; the chain covers its salted digest. src/platform/audit/seal-existing.ts seals what is there, in this same transaction.
alter table audit_event no force row level security;

alter table audit_event
  add column number bigint,
  add column detail_digest bytea,
  add column key_id text,
  add column mac bytea;

update audit_event e set number = n.number
from (select institution_id, id, row_number() over (partition by institution_id order by at, entry) as number from audit_event) n
where n.institution_id = e.institution_id and n.id = e.id;

create table audit_detail (
  institution_id uuid not null references institution,
  audit_event_id uuid not null,
  -- Without it a digest of few possible values could be guessed after the values are erased.
  salt bytea not null,
  actor_name text not null,
  before jsonb,
  after jsonb,
  primary key (institution_id, audit_event_id),
  constraint audit_detail_event foreign key (institution_id, audit_event_id) references audit_event
);
insert into audit_detail (institution_id, audit_event_id, salt, actor_name, before, after)
select institution_id, id, uuid_send(gen_random_uuid()), actor_name, before, after from audit_event;

alter table audit_event
  drop column entry,
  drop column actor_name,
  drop column before,
  drop column after;

-- The last row of each chain; whoever adds to it locks this.
create table audit_head (
  institution_id uuid not null references institution,
  last_number bigint not null,
  last_mac bytea not null,
  primary key (institution_id)
);

-- The log of the installation itself. Holds no personal data, so nothing in it need ever be erased.
create table identity.installation_event (
  number bigint primary key,
  id uuid not null constraint installation_event_id_once unique,
  at timestamptz not null,
  actor_kind text not null constraint installation_event_actor check (actor_kind in ('system', 'terminal', 'page')),
  actor_name text not null,
  action text not null,
  detail jsonb not null,
  key_id text not null,
  mac bytea not null
);
create table identity.installation_head (
  only_row boolean primary key default true constraint installation_head_once check (only_row),
  last_number bigint not null,
  last_mac bytea not null
);
insert into identity.installation_head (last_number, last_mac) values (0, '');
