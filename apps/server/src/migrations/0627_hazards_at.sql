-- What holds at a path: of each place above it the latest word on each hazard, which the asker may not see himself.
create function hazards_at(wanted text, frame text)
  returns table (hazard text, level smallint, day date, source text, isolated integer, note text, at timestamptz)
  language sql stable security definer
begin atomic
  select distinct on (b.hazard, b.org_path) b.hazard, b.level, b.day, b.source, b.isolated, b.note, b.received_at
  from hazard_bulletin b where wanted ^@ b.org_path and b.frame_id = frame
  order by b.hazard, b.org_path, b.received_at desc, b.id desc;
end
