-- An entry is the current one of its figure from the moment it is made: it names the one it replaces.
create function note_area_figure() returns trigger language plpgsql as $$
declare
  told_day text := split_part(new.period, 'T', 1);
  told_mark text := split_part(new.period, 'T', 2);
  told jsonb := '{}';
begin
  if new.indicator = 'registered-voters' then
    insert into area_day (province_code, organisation_id, org_path, frame_id, registered)
    values (new.province_code, new.organisation_id, new.org_path, new.frame_id, new.value)
    on conflict (province_code, frame_id, organisation_id) do update set registered = excluded.registered, changed = excluded.changed;
    return null;
  end if;
  -- Hours of another day are no hours of this one.
  if not exists (select from frame where id = new.frame_id and election_day::text = told_day) then
    return null;
  end if;
  if new.value is not null then
    told := jsonb_build_object(told_mark, new.value);
  end if;
  insert into area_day as a (province_code, organisation_id, org_path, frame_id, day, voted)
  values (new.province_code, new.organisation_id, new.org_path, new.frame_id, told_day::date, told)
  on conflict (province_code, frame_id, organisation_id) do update
    set day = excluded.day, changed = excluded.changed,
        voted = case when a.day = excluded.day then a.voted - told_mark else '{}' end || excluded.voted;
  return null;
end
$$
