-- The certificate that a hogeschool seals its agreements with. One at a time; earlier ones stay, since what they sealed must be checked for years.
create table seal_certificate (
  institution_id uuid not null references institution,
  id uuid not null,
  -- The certificate, then its issuers.
  pem text not null,
  -- SHA-256 of the certificate's DER.
  fingerprint bytea not null,
  subject text not null,
  issuer text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  origin text not null constraint seal_certificate_origin check (origin in ('uploaded', 'self_made')),
  -- The private key, protected with the secret key of the installation; gone when another certificate took its place.
  protected_key bytea,
  created_by uuid,
  created_at timestamptz not null,
  replaced_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, created_by) references person,
  constraint seal_certificate_once unique (institution_id, fingerprint),
  constraint seal_certificate_key_while_used check ((replaced_at is null) = (protected_key is not null))
);
create unique index seal_certificate_in_use on seal_certificate (institution_id) where replaced_at is null;

create table seal_setting (
  institution_id uuid not null references institution,
  -- Where time stamps (RFC 3161) come from; empty: none are asked for.
  time_stamp_url text not null default '',
  primary key (institution_id)
);

-- A PDF is stored once without seal when it could not be sealed at the time, and once more when it could.
alter table agreement_document add column is_sealed boolean not null default false;
alter table agreement_document drop constraint agreement_document_once;
alter table agreement_document add constraint agreement_document_once unique (institution_id, agreement_text_id, signature_count, is_sealed);

-- How a sealed PDF was sealed.
create table agreement_seal (
  institution_id uuid not null references institution,
  agreement_document_id uuid not null,
  seal_certificate_id uuid not null,
  sealed_at timestamptz not null,
  -- What the time stamp says, and who says it; or why there is none although it was asked for.
  stamped_at timestamptz,
  stamped_by text,
  stamp_fault text,
  primary key (institution_id, agreement_document_id),
  foreign key (institution_id, agreement_document_id) references agreement_document on delete cascade,
  foreign key (institution_id, seal_certificate_id) references seal_certificate,
  constraint agreement_seal_stamp_whole check ((stamped_at is null) = (stamped_by is null)),
  constraint agreement_seal_stamp_or_fault check (stamped_at is null or stamp_fault is null)
);
create index agreement_seal_recent on agreement_seal (institution_id, sealed_at desc);

-- A finished PDF that could not be sealed yet.
create table seal_wait (
  institution_id uuid not null references institution,
  agreement_document_id uuid not null,
  reason text not null constraint seal_wait_reason check (reason in ('no_certificate', 'not_valid', 'key_missing', 'failed')),
  since timestamptz not null,
  primary key (institution_id, agreement_document_id),
  foreign key (institution_id, agreement_document_id) references agreement_document on delete cascade
);
create index seal_wait_oldest on seal_wait (institution_id, since);

-- A PDF is found by its digest.
create index stored_file_by_digest on stored_file (institution_id, sha256);

-- For everybody who holds a PDF: whether it is one of this installation, of whatever hogeschool, and what it is. Whoever has not the very file learns nothing, and nobody
-- is named. Row-level security binds the owner too, so each hogeschool is asked by itself.
create function find_document(digest bytea)
returns table (institution_name text, signature_count integer, is_complete boolean, is_newest boolean, state text, sealed_at timestamptz, stamped_at timestamptz)
language plpgsql volatile security definer rows 1 set search_path = public, pg_temp
as $$
declare
  was text := current_setting('app.institution_id', true);
  one record;
begin
  for one in select i.id, i.name from institution i loop
    perform set_config('app.institution_id', one.id::text, true);
    return query
      select one.name, d.signature_count,
        a.state in ('concluded', 'ended') and a.current_text_id = t.id
          and d.signature_count = (select count(*) from signature g where g.institution_id = one.id and g.agreement_text_id = t.id),
        a.current_text_id is not distinct from t.id and not exists (
          select from agreement_document n where n.institution_id = one.id and n.agreement_text_id = t.id
            and (n.signature_count > d.signature_count or (n.signature_count = d.signature_count and n.is_sealed and not d.is_sealed))),
        case when t.voided_at is not null and a.state <> 'withdrawn' then 'voided' else a.state end,
        s.sealed_at, s.stamped_at
      from stored_file f
      join agreement_document d on d.institution_id = one.id and d.stored_file_id = f.id
      join agreement_text t on t.institution_id = one.id and t.id = d.agreement_text_id
      join agreement a on a.institution_id = one.id and a.id = t.agreement_id
      left join agreement_seal s on s.institution_id = one.id and s.agreement_document_id = d.id
      where f.institution_id = one.id and f.sha256 = digest
      limit 1;
    exit when found;
  end loop;
  perform set_config('app.institution_id', coalesce(was, ''), true);
end $$;

-- The certificate with this fingerprint, of whatever hogeschool: what stands in every PDF that it sealed.
create function find_seal_certificate(wanted bytea)
returns table (institution_name text, pem text)
language plpgsql volatile security definer rows 1 set search_path = public, pg_temp
as $$
declare
  was text := current_setting('app.institution_id', true);
  one record;
begin
  for one in select i.id, i.name from institution i loop
    perform set_config('app.institution_id', one.id::text, true);
    return query select one.name, c.pem from seal_certificate c where c.institution_id = one.id and c.fingerprint = wanted;
    exit when found;
  end loop;
  perform set_config('app.institution_id', coalesce(was, ''), true);
end $$;
revoke all on function find_document(bytea), find_seal_certificate(bytea) from public;
