-- Where a wall hangs whose address is open at an instant. No row: there is no such address, or it has ended.
create function place_of_wall(wanted uuid, instant timestamptz)
  returns table (organisation uuid, path text)
  language sql stable security definer
begin atomic
  select organisation_id, org_path from wall_link where id = wanted and ended_at is null and ends_at > instant;
end
