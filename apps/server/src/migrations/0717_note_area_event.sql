create function note_area_event() returns trigger language plpgsql as $$
begin
  insert into area_day as a (province_code, organisation_id, org_path, frame_id, opened, closed)
  values (new.province_code, new.organisation_id, new.org_path, new.frame_id,
    case new.kind when 'opened' then new.hour end, case new.kind when 'closed' then new.hour end)
  on conflict (province_code, frame_id, organisation_id) do update
    set opened = coalesce(excluded.opened, a.opened), closed = coalesce(excluded.closed, a.closed),
        changed = excluded.changed;
  return null;
end
$$
