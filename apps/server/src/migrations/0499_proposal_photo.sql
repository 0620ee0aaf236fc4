-- The photograph of a place that a proposal lists, for whoever may read that proposal (the caller has looked): the file lies with
-- who wrote the proposal down, where its addressee may not look.
create function proposal_photo(of_proposal uuid, wanted uuid)
  returns table (type text, content bytea)
  language sql stable security definer
begin atomic
  select s.type, s.content from proposal_content c
    join stored_file s on s.id = wanted and s.organisation_id = c.registered_by
  where c.id = of_proposal
    and c.lines @> jsonb_build_object('facilities', jsonb_build_array(jsonb_build_object('photo', wanted)));
end
