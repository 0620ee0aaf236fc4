-- What a task was given for, for those who do it and may not see where it came from: numbers and titles, and of a classified
-- document its number only.
create function origin_of_task(wanted uuid)
  returns table (document uuid, document_number text, scheme uuid, scheme_number text, scheme_title text, target uuid,
    target_title text, resolution uuid, resolution_text text)
  language sql stable security definer
begin atomic
  select d.id, d.number, s.id, s.number, s.title, g.id, g.title, r.id,
    coalesce(case when r.secrecy = 'normal' then r.number || ', ' || r.abstract else r.number end, s.resolution)
  from task t
    left join document d on d.id = t.document_id
    left join scheme s on s.id = t.scheme_id
    left join scheme_target g on g.province_code = s.province_code and g.id = t.target_id
    left join document r on r.id = s.resolution_id
  where t.id = wanted and (d.id is not null or s.id is not null);
end
