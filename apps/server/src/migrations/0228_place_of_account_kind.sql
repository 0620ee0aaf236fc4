-- Where an account, a grant or a pending session is, whoever asks. No organisation: the whole installation.
create function place_of_account_kind(kind text, wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select t.organisation_id, t.org_path, o.province_code
  from (select a.organisation_id, a.org_path from account a where kind = 'account' and a.id = wanted
    union all select g.organisation_id, g.org_path from role_grant g where kind = 'grant' and g.id = wanted
    union all select p.organisation_id, p.org_path from pending_session p where kind = 'session' and p.id = wanted) t
  left join organisation o on o.id = t.organisation_id;
end
