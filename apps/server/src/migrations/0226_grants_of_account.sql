-- The grants of an account that hold at an instant, with the names they are shown with, whoever asks.
create function grants_of_account(wanted uuid, instant timestamptz)
  returns table (id uuid, role text, organisation uuid, organisation_name text, path text, valid_from timestamptz,
    valid_to timestamptz, delegated_by text)
  language sql stable security definer
begin atomic
  select g.id, g.role, g.organisation_id,
    (select n.name from organisation_name n where n.organisation_id = g.organisation_id
      order by n.valid_from <= (instant at time zone 'Asia/Ho_Chi_Minh')::date desc, n.valid_from desc limit 1),
    g.org_path, g.valid_from, g.valid_to,
    (select a.name from role_grant o join account a on a.id = o.account_id where o.id = g.delegated_from)
  from role_grant g
  where g.account_id = wanted
    and (g.valid_from is null or g.valid_from <= instant) and (g.valid_to is null or g.valid_to > instant)
    and not exists (select from role_grant_revocation r where r.grant_id = g.id)
    and (g.delegated_from is null or exists (select from role_grant o where o.id = g.delegated_from
      and (o.valid_from is null or o.valid_from <= instant) and (o.valid_to is null or o.valid_to > instant)
      and not exists (select from role_grant_revocation r where r.grant_id = o.id)))
  order by g.org_path, g.role, g.id;
end
