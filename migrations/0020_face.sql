-- Another system of the hogeschool that may do something by itself, in the name of a role that a person has. Its token is shown
-- once; only the hash is kept.
create table api_token (
  institution_id uuid not null references institution,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  -- What this role may not do, the token may not do either; when the role ends, so does the token.
  role_assignment_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  -- The last day on which it works.
  expires_on date not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, role_assignment_id) references role_assignment,
  foreign key (institution_id, created_by) references person,
  constraint api_token_once unique (institution_id, token_hash),
  constraint api_token_scopes check (cardinality(scopes) > 0 and scopes <@ array['agreements:read', 'agreements:write', 'agreements:send'])
);
create index api_token_recent on api_token (institution_id, created_at desc, id);

-- What a token asked for under a key of its own, and the answer, so that asking once more does nothing more.
create table api_request (
  institution_id uuid not null references institution,
  api_token_id uuid not null,
  key text not null,
  request_hash bytea not null,
  -- Null while the request that came first is being done, within its own transaction.
  status integer,
  -- Ids, numbers and states; never a name.
  answer jsonb,
  created_at timestamptz not null,
  primary key (institution_id, api_token_id, key),
  foreign key (institution_id, api_token_id) references api_token
);
create index api_request_old on api_request (institution_id, created_at);

-- An address elsewhere that wants to hear what happens.
create table webhook (
  institution_id uuid not null references institution,
  id uuid not null,
  name text not null,
  url text not null constraint webhook_over_https check (url like 'https://%'),
  state text not null constraint webhook_state check (state in ('on', 'off')),
  -- Since when every delivery failed; null after one that came through.
  failing_since timestamptz,
  off_at timestamptz,
  off_reason text constraint webhook_off_reason check (off_reason in ('by_hand', 'failing')),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, created_by) references person,
  constraint webhook_off_whole check ((state = 'off') = (off_at is not null) and (off_at is null) = (off_reason is null))
);

-- What signs the messages to a webhook, encrypted with the product's key. Two of them while one takes over from the other.
create table webhook_secret (
  institution_id uuid not null references institution,
  id uuid not null,
  webhook_id uuid not null,
  secret bytea not null,
  created_at timestamptz not null,
  -- Until when it still signs beside its successor; null: no successor yet.
  retires_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, webhook_id) references webhook
);
create unique index webhook_secret_newest on webhook_secret (institution_id, webhook_id) where retires_at is null;

-- What happened, written in the transaction in which it happened. Ids and a state; who and what is asked for with a token.
create table event (
  institution_id uuid not null references institution,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  state text not null,
  at timestamptz not null,
  primary key (institution_id, id)
);
create index event_recent on event (institution_id, at);

create table webhook_delivery (
  institution_id uuid not null references institution,
  id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  state text not null constraint webhook_delivery_state check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  -- Why the last attempt failed, and what the other side answered.
  fault text,
  status integer,
  created_at timestamptz not null,
  -- From when its time counts; later than created_at when it was tried again by hand.
  queued_at timestamptz not null,
  tried_at timestamptz,
  delivered_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, webhook_id) references webhook,
  foreign key (institution_id, event_id) references event on delete cascade,
  constraint webhook_delivery_once unique (institution_id, event_id, webhook_id),
  constraint webhook_delivery_delivered_when check ((state = 'delivered') = (delivered_at is not null))
);
create index webhook_delivery_recent on webhook_delivery (institution_id, webhook_id, created_at desc, id);
create index webhook_delivery_open on webhook_delivery (institution_id, webhook_id) where state = 'waiting';
