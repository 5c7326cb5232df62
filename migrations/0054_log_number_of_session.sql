-- A page that only reads may use what was read before, as long as the log of its hogeschool has not grown since.
drop function identity.session_by_token(bytea, timestamptz, date);
create function identity.session_by_token(token_hash bytea, at timestamptz, today date)
returns table (
  session_id uuid, kind text, identity_id uuid, email text, language text, institution_id uuid, role_assignment_id uuid, task_link_id uuid,
  rotated_at timestamptz, is_previous boolean, institution jsonb, role jsonb, log_number bigint
)
language plpgsql volatile security definer rows 1 set search_path = identity, public, pg_temp
as $$
#variable_conflict use_column
begin
  select s.id, s.kind, s.identity_id, i.email, i.language, s.institution_id, s.role_assignment_id, s.task_link_id, s.rotated_at,
         s.token_hash <> session_by_token.token_hash
  into session_id, kind, identity_id, email, language, institution_id, role_assignment_id, task_link_id, rotated_at, is_previous
  from session s
  left join login_identity i on i.id = s.identity_id
  where (s.token_hash = session_by_token.token_hash
         or (s.previous_hash = session_by_token.token_hash and s.rotated_at > session_by_token.at - interval '1 minute'))
    and s.expires_at > session_by_token.at;
  if not found then return; end if;
  perform set_config('app.institution_id', coalesce(session_by_token.institution_id::text, ''), true);
  if session_by_token.institution_id is not null then
    select jsonb_build_object('id', i.id, 'slug', i.slug, 'name', i.name, 'houseStyle', i.house_style), h.last_number into institution, log_number
    from institution i left join audit_head h on h.institution_id = i.id where i.id = session_by_token.institution_id;
  end if;
  if session_by_token.role_assignment_id is not null then
    select jsonb_build_object('id', r.id, 'role', r.role, 'mkbRouteId', r.mkb_route_id, 'companyId', r.company_id,
             'branchAssociationId', r.branch_association_id, 'maySign', r.may_sign,
             'personId', p.id, 'name', p.name, 'labelNl', l.label_nl, 'labelEn', l.label_en) into role
    from role_assignment r
    join person p on p.institution_id = r.institution_id and p.id = r.person_id
    left join role_label l on l.institution_id = r.institution_id and l.role = r.role
    where r.institution_id = session_by_token.institution_id and r.id = session_by_token.role_assignment_id
      and p.email = session_by_token.email
      and r.valid_from <= today and (r.valid_until is null or r.valid_until >= today);
  end if;
  return next;
end $$;
