-- Who fetches a calendar: the account the address was made for, and its grants that hold now. No row: there is no such
-- address, it was ended, or the account is locked.
create function caller_of_feed(wanted uuid, instant timestamptz)
  returns table (account uuid, person uuid, grants json)
  language sql stable security definer
begin atomic
  select a.id, a.person_id, coalesce((
      select json_agg(json_build_object('id', g.id, 'role', g.role, 'organisation', g.organisation, 'path', g.path) order by g.id)
      from grants_of_account(a.id, instant) g), '[]')
  from calendar_feed f join account a on a.id = f.account_id
  where f.id = wanted and f.ended_at is null and a.locked_at is null;
end
