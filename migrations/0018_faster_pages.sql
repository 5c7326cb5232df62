-- One statement finds the session of a request, sets its hogeschool for the rest of the transaction, and reads who that is today: for a
-- person the chosen role, if it holds on this date and still belongs to the proven address. PL/pgSQL, since its plans are kept.
drop function identity.session_by_token(bytea, timestamptz);
create function identity.session_by_token(token_hash bytea, at timestamptz, today date)
returns table (
  session_id uuid, kind text, identity_id uuid, email text, language text, institution_id uuid, role_assignment_id uuid, task_link_id uuid,
  rotated_at timestamptz, is_previous boolean, institution jsonb, role jsonb
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
    select jsonb_build_object('id', i.id, 'slug', i.slug, 'name', i.name, 'houseStyle', i.house_style) into institution
    from institution i where i.id = session_by_token.institution_id;
  end if;
  if session_by_token.role_assignment_id is not null then
    select jsonb_build_object('id', r.id, 'role', r.role, 'mkbRouteId', r.mkb_route_id, 'companyId', r.company_id, 'maySign', r.may_sign,
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

-- The list shows these names in each row and searches in them. They follow the student and the company by triggers, so that a page of the list
-- needs no look-up of them and a search looks at one row per agreement.
alter table agreement add column student_name text not null default '', add column company_name text;
do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update agreement a set
      student_name = coalesce((select p.name from student s join person p on p.institution_id = s.institution_id and p.id = s.person_id
        where s.institution_id = a.institution_id and s.id = a.student_id), ''),
      company_name = (select c.name from company c where c.institution_id = a.institution_id and c.id = a.company_id);
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

create function agreement_names() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' or new.student_id <> old.student_id then
    select p.name into new.student_name from student s join person p on p.institution_id = s.institution_id and p.id = s.person_id
    where s.institution_id = new.institution_id and s.id = new.student_id;
  end if;
  if tg_op = 'INSERT' or new.company_id is distinct from old.company_id then
    new.company_name := (select c.name from company c where c.institution_id = new.institution_id and c.id = new.company_id);
  end if;
  return new;
end $$;
create trigger agreement_names before insert or update of student_id, company_id on agreement
  for each row execute function agreement_names();

create function agreement_follows_name() returns trigger
language plpgsql
as $$
begin
  if tg_table_name = 'company' then
    update agreement set company_name = new.name where institution_id = new.institution_id and company_id = new.id;
  else
    update agreement set student_name = new.name
    where institution_id = new.institution_id
      and student_id in (select s.id from student s where s.institution_id = new.institution_id and s.person_id = new.id);
  end if;
  return null;
end $$;
create trigger agreement_follows_name after update of name on person for each row
  when (new.name <> old.name) execute function agreement_follows_name();
create trigger agreement_follows_name after update of name on company for each row
  when (new.name <> old.name) execute function agreement_follows_name();

-- How many agreements a cohort has, and in which state.
create index agreement_of_cohort on agreement (institution_id, cohort_id, state);
