-- Finding the session of a request also sets its hogeschool for the rest of the transaction: one statement instead of two.
create or replace function identity.session_by_token(token_hash bytea, at timestamptz)
returns table (
  session_id uuid, kind text, identity_id uuid, email text, language text,
  institution_id uuid, role_assignment_id uuid, task_link_id uuid, rotated_at timestamptz, is_previous boolean
)
language sql volatile security definer rows 1 set search_path = identity, pg_temp
as $$
  select s.id, s.kind, s.identity_id, i.email, i.language,
         nullif(set_config('app.institution_id', coalesce(s.institution_id::text, ''), true), '')::uuid,
         s.role_assignment_id, s.task_link_id, s.rotated_at, s.token_hash <> session_by_token.token_hash
  from identity.session s
  left join identity.login_identity i on i.id = s.identity_id
  where (s.token_hash = session_by_token.token_hash
         or (s.previous_hash = session_by_token.token_hash and s.rotated_at > at - interval '1 minute'))
    and s.expires_at > at
$$;
