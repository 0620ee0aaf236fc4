-- The courses held at a path, above it, which the asker may not see himself, and below it.
create function courses_at(wanted text)
  returns table (id uuid, frame text, organisation uuid, path text, subject text, day date, place text, material text, audience text[],
    version integer)
  language sql stable security definer
begin atomic
  select c.id, c.frame_id, c.organisation_id, c.org_path, c.subject, c.day, c.place, c.material, c.audience, c.version
  from training_course c where wanted ^@ c.org_path or c.org_path ^@ wanted
  order by c.day, c.id;
end
