-- What rounds ask for, for those who report and may not see where it was asked.
create function report_rounds_of(wanted uuid[])
  returns table (id uuid, province char(2), organisation uuid, path text, frame text, template text, title text, cadence jsonb,
    due_after smallint, starts date, ends date, version integer)
  language sql stable security definer
begin atomic
  select r.id, r.province_code, r.organisation_id, r.org_path, r.frame_id, r.template, r.title, r.cadence, r.due_after, r.starts, r.ends,
    r.version
  from report_round r where r.id = any (wanted);
end
