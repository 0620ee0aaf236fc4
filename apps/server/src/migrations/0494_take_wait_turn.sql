create function take_wait_turn(wanted uuid) returns bigint
  language sql security definer
begin atomic
  insert into task_wait_turn (province_code, id, turns)
  select coalesce(o.province_code, '00'), o.id, 1 from organisation o where o.id = wanted
  on conflict (province_code, id) do update set turns = task_wait_turn.turns + 1
  returning turns;
end
