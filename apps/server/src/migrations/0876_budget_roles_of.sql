-- The memberships of election bodies of persons whom the caller sees, those elsewhere too: of
-- several only the highest is payable, wherever the others are.
create function budget_roles_of(wanted uuid[], election text)
  returns table (id uuid, person uuid, organisation uuid, path text, organ text, post text, valid_from date, valid_to date)
  language sql stable security definer
begin atomic
  select t.id, t.person_id, m.organisation_id, m.org_path, o.organ, m.post, t.valid_from, t.valid_to
  from persons_seen(wanted) p
    join office_term t on t.person_id = p.id
    join organ_member m on m.province_code = t.province_code and m.office_id = t.id
    join organ o on o.frame_id = m.frame_id and o.organisation_id = m.organisation_id
  where m.frame_id = election
  order by t.person_id, t.valid_from nulls first, t.id;
end
