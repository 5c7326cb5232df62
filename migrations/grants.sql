-- Run at every start after the migrations, and safe to repeat: who may touch what. Every table with an institution_id is a
-- tenant table: row-level security is forced on it, also for its owner, and without a hogeschool it shows nothing.
do $$
declare
  tenant_table record;
begin
  for tenant_table in
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as is_bound from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
    where c.relkind in ('r', 'p') order by c.relname
  loop
    -- Only when needed: it waits for whoever reads the table, such as a backup, and everybody else would wait behind it.
    if not tenant_table.is_bound then
      execute format('alter table %I enable row level security', tenant_table.name);
      execute format('alter table %I force row level security', tenant_table.name);
    end if;
    if not exists (select from pg_policies where schemaname = 'public' and tablename = tenant_table.name and policyname = 'own_institution') then
      execute format('create policy own_institution on %I using (institution_id = nullif(current_setting(''app.institution_id'', true), '''')::uuid)',
        tenant_table.name);
    end if;
    execute format('grant select, insert, update, delete on %I to driehoek_app', tenant_table.name);
  end loop;
end $$;

-- Whatever points at a company follows it when it was merged into another, whichever feature the table belongs to.
do $$
declare
  pointing text;
begin
  for pointing in
    select c.relname from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id' and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid = 'company'::regclass and c.relname not in ('company_merge', 'company_duplicate')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'a_company_that_was_merged')
    order by c.relname
  loop
    execute format('create trigger a_company_that_was_merged before insert or update of company_id on %I for each row
      when (new.company_id is not null) execute function follow_merge()', pointing);
  end loop;
end $$;

-- The register of hogescholen: names and colours are public, changing one is for itself.
do $$ begin
  if not (select relrowsecurity and relforcerowsecurity from pg_class where oid = 'institution'::regclass) then
    alter table institution enable row level security;
    alter table institution force row level security;
  end if;
  if not exists (select from pg_policies where schemaname = 'public' and tablename = 'institution') then
    create policy everyone_reads on institution for select using (true);
    create policy own_insert on institution for insert with check (id = nullif(current_setting('app.institution_id', true), '')::uuid);
    create policy own_update on institution for update using (id = nullif(current_setting('app.institution_id', true), '')::uuid);
  end if;
end $$;
grant select, insert, update on institution to driehoek_app;
grant select on institution, figure, subsidy_year to driehoek_identity;
grant select on figure, subsidy_year, place_point to driehoek_app;

-- What is said stays said: these can be added to, never changed.
revoke update, delete on audit_event from driehoek_app;
-- What is personal in the log can be erased, never replaced: the chain knows its digest.
revoke update on audit_detail from driehoek_app;
revoke update, delete on audit_head from driehoek_app;
grant update (last_number, last_mac) on audit_head to driehoek_app;

revoke all on schema identity from public;
revoke all on function identity.session_by_token(bytea, timestamptz, date) from public;
grant usage on schema identity to driehoek_identity, driehoek_app;
grant select, insert, update, delete on all tables in schema identity to driehoek_identity;
revoke update, delete on identity.installation_event from driehoek_identity;
revoke insert, update, delete on identity.installation_head from driehoek_identity;
grant update (last_number, last_mac) on identity.installation_head to driehoek_identity;
grant execute on function identity.session_by_token(bytea, timestamptz, date) to driehoek_app, driehoek_identity;
grant execute on function identity.backup_state() to driehoek_app;

grant usage on schema pgboss to driehoek_app, driehoek_identity, driehoek_jobs;
grant select on pgboss.queue to driehoek_app, driehoek_identity;
grant select, insert on pgboss.job, pgboss.job_common to driehoek_app, driehoek_identity;
grant select, insert, update, delete on all tables in schema pgboss to driehoek_jobs;
grant usage on all sequences in schema pgboss to driehoek_jobs;
grant execute on all functions in schema pgboss to driehoek_app, driehoek_identity, driehoek_jobs;

revoke update on signer_address from driehoek_app;
revoke update, delete on signature, agreement_document, stored_file, clause_template, agreement_text from driehoek_app;
grant update (voided_at, void_reason) on agreement_text to driehoek_app;

grant usage on schema search to driehoek_app;
grant execute on function search.named_like(text, text, integer), search.companies_further_on(text, text, uuid, integer), search.companies_called_like(text[], integer) to driehoek_app;

grant select on retention_rule to driehoek_app, driehoek_identity;
grant execute on function delete_agreement(uuid, date) to driehoek_app;
grant execute on function identity.traces_of(text, uuid[]), identity.forget_address(text, text[], uuid[]) to driehoek_app;

-- A certificate and a seal stay; of a certificate only its key goes, or is protected anew.
revoke update, delete on seal_certificate, agreement_seal from driehoek_app;
grant update (protected_key, replaced_at) on seal_certificate to driehoek_app;
grant execute on function find_document(bytea), find_seal_certificate(bytea) to driehoek_identity;

-- A question that was asked and a yes that was given stay as they were; a yes can only be withdrawn.
revoke update, delete on consent_text from driehoek_app;
revoke update, delete on consent from driehoek_app;
grant update (withdrawn_at, withdrawn_by) on consent to driehoek_app;
-- A merged company is the same one under another id.
grant update (company_id) on consent to driehoek_app;

-- What was put into a dossier is replaced or taken out as a whole, never changed.
revoke update on dossier_file from driehoek_app;

-- What was asked in a workplace scan stays as it was read.
revoke update, delete on scan_statement_set from driehoek_app;
-- A certificate, what was released of feedback, and that it was, stay as they are.
revoke update, delete on training_certificate, coach_feedback_release, coach_feedback_round from driehoek_app;
-- What was promised stays to be seen as it was, also what a company read and signed.
revoke update, delete on commitment_change, letter_text from driehoek_app;
revoke update, delete on letter_of_intent from driehoek_app;
grant update (state, closed_at, signed_name, signed_function, address_code_id, reason, proposed_places, handled_at, addressee_name, addressee_email, company_id)
  on letter_of_intent to driehoek_app;

-- What a seat was shown is worked out once.
revoke update, delete on branch_figures from driehoek_app;
-- What a merge left behind stays as it was.
revoke update, delete on company_merge from driehoek_app;
grant execute on function analyze_imported(boolean) to driehoek_app;
