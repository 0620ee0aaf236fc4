-- Who calls with a session token: the open session, its account and the grants that hold now, in one question. A pending
-- session answers without grants. No row: there is no such session, it has ended, or the account is locked.
create function caller_of(wanted text, instant timestamptz)
  returns table (session uuid, account uuid, person uuid, pending boolean, grants json)
  language sql stable security definer
begin atomic
  select s.id, a.id, a.person_id, false, coalesce((
      select json_agg(json_build_object('id', g.id, 'role', g.role, 'organisation', g.organisation_id, 'path', g.org_path) order by g.id)
      from role_grant g left join role_grant_revocation r on r.grant_id = g.id
        left join role_grant o on o.id = g.delegated_from left join role_grant_revocation q on q.grant_id = o.id
      where g.account_id = a.id and r.grant_id is null and q.grant_id is null
        and (g.valid_from is null or g.valid_from <= instant) and (g.valid_to is null or g.valid_to > instant)
        and (o.valid_from is null or o.valid_from <= instant) and (o.valid_to is null or o.valid_to > instant)), '[]')
  from session s join account a on a.id = s.account_id
  where s.token = wanted and s.expires_at > instant and a.locked_at is null
  union all
  select p.id, a.id, a.person_id, true, '[]'
  from pending_session p join account a on a.id = p.account_id
  where p.token = wanted and p.expires_at > instant and a.locked_at is null;
end
