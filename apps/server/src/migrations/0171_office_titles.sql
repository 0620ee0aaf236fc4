-- What an office is called, for the log: no person is named.
create function office_titles(wanted uuid[])
  returns table (id uuid, title text)
  language sql stable security definer
begin atomic
  select t.id, t.title from office_term t where t.id = any (wanted);
end
