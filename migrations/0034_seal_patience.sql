-- A seal waits a while for its time stamp: since when that was asked for in vain, and why the last try failed.
alter table seal_wait drop constraint seal_wait_reason;
alter table seal_wait
  add constraint seal_wait_reason check (reason in ('no_certificate', 'not_valid', 'key_missing', 'failed', 'no_time_stamp')),
  add column stamp_since timestamptz,
  add column stamp_fault text,
  add constraint seal_wait_stamp_whole check ((stamp_since is null) = (stamp_fault is null));

-- The language of who registered a webhook, for the mail that it was switched off.
alter table webhook
  add column language text not null default 'nl' constraint webhook_language check (language in ('nl', 'en'));
