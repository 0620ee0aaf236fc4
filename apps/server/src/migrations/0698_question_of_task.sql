-- What a task asks about, for those who do it and may not see where it came from.
create function question_of_task(wanted uuid)
  returns table (round uuid, title text, period text, unit uuid, field text)
  language sql stable security definer
begin atomic
  select r.id, r.title, t.report_period, t.report_unit_id, t.report_field
  from task t join report_round r on r.id = t.report_round_id
  where t.id = wanted;
end
