-- Whether there are backups, for the administrators of a hogeschool: the log of the installation itself they cannot read.
create function identity.backup_state()
returns table (is_demo boolean, made_at timestamptz, failed_at timestamptz)
language sql stable security definer rows 1 set search_path = identity, pg_temp
as $$
  select exists (select from installation where installation.is_demo),
         (select max(at) from installation_event where action = 'backup.made'),
         (select max(at) from installation_event where action = 'backup.failed')
$$;
revoke all on function identity.backup_state() from public;
